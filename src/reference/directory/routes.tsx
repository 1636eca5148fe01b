import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { exportCsv, exportJson, exportPlain, listInput, seeList, seeService, serviceInput } from './actions/browse.ts';
import { checkedToday } from './actions/checked.ts';
import { hiddenInput, seeHiddenPlaces } from './actions/hidden-places.ts';
import { apiDoors } from './api-routes.tsx';
import { editDoors } from './edit-routes.tsx';
import { importDoors } from './import-routes.tsx';
import { zipOf } from './model/zip.ts';
import { HiddenPlacesPage } from './pages/hidden-places.tsx';
import { ListPage } from './pages/list.tsx';
import { ServicePage } from './pages/service.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const keepers = { roles: ['administrator', 'liaison'] } as const;
const noYouth = { none: 'what help there is in the county; no youth' } as const;
const anything = z.looseObject({});

const serviceDoor = getDoor({
  method: 'GET',
  path: paths.service(':id'),
  access: { signedIn: true },
  audit: noYouth,
  input: serviceInput,
  action: seeService,
  page: (view, frame) => <ServicePage view={view} frame={frame} />,
});
const download = (body: BodyInit, type: string, name: string): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
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
  getDoor({
    method: 'GET',
    path: paths.hiddenPlaces(':id'),
    access: keepers,
    audit: 'directory.hidden-place-seen',
    input: hiddenInput,
    action: seeHiddenPlaces,
    page: (view, frame) => <HiddenPlacesPage view={view} frame={frame} />,
  }),
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
  ...importDoors,
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
  getDoor({
    method: 'GET',
    path: paths.exportSheet,
    access: keepers,
    audit: noYouth,
    input: anything,
    action: exportPlain,
    // The mark by which spreadsheet programs read accents right.
    page: (sheet) => download(`\uFEFF${sheet}`, 'text/csv; charset=utf-8', 'directory.csv'),
  }),
];
