import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { answerAsked, answerComplaint, answerInput, any, seeAsked } from './actions/answers.ts';
import { cardInput, endCard, endingInput, makeCard, seeOwnPage, youthInput } from './actions/card.ts';
import { keepPaperOf, keptPaperInput } from './actions/papers.ts';
import { AnswersPage } from './pages/answers.tsx';
import { CardPage } from './pages/card.tsx';
import { OwnPagePage } from './pages/own-page.tsx';
import { paths } from './paths.ts';
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

/** The doors of those at work. The youth's own are in `youth-doors.tsx`. */
export const doors: readonly AnyDoor[] = [
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
