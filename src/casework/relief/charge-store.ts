import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Charge, ChargeFacts, ChargeWords } from './model/charge.ts';

const TABLE = 'relief.charges';

type Row = Omit<Charge, 'words'> & { words: Buffer };

/** The charges of this youth that this person may know, in the order in which they happened; the withdrawn are among them. */
export async function chargesOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Charge[]> {
  const { rows } = await sql<Row>`
    select c.id, c.jurisdiction, c.code, c.kinds, c.grade, c.degree, c.offense_on::text as "offenseOn", c.arrested_on::text as "arrestedOn",
      c.what, c.happened_on::text as "happenedOn", c.completed, c.completed_on::text as "completedOn",
      c.jurisdiction_ended_on::text as "jurisdictionEndedOn", c.fine_cents as "fineCents", c.fine_paid_cents as "finePaidCents",
      c.fine_stayed as "fineStayed", c.registration, c.words, c.recorded_at as "recordedAt", u.name as "byName", coalesce(c.edited_at, c.recorded_at) as "editedAt",
      e.name as "editedByName", c.withdrawn_at as "withdrawnAt",
      c.sealed_by is not null as sealed
    from relief.charges c
    left join people.users u on u.county_id = c.county_id and u.id = c.by_user
    left join people.users e on e.county_id = c.county_id and e.id = coalesce(c.edited_by, c.by_user)
    where c.county_id = ${errand.actor.countyId} and c.youth_id = ${youthId}
    order by coalesce(c.offense_on, c.arrested_on, c.happened_on), c.recorded_at, c.id`.execute(errand.tx);
  return rows.map((row) => ({ ...row, words: sealer.open(TABLE, row.id, 'words', row.words) as ChargeWords }));
}

/** What may be written of a charge, as its columns are named. */
const columnsOf = (sealer: Sealer, id: string, it: ChargeFacts) => ({
  jurisdiction: it.jurisdiction,
  code: it.code,
  kinds: it.kinds,
  grade: it.grade,
  degree: it.degree,
  offense_on: it.offenseOn,
  arrested_on: it.arrestedOn,
  what: it.what,
  happened_on: it.happenedOn,
  completed: it.completed,
  completed_on: it.completedOn,
  jurisdiction_ended_on: it.jurisdictionEndedOn,
  fine_cents: it.fineCents,
  fine_paid_cents: it.finePaidCents,
  fine_stayed: it.fineStayed,
  registration: it.registration,
  words: sealer.seal(TABLE, id, 'words', it.words),
});

export async function insertCharge(
  errand: Errand,
  sealer: Sealer,
  { id, youthId, ...it }: ChargeFacts & { id: string; youthId: string },
): Promise<void> {
  const { countyId, userId, agencyId } = errand.actor;
  await errand.tx
    .insertInto(TABLE)
    .values({
      county_id: countyId,
      id,
      youth_id: youthId,
      ...columnsOf(sealer, id, it),
      recorded_at: errand.now,
      by_user: userId,
      agency_id: agencyId,
    })
    .execute();
}

/** Says it anew; what it said before is kept by the database. False: somebody changed it since `readAt`, or there is none. */
export async function changeCharge(
  errand: Errand,
  sealer: Sealer,
  { id, youthId, readAt, ...it }: ChargeFacts & { id: string; youthId: string; readAt: Date },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable(TABLE)
    .set({ ...columnsOf(sealer, id, it), edited_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .where('sealed_by', 'is', null)
    .where(sql<boolean>`date_trunc('milliseconds', coalesce(edited_at, recorded_at)) = ${readAt}`)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Entered by mistake: it stays, with the reason, and counts no more. False: it was so already, or there is none. */
export async function withdrawCharge(
  errand: Errand,
  sealer: Sealer,
  it: { id: string; youthId: string; why: string },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable(TABLE)
    .set({ withdrawn_at: errand.now, withdraw_words: sealer.seal(TABLE, it.id, 'withdraw_words', it.why) })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', it.youthId)
    .where('id', '=', it.id)
    .where('withdrawn_at', 'is', null)
    .where('sealed_by', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** What a charge said before, the newest first; its words were sealed where they stood. */
export type EarlierCharge = {
  writtenAt: Date;
  byName: string | null;
  what: string;
  code: string | null;
  words: ChargeWords;
};

export async function historyOf(
  errand: Errand,
  sealer: Sealer,
  youthId: string,
  chargeId: string,
): Promise<EarlierCharge[]> {
  const { rows } = await sql<Omit<EarlierCharge, 'words'> & { words: Buffer }>`
    select h.written_at as "writtenAt", u.name as "byName", h.facts ->> 'what' as what, h.facts ->> 'code' as code, h.words
    from relief.charge_history h left join people.users u on u.county_id = h.county_id and u.id = h.written_by
    where h.county_id = ${errand.actor.countyId} and h.youth_id = ${youthId} and h.charge_id = ${chargeId}
    order by h.replaced_at desc, h.id limit 100`.execute(errand.tx);
  return rows.map((row) => ({ ...row, words: sealer.open(TABLE, chargeId, 'words', row.words) as ChargeWords }));
}

/** When whoever is charged was arrested, for days that count from it. */
export type ArrestDay = { chargeId: string; jurisdiction: string; arrestedOn: Day | null };

export async function arrestDays(errand: Errand, chargeIds: readonly string[]): Promise<ArrestDay[]> {
  if (chargeIds.length === 0) return [];
  const { rows } = await sql<ArrestDay>`
    select c.id as "chargeId", c.jurisdiction, c.arrested_on::text as "arrestedOn" from relief.charges c
    where c.county_id = ${errand.actor.countyId} and c.id = any (${[...chargeIds]}::uuid[])`.execute(errand.tx);
  return rows;
}
