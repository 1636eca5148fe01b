import { ok } from '#kernel/result.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  answerAsked,
  answerComplaint,
  answerInput,
  any,
  decideInput,
  decideNamed,
  seeAsked,
} from './actions/answers.ts';
import { cardInput, endCard, endingInput, makeCard, seeOwnPage, youthInput } from './actions/card.ts';
import { keepPaperOf, keptPaperInput } from './actions/papers.ts';
import { sayOfZone, seeZone, zoneInput, zoneSayInput } from './actions/zone.ts';
import { AnswersPage } from './pages/answers.tsx';
import { CardPage } from './pages/card.tsx';
import { OwnPagePage } from './pages/own-page.tsx';
import { ZoneSayPage, ZoneThanksPage } from './pages/zone.tsx';
import { paths } from './paths.ts';
import { publicWords } from './public-words.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const ownPageDoor = getDoor({
  method: 'GET',
  path: paths.ofYouth(':youthId'),
  access: signedIn,
  audit: 'own-page.state-seen',
  input: youthInput,
  action: seeOwnPage,
  page: (view, frame) => <OwnPagePage view={view} frame={frame} />,
});
const answersDoor = getDoor({
  method: 'GET',
  path: paths.answers,
  access: signedIn,
  audit: 'own-page.asked-seen',
  input: any,
  action: (errand) => seeAsked(errand),
  page: (view, frame) => <AnswersPage view={view} frame={frame} />,
});
const post = {
  method: 'POST',
  access: signedIn,
  to: ({ youthId }: { youthId: string }) => paths.ofYouth(youthId),
  form: ownPageDoor,
  words,
} as const;

const anyone = {
  public: 'anyone says how it was at a place, by the code that hangs there; nothing of who they are is kept',
};
const ofNobody = { none: 'an answer of nobody, counted' };
const zoneDoor = getDoor({
  method: 'GET',
  path: paths.zoneSay(':code'),
  access: anyone,
  audit: ofNobody,
  input: zoneInput,
  action: seeZone,
  page: ({ code }, frame) => <ZoneSayPage code={code} frame={frame} />,
});
/** One who is there says it once, maybe friends as well; more than that one after the other is a program. */
const few = { source: { inARow: 10, aSecond: 1 / 60 }, all: { inARow: 120, aSecond: 0.5 } };
const zoneDoors: readonly AnyDoor[] = [
  zoneDoor,
  door({
    method: 'POST',
    path: paths.zoneSay(':code'),
    access: anyone,
    audit: ofNobody,
    pace: few,
    input: zoneSayInput,
    action: sayOfZone,
    to: () => paths.zoneThanks,
    form: zoneDoor,
    words: publicWords,
  }),
  getDoor({
    method: 'GET',
    path: paths.zoneThanks,
    access: { public: 'says thank you to who just answered; the same page for all' },
    audit: { none: 'a page of words' },
    input: any,
    action: async () => ok(null),
    page: (_, frame) => <ZoneThanksPage frame={frame} />,
  }),
];

/** The doors of those at work. The youth's own are in `youth-doors.tsx`. */
export const doors: readonly AnyDoor[] = [
  ...zoneDoors,
  ownPageDoor,
  // Answered at once, with the code, which no address opens again.
  door({
    ...post,
    path: paths.card(':youthId'),
    audit: 'own-page.card-made',
    input: cardInput,
    action: makeCard,
    answer: (view, frame) => <CardPage view={view} frame={frame} />,
  }),
  door({
    ...post,
    path: paths.papersOf(':youthId'),
    audit: 'own-page.paper-kept',
    input: keptPaperInput,
    action: keepPaperOf,
  }),
  answersDoor,
  door({
    ...post,
    path: paths.answer,
    audit: 'own-page.answered',
    input: answerInput,
    action: answerAsked,
    to: () => paths.answers,
    form: answersDoor,
  }),
  door({
    ...post,
    path: paths.answerBlock,
    audit: 'own-page.block-decided',
    input: decideInput,
    action: decideNamed,
    to: () => paths.answers,
    form: answersDoor,
  }),
  door({
    ...post,
    access: { roles: ['privacy'] },
    path: paths.answerComplaint,
    audit: 'own-page.complaint-answered',
    input: answerInput,
    action: answerComplaint,
    to: () => paths.answers,
    form: answersDoor,
  }),
  door({ ...post, path: paths.ending(':youthId'), audit: 'own-page.ended', input: endingInput, action: endCard }),
];
