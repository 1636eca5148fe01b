import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { addInput, addPlaces, beforeAdd, searchInput, writeInput, writePlace } from './actions/add-places.ts';
import {
  applicationInput,
  approvalEndInput,
  approvalInput,
  approve,
  change,
  changeInput,
  end,
  endOfApproval,
  seeApplication,
} from './actions/application.ts';
import { AddPlacesPage } from './pages/add-places.tsx';
import { ApplicationPage } from './pages/application.tsx';
import { paths } from './paths.ts';
import { formWords } from './words-forms.ts';

const signedIn = { signedIn: true } as const;
const id = ':applicationId';

const applicationDoor = getDoor({
  method: 'GET',
  path: paths.application(id),
  access: signedIn,
  audit: 'zone.application-opened',
  input: applicationInput,
  action: seeApplication,
  page: (view, frame) => <ApplicationPage view={view} frame={frame} />,
});
const addDoor = getDoor({
  method: 'GET',
  path: paths.addPlaces(id),
  access: signedIn,
  audit: { none: 'places of the public directory, to choose from; no youth' },
  input: searchInput,
  action: beforeAdd,
  page: (view, frame) => <AddPlacesPage view={view} frame={frame} />,
});

/** Doors of one application: the head, what was approved, its places. */
export const applicationDoors: readonly AnyDoor[] = [
  applicationDoor,
  door({
    method: 'POST',
    path: paths.application(id),
    access: signedIn,
    audit: 'zone.application-changed',
    input: changeInput,
    action: change,
    to: (done) => paths.application(done.id),
    form: applicationDoor,
    words: formWords,
  }),
  door({
    method: 'POST',
    path: paths.approvals(id),
    access: signedIn,
    audit: 'zone.approved',
    input: approvalInput,
    action: approve,
    to: (done) => paths.application(done.id),
    form: applicationDoor,
    words: formWords,
  }),
  door({
    method: 'POST',
    path: paths.approvalEnd(id, ':approvalId'),
    access: signedIn,
    audit: 'zone.approval-ended',
    input: approvalEndInput,
    action: endOfApproval,
    to: (done) => paths.application(done.id),
    form: applicationDoor,
    words: formWords,
  }),
  door({
    method: 'POST',
    path: paths.applicationEnd(id),
    access: signedIn,
    audit: 'zone.application-ended',
    input: applicationInput,
    action: end,
    to: (done) => paths.application(done.id),
    form: applicationDoor,
    words: formWords,
  }),
  addDoor,
  door({
    method: 'POST',
    path: paths.addPlaces(id),
    access: signedIn,
    audit: 'zone.place-added',
    input: addInput,
    action: addPlaces,
    to: (done) => paths.application(done.id),
    form: addDoor,
    words: formWords,
  }),
  door({
    method: 'POST',
    path: paths.writePlace(id),
    access: signedIn,
    audit: 'zone.place-added',
    input: writeInput,
    action: writePlace,
    to: (done) => paths.application(done.id),
    form: addDoor,
    words: formWords,
  }),
];
