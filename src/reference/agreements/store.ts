import { sql } from 'kysely';
import type { Day } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Agreement } from './model/agreement.ts';

/** Every agreement of the county, those that stand first. */
export async function allAgreements(errand: Errand): Promise<Agreement[]> {
  const { rows } = await sql<Agreement>`
    select r.id, r.title, r.agencies, r.parties, r.scope, r.from_on::text as "fromOn", r.until_on::text as "untilOn", r.paper,
      r.ended_on::text as "endedOn", r.end_words as "endWords",
      array(select a.name from people.agencies a where a.county_id = r.county_id and a.id = any (r.agencies) order by a.name) as "agencyNames"
    from relief.agreements r where r.county_id = ${errand.actor.countyId}
    order by r.ended_on is not null, r.from_on desc, r.id limit 500`.execute(errand.tx);
  return rows;
}

/** Agencies that may be named in one: those that meet youth. */
export async function meetingAgencies(errand: Errand): Promise<{ id: string; name: string }[]> {
  return errand.tx
    .selectFrom('people.agencies')
    .select(['id', 'name'])
    .where('county_id', '=', errand.actor.countyId)
    .where(sql<boolean>`cardinality(doors) > 0`)
    .where((is) => is.or([is('until', 'is', null), is('until', '>', errand.now)]))
    .orderBy('name')
    .execute();
}

export type NewAgreement = Pick<Agreement, 'title' | 'agencies' | 'parties' | 'scope' | 'fromOn' | 'untilOn' | 'paper'>;

export async function insertAgreement(errand: Errand, it: NewAgreement & { id: string }): Promise<void> {
  await errand.tx
    .insertInto('relief.agreements')
    .values({
      county_id: errand.actor.countyId,
      id: it.id,
      title: it.title,
      agencies: it.agencies,
      parties: it.parties,
      scope: it.scope,
      from_on: it.fromOn,
      until_on: it.untilOn,
      paper: it.paper,
      at: errand.now,
      by_user: errand.actor.userId,
    })
    .execute();
}

/** False: it had ended, or there is none. */
export async function endAgreement(errand: Errand, it: { id: string; on: Day; why: string }): Promise<boolean> {
  const done = await errand.tx
    .updateTable('relief.agreements')
    .set({ ended_on: it.on, end_words: it.why })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', it.id)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
