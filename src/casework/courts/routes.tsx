import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { keepOrder, keepResult, orderInput, placeInput, resultInput, setPlace } from './actions/court.ts';
import {
  cancel,
  cancelInput,
  hearingInput,
  move,
  moveInput,
  type OneHearing,
  seeHearing,
  speak,
  witnessInput,
} from './actions/hearing.ts';
import {
  addHearing,
  addInput,
  askTransfer,
  hearingsInput,
  seeHearings,
  settle,
  settleInput,
  transferInput,
} from './actions/hearings.ts';
import { mineInput, seeMine } from './actions/mine.ts';
import { addNeed, change, changeInput, needInput } from './actions/needs.ts';
import { courtWords } from './court-words.ts';
import { HearingPage } from './pages/hearing.tsx';
import { HearingsPage } from './pages/hearings.tsx';
import { MinePage } from './pages/mine.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;

const hearingsDoor = getDoor({
  method: 'GET',
  path: paths.hearings(':youthId'),
  access: signedIn,
  audit: 'courts.hearings-opened',
  input: hearingsInput,
  action: seeHearings,
  page: (view, frame) => <HearingsPage view={view} frame={frame} />,
});
const hearingDoor = getDoor({
  method: 'GET',
  path: paths.hearing(':youthId', ':hearingId'),
  access: signedIn,
  audit: 'courts.hearing-opened',
  input: hearingInput,
  action: seeHearing,
  page: (view, frame) => <HearingPage view={view} frame={frame} />,
});

const toHearing = ({ youthId, hearingId }: OneHearing) => paths.hearing(youthId, hearingId);
const ofAll = { method: 'POST', access: signedIn, form: hearingsDoor } as const;
const ofOne = { method: 'POST', access: signedIn, to: toHearing, form: hearingDoor, words } as const;
const ofCourt = { ...ofOne, words: courtWords } as const;
const one = [':youthId', ':hearingId'] as const;

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.mine,
    access: signedIn,
    audit: 'courts.mine-opened',
    input: mineInput,
    action: seeMine,
    page: (view, frame) => <MinePage view={view} frame={frame} />,
  }),
  hearingsDoor,
  door({
    ...ofAll,
    path: paths.hearings(':youthId'),
    audit: 'courts.hearing-added',
    input: addInput,
    action: addHearing,
    to: toHearing,
    words,
  }),
  door({
    ...ofAll,
    path: paths.transfers(':youthId'),
    audit: 'courts.fact-kept',
    input: transferInput,
    action: askTransfer,
    to: ({ youthId }) => paths.hearings(youthId),
    words: courtWords,
  }),
  door({
    ...ofAll,
    path: paths.settling(':youthId', ':factId'),
    audit: 'courts.fact-settled',
    input: settleInput,
    action: settle,
    to: ({ youthId, hearingId }) => (hearingId ? paths.hearing(youthId, hearingId) : paths.hearings(youthId)),
    words: courtWords,
  }),
  hearingDoor,
  door({ ...ofOne, path: paths.move(...one), audit: 'courts.hearing-moved', input: moveInput, action: move }),
  door({
    ...ofOne,
    path: paths.cancelling(...one),
    audit: 'courts.hearing-cancelled',
    input: cancelInput,
    action: cancel,
  }),
  door({ ...ofOne, path: paths.needs(...one), audit: 'courts.need-added', input: needInput, action: addNeed }),
  door({
    ...ofOne,
    path: paths.need(...one, ':needId'),
    audit: 'courts.need-changed',
    input: changeInput,
    action: change,
  }),
  door({ ...ofOne, path: paths.witness(...one), audit: 'courts.speaking-set', input: witnessInput, action: speak }),
  door({ ...ofCourt, path: paths.place(...one), audit: 'courts.fact-kept', input: placeInput, action: setPlace }),
  door({ ...ofCourt, path: paths.result(...one), audit: 'courts.fact-kept', input: resultInput, action: keepResult }),
  door({ ...ofCourt, path: paths.orders(...one), audit: 'courts.fact-kept', input: orderInput, action: keepOrder }),
];
