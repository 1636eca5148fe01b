import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { exportCsv, exportJson, listInput, seeList, seeService, serviceInput } from './actions/browse.ts';
import { checkedToday } from './actions/checked.ts';
import {
  doImport,
  filesInput,
  importInput,
  oneInput,
  readFiles,
  seeImport,
  seeImports,
  undoImport,
} from './actions/import.ts';
import { bringSheet, readSheet, sheetAgain, sheetInput } from './actions/spreadsheet.ts';
import { apiDoors } from './api-routes.tsx';
import { editDoors } from './edit-routes.tsx';
import { zipOf } from './model/zip.ts';
import { ColumnsPage } from './pages/columns.tsx';
import { ImportPage } from './pages/import.tsx';
import { ImportsPage } from './pages/imports.tsx';
import { ListPage } from './pages/list.tsx';
import { ServicePage } from './pages/service.tsx';
import { paths } from './paths.ts';
import { LARGEST } from './uploads.ts';
import { words } from './words.ts';

const keepers = { roles: ['administrator', 'liaison'] } as const;
const noYouth = { none: 'what help there is in the county; no youth' } as const;
const anything = z.looseObject({});
/** What a form adds to its files. */
const WITH_FIELDS = LARGEST + 500_000;

const serviceDoor = getDoor({
  method: 'GET',
  path: paths.service(':id'),
  access: { signedIn: true },
  audit: noYouth,
  input: serviceInput,
  action: seeService,
  page: (view, frame) => <ServicePage view={view} frame={frame} />,
});
const importsDoor = getDoor({
  method: 'GET',
  path: paths.imports,
  access: keepers,
  audit: noYouth,
  input: anything,
  action: seeImports,
  page: (view, frame) => <ImportsPage view={view} frame={frame} />,
});
/** Only where a form came back: without its file there is nothing to show. */
const columnsForm = getDoor({
  method: 'GET',
  path: paths.columns,
  access: keepers,
  audit: noYouth,
  input: anything,
  action: sheetAgain,
  page: (view, frame) => <ColumnsPage view={view} frame={frame} />,
});
const importDoor = getDoor({
  method: 'GET',
  path: paths.import(':id'),
  access: keepers,
  audit: noYouth,
  input: importInput,
  action: seeImport,
  page: (view, frame) => <ImportPage view={view} frame={frame} />,
});

const download = (body: BodyInit, type: string, name: string): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });

const step = (path: string, audit: string, action: typeof doImport) =>
  door({
    method: 'POST',
    path,
    access: keepers,
    audit,
    input: oneInput,
    action,
    to: ({ id }) => paths.import(id),
    form: importDoor,
    words,
  });

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  ...apiDoors,
  ...editDoors,
  getDoor({
    method: 'GET',
    path: paths.list,
    access: { signedIn: true },
    audit: noYouth,
    input: listInput,
    action: seeList,
    page: (view, frame) => <ListPage view={view} frame={frame} />,
  }),
  serviceDoor,
  door({
    method: 'POST',
    path: paths.checked(':id'),
    access: keepers,
    audit: 'directory.service-checked',
    input: serviceInput,
    action: checkedToday,
    to: ({ id }) => paths.service(id),
    form: serviceDoor,
    words,
  }),
  importsDoor,
  door({
    method: 'POST',
    path: paths.imports,
    access: keepers,
    audit: 'directory.import-read',
    largest: WITH_FIELDS,
    input: filesInput,
    action: readFiles,
    to: ({ id }) => paths.import(id),
    form: importsDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.columns,
    access: keepers,
    audit: { none: 'reads the headings of a file and stores nothing' },
    largest: WITH_FIELDS,
    input: anything,
    action: readSheet,
    to: () => paths.imports,
    answer: (view, frame) => <ColumnsPage view={view} frame={frame} />,
    form: importsDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.spreadsheet,
    access: keepers,
    audit: 'directory.import-read',
    largest: WITH_FIELDS,
    input: sheetInput,
    action: bringSheet,
    to: ({ id }) => paths.import(id),
    form: columnsForm,
    words,
  }),
  importDoor,
  step(paths.done(':id'), 'directory.import-done', doImport),
  step(paths.undone(':id'), 'directory.import-undone', undoImport),
  getDoor({
    method: 'GET',
    path: paths.exportJson,
    access: keepers,
    audit: noYouth,
    input: anything,
    action: exportJson,
    page: (all) => download(JSON.stringify(all, null, 1), 'application/json', 'directory.json'),
  }),
  getDoor({
    method: 'GET',
    path: paths.exportZip,
    access: keepers,
    audit: noYouth,
    input: anything,
    action: exportCsv,
    page: (files) => download(zipOf(files), 'application/zip', 'directory.zip'),
  }),
];
