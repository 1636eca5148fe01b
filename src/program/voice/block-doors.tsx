import { z } from 'zod';
import {
  blockInput,
  blockPerson,
  nameInput,
  namePerson,
  seeBlocks,
  unblockInput,
  unblockPerson,
} from './actions/block.ts';
import { takeAskBack, takeBackAskInput } from './actions/letters.ts';
import { type AnyYouthDoor, youthDeed, youthPage } from './door.ts';
import { BlockPage } from './pages/block.tsx';
import { paths } from './paths.ts';

const blockDoor = youthPage({
  path: paths.block,
  input: z.looseObject({}),
  action: seeBlocks,
  page: (view, scene) => <BlockPage view={view} {...scene} />,
});
const deed = { to: () => paths.block, form: blockDoor } as const;

/** Whom the youth does not want to see anything: of the team, of those before, or named in their own words. */
export const blockDoors: readonly AnyYouthDoor[] = [
  blockDoor,
  youthDeed({ ...deed, path: paths.block, audit: 'own-page.blocked', input: blockInput, action: blockPerson }),
  youthDeed({
    ...deed,
    path: paths.unblock(':blockId'),
    audit: 'own-page.block-lifted',
    input: unblockInput,
    action: unblockPerson,
  }),
  youthDeed({ ...deed, path: paths.blockNamed, audit: 'own-page.block-named', input: nameInput, action: namePerson }),
  youthDeed({
    ...deed,
    path: paths.blockNamedBack(':requestId'),
    audit: 'own-page.block-named-back',
    input: takeBackAskInput,
    action: takeAskBack,
  }),
];
