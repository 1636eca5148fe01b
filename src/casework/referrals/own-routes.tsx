import { z } from 'zod';
import { askErrors } from '#casework/asks/index.ts';
import { ok } from '#kernel/result.ts';
import { asking, doorsByCode, unwritten } from '#platform/http/by-code.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { beginOwn, makeOwn, ownAboutInput, ownInput, ownMakeInput } from './actions/own-ask.ts';
import {
  type CodeView,
  codeInput,
  feelOwn,
  feltInput,
  giveBackInput,
  giveOwnBack,
  lookWithCode,
  openedAgain,
} from './actions/own-look.ts';
import { ownErrors } from './own-spoken.ts';
import { OwnAskPage, OwnSentPage } from './pages/own-ask.tsx';
import { CodePage } from './pages/own-look.tsx';
import { paths } from './paths.ts';

const open = { public: 'a youth, or somebody for them, asks one service without an account' } as const;
const byCode = { public: 'who holds a code sees its answer and takes it back, without an account' } as const;

const ownDoor = getDoor({
  method: 'GET',
  path: paths.own,
  access: open,
  withoutDatabase: true,
  audit: unwritten,
  input: ownInput,
  action: beginOwn,
  page: (view, frame) => <OwnAskPage view={view} frame={frame} />,
});

/** Where a code is typed: no address opens anything. */
const codeDoor = getDoor({
  method: 'GET',
  path: paths.code,
  access: byCode,
  withoutDatabase: true,
  audit: unwritten,
  input: z.looseObject({}),
  action: async () => ok<CodeView>({ kind: 'ask', view: { kind: 'none' } }),
  page: (view, frame) => <CodePage view={view} frame={frame} />,
});
const withCode = doorsByCode<CodeView>({
  path: paths.code,
  access: byCode,
  withoutDatabase: true,
  page: (view, frame) => <CodePage view={view} frame={frame} />,
  opened: { input: codeInput, action: openedAgain },
  words: ownErrors,
});

/** Doors of who asks a service themselves, and the one page for codes. */
export const ownDoors: readonly AnyDoor[] = [
  ownDoor,
  door({
    method: 'POST',
    path: paths.own,
    access: open,
    withoutDatabase: true,
    audit: unwritten,
    input: ownAboutInput,
    action: beginOwn,
    to: () => paths.own,
    answer: (view, frame) => <OwnAskPage view={view} frame={frame} />,
    form: ownDoor,
    words: ownErrors,
  }),
  door({
    method: 'POST',
    path: paths.ownSent,
    access: open,
    audit: unwritten,
    pace: asking,
    input: ownMakeInput,
    action: makeOwn,
    to: () => paths.code,
    answer: (view, frame) => <OwnSentPage view={view} frame={frame} />,
    form: ownDoor,
    words: ownErrors,
  }),
  codeDoor,
  withCode(paths.code, codeInput, lookWithCode, { form: codeDoor, words: askErrors }),
  withCode(paths.ownFelt, feltInput, feelOwn),
  withCode(paths.ownTakeBack, giveBackInput, giveOwnBack),
];
