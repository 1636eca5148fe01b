import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { answerAsked, answerInput, any, seeAsked } from './actions/asked.ts';
import {
  cardInput,
  endCard,
  endingInput,
  itemEndInput,
  itemInput,
  makeCard,
  oneInput,
  sayWhoSpeaks,
  seeCaregiver,
  seeCaregivers,
  speakInput,
  takeItemOff,
  writeItem,
  youthInput,
} from './actions/staff.ts';
import { AskedPage } from './pages/asked.tsx';
import { CardPage } from './pages/card.tsx';
import { CaregiverPage } from './pages/caregiver.tsx';
import { CaregiversPage } from './pages/caregivers.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const pagesDoor = getDoor({
  method: 'GET',
  path: paths.ofYouth(':youthId'),
  access: signedIn,
  audit: 'caregiver-page.state-seen',
  input: youthInput,
  action: seeCaregivers,
  page: (view, frame) => <CaregiversPage view={view} frame={frame} />,
});
const oneDoor = getDoor({
  method: 'GET',
  path: paths.one(':youthId', ':partId'),
  access: signedIn,
  audit: 'caregiver-page.state-seen',
  input: oneInput,
  action: seeCaregiver,
  page: (view, frame) => <CaregiverPage view={view} frame={frame} />,
});
const askedDoor = getDoor({
  method: 'GET',
  path: paths.asked,
  access: signedIn,
  audit: 'caregiver-page.asked-seen',
  input: any,
  action: (errand) => seeAsked(errand),
  page: (asked, frame) => <AskedPage asked={asked} frame={frame} />,
});
const post = {
  method: 'POST',
  access: signedIn,
  to: ({ youthId, partId }: { youthId: string; partId: string }) => paths.one(youthId, partId),
  form: oneDoor,
  words,
} as const;
const one = [':youthId', ':partId'] as const;

/** The doors of those at work. The caregiver's own are in `own-doors.tsx`. */
export const doors: readonly AnyDoor[] = [
  pagesDoor,
  oneDoor,
  // Answered at once, with the code, which no address opens again.
  door({
    ...post,
    path: paths.card(...one),
    audit: 'caregiver-page.card-made',
    input: cardInput,
    action: makeCard,
    answer: (view, frame) => <CardPage view={view} frame={frame} />,
  }),
  door({ ...post, path: paths.ending(...one), audit: 'caregiver-page.ended', input: endingInput, action: endCard }),
  door({
    ...post,
    path: paths.speaking(...one),
    audit: 'caregiver-page.speaker-said',
    input: speakInput,
    action: sayWhoSpeaks,
  }),
  door({ ...post, path: paths.items(...one), audit: 'caregiver-page.written', input: itemInput, action: writeItem }),
  door({
    ...post,
    path: paths.itemEnd(...one, ':itemId'),
    audit: 'caregiver-page.taken-off',
    input: itemEndInput,
    action: takeItemOff,
  }),
  askedDoor,
  door({
    ...post,
    path: paths.answer,
    audit: 'caregiver-page.answered',
    input: answerInput,
    action: answerAsked,
    to: () => paths.asked,
    form: askedDoor,
  }),
];
