import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { type KindName, kindOf, kinds, type ParticularValue } from './model/kinds.ts';
import type { Particular } from './model/particulars.ts';
import type { Sealer } from './sealed.ts';

const TABLE = 'youth.particulars';
const shape = z.object({ codes: z.array(z.string()).default([]), words: z.string().default('') });

/** The dated facts that this person may see, newest first; ended ones too. */
export async function particularsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Particular[]> {
  const rows = await errand.tx
    .selectFrom('youth.particulars')
    .selectAll()
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .orderBy('since', 'desc')
    .limit(500)
    .execute();
  return rows.flatMap((row): Particular[] => {
    if (!kindOf(row.kind)) return [];
    return [
      {
        id: row.id,
        youthId,
        kind: row.kind as KindName,
        category: row.category,
        value: readValue(sealer, row.id, row.value),
        since: row.since,
        until: row.until,
        recordedBy: row.recorded_by,
        agencyId: row.agency_id,
      },
    ];
  });
}

export function readValue(sealer: Sealer, id: string, value: Uint8Array): ParticularValue {
  const opened = sealer.open(TABLE, id, 'value', value);
  // A fact that another module wrote in words alone.
  return typeof opened === 'string' ? { codes: [], words: opened } : shape.parse(opened);
}

export type NewParticular = { kind: KindName; value: ParticularValue; since: Date };

/** Writes dated facts, each into its own kind's category, in one statement; the gate refuses what is not theirs to add. */
export async function addParticulars(
  errand: Errand,
  sealer: Sealer,
  youthId: string,
  facts: readonly NewParticular[],
): Promise<string[]> {
  if (facts.length === 0) return [];
  const { countyId, userId, agencyId } = errand.actor;
  const rows = facts.map((fact) => ({ id: newId(), ...fact }));
  await errand.tx
    .insertInto('youth.particulars')
    .values(
      rows.map(({ id, kind, value, since }) => ({
        county_id: countyId,
        id,
        youth_id: youthId,
        kind,
        category: kinds[kind].category,
        value: sealer.seal(TABLE, id, 'value', value),
        since,
        recorded_at: errand.now,
        recorded_by: userId,
        agency_id: agencyId,
      })),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Says until when facts were true. Gives how many were still open and theirs to end. */
export async function endParticulars(
  errand: Errand,
  youthId: string,
  ids: readonly string[],
  until: Date,
): Promise<number> {
  if (ids.length === 0) return 0;
  const ended = await errand.tx
    .updateTable('youth.particulars')
    .set({ until })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .where('id', 'in', [...ids])
    .where('until', 'is', null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}
