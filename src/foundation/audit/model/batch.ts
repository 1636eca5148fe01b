import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { type Entry, hashOf } from './entry.ts';
import { merkleRoot } from './merkle.ts';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A sealed batch of a county's ledger: what is stored, and, one JSON line each, what goes to the file outside.
 * `marks` holds the first 6 bytes of each entry's hash: not needed to find that something changed (the root does that),
 * but to say where.
 */
export const batchSchema = z.strictObject({
  county: z.string().min(1),
  /** From 1, without gaps. */
  number: z.int().min(1),
  previousRoot: hex32,
  /** The entries' numbers: from 1 for the county's first, without gaps. */
  firstSeq: z.int().min(1),
  lastSeq: z.int().min(1),
  count: z.int().min(1),
  root: hex32,
  marks: z.base64(),
  sealedAt: z.iso.datetime({ precision: 3 }),
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  signature: z.base64(),
});
export type Batch = z.infer<typeof batchSchema>;

/** What the next batch follows; `start` before the first. */
export type Chain = Pick<Batch, 'number' | 'lastSeq' | 'root'>;
export const start: Chain = { number: 0, lastSeq: 0, root: '0'.repeat(64) };

export const MARK_BYTES = 6;
const FORM = 'throughline ledger seal 1';

/** Seals entries in the order given (they get the numbers from `firstSeq` on). The key is an Ed25519 private key. */
export function sealBatch(
  county: string,
  entries: readonly Entry[],
  previous: Chain,
  key: KeyObject,
  sealedAt: Date,
): Batch {
  if (entries.length === 0) throw new Error('A batch holds one entry or more');
  if (entries.some((entry) => entry.county !== county)) throw new Error('A batch is of one county');
  const hashes = entries.map(hashOf);
  const unsigned = {
    county,
    number: previous.number + 1,
    previousRoot: previous.root,
    firstSeq: previous.lastSeq + 1,
    lastSeq: previous.lastSeq + entries.length,
    count: entries.length,
    root: merkleRoot(hashes).toString('hex'),
    marks: Buffer.concat(hashes.map((hash) => hash.subarray(0, MARK_BYTES))).toString('base64'),
    sealedAt: sealedAt.toISOString(),
    keyId: keyIdOf(createPublicKey(key)),
  };
  return { ...unsigned, signature: sign(null, Buffer.from(sealText(unsigned)), key).toString('base64') };
}

/** What is signed: everything the batch says, its marks by their hash. */
export function sealText(
  batch: Omit<Batch, 'signature' | 'marks'> & ({ marks: string } | { marksHash: string }),
): string {
  const marksHash = 'marksHash' in batch ? batch.marksHash : marksHashOf(batch.marks);
  const { county, number, previousRoot, firstSeq, lastSeq, count, root, sealedAt, keyId } = batch;
  return JSON.stringify([
    FORM,
    county,
    number,
    previousRoot,
    firstSeq,
    lastSeq,
    count,
    root,
    marksHash,
    sealedAt,
    keyId,
  ]);
}

export const marksHashOf = (marks: string): string =>
  createHash('sha256').update(Buffer.from(marks, 'base64')).digest('hex');

/** A public key's name: the first 8 bytes of the SHA-256 of its DER form. */
export const keyIdOf = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

export const signatureHolds = (text: string, signature: string, publicKey: KeyObject): boolean =>
  verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64'));

/** One line of the file outside the database. */
export const lineOf = (batch: Batch): string => JSON.stringify(batch);

/** Reads a line of the file outside; null when it is not one. */
export function readLine(line: string): Batch | null {
  try {
    const parsed = batchSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
