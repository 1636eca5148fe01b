import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { police, policeAgency, policeAgencyInput, policeFactInput, recordPoliceFact } from './actions/police.ts';
import { PolicePage } from './pages/police.tsx';
import { PoliceAgencyPage } from './pages/police-agency.tsx';
import { paths } from './paths.ts';
import { policeWords } from './words-police.ts';

const watchers = { access: { roles: ['mdt-coordinator', 'plan-lead', 'supervisor'] } } as const;
const noYouth = { none: 'names no youth' };

const agencyDoor = getDoor({
  method: 'GET',
  path: paths.policeAgency(':agencyId'),
  ...watchers,
  audit: noYouth,
  input: policeAgencyInput,
  action: policeAgency,
  page: (view, frame) => <PoliceAgencyPage view={view} frame={frame} />,
});

/** Doors of what is known of police agencies. */
export const policeDoors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.police,
    ...watchers,
    audit: noYouth,
    input: z.looseObject({}),
    action: police,
    page: (view, frame) => <PolicePage view={view} frame={frame} />,
  }),
  agencyDoor,
  door({
    method: 'POST',
    path: paths.policeAgency(':agencyId'),
    ...watchers,
    audit: 'police-agency.fact-recorded',
    input: policeFactInput,
    action: recordPoliceFact,
    to: ({ agencyId }) => paths.policeAgency(agencyId),
    form: agencyDoor,
    words: policeWords,
  }),
];
