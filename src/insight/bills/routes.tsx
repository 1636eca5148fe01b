import { type AnyDoor, getDoor } from '#platform/http/door.ts';
import { draftInput, lawCounters, lawPaths } from '#reference/laws/index.ts';
import { seeTouches } from './actions/touches.ts';
import { TouchesPage } from './pages/touches.tsx';

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: lawPaths.touches(':versionId'),
    access: { roles: lawCounters },
    audit: 'laws.counted',
    input: draftInput,
    action: seeTouches,
    page: (view, frame) => <TouchesPage view={view} frame={frame} />,
  }),
];
