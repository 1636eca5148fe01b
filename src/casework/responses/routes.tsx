import type { z } from 'zod';
import { type Door, door, getDoor, type PostDoor } from '#platform/http/door.ts';
import {
  end,
  endInput,
  finish,
  finishInput,
  resumeClock,
  setAside,
  setAsideInput,
  stepInput,
  stopClock,
  stopInput,
  take,
} from './actions/act.ts';
import { noticesInput, readInput, readNotices, seeNotices } from './actions/notices.ts';
import { responseInput, see } from './actions/see.ts';
import { NoticesPage } from './pages/notices.tsx';
import { ResponsePage } from './pages/response.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;

const responseDoor = getDoor({
  method: 'GET',
  path: paths.response(':responseId'),
  access: signedIn,
  audit: 'response.opened',
  input: responseInput,
  action: see,
  page: (view, frame) => <ResponsePage view={view} frame={frame} />,
});

const noticesDoor = getDoor({
  method: 'GET',
  path: paths.notices,
  access: signedIn,
  audit: 'notices.opened',
  input: noticesInput,
  action: seeNotices,
  page: (view, frame) => <NoticesPage view={view} frame={frame} />,
});

type Done = { responseId: string };
const step = <I,>(path: string, audit: string, input: z.ZodType<I>, action: PostDoor<I, Done>['action']) =>
  door<I, Done>({
    method: 'POST',
    path,
    access: signedIn,
    audit,
    input,
    action,
    to: ({ responseId }) => paths.response(responseId),
    form: responseDoor,
    words,
  });

/** The doors of this module. */
// biome-ignore lint/suspicious/noExplicitAny: rows of many input types; each checks its own.
export const doors: readonly Door<any, any>[] = [
  noticesDoor,
  door({
    method: 'POST',
    path: paths.noticesRead,
    access: signedIn,
    audit: { none: 'one’s own notices; nothing of a youth is shown or changed' },
    input: readInput,
    action: readNotices,
    to: () => paths.notices,
    form: noticesDoor,
    words,
  }),
  responseDoor,
  step(paths.completion(':responseId', ':stepId'), 'response.step-done', finishInput, finish),
  step(paths.waiver(':responseId', ':stepId'), 'response.step-not-needed', setAsideInput, setAside),
  step(paths.pause(':responseId', ':stepId'), 'response.clock-stopped', stopInput, stopClock),
  step(paths.resumption(':responseId', ':stepId'), 'response.clock-resumed', stepInput, resumeClock),
  step(paths.taking(':responseId', ':stepId'), 'response.step-taken', stepInput, take),
  step(paths.end(':responseId'), 'response.ended', endInput, end),
];
