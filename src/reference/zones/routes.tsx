import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { apply, applyInput, beforeApply } from './actions/apply.ts';
import { seeZones } from './actions/list.ts';
import { phaseInput, removalInput, removePhase, seePhases, writePhase } from './actions/phases.ts';
import { applicationDoors } from './application-routes.tsx';
import { ApplyPage } from './pages/apply.tsx';
import { ListPage } from './pages/list.tsx';
import { PhasesPage } from './pages/phases.tsx';
import { paths } from './paths.ts';
import { placeDoors } from './place-routes.tsx';
import { visitDoors } from './visit-routes.tsx';
import { formWords } from './words-forms.ts';

const signedIn = { signedIn: true } as const;
const anything = z.looseObject({});
const noYouth = { none: 'agencies and their places; no youth' } as const;

const applyDoor = getDoor({
  method: 'GET',
  path: paths.apply,
  access: signedIn,
  audit: noYouth,
  input: anything,
  action: beforeApply,
  page: (view, frame) => <ApplyPage view={view} frame={frame} />,
});
const phasesDoor = getDoor({
  method: 'GET',
  path: paths.phases,
  access: signedIn,
  audit: noYouth,
  input: anything,
  action: seePhases,
  page: (view, frame) => <PhasesPage view={view} frame={frame} />,
});

/** The doors of this module. The public reads of zones in the finder. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.list,
    access: signedIn,
    audit: noYouth,
    input: anything,
    action: seeZones,
    page: (view, frame) => <ListPage view={view} frame={frame} />,
  }),
  applyDoor,
  door({
    method: 'POST',
    path: paths.apply,
    access: signedIn,
    audit: 'zone.applied',
    input: applyInput,
    action: apply,
    to: ({ id }) => paths.application(id),
    form: applyDoor,
    words: formWords,
  }),
  phasesDoor,
  door({
    method: 'POST',
    path: paths.phases,
    access: { roles: ['administrator'] },
    audit: 'zone.phase-written',
    input: phaseInput,
    action: writePhase,
    to: () => paths.phases,
    form: phasesDoor,
    words: formWords,
  }),
  door({
    method: 'POST',
    path: paths.phaseRemoved(':phase'),
    access: { roles: ['administrator'] },
    audit: 'zone.phase-removed',
    input: removalInput,
    action: removePhase,
    to: () => paths.phases,
    form: phasesDoor,
    words: formWords,
  }),
  ...applicationDoors,
  ...placeDoors,
  ...visitDoors,
];
