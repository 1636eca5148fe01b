import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { landmarksFile, listFile, placesFile, seeSettings, seeVersion } from './actions/see.ts';
import {
  fileInput,
  oneInput,
  putInForce,
  readLandmarksFile,
  readListFile,
  readPlacesFile,
  readShapesFile,
  takeBack,
} from './actions/versions.ts';
import { BringPage } from './pages/bring.tsx';
import { SettingsPage } from './pages/settings.tsx';
import { VersionPage } from './pages/version.tsx';
import { paths } from './paths.ts';
import type { Kind } from './store.ts';
import { LARGEST } from './upload.ts';
import { words } from './words.ts';

const keepers = { roles: ['administrator'] } as const;
const noYouth = { none: 'which regions the county has; no youth' } as const;
const anything = z.looseObject({});

const bring = (kind: Kind, action: typeof readPlacesFile): AnyDoor[] => {
  const form = getDoor({
    method: 'GET',
    path: paths[kind],
    access: keepers,
    audit: noYouth,
    input: anything,
    action: async () => ok(null),
    page: (_view, frame) => <BringPage kind={kind} frame={frame} />,
  });
  return [
    form,
    door({
      method: 'POST',
      path: paths[kind],
      access: keepers,
      audit: 'regions.read',
      largest: LARGEST + 100_000,
      input: fileInput,
      action,
      to: ({ id }) => paths.version(id),
      form,
      words,
    }),
  ];
};

const versionDoor = getDoor({
  method: 'GET',
  path: paths.version(':id'),
  access: keepers,
  audit: noYouth,
  input: oneInput,
  action: seeVersion,
  page: (view, frame) => <VersionPage view={view} frame={frame} />,
});

const step = (path: string, audit: string, action: typeof putInForce) =>
  door({
    method: 'POST',
    path,
    access: keepers,
    audit,
    input: oneInput,
    action,
    to: ({ id }) => paths.version(id),
    form: versionDoor,
    words,
  });

const table = (path: string, action: typeof placesFile, name: string) =>
  getDoor({
    method: 'GET',
    path,
    access: keepers,
    audit: noYouth,
    input: anything,
    action,
    page: (text) =>
      new Response(`\uFEFF${text}`, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${name}"`,
          'cache-control': 'no-store',
        },
      }),
  });

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.settings,
    access: keepers,
    audit: noYouth,
    input: anything,
    action: seeSettings,
    page: (view, frame) => <SettingsPage view={view} frame={frame} />,
  }),
  ...bring('places', readPlacesFile),
  ...bring('list', readListFile),
  ...bring('shapes', readShapesFile),
  ...bring('landmarks', readLandmarksFile),
  versionDoor,
  step(paths.done(':id'), 'regions.put-in-force', putInForce),
  step(paths.undone(':id'), 'regions.taken-back', takeBack),
  table(paths.placesFile, placesFile, 'postal-codes.csv'),
  table(paths.listFile, listFile, 'regions.csv'),
  table(paths.landmarksFile, landmarksFile, 'landmarks.csv'),
];
