import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Effort, How, Whom } from './model/efforts.ts';

const TABLE = 'care.efforts';

export type KeptEffort = Effort & {
  id: string;
  recordedAt: Date;
  byId: string;
  byName: string | null;
  agencyName: string | null;
  words: string | null;
};

/** The tries to reach somebody for this youth, the newest first, at most so many. */
export async function effortsFor(
  errand: Errand,
  sealer: Sealer,
  youthId: string,
  limit: number,
): Promise<KeptEffort[]> {
  const { rows } = await sql<Omit<KeptEffort, 'words'> & { words: Buffer | null }>`
    select e.id, e.whom, e.how, e.reached, e.at, e.recorded_at as "recordedAt", e.taken_back_at as "takenBackAt",
      e.by_user as "byId", u.name as "byName", a.name as "agencyName", e.words
    from care.efforts e
    left join people.users u on u.county_id = e.county_id and u.id = e.by_user
    left join people.agencies a on a.county_id = e.county_id and a.id = e.agency_id
    where e.county_id = ${errand.actor.countyId} and e.youth_id = ${youthId}
    order by e.at desc, e.id desc limit ${limit}`.execute(errand.tx);
  return rows.map((row) => ({ ...row, words: row.words && sealer.openText(TABLE, row.id, 'words', row.words) }));
}

export type NewEffort = {
  id: string;
  youthId: string;
  whom: Whom;
  how: How;
  reached: boolean;
  at: Date;
  words: string;
};

export async function insertEffort(errand: Errand, sealer: Sealer, it: NewEffort): Promise<void> {
  await errand.tx
    .insertInto('care.efforts')
    .values({
      county_id: errand.actor.countyId,
      id: it.id,
      youth_id: it.youthId,
      whom: it.whom,
      how: it.how,
      reached: it.reached,
      at: it.at,
      recorded_at: errand.now,
      by_user: errand.actor.userId,
      agency_id: errand.actor.agencyId,
      words: it.words ? sealer.seal(TABLE, it.id, 'words', it.words) : null,
    })
    .execute();
}

/** Only one's own, only within a day. False: there is none to take back. */
export async function takeBack(errand: Errand, youthId: string, id: string, since: Date): Promise<boolean> {
  const done = await errand.tx
    .updateTable('care.efforts')
    .set({ taken_back_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .where('id', '=', id)
    .where('by_user', '=', errand.actor.userId)
    .where('taken_back_at', 'is', null)
    .where('recorded_at', '>', since)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
