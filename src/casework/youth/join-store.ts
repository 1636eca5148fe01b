import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Reason } from './model/rank.ts';

/** Two records that were found to be one youth's. `youthId` is the older one. */
export type Join = { id: string; youthId: string; otherId: string; joinedAt: Date; reasons: Reason['key'][] };

/** The joins that stand and touch this record; the gate shows only those of which this person may see both ends. */
export async function joinsOf(errand: Errand, youthId: string): Promise<Join[]> {
  const rows = await errand.tx
    .selectFrom('youth.joins')
    .select(['id', 'youth_id', 'other_id', 'joined_at', 'reasons'])
    .where('county_id', '=', errand.actor.countyId)
    .where((is) => is.or([is('youth_id', '=', youthId), is('other_id', '=', youthId)]))
    .where('parted_at', 'is', null)
    .orderBy('joined_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    youthId: row.youth_id,
    otherId: row.other_id,
    joinedAt: row.joined_at,
    reasons: Array.isArray(row.reasons) ? (row.reasons as Reason['key'][]) : [],
  }));
}

/** Joins two records; nothing is moved. False when they are joined already. */
export async function insertJoin(
  errand: Errand,
  one: string,
  other: string,
  reasons: readonly string[],
): Promise<boolean> {
  const [older, younger] = one < other ? [one, other] : [other, one];
  const done = await errand.tx
    .insertInto('youth.joins')
    .values({
      county_id: errand.actor.countyId,
      id: newId(),
      youth_id: older,
      other_id: younger,
      reasons: JSON.stringify(reasons),
      joined_at: errand.now,
      joined_by: errand.actor.userId,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Parts two records again: the join and its parting both stay on record. False when it no longer stands. */
export async function partJoin(errand: Errand, youthId: string, joinId: string, reason: string): Promise<Join | null> {
  const row = await errand.tx
    .updateTable('youth.joins')
    .set({ parted_at: errand.now, parted_by: errand.actor.userId, part_reason: reason })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', joinId)
    .where((is) => is.or([is('youth_id', '=', youthId), is('other_id', '=', youthId)]))
    .where('parted_at', 'is', null)
    .returning(['id', 'youth_id', 'other_id', 'joined_at'])
    .executeTakeFirst();
  return row
    ? { id: row.id, youthId: row.youth_id, otherId: row.other_id, joinedAt: row.joined_at, reasons: [] }
    : null;
}
