import { z } from 'zod';
import {
  askRepair,
  chooseWhoKnows,
  nextInput,
  repairInput,
  seeMyRepairs,
  stopInput,
  stopIt,
} from './actions/repair.ts';
import { type AnyYouthDoor, youthDeed, youthPage } from './door.ts';
import { RepairsPage } from './pages/repair.tsx';
import { paths } from './paths.ts';

const repairsDoor = youthPage({
  path: paths.repair,
  input: z.looseObject({}),
  action: seeMyRepairs,
  page: (view, scene) => <RepairsPage view={view} {...scene} />,
});
const done = { to: () => paths.repair, form: repairsDoor } as const;

/** What would repair the harm, on the youth's own page: asked for and stopped by them alone. */
export const repairDoors: readonly AnyYouthDoor[] = [
  repairsDoor,
  youthDeed({ ...done, path: paths.repair, audit: 'own-page.repair-asked', input: repairInput, action: askRepair }),
  youthDeed({
    ...done,
    path: paths.repairNext(':repair'),
    audit: 'own-page.repair-chosen',
    input: nextInput,
    action: chooseWhoKnows,
  }),
  youthDeed({
    ...done,
    path: paths.repairStop(':repair'),
    audit: 'own-page.repair-stopped',
    input: stopInput,
    action: stopIt,
  }),
];
