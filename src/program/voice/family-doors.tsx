import { z } from 'zod';
import { sayWant, seeFamily, wantInput } from './actions/family.ts';
import { type AnyYouthDoor, youthDeed, youthPage } from './door.ts';
import { FamilyPage } from './pages/family.tsx';
import { paths } from './paths.ts';

const familyDoor = youthPage({
  path: paths.family,
  input: z.looseObject({}),
  action: seeFamily,
  page: (supports, scene) => <FamilyPage supports={supports} {...scene} />,
});

/** What helps a youth who expects or has a child. */
export const familyDoors: readonly AnyYouthDoor[] = [
  familyDoor,
  youthDeed({
    path: paths.want(':support'),
    audit: 'own-page.wrote',
    input: wantInput,
    action: sayWant,
    to: () => paths.family,
    form: familyDoor,
  }),
];
