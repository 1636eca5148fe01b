import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { addInput, addService, seeAdd } from './actions/add.ts';
import { approve, changeInput, decisionInput, decline, seeChange, seeChanges, undoChange } from './actions/changes.ts';
import {
  editInput,
  placeInput,
  savePlace,
  saveTopic,
  seeEdit,
  seePlace,
  seeTopic,
  topicInput,
} from './actions/edit.ts';
import { saveSteward, seeSteward, stewardInput, stewardViewInput } from './actions/steward.ts';
import { editPaths as paths } from './edit-paths.ts';
import { AddPage } from './pages/add.tsx';
import { ChangePage } from './pages/change.tsx';
import { ChangesPage } from './pages/changes.tsx';
import { EditPage } from './pages/edit.tsx';
import { StewardPage } from './pages/steward.tsx';
import { TopicPage } from './pages/topic.tsx';
import { editWords as words } from './words-edit.ts';

const access = { roles: ['administrator', 'liaison'] } as const;
const audit = { none: 'what help there is in the county; no youth' } as const;

const addDoor = getDoor({
  method: 'GET',
  path: paths.add,
  access,
  audit,
  input: z.looseObject({}),
  action: seeAdd,
  page: (view, frame) => <AddPage view={view} frame={frame} />,
});
const topicDoor = getDoor({
  method: 'GET',
  path: paths.topic(':id', ':topic'),
  access,
  audit,
  input: topicInput,
  action: seeTopic,
  page: (view, frame) => <TopicPage view={view} frame={frame} />,
});
const placeDoor = getDoor({
  method: 'GET',
  path: paths.place(':id', ':visitId'),
  access,
  audit,
  input: placeInput,
  action: seePlace,
  page: (view, frame) => <TopicPage view={view} frame={frame} />,
});
const stewardDoor = getDoor({
  method: 'GET',
  path: paths.steward(':id'),
  access,
  audit,
  input: stewardViewInput,
  action: seeSteward,
  page: (view, frame) => <StewardPage view={view} frame={frame} />,
});
const changeDoor = getDoor({
  method: 'GET',
  path: paths.change(':id'),
  access,
  audit,
  input: changeInput,
  action: seeChange,
  page: (view, frame) => <ChangePage view={view} frame={frame} />,
});

const decision = (path: string, act: string, action: typeof approve) =>
  door({
    method: 'POST',
    path,
    access,
    audit: act,
    input: decisionInput,
    action,
    to: ({ id }) => paths.change(id),
    form: changeDoor,
    words,
  });

/** The doors through which the directory is changed by hand. */
export const editDoors: readonly AnyDoor[] = [
  addDoor,
  door({
    method: 'POST',
    path: paths.add,
    access,
    audit: 'directory.change-written',
    input: addInput,
    action: addService,
    to: ({ id }) => paths.edit(id),
    form: addDoor,
    words,
  }),
  getDoor({
    method: 'GET',
    path: paths.edit(':id'),
    access,
    audit,
    input: editInput,
    action: seeEdit,
    page: (view, frame) => <EditPage view={view} frame={frame} />,
  }),
  topicDoor,
  door({
    method: 'POST',
    path: paths.topic(':id', ':topic'),
    access,
    audit: 'directory.change-written',
    input: topicInput,
    action: saveTopic,
    to: ({ id }) => paths.edit(id),
    form: topicDoor,
    words,
  }),
  placeDoor,
  door({
    method: 'POST',
    path: paths.place(':id', ':visitId'),
    access,
    audit: 'directory.change-written',
    input: placeInput,
    action: savePlace,
    to: ({ id }) => paths.edit(id),
    form: placeDoor,
    words,
  }),
  stewardDoor,
  door({
    method: 'POST',
    path: paths.steward(':id'),
    access,
    audit: 'directory.steward-named',
    input: stewardInput,
    action: saveSteward,
    to: ({ id }) => paths.edit(id),
    form: stewardDoor,
    words,
  }),
  getDoor({
    method: 'GET',
    path: paths.changes,
    access,
    audit,
    input: z.looseObject({}),
    action: seeChanges,
    page: (view, frame) => <ChangesPage view={view} frame={frame} />,
  }),
  changeDoor,
  decision(paths.applied(':id'), 'directory.change-taken', approve),
  decision(paths.declined(':id'), 'directory.change-declined', decline),
  decision(paths.undone(':id'), 'directory.change-undone', undoChange),
];
