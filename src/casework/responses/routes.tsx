import { z } from 'zod';
import { youthPaths } from '#casework/youth/index.ts';
import { type AnyDoor, door, getDoor, type PostDoor } from '#platform/http/door.ts';
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
import { beforeBegin, begin, beginInput, offers, offersInput } from './actions/begin.ts';
import { factsInput, findOut } from './actions/facts.ts';
import { goOn, groundInput } from './actions/ground.ts';
import { noticesInput, readInput, readNotices, seeNotices } from './actions/notices.ts';
import { responseInput, see } from './actions/see.ts';
import { seeStep, seeStepInput } from './actions/see-step.ts';
import { meetOnStreet, street, streetInput } from './actions/street.ts';
import { tryVersion } from './actions/trial.ts';
import { federalDoors } from './federal-routes.tsx';
import { BeginPage, OffersPage } from './pages/begin.tsx';
import { NoticesPage } from './pages/notices.tsx';
import { ResponsePage } from './pages/response.tsx';
import { StepPage } from './pages/step.tsx';
import { StreetPage } from './pages/street.tsx';
import { TrialPage } from './pages/trial.tsx';
import { paths } from './paths.ts';
import { policeDoors } from './police-routes.tsx';
import { words } from './words.ts';
import { groundWords } from './words-ground.ts';

const signedIn = { signedIn: true } as const;

const responseDoor = getDoor({
  method: 'GET',
  path: paths.response(':responseId'),
  access: signedIn,
  shift: true,
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

const stepDoor = getDoor({
  method: 'GET',
  path: paths.step(':responseId', ':stepId'),
  access: signedIn,
  shift: true,
  audit: 'response.step-opened',
  input: seeStepInput,
  action: seeStep,
  page: (view, frame) => <StepPage view={view} frame={frame} />,
});

const officers = { access: { roles: ['officer'] }, shift: true } as const;

const streetDoor = getDoor({
  method: 'GET',
  path: paths.street,
  ...officers,
  audit: 'street.opened',
  input: z.looseObject({}),
  action: street,
  page: (view, frame) => <StreetPage view={view} frame={frame} />,
});

const offersDoor = getDoor({
  method: 'GET',
  path: paths.begin(':youthId'),
  access: signedIn,
  audit: 'response.offers-opened',
  input: offersInput,
  action: offers,
  page: (view, frame) => <OffersPage view={view} frame={frame} />,
});

const beginDoor = getDoor({
  method: 'GET',
  path: paths.beginOne(':youthId', ':protocolId'),
  access: signedIn,
  audit: 'response.offer-opened',
  input: beginInput,
  action: beforeBegin,
  page: (view, frame) => <BeginPage view={view} frame={frame} />,
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

type Done = { responseId: string; next: string };
const act = <I,>(
  path: string,
  audit: string,
  input: z.ZodType<I>,
  action: PostDoor<I, Done>['action'],
  form: PostDoor<I, Done>['form'] = stepDoor,
) =>
  door<I, Done>({
    method: 'POST',
    path,
    access: signedIn,
    shift: true,
    audit,
    input,
    action,
    to: ({ next }) => next,
    form,
    words,
  });

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
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
  ...federalDoors,
  ...policeDoors,
  stepDoor,
  streetDoor,
  door({
    method: 'POST',
    path: paths.street,
    ...officers,
    audit: 'street.met',
    input: streetInput,
    action: meetOnStreet,
    to: () => paths.street,
    form: streetDoor,
    words,
  }),
  trialDoor,
  offersDoor,
  beginDoor,
  door({
    method: 'POST',
    path: paths.beginOne(':youthId', ':protocolId'),
    access: signedIn,
    audit: 'response.begun',
    input: beginInput,
    action: begin,
    to: ({ youthId, responseId, seen }) => (seen ? paths.response(responseId) : youthPaths.youth(youthId)),
    form: beginDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.ground(':responseId'),
    access: signedIn,
    audit: 'response.ground-answered',
    input: groundInput,
    action: goOn,
    to: ({ responseId }) => paths.response(responseId),
    form: responseDoor,
    words: groundWords,
  }),
  act(paths.completion(':responseId', ':stepId'), 'response.step-done', finishInput, finish),
  act(paths.waiver(':responseId', ':stepId'), 'response.step-not-needed', setAsideInput, setAside),
  act(paths.pause(':responseId', ':stepId'), 'response.clock-stopped', stopInput, stopClock),
  act(paths.resumption(':responseId', ':stepId'), 'response.clock-resumed', stepInput, resumeClock),
  act(paths.taking(':responseId', ':stepId'), 'response.step-taken', stepInput, take),
  act(paths.facts(':responseId'), 'response.facts-found', factsInput, findOut, responseDoor),
  act(paths.end(':responseId'), 'response.ended', endInput, end, responseDoor),
];
