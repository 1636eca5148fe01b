import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import type { PartOfDay, VisitCount, VisitKind } from './model/visit.ts';

/** Where this person works, as they said; null: they have not. */
export async function workplaceOf(errand: Errand): Promise<string | null> {
  const row = await errand.tx
    .selectFrom('zones.workplaces')
    .select('place_id')
    .where('county_id', '=', errand.actor.countyId)
    .where('user_id', '=', errand.actor.userId)
    .executeTakeFirst();
  return row?.place_id ?? null;
}

export async function setWorkplace(errand: Errand, placeId: string): Promise<void> {
  await errand.tx
    .insertInto('zones.workplaces')
    .values({ county_id: errand.actor.countyId, user_id: errand.actor.userId, place_id: placeId, since: errand.now })
    .onConflict((conflict) =>
      conflict.columns(['county_id', 'user_id']).doUpdateSet({ place_id: placeId, since: errand.now }),
    )
    .execute();
}

export type Visit = { id: string; placeId: string; day: string; kind: string; given: string[]; isOpen: boolean };

/** A visit, and whether it may still be changed; null where it was taken back, or is another agency's. */
export async function findVisit(errand: Errand, id: string): Promise<Visit | null> {
  const row = await errand.tx
    .selectFrom('zones.visits')
    .select(['id', 'place_id', 'day', 'kind', 'given', 'open_until'])
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('taken_back', '=', false)
    .executeTakeFirst();
  if (!row) return null;
  const { open_until: until } = row;
  return {
    id: row.id,
    placeId: row.place_id,
    day: row.day,
    kind: row.kind,
    given: row.given,
    isOpen: until !== null && until > errand.now,
  };
}

/** Counts a visit. Its id is random, since one that is made of the time would keep the hour. */
export async function insertVisit(
  errand: Errand,
  given: { placeId: string; day: string; part: PartOfDay; kind: VisitKind; openUntil: Date },
): Promise<string> {
  const id = randomUUID();
  await errand.tx
    .insertInto('zones.visits')
    .values({
      county_id: errand.actor.countyId,
      id,
      place_id: given.placeId,
      day: given.day,
      part: given.part,
      kind: given.kind,
      open_until: given.openUntil,
    })
    .execute();
  return id;
}

export async function changeVisit(
  errand: Errand,
  id: string,
  to: { given: string[] } | { taken_back: true },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable('zones.visits')
    .set(to)
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('taken_back', '=', false)
    .where('open_until', '>', errand.now)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Visits by place and month, of the places that whoever asks may see; those since a day. */
export async function visitCounts(errand: Errand, since: string, placeId: string | null = null): Promise<VisitCount[]> {
  const { rows } = await sql<{ place_id: string; month: string; place: number; crisis: number }>`
    select v.place_id, to_char(v.day, 'YYYY-MM') as month, (count(*) filter (where v.kind = 'place'))::int as place,
        (count(*) filter (where v.kind = 'crisis'))::int as crisis
      from zones.visits v where v.county_id = ${errand.actor.countyId} and not v.taken_back and v.day >= ${since}::date
        and (${placeId}::uuid is null or v.place_id = ${placeId}::uuid)
      group by 1, 2 order by 2 desc, 1`.execute(errand.tx);
  return rows.map((row) => ({ placeId: row.place_id, month: row.month, place: row.place, crisis: row.crisis }));
}

/** What was given at a place since a day, and how often. */
export async function givenCounts(
  errand: Errand,
  since: string,
  placeId: string,
): Promise<{ what: string; times: number }[]> {
  const { rows } = await sql<{ what: string; times: number }>`
    select g.what, count(*)::int as times from zones.visits v, unnest(v.given) as g(what)
      where v.county_id = ${errand.actor.countyId} and v.place_id = ${placeId}::uuid and not v.taken_back and v.day >= ${since}::date
      group by 1 order by 2 desc, 1`.execute(errand.tx);
  return rows;
}

/** The minutes in which a visit may be changed are over: what was taken back goes, and no hour stays beside the others. */
export async function closeVisits(db: Db, now: Date): Promise<void> {
  await sql`delete from zones.visits where taken_back and open_until <= ${now}`.execute(db);
  await sql`update zones.visits set open_until = null where open_until <= ${now}`.execute(db);
}
