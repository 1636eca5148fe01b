import { generateKeyPairSync } from 'node:crypto';
import { type Batch, type Chain, keyIdOf, lineOf, sealBatch, start } from './batch.ts';
import type { Entry } from './entry.ts';
import type { LedgerAsFound } from './verify.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
export const keys = { privateKey, publicKey, known: new Map([[keyIdOf(publicKey), publicKey]]) };

export const anEntry = (n: number, over: Partial<Entry> = {}): Entry => ({
  id: `entry-${n}`,
  county: 'la',
  at: '2026-03-01T08:00:00.000Z',
  who: 'user-1',
  agency: 'dcfs',
  basis: 'own case',
  act: 'youth.read',
  device: 'phone',
  records: [{ kind: 'youth', id: `y-${n % 7}` }],
  ...over,
});

/** A ledger as it was sealed: `sizes` entries in each batch; everything can then be tampered with. */
export function aLedger(sizes: readonly number[]) {
  const entries: { seq: number; entry: Entry }[] = [];
  const batches: Batch[] = [];
  let chain: Chain = start;
  for (const size of sizes) {
    const own = Array.from({ length: size }, (_, n) => anEntry(entries.length + n + 1));
    const batch = sealBatch('la', own, chain, keys.privateKey, new Date('2026-03-01T09:00:00Z'));
    own.forEach((entry, n) => {
      entries.push({ seq: batch.firstSeq + n, entry });
    });
    batches.push(batch);
    chain = batch;
  }
  return { entries, batches, outside: batches.map(lineOf) };
}

export const asFound = (ledger: {
  entries: { seq: number; entry: Entry }[];
  batches: Batch[];
  outside: string[] | null;
}): LedgerAsFound => ({ ...ledger, publicKeys: keys.known });
