import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { answerPlain, clearInput } from './actions/clear.ts';
import { packLaws } from './actions/packed.ts';
import { compareStates, seeState, stateInput, statesInput } from './actions/states.ts';
import { countyDoors } from './county-routes.tsx';
import { ClearPage } from './pages/clear.tsx';
import { StatePage, StatesPage } from './pages/states.tsx';
import { paths } from './paths.ts';
import { words } from './public-words.ts';

const open = {
  public: 'anybody asks what a law says of a record, alone, without an account; nothing is kept',
} as const;
const openLaws = { public: 'the laws of the states side by side; nothing about anybody' } as const;
const unwritten = { none: 'nobody is signed in; what is asked is written nowhere' } as const;

const clearDoor = getDoor({
  method: 'GET',
  path: paths.clear,
  access: open,
  withoutDatabase: true,
  audit: unwritten,
  // Whatever stands in the address is not looked at: answers are never linked to.
  input: z.looseObject({}).transform(() => clearInput.parse({})),
  action: async (_errand, asked) => ok({ asked, answers: null }),
  page: (view, frame) => <ClearPage view={view} frame={frame} />,
});

/** The doors of this module: the public's here, those of who works here beside. */
export const doors: readonly AnyDoor[] = [
  ...countyDoors,
  clearDoor,
  door({
    method: 'POST',
    path: paths.clear,
    access: open,
    withoutDatabase: true,
    audit: unwritten,
    input: clearInput,
    action: answerPlain,
    to: () => paths.clear,
    answer: (view, frame) => <ClearPage view={view} frame={frame} />,
    form: clearDoor,
    words,
  }),
  getDoor({
    method: 'GET',
    path: paths.data,
    access: open,
    withoutDatabase: true,
    audit: unwritten,
    input: z.looseObject({}),
    action: packLaws,
    page: (packed) =>
      new Response(packed, {
        // Nothing of it stays on a device that somebody else may look through.
        headers: { 'content-type': 'application/gzip', 'cache-control': 'no-store' },
      }),
  }),
  getDoor({
    method: 'GET',
    path: paths.states,
    access: openLaws,
    withoutDatabase: true,
    audit: unwritten,
    input: statesInput,
    action: compareStates,
    page: (view, frame) => <StatesPage view={view} frame={frame} />,
  }),
  getDoor({
    method: 'GET',
    path: paths.state(':state'),
    access: openLaws,
    withoutDatabase: true,
    audit: unwritten,
    input: stateInput,
    action: seeState,
    page: (view, frame) => <StatePage view={view} frame={frame} />,
  }),
];
