import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { type AnyDoor, door, type Frame, getDoor } from '#platform/http/door.ts';
import type { Assets } from '#ui/assets.ts';
import { keptInput, keptPlaces } from './actions/keep.ts';
import { KeepPage, KeptLinesPage, KeptPlacesPage } from './pages/keep.tsx';
import { inLang } from './pages/shell.tsx';
import { paths } from './paths.ts';
import { words } from './public-words.ts';
import { speak } from './spoken.ts';

const open = { public: 'who chooses to keeps the lines and places on their own phone, without an account' } as const;
const unwritten = {
  none: 'nobody is signed in and nothing is about a youth; what is kept is kept on the phone alone',
} as const;

/** A file of the kept folder: not a page. */
const fileDoor = (path: string, type: string, body: (frame: Frame) => string) =>
  getDoor({
    method: 'GET',
    path,
    access: open,
    withoutDatabase: true,
    audit: unwritten,
    input: z.looseObject({}),
    action: async () => ok(null),
    page: (_view, frame) =>
      new Response(body(frame), { headers: { 'content-type': type, 'cache-control': 'no-store' } }),
  });

/** A mark that says nothing: a dot on a ground. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="96" fill="#0e4f52"/><circle cx="256" cy="256" r="112" fill="#fff"/></svg>';

const manifestOf = (frame: Frame): string =>
  JSON.stringify({
    name: speak(frame)('site'),
    short_name: speak(frame)('iconName'),
    start_url: inLang(paths.keptLines, frame),
    scope: paths.keptFolder,
    display: 'minimal-ui',
    background_color: '#faf7f2',
    theme_color: '#0e4f52',
    icons: [{ src: paths.icon, sizes: 'any', type: 'image/svg+xml' }],
  });

const page = (path: string, shown: typeof KeepPage) =>
  getDoor({
    method: 'GET',
    path,
    access: open,
    withoutDatabase: true,
    audit: unwritten,
    input: z.looseObject({}),
    action: async () => ok(null),
    page: (_view, frame) => shown({ frame }),
  });
const keepDoor = page(paths.keep, KeepPage);

/** What stays on a phone whose owner chooses so: a page that explains, the folder that is kept, and its worker. */
export const keepDoors: readonly AnyDoor[] = [
  keepDoor,
  page(paths.keptLines, KeptLinesPage),
  // Where nothing is kept: what keeping would mean.
  page(paths.keptPlaces, KeepPage),
  door({
    method: 'POST',
    path: paths.keptPlaces,
    access: open,
    withoutDatabase: true,
    audit: unwritten,
    input: keptInput,
    action: keptPlaces,
    to: () => paths.keep,
    answer: (views, frame) => <KeptPlacesPage views={views} frame={frame} />,
    form: keepDoor,
    words,
  }),
  fileDoor(paths.worker, 'text/javascript; charset=utf-8', (frame) =>
    (frame.site.assets as Assets).source('kept-worker'),
  ),
  fileDoor(paths.manifest, 'application/manifest+json', manifestOf),
  fileDoor(paths.icon, 'image/svg+xml', () => ICON),
];
