import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { type AnyYouthDoor, youthDeed, youthPage } from './door.ts';
import { HomePage } from './pages/home.tsx';
import { OffPage } from './pages/off.tsx';
import { TeamPage } from './pages/team.tsx';
import { paths } from './paths.ts';
import { switchOff } from './session-store.ts';
import { myTeam } from './sight-store.ts';

const any = z.looseObject({});
const nothing = async () => ok(null);

const homeDoor = youthPage({
  path: paths.mine,
  input: any,
  action: nothing,
  page: (_, scene) => <HomePage {...scene} />,
});
const offDoor = youthPage({ path: paths.off, input: any, action: nothing, page: (_, scene) => <OffPage {...scene} /> });

/** The doors of the youth's own page: a table of its own, since a youth is nobody of the program. */
export const youthDoors: readonly AnyYouthDoor[] = [
  homeDoor,
  youthPage({
    path: paths.team,
    input: any,
    action: async (errand) => ok(await myTeam(errand)),
    page: (team, scene) => <TeamPage team={team} {...scene} />,
  }),
  offDoor,
  youthDeed({
    path: paths.off,
    audit: 'own-page.switched-off',
    input: any,
    action: async ({ tx }) => {
      await switchOff(tx);
      return ok(null);
    },
    to: () => `${paths.off}/done`,
    form: offDoor,
    leaves: true,
  }),
];
