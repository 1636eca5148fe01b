import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { keepSeen, openingsInput, seenInput, seeOpenings } from './actions/openings.ts';
import { OpeningsPage } from './pages/openings.tsx';
import { paths } from './paths.ts';

const counsel = { roles: ['counsel'] } as const;
const openingsDoor = getDoor({
  method: 'GET',
  path: paths.openings,
  access: counsel,
  audit: 'relief.openings-listed',
  input: openingsInput,
  action: seeOpenings,
  page: (view, frame) => <OpeningsPage view={view} frame={frame} />,
});

/** What may now be cleared, of all whose lawyer one is. */
export const openingDoors: readonly AnyDoor[] = [
  openingsDoor,
  door({
    method: 'POST',
    path: paths.openingsSeen,
    access: counsel,
    audit: 'relief.openings-seen',
    input: seenInput,
    action: keepSeen,
    to: () => '/work',
    form: openingsDoor,
  }),
];
