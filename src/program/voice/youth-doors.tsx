import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { blockInput, blockPerson, seeBlocks, unblockInput, unblockPerson } from './actions/block.ts';
import { giveForm, giveInput, giveIt, seeSharing, takeBackInput, takeItBack } from './actions/sharing.ts';
import { type AnyYouthDoor, youthDeed, youthPage } from './door.ts';
import { BlockPage } from './pages/block.tsx';
import { HomePage } from './pages/home.tsx';
import { OffPage } from './pages/off.tsx';
import { LooksPage, SeePage } from './pages/see.tsx';
import { GivePage, SharingPage } from './pages/sharing.tsx';
import { TeamPage } from './pages/team.tsx';
import { paths } from './paths.ts';
import { switchOff } from './session-store.ts';
import { myLooks, mySights, myTeam } from './sight-store.ts';

const any = z.looseObject({});
const nothing = async () => ok(null);

const homeDoor = youthPage({
  path: paths.mine,
  input: any,
  action: nothing,
  page: (_, scene) => <HomePage {...scene} />,
});
const offDoor = youthPage({ path: paths.off, input: any, action: nothing, page: (_, scene) => <OffPage {...scene} /> });

const sharingDoor = youthPage({
  path: paths.sharing,
  input: any,
  action: seeSharing,
  page: (view, scene) => <SharingPage view={view} {...scene} />,
});
const giveDoor = youthPage({
  path: paths.give,
  input: any,
  action: giveForm,
  page: (view, scene) => <GivePage view={view} {...scene} />,
});
const blockDoor = youthPage({
  path: paths.block,
  input: any,
  action: seeBlocks,
  page: (view, scene) => <BlockPage view={view} {...scene} />,
});
const MOST_LOOKS = 200;

/** The doors of the youth's own page: a table of its own, since a youth is nobody of the program. */
export const youthDoors: readonly AnyYouthDoor[] = [
  homeDoor,
  youthPage({
    path: paths.team,
    input: any,
    action: async (errand) => ok(await myTeam(errand)),
    page: (team, scene) => <TeamPage team={team} {...scene} />,
  }),
  youthPage({
    path: paths.see,
    input: any,
    action: async (errand) => ok(await mySights(errand)),
    page: (sights, scene) => <SeePage sights={sights} {...scene} />,
  }),
  youthPage({
    path: paths.looks,
    input: any,
    action: async (errand) => ok(await myLooks(errand, MOST_LOOKS)),
    page: (looks, scene) => <LooksPage looks={looks} {...scene} />,
  }),
  sharingDoor,
  youthDeed({
    path: paths.takeBack(':consentId'),
    audit: 'own-page.consent-taken-back',
    input: takeBackInput,
    action: takeItBack,
    to: () => paths.sharing,
    form: sharingDoor,
  }),
  giveDoor,
  youthDeed({
    path: paths.give,
    audit: 'own-page.consent-given',
    input: giveInput,
    action: giveIt,
    to: () => paths.sharing,
    form: giveDoor,
  }),
  blockDoor,
  youthDeed({
    path: paths.block,
    audit: 'own-page.blocked',
    input: blockInput,
    action: blockPerson,
    to: () => paths.block,
    form: blockDoor,
  }),
  youthDeed({
    path: paths.unblock(':blockId'),
    audit: 'own-page.block-lifted',
    input: unblockInput,
    action: unblockPerson,
    to: () => paths.block,
    form: blockDoor,
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
