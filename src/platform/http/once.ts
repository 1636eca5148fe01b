import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/connect.ts';
import type { Actor } from './actor.ts';
import type { Fields } from './input.ts';

export type Once = { state: 'first' } | { state: 'done'; location: string } | { state: 'other-content' };

/**
 * Claims a form's key for the transaction's person. A second sending waits for the first one's transaction, then finds its
 * answer; the same key with other content is refused. Sent along with the check of the session: it claims nothing for nobody.
 */
export const claim = (key: string, hash: Buffer): RawBuilder<{ key: string }> => sql`
  insert into people.idempotency (county_id, user_id, key, content_hash)
    select access.current_county_id(), access.current_user_id(), ${key}, ${hash}::bytea where access.current_user_id() is not null
    on conflict do nothing returning key`;

/** What came of the claim. */
export async function claimed(
  tx: Tx,
  actor: Actor,
  { key, hash }: { key: string; hash: Buffer },
  inserted: readonly unknown[],
): Promise<Once> {
  if (inserted.length > 0) return { state: 'first' };
  const earlier = await tx
    .selectFrom('people.idempotency')
    .select(['content_hash', 'location'])
    .where('county_id', '=', actor.countyId)
    .where('user_id', '=', actor.userId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!earlier?.location || !hash.equals(earlier.content_hash)) return { state: 'other-content' };
  return { state: 'done', location: earlier.location };
}

/** Where the form's act led, for a second sending. */
export const remember = (tx: Tx, actor: Actor, key: string, location: string) =>
  tx
    .updateTable('people.idempotency')
    .set({ location })
    .where('county_id', '=', actor.countyId)
    .where('user_id', '=', actor.userId)
    .where('key', '=', key);

/** Keys older than a day are forgotten: no page is open that long. As the jobs' role, all counties. */
export async function forgetOldKeys(tx: Tx, now: Date): Promise<void> {
  await tx
    .deleteFrom('people.idempotency')
    .where('at', '<', new Date(now.getTime() - 86_400_000))
    .execute();
}

/** One hash over everything that was typed; the same form filled in the same way has the same. */
export function contentHash(path: string, fields: Fields): Buffer {
  const hash = createHash('sha256').update(path);
  for (const name of Object.keys(fields).sort()) {
    if (name === '_csrf' || name === '_key') continue;
    hash.update(JSON.stringify([name, fields[name]]));
  }
  return hash.digest();
}
