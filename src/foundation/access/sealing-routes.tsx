import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { proofInput, prove, seal, sealInput, seeSealings, undo, undoInput } from './actions/sealing.ts';
import { SealingPage } from './pages/sealing.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const privacy = { roles: ['privacy'] } as const;

const sealingDoor = getDoor({
  method: 'GET',
  path: paths.sealings,
  access: privacy,
  audit: 'sealings.listed',
  input: z.looseObject({}),
  action: seeSealings,
  page: (view, frame) => <SealingPage view={view} frame={frame} />,
});

/** Orders to seal, and the proof of what was removed. */
export const doors: readonly AnyDoor[] = [
  sealingDoor,
  door({
    method: 'POST',
    path: paths.sealings,
    access: privacy,
    audit: 'matter.sealed',
    input: sealInput,
    action: seal,
    to: () => paths.sealings,
    form: sealingDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.undoing(':sealingId'),
    access: privacy,
    audit: 'matter.unsealed',
    input: undoInput,
    action: undo,
    to: () => paths.sealings,
    form: sealingDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.proof(':removalId'),
    access: privacy,
    audit: 'removal.proven',
    input: proofInput,
    action: prove,
    to: () => paths.sealings,
    form: sealingDoor,
    words,
  }),
];
