import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Batch } from './model/batch.ts';
import type { Entry } from './model/entry.ts';

/** A row of `audit.entries` as it is read for sealing, verifying and proving. */
export const EntryRow = z.object({
  county_id: z.string(),
  id: z.string(),
  at: z.date(),
  user_id: z.string().nullable(),
  agency_id: z.string().nullable(),
  basis: z.string().nullable(),
  act: z.string(),
  youth_id: z.string().nullable(),
  youth_ids: z.array(z.string()).nullable(),
  record_ids: z.array(z.string()).nullable(),
  device: z.string(),
  number: z.number().nullable(),
  batch: z.number().nullable(),
});
export type EntryRow = z.infer<typeof EntryRow>;

/** The columns of an entry, in SQL: an alias `e`. Arrays of ids come as texts. */
export const ENTRY_COLUMNS = `e.county_id, e.id, e.at, e.user_id, e.agency_id, e.basis, e.act, e.youth_id,
  e.youth_ids::text[] as youth_ids, e.record_ids::text[] as record_ids, e.device, e.number, e.batch`;

/** The entry that is sealed: every column but its number, which the seal binds by its place. */
export function entryOf(row: EntryRow): Entry {
  const kind = (name: string) => (id: string) => ({ kind: name, id });
  return {
    id: row.id,
    county: row.county_id,
    at: row.at.toISOString(),
    who: row.user_id ?? 'program',
    agency: row.agency_id,
    basis: row.basis,
    act: row.act,
    device: row.device,
    records: [
      ...(row.youth_id ? [kind('youth')(row.youth_id)] : []),
      ...(row.youth_ids ?? []).map(kind('listed')),
      ...(row.record_ids ?? []).map(kind('record')),
    ],
  };
}

export const BatchRow = z.object({
  county_id: z.string(),
  number: z.number(),
  first_entry: z.number(),
  last_entry: z.number(),
  previous_root: z.instanceof(Uint8Array),
  root: z.instanceof(Uint8Array),
  marks: z.instanceof(Uint8Array),
  sealed_at: z.date(),
  key_id: z.string(),
  signature: z.instanceof(Uint8Array),
  public_key: z.instanceof(Uint8Array),
});

/** The public key that a batch says it was signed with. Whoever checks compares it with the county's own. */
export const publicKeyOf = (found: unknown): KeyObject =>
  createPublicKey({ key: Buffer.from(BatchRow.parse(found).public_key), format: 'der', type: 'spki' });

export function batchOf(found: unknown): Batch {
  const row = BatchRow.parse(found);
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  return {
    county: row.county_id,
    number: row.number,
    previousRoot: hex(row.previous_root),
    firstSeq: row.first_entry,
    lastSeq: row.last_entry,
    count: row.last_entry - row.first_entry + 1,
    root: hex(row.root),
    marks: Buffer.from(row.marks).toString('base64'),
    sealedAt: row.sealed_at.toISOString(),
    keyId: row.key_id,
    signature: Buffer.from(row.signature).toString('base64'),
  };
}
