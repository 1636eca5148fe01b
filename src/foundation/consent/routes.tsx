import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  confirm,
  give,
  giveForm,
  giveFormInput,
  giveInput,
  oneInput,
  seeConsents,
  withdraw,
  youthInput,
} from './actions/consents.ts';
import {
  end,
  endInput,
  release,
  releaseInput,
  seeReleased,
  seeVault,
  vaultInput,
  write,
  writeInput,
} from './actions/vault.ts';
import { ConsentsPage } from './pages/consents.tsx';
import { GivePage } from './pages/give.tsx';
import { ReleasedPage, VaultPage } from './pages/vault.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const advocates = { roles: ['advocate'] } as const;
const post = { method: 'POST', access: signedIn, words } as const;

const consentsDoor = getDoor({
  method: 'GET',
  path: paths.consents(':youthId'),
  access: signedIn,
  audit: 'consents.seen',
  input: youthInput,
  action: seeConsents,
  page: (view, frame) => <ConsentsPage view={view} frame={frame} />,
});
const giveDoor = getDoor({
  method: 'GET',
  path: paths.give(':youthId'),
  access: signedIn,
  audit: { none: 'an empty form: the county’s agencies and their people' },
  input: giveFormInput,
  action: giveForm,
  page: (view, frame) => <GivePage view={view} frame={frame} />,
});
const vaultDoor = getDoor({
  method: 'GET',
  path: paths.vault(':youthId'),
  access: advocates,
  audit: 'privileged-notes.seen',
  input: vaultInput,
  action: seeVault,
  page: (view, frame) => <VaultPage view={view} frame={frame} />,
});
const releasedDoor = getDoor({
  method: 'GET',
  path: paths.released,
  access: signedIn,
  audit: 'privileged-notes.released-seen',
  input: z.looseObject({}),
  action: seeReleased,
  page: ({ notes }, frame) => <ReleasedPage notes={notes} frame={frame} />,
});

const toConsents = ({ youthId }: { youthId: string }) => paths.consents(youthId);
const toVault = ({ youthId }: { youthId: string }) => paths.vault(youthId);

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  consentsDoor,
  giveDoor,
  door({
    ...post,
    path: paths.give(':youthId'),
    audit: 'consent.given',
    input: giveInput,
    action: give,
    to: toConsents,
    form: giveDoor,
  }),
  door({
    ...post,
    path: paths.withdrawal(':youthId', ':consentId'),
    audit: 'consent.withdrawn',
    input: oneInput,
    action: withdraw,
    to: toConsents,
    form: consentsDoor,
  }),
  door({
    ...post,
    path: paths.confirmation(':youthId', ':consentId'),
    audit: 'consent.confirmed',
    input: oneInput,
    action: confirm,
    to: toConsents,
    form: consentsDoor,
  }),
  vaultDoor,
  releasedDoor,
  door({
    ...post,
    access: advocates,
    path: paths.vault(':youthId'),
    audit: 'privileged-note.written',
    input: writeInput,
    action: write,
    to: toVault,
    form: vaultDoor,
  }),
  door({
    ...post,
    access: advocates,
    path: paths.releases(':youthId', ':noteId'),
    audit: 'privileged-note.released',
    input: releaseInput,
    action: release,
    to: toVault,
    form: vaultDoor,
  }),
  door({
    ...post,
    access: advocates,
    path: paths.ending(':youthId', ':releaseId'),
    audit: 'privileged-note.release-ended',
    input: endInput,
    action: end,
    to: toVault,
    form: vaultDoor,
  }),
];
