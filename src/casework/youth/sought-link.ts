import { z } from 'zod';
import type { Errand } from '#platform/http/door.ts';
import { indexKey, open, type Plain, seal } from '#platform/vault/index.ts';

/**
 * What was sought, as part of an address: sealed for this person and an hour, so that a search can be gone back to while
 * no name stands in a history or a log.
 */
const HOUR = 3_600_000;
const shape = z.object({
  words: z.string(),
  born: z.string().nullable(),
  years: z.array(z.number()),
  identifier: z.string().nullable(),
  at: z.number(),
});
export type SoughtLink = Omit<z.infer<typeof shape>, 'at'>;

export function sealSought(errand: Errand, sought: SoughtLink): string {
  const plain: Plain = { ...sought, at: errand.now.getTime() };
  return seal(keyOf(errand), place(errand), plain).toString('base64url');
}

/** Null: not one of this person's, or older than an hour. */
export function openSought(errand: Errand, link: string): SoughtLink | null {
  if (!/^[\w-]{40,4000}$/.test(link)) return null;
  const opened = open(keyOf(errand), place(errand), Buffer.from(link, 'base64url'));
  const read = opened.ok ? shape.safeParse(opened.value) : null;
  if (!read?.success || Math.abs(errand.now.getTime() - read.data.at) > HOUR) return null;
  return read.data;
}

const place = (errand: Errand) => ({
  county: errand.actor.countyId,
  table: 'sought',
  row: errand.actor.userId,
  column: 'link',
});

function keyOf(errand: Errand) {
  const key = indexKey(errand.vault.ring, errand.actor.countyId, 'sought-link');
  if (!key.ok) throw new Error('The county’s key is not in the ring.');
  return { generation: 1, key: key.value.key };
}
