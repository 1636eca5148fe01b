import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { answer, answerInput } from './actions/answer.ts';
import { keepDoors } from './keep-routes.tsx';
import { AnswersPage } from './pages/answers.tsx';
import { NeedPage } from './pages/need.tsx';
import { paths } from './paths.ts';
import { words } from './public-words.ts';

const open = { public: 'a youth or a parent finds help without an account, and nothing of it is kept' } as const;
const unwritten = {
  none: 'nobody is signed in and nothing is about a youth; what is asked is written nowhere',
} as const;

const needDoor = getDoor({
  method: 'GET',
  path: paths.find,
  access: open,
  withoutDatabase: true,
  audit: unwritten,
  input: z.looseObject({}),
  action: async () => ok(null),
  page: (_view, frame) => <NeedPage frame={frame} />,
});

/** The finder's doors: one page that asks, and its answer. What is asked is sent, so that it stands in no address. */
export const doors: readonly AnyDoor[] = [
  needDoor,
  door({
    method: 'POST',
    path: paths.find,
    access: open,
    withoutDatabase: true,
    audit: unwritten,
    input: answerInput,
    action: answer,
    to: () => paths.find,
    answer: (view, frame) => <AnswersPage view={view} frame={frame} />,
    form: needDoor,
    words,
  }),
  ...keepDoors,
];
