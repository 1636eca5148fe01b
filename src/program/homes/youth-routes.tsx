import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  anotherInput,
  askForHome,
  askInput,
  askOneMore,
  closeInput,
  keepSay,
  lookForHome,
  lookInput,
  sayInput,
  stopLooking,
} from './actions/asking.ts';
import { endMoveOut, moveOutInput, outcomeInput, writeMoveOut } from './actions/move-out.ts';
import {
  approveAssessment,
  assessInput,
  assessmentInput,
  letNextIn,
  moveAway,
  moveIn,
  moveInEndInput,
  nextInput,
  placeInput,
  withdrawAssessment,
  writeAssessment,
} from './actions/placing.ts';
import { seeYouthHome, youthInput } from './actions/youth.ts';
import { YouthHomePage } from './pages/youth.tsx';
import { paths } from './paths.ts';
import { youthWords } from './words-youth.ts';

const signedIn = { signedIn: true } as const;

const page = getDoor({
  method: 'GET',
  path: paths.youth(':youthId'),
  access: signedIn,
  audit: 'home.youth-opened',
  input: youthInput,
  action: seeYouthHome,
  page: (view, frame) => <YouthHomePage view={view} frame={frame} />,
});
const ofYouth = {
  method: 'POST',
  access: signedIn,
  to: ({ youthId }: { youthId: string }) => paths.youth(youthId),
  form: page,
  words: youthWords,
} as const;
const y = ':youthId';

/** A home for one youth: each door finds the youth only for whoever may see where they live. */
export const youthDoors: readonly AnyDoor[] = [
  page,
  door({
    method: 'POST',
    path: paths.looks(y),
    access: signedIn,
    audit: 'home.looked-for',
    input: lookInput,
    action: lookForHome,
    to: ({ record }) => paths.youth(record.id),
    answer: (view, frame) => <YouthHomePage view={view} frame={frame} about={view.about} />,
    form: page,
    words: youthWords,
  }),
  door({ ...ofYouth, path: paths.asks(y), audit: 'home.asked', input: askInput, action: askForHome }),
  door({
    ...ofYouth,
    path: paths.askAnother(y, ':askId'),
    audit: 'home.asked',
    input: anotherInput,
    action: askOneMore,
  }),
  door({ ...ofYouth, path: paths.say(y, ':askId'), audit: 'home.youth-said', input: sayInput, action: keepSay }),
  door({
    ...ofYouth,
    path: paths.closing(y, ':askId'),
    audit: 'home.ask-closed',
    input: closeInput,
    action: stopLooking,
  }),
  door({ ...ofYouth, path: paths.assessments(y), audit: 'home.assessed', input: assessInput, action: writeAssessment }),
  door({
    ...ofYouth,
    path: paths.approval(y, ':assessmentId'),
    audit: 'home.assessment-approved',
    input: assessmentInput,
    action: approveAssessment,
  }),
  door({
    ...ofYouth,
    path: paths.withdrawal(y, ':assessmentId'),
    audit: 'home.assessment-withdrawn',
    input: assessmentInput,
    action: withdrawAssessment,
  }),
  door({ ...ofYouth, path: paths.placements(y), audit: 'home.moved-in', input: placeInput, action: moveIn }),
  door({
    ...ofYouth,
    path: paths.placementEnd(y, ':placementId'),
    audit: 'home.moved-away',
    input: moveInEndInput,
    action: moveAway,
  }),
  door({
    ...ofYouth,
    path: paths.next(y, ':placementId'),
    audit: 'home.next-let-in',
    input: nextInput,
    action: letNextIn,
  }),
  door({ ...ofYouth, path: paths.moveOut(y), audit: 'home.notice-given', input: moveOutInput, action: writeMoveOut }),
  door({
    ...ofYouth,
    path: paths.moveOutEnd(y, ':noticeId'),
    audit: 'home.notice-ended',
    input: outcomeInput,
    action: endMoveOut,
  }),
];
