import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { endInput, endOne, keepAgreement, listInput, newInput, seeAgreements } from './actions/agreements.ts';
import { AgreementsPage } from './pages/agreements.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const listDoor = getDoor({
  method: 'GET',
  path: paths.list,
  access: { signedIn: true },
  audit: { none: 'papers of the county, nothing of a youth' },
  input: listInput,
  action: seeAgreements,
  page: (view, frame) => <AgreementsPage view={view} frame={frame} />,
});
const post = {
  method: 'POST',
  access: { roles: ['plan-lead', 'administrator'] },
  to: () => paths.list,
  form: listDoor,
  words,
} as const;

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  listDoor,
  door({ ...post, path: paths.list, audit: 'agreements.kept', input: newInput, action: keepAgreement }),
  door({ ...post, path: paths.ending(':agreementId'), audit: 'agreements.ended', input: endInput, action: endOne }),
];
