import { z } from 'zod';
import { type Door, door, getDoor, type PostDoor } from '#platform/http/door.ts';
import { protocolPaths, protocolStewards, protocolVersionInput } from '#reference/protocols/index.ts';
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
import { responseInput, see } from './actions/see.ts';
import { tryVersion } from './actions/trial.ts';
import { work } from './actions/work.ts';
import { ResponsePage } from './pages/response.tsx';
import { TrialPage } from './pages/trial.tsx';
import { WorkPage } from './pages/work.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;

const workDoor = getDoor({
  method: 'GET',
  path: paths.work,
  access: signedIn,
  audit: 'work.opened',
  input: z.looseObject({}),
  action: work,
  page: (view, frame) => <WorkPage view={view} frame={frame} />,
});

const responseDoor = getDoor({
  method: 'GET',
  path: paths.response(':responseId'),
  access: signedIn,
  audit: 'response.opened',
  input: responseInput,
  action: see,
  page: (view, frame) => <ResponsePage view={view} frame={frame} />,
});

/** A protocol's draft on past responses: here, since only this module knows the past. */
const trialDoor = getDoor({
  method: 'GET',
  path: protocolPaths.trial(':protocolId', ':version'),
  access: { roles: protocolStewards },
  audit: 'protocol.tried',
  input: protocolVersionInput,
  action: tryVersion,
  page: (view, frame) => <TrialPage view={view} frame={frame} />,
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
  workDoor,
  responseDoor,
  trialDoor,
  step(paths.completion(':responseId', ':stepId'), 'response.step-done', finishInput, finish),
  step(paths.waiver(':responseId', ':stepId'), 'response.step-not-needed', setAsideInput, setAside),
  step(paths.pause(':responseId', ':stepId'), 'response.clock-stopped', stopInput, stopClock),
  step(paths.resumption(':responseId', ':stepId'), 'response.clock-resumed', stepInput, resumeClock),
  step(paths.taking(':responseId', ':stepId'), 'response.step-taken', stepInput, take),
  step(paths.end(':responseId'), 'response.ended', endInput, end),
];
