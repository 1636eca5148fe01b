import { type AnyDoor, getDoor } from '#platform/http/door.ts';
import { gapsInput, seeGaps, seeShared } from './actions/see.ts';
import { csvOf, sharedCsvOf } from './csv.ts';
import { GapsPage } from './pages/gaps.tsx';
import { paths } from './paths.ts';

const planners = { roles: ['liaison', 'plan-lead', 'analyst', 'administrator'] } as const;

const download = (text: string, name: string): Response =>
  new Response(`\uFEFF${text}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.gaps,
    access: planners,
    audit: 'gaps.opened',
    input: gapsInput,
    action: seeGaps,
    page: (view, frame) => <GapsPage view={view} frame={frame} />,
  }),
  getDoor({
    method: 'GET',
    path: paths.file,
    access: planners,
    audit: 'gaps.downloaded',
    input: gapsInput,
    action: seeGaps,
    page: (view, frame) => download(csvOf(view, frame.lang), 'what-is-missing.csv'),
  }),
  getDoor({
    method: 'GET',
    path: paths.shared,
    access: planners,
    audit: 'gaps.downloaded',
    input: gapsInput,
    action: seeShared,
    page: (view, frame) => download(sharedCsvOf(view, frame.lang), 'what-is-missing-to-share.csv'),
  }),
];
