import { type AnyDoor, getDoor } from '#platform/http/door.ts';
import { ledgerInput, proofInput, seeLedger, seeProof } from './actions/ledger.ts';
import { LedgerPage } from './pages/ledger.tsx';
import { proofPaper } from './paper.ts';
import { paths } from './paths.ts';

const privacy = { roles: ['privacy'] } as const;

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.ledger,
    access: privacy,
    audit: 'ledger.read',
    input: ledgerInput,
    action: seeLedger,
    page: (view, frame) => <LedgerPage view={view} frame={frame} />,
  }),
  getDoor({
    method: 'GET',
    path: paths.proof(':entryId'),
    access: privacy,
    audit: 'ledger.proven',
    input: proofInput,
    action: seeProof,
    page: proofPaper,
  }),
];
