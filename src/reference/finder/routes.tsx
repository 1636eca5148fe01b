import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { answer, answerInput } from './actions/answer.ts';
import { listPlaces, placesInput } from './actions/safe-places.ts';
import { seeService, serviceInput } from './actions/service.ts';
import { keepDoors } from './keep-routes.tsx';
import { AnswersPage } from './pages/answers.tsx';
import { NeedPage } from './pages/need.tsx';
import { SafePlacesPage } from './pages/safe-places.tsx';
import { ServicePage } from './pages/service.tsx';
import { paths } from './paths.ts';
import { words } from './public-words.ts';
import { offersMade } from './spoken.ts';

const open = { public: 'a youth or a parent finds help without an account, and nothing of it is kept' } as const;
const unwritten = {
  none: 'nobody is signed in and nothing is about a youth; what is asked is written nowhere',
} as const;

const needDoor = getDoor({
  method: 'GET',
  path: paths.find,
  access: open,
  withoutDatabase: true,
  alike: offersMade,
  audit: unwritten,
  input: z.looseObject({}),
  action: async () => ok(null),
  page: (_view, frame) => <NeedPage frame={frame} />,
});

/** A service is asked for by what is sent. The address alone names none: it asks what somebody needs. */
const serviceDoor = getDoor({ ...needDoor, path: paths.service });

const placesDoor = getDoor({
  method: 'GET',
  path: paths.safePlaces,
  access: open,
  withoutDatabase: true,
  audit: unwritten,
  // Whatever stands in the address is not looked at: a place is sent, never linked to.
  input: z.looseObject({}).transform(() => ({ where: '', region: '' })),
  action: listPlaces,
  page: (view, frame) => <SafePlacesPage view={view} frame={frame} />,
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
  serviceDoor,
  door({
    method: 'POST',
    path: paths.service,
    access: open,
    withoutDatabase: true,
    audit: unwritten,
    input: serviceInput,
    action: seeService,
    to: () => paths.find,
    answer: (view, frame) => <ServicePage view={view} frame={frame} />,
    form: serviceDoor,
    words,
  }),
  placesDoor,
  door({
    method: 'POST',
    path: paths.safePlaces,
    access: open,
    withoutDatabase: true,
    audit: unwritten,
    input: placesInput,
    action: listPlaces,
    to: () => paths.safePlaces,
    answer: (view, frame) => <SafePlacesPage view={view} frame={frame} />,
    form: placesDoor,
    words,
  }),
  ...keepDoors,
];
