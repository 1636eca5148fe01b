import { createHash } from 'node:crypto';
import type { Tx } from '../database/connect.ts';
import type { Actor } from './actor.ts';
import type { Fields } from './input.ts';

export type Once = { state: 'first' } | { state: 'done'; location: string } | { state: 'other-content' };

/**
 * Claims a form's key for this person. A second sending waits for the first one's transaction, then finds its answer;
 * the same key with other content is refused.
 */
export async function claimOnce(tx: Tx, actor: Actor, key: string, path: string, fields: Fields): Promise<Once> {
  const hash = contentHash(path, fields);
  const inserted = await tx
    .insertInto('people.idempotency')
    .values({ county_id: actor.countyId, user_id: actor.userId, key, content_hash: hash })
    .onConflict((on) => on.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (inserted) return { state: 'first' };
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

export async function rememberOnce(tx: Tx, actor: Actor, key: string, location: string): Promise<void> {
  await tx
    .updateTable('people.idempotency')
    .set({ location })
    .where('county_id', '=', actor.countyId)
    .where('user_id', '=', actor.userId)
    .where('key', '=', key)
    .execute();
}

/** Keys older than a day are forgotten: no page is open that long. As the jobs' role, all counties. */
export async function forgetOldKeys(tx: Tx, now: Date): Promise<void> {
  await tx
    .deleteFrom('people.idempotency')
    .where('at', '<', new Date(now.getTime() - 86_400_000))
    .execute();
}

function contentHash(path: string, fields: Fields): Buffer {
  const hash = createHash('sha256').update(path);
  for (const name of Object.keys(fields).sort()) {
    if (name === '_csrf' || name === '_key') continue;
    hash.update(JSON.stringify([name, fields[name]]));
  }
  return hash.digest();
}
