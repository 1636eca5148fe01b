import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { workHere, workplaceInput } from './actions/place.ts';
import {
  beforeVisit,
  count,
  countedInput,
  give,
  givenInput,
  seeCounted,
  takeBack,
  visitInput,
} from './actions/visit.ts';
import { seeVisits } from './actions/visits.ts';
import { CountedPage, VisitPage } from './pages/visit.tsx';
import { VisitsPage } from './pages/visits.tsx';
import { paths } from './paths.ts';
import { formWords } from './words-forms.ts';

const signedIn = { signedIn: true } as const;
/** The ledger says who did what, and when to the second: beside a place and a visit that would tell who came. */
const noHour = {
  none: 'a count without a youth; an entry would keep the hour of the visit and who stood there',
} as const;
const anything = z.looseObject({});

const visitDoor = getDoor({
  method: 'GET',
  path: paths.visit,
  access: signedIn,
  audit: noHour,
  input: anything,
  action: beforeVisit,
  page: (view, frame) => <VisitPage view={view} frame={frame} />,
});
const countedDoor = getDoor({
  method: 'GET',
  path: paths.counted(':visitId'),
  access: signedIn,
  audit: noHour,
  input: countedInput,
  action: seeCounted,
  page: (view, frame) => <CountedPage view={view} frame={frame} />,
});

/** Doors of visits: two taps, what was given, a wrong tap taken back. */
export const visitDoors: readonly AnyDoor[] = [
  visitDoor,
  door({
    method: 'POST',
    path: paths.visit,
    access: signedIn,
    audit: noHour,
    input: visitInput,
    action: count,
    to: ({ id }) => paths.counted(id),
    form: visitDoor,
    words: formWords,
  }),
  door({
    method: 'POST',
    path: paths.workplace,
    access: signedIn,
    audit: 'zone.workplace-said',
    input: workplaceInput,
    action: workHere,
    to: () => paths.visit,
    form: visitDoor,
    words: formWords,
  }),
  countedDoor,
  door({
    method: 'POST',
    path: paths.counted(':visitId'),
    access: signedIn,
    audit: noHour,
    input: givenInput,
    action: give,
    to: ({ id }) => paths.counted(id),
    form: countedDoor,
    words: formWords,
  }),
  door({
    method: 'POST',
    path: paths.takenBack(':visitId'),
    access: signedIn,
    audit: noHour,
    input: countedInput,
    action: takeBack,
    to: () => paths.visit,
    form: countedDoor,
    words: formWords,
  }),
  getDoor({
    method: 'GET',
    path: paths.visits,
    access: signedIn,
    audit: { none: 'sums by month and place; no youth' },
    input: anything,
    action: seeVisits,
    page: (view, frame) => <VisitsPage view={view} frame={frame} />,
  }),
];
