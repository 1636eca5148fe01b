import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Explanation, explanationShape, written } from './model/explanation.ts';

const TABLE = 'relief.explanations';

/** What the youth reads on their own page now: a copy, with who made it and when. */
export type Shared = { id: string; at: Date; byName: string | null; explanation: Explanation };

export const openExplanation = (sealer: Sealer, id: string, body: Uint8Array): Explanation =>
  explanationShape.parse(JSON.parse(sealer.openText(TABLE, id, 'body', body)));

export const sealExplanation = (sealer: Sealer, id: string, it: Explanation): Buffer =>
  sealer.seal(TABLE, id, 'body', written(it));

export async function sharedOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Shared | null> {
  const { rows } = await sql<Omit<Shared, 'explanation'> & { body: Buffer }>`
    select e.id, e.at, u.name as "byName", e.body from relief.explanations e
    left join people.users u on u.county_id = e.county_id and u.id = e.by_user
    where e.county_id = ${errand.actor.countyId} and e.youth_id = ${youthId} and e.taken_back_at is null`.execute(
    errand.tx,
  );
  const [row] = rows;
  if (!row) return null;
  const { body, ...shared } = row;
  return { ...shared, explanation: openExplanation(sealer, row.id, body) };
}

export type NewShared = { id: string; youthId: string; explanation: Explanation };

/** False: somebody shared one in the same moment. */
export async function insertShared(errand: Errand, sealer: Sealer, it: NewShared): Promise<boolean> {
  const { countyId, userId, agencyId } = errand.actor;
  const done = await errand.tx
    .insertInto(TABLE)
    .values({
      county_id: countyId,
      id: it.id,
      youth_id: it.youthId,
      body: sealExplanation(sealer, it.id, it.explanation),
      at: errand.now,
      by_user: userId,
      agency_id: agencyId,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** False: it was taken back already. */
export async function takeBackShared(errand: Errand, youthId: string, id: string): Promise<boolean> {
  const done = await errand.tx
    .updateTable(TABLE)
    .set({ taken_back_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
