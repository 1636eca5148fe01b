import type { z } from 'zod';
import { asking, doorsByCode, unwritten } from '#platform/http/by-code.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { begin, beginAboutInput, beginInput } from './actions/begin.ts';
import {
  answer,
  answerInput,
  anyInput,
  close,
  closeInput,
  oneInput,
  pass,
  passInput,
  putBack,
  reached,
  seeAsk,
  seeAsks,
  take,
} from './actions/desk.ts';
import {
  changeReach,
  codeInput,
  type LookView,
  lookAgain,
  reachInput,
  reply,
  replyInput,
  takeBack,
  takeBackInput,
} from './actions/look.ts';
import { make, makeInput } from './actions/make.ts';
import { AskPage } from './pages/ask.tsx';
import { ListPage } from './pages/list.tsx';
import { LookPage } from './pages/look.tsx';
import { OnePage } from './pages/one.tsx';
import { SentPage } from './pages/sent.tsx';
import { paths } from './paths.ts';
import { askErrors } from './spoken.ts';
import { words } from './words.ts';

const open = { public: 'a youth, a parent or a friend asks for a navigator without an account' } as const;
const byCode = {
  public: 'who holds the code of an ask sees its answer and takes it back, without an account',
} as const;

const askDoor = getDoor({
  method: 'GET',
  path: paths.someone,
  access: open,
  withoutDatabase: true,
  audit: unwritten,
  input: beginInput,
  action: begin,
  page: (view, frame) => <AskPage view={view} frame={frame} />,
});

const withCode = doorsByCode<LookView>({
  path: paths.answer,
  access: byCode,
  withoutDatabase: true,
  page: (view, frame) => <LookPage view={view} frame={frame} />,
  opened: { input: codeInput, action: lookAgain },
  words: askErrors,
});

const answering = { roles: ['advocate', 'liaison'] } as const;
const oneDoor = getDoor({
  method: 'GET',
  path: paths.one(':askId'),
  access: answering,
  audit: 'ask.opened',
  input: oneInput,
  action: seeAsk,
  page: (view, frame) => <OnePage view={view} frame={frame} />,
});
const deed = <I,>(
  path: string,
  audit: string,
  input: z.ZodType<I>,
  action: Parameters<typeof door<I, Done>>[0]['action'],
) =>
  door<I, Done>({
    method: 'POST',
    path,
    access: answering,
    audit,
    input,
    action,
    to: ({ askId }) => paths.one(askId),
    form: oneDoor,
    words,
  });
type Done = { askId: string };

/** The doors of who asks, and of those who answer. The page where a code is typed is referrals': one page for both kinds. */
export const doors: readonly AnyDoor[] = [
  askDoor,
  door({
    method: 'POST',
    path: paths.someone,
    access: open,
    withoutDatabase: true,
    audit: unwritten,
    input: beginAboutInput,
    action: begin,
    to: () => paths.someone,
    answer: (view, frame) => <AskPage view={view} frame={frame} />,
    form: askDoor,
    words: askErrors,
  }),
  door({
    method: 'POST',
    path: paths.ask,
    access: open,
    audit: unwritten,
    pace: asking,
    input: makeInput,
    action: make,
    to: () => paths.answer,
    answer: (view, frame) => <SentPage view={view} frame={frame} />,
    form: askDoor,
    words: askErrors,
  }),
  withCode(paths.reply, replyInput, reply),
  withCode(paths.reach, reachInput, changeReach),
  withCode(paths.takeBack, takeBackInput, takeBack),
  getDoor({
    method: 'GET',
    path: paths.list,
    access: answering,
    audit: 'asks.listed',
    input: anyInput,
    action: seeAsks,
    page: (view, frame) => <ListPage view={view} frame={frame} />,
  }),
  oneDoor,
  deed(paths.step(':askId', 'taken'), 'ask.taken', oneInput, take),
  deed(paths.step(':askId', 'passed'), 'ask.passed', passInput, pass),
  deed(paths.step(':askId', 'put-back'), 'ask.put-back', oneInput, putBack),
  deed(paths.step(':askId', 'reached'), 'ask.reached', oneInput, reached),
  deed(paths.step(':askId', 'closed'), 'ask.closed', closeInput, close),
  deed(paths.answers(':askId'), 'ask.answered', answerInput, answer),
];
