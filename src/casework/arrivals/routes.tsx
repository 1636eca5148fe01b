import { z } from 'zod';
import { responsePaths } from '#casework/responses/index.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  arrivalInput,
  arrivalOfInput,
  arrivalViewInput,
  arrive,
  arriveAgain,
  arriveAgainInput,
  beforeArrival,
  beforeArrivalOf,
} from './actions/arrive.ts';
import { here } from './actions/here.ts';
import { beforeNotHome, notHome, notHomeInput, tonight } from './actions/not-home.ts';
import { ArrivalPage } from './pages/arrival.tsx';
import { HerePage } from './pages/here.tsx';
import { NotHomePage } from './pages/not-home.tsx';
import { TonightPage } from './pages/tonight.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;

const arrivalDoor = getDoor({
  method: 'GET',
  path: paths.arrival,
  access: signedIn,
  audit: { none: 'an empty form with what to say first; no youth' },
  input: arrivalViewInput,
  action: beforeArrival,
  page: (view, frame) => <ArrivalPage view={view} frame={frame} />,
});

const arrivalOfDoor = getDoor({
  method: 'GET',
  path: paths.arrivalOf(':youthId'),
  access: signedIn,
  audit: 'arrival.before',
  input: arrivalOfInput,
  action: beforeArrivalOf,
  page: (view, frame) => <ArrivalPage view={view} frame={frame} />,
});

const notHomeDoor = getDoor({
  method: 'GET',
  path: paths.notHome,
  access: signedIn,
  audit: { none: 'an empty form with what to do first; no youth' },
  input: arrivalViewInput,
  action: beforeNotHome,
  page: (view, frame) => <NotHomePage view={view} frame={frame} />,
});

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.here,
    access: signedIn,
    audit: 'here.opened',
    input: z.looseObject({}),
    action: here,
    page: (view, frame) => <HerePage view={view} frame={frame} />,
  }),
  arrivalDoor,
  door({
    method: 'POST',
    path: paths.arrival,
    access: signedIn,
    audit: 'arrival.begun',
    input: arrivalInput,
    action: arrive,
    to: ({ responseId }) => responsePaths.response(responseId),
    form: arrivalDoor,
    words,
  }),
  arrivalOfDoor,
  door({
    method: 'POST',
    path: paths.arrivalOf(':youthId'),
    access: signedIn,
    audit: 'arrival.begun',
    input: arriveAgainInput,
    action: arriveAgain,
    to: ({ responseId }) => responsePaths.response(responseId),
    form: arrivalOfDoor,
    words,
  }),
  notHomeDoor,
  door({
    method: 'POST',
    path: paths.notHome,
    access: signedIn,
    audit: 'not-home.begun',
    input: notHomeInput,
    action: notHome,
    to: ({ responseId }) => responsePaths.response(responseId),
    form: notHomeDoor,
    words,
  }),
  getDoor({
    method: 'GET',
    path: paths.tonight,
    access: { public: 'a parent whose child did not come home needs the steps tonight, without an account' },
    withoutDatabase: true,
    audit: { none: 'a page that is the same for everyone; no youth, and nobody is noted' },
    input: z.looseObject({}),
    action: tonight,
    page: (view, frame) => <TonightPage view={view} frame={frame} />,
  }),
];
