import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  acceptHome,
  acceptInput,
  answerAsk,
  answerInput,
  askToTake,
  changeHands,
  endingInput,
  finishContractor,
  handoverInput,
  leavingInput,
  movingInput,
  planInput,
  planToLeave,
  seeAsked,
  seeLeaving,
} from './actions/contractor.ts';
import { anything } from './actions/homes.ts';
import { AskedPage } from './pages/asked.tsx';
import { LeavingPage } from './pages/leaving.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;

const asked = getDoor({
  method: 'GET',
  path: paths.asked,
  access: signedIn,
  audit: 'home.asks-seen',
  input: anything,
  action: seeAsked,
  page: (view, frame) => <AskedPage view={view} frame={frame} />,
});
const leaving = getDoor({
  method: 'GET',
  path: paths.leaving(':agencyId'),
  access: signedIn,
  audit: { none: 'homes by their number, and how many youth live in each; no youth' },
  input: leavingInput,
  action: seeLeaving,
  page: (view, frame) => <LeavingPage view={view} frame={frame} />,
});

const ofLeaving = {
  method: 'POST',
  access: signedIn,
  to: ({ agencyId }: { agencyId: string }) => paths.leaving(agencyId),
  form: leaving,
  words,
} as const;
const ofAsked = { method: 'POST', access: signedIn, to: () => paths.asked, form: asked, words } as const;

/** What is asked of a contractor, and a contractor that leaves. */
export const contractorDoors: readonly AnyDoor[] = [
  asked,
  leaving,
  door({
    ...ofAsked,
    path: paths.answer(':askId', ':homeId'),
    audit: 'home.answered',
    input: answerInput,
    action: answerAsk,
  }),
  door({
    ...ofAsked,
    path: paths.accepting(':handoverId'),
    audit: 'home.taken-over',
    input: acceptInput,
    action: acceptHome,
  }),
  door({
    ...ofLeaving,
    path: paths.leavingDay(':agencyId'),
    audit: 'home.leaving-planned',
    input: planInput,
    action: planToLeave,
  }),
  door({
    ...ofLeaving,
    path: paths.handover(':agencyId'),
    audit: 'home.handover-asked',
    input: handoverInput,
    action: askToTake,
  }),
  door({
    ...ofLeaving,
    path: paths.moving(':agencyId', ':handoverId'),
    audit: 'home.changed-hands',
    input: movingInput,
    action: changeHands,
  }),
  door({
    ...ofLeaving,
    path: paths.ending(':agencyId'),
    audit: 'home.contractor-ended',
    input: endingInput,
    action: finishContractor,
  }),
];
