import { z } from 'zod';
import { leafHash } from './merkle.ts';

/** The bases of access of the access plan, as the ledger writes them, come as plain texts: the ledger outlives the list. */
export const entrySchema = z.strictObject({
  /** Random enough (UUID v7 or v4) that nobody can guess an entry from its hash. */
  id: z.string().min(1),
  county: z.string().min(1),
  /** To the millisecond; the column must not keep more (`timestamptz(3)`). */
  at: z.iso.datetime({ precision: 3 }),
  /** The user, or the named role of the program (`jobs`, `migration`). */
  who: z.string().min(1),
  agency: z.string().nullable(),
  basis: z.string().nullable(),
  /** What was done: the audit name of the door. */
  act: z.string().min(1),
  device: z.string(),
  /** Which records, in the order they were shown: kind and id, never content. */
  records: z.array(z.strictObject({ kind: z.string(), id: z.string() })).readonly(),
});

/** One line of the ledger. A list that was read is one entry with its ids. */
export type Entry = z.infer<typeof entrySchema>;

const FORM = 'throughline ledger entry 1';

/**
 * The one text of an entry: a JSON array, fixed order, no spaces. Two different entries never have the same text, and
 * the same entry never has two. Its number is not part of it: the seal binds that by the entry's place.
 */
export function textOf(entry: Entry): string {
  const { county, id, at, who, agency, basis, act, device, records } = entry;
  return JSON.stringify([FORM, county, id, at, who, agency, basis, act, device, records.map((r) => [r.kind, r.id])]);
}

/** SHA-256 over a 0 byte and the entry's text (RFC 6962, 2.1). */
export const hashOf = (entry: Entry): Buffer => leafHash(textOf(entry));
