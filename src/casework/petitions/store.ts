import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { StepFact } from './model/matter.ts';

const MATTERS = 'petitions.matters';
const STEPS = 'petitions.steps';

/** What the papers say of court, counsel and prosecutor; empty: not known yet, and a blank in the papers. */
export type MatterWords = {
  court: string;
  courtAddress: string;
  counsel: string;
  bar: string;
  office: string;
  officeAddress: string;
  phone: string;
  email: string;
  prosecutor: string;
  prosecutorAddress: string;
};
export const nothingWritten: MatterWords = {
  court: '',
  courtAddress: '',
  counsel: '',
  bar: '',
  office: '',
  officeAddress: '',
  phone: '',
  email: '',
  prosecutor: '',
  prosecutorAddress: '',
};

export type WrittenStep = StepFact & { words: string; byName: string | null };
export type Matter = {
  id: string;
  jurisdiction: string;
  remedy: string;
  words: MatterWords;
  at: Date;
  byName: string | null;
  editedAt: Date;
  chargeIds: string[];
  /** Those that the order names; none where it was not granted. */
  namedIds: string[];
  /** Whether what the order names is sealed still; null: nothing was. */
  sealing: boolean | null;
  steps: WrittenStep[];
};

/** The petitions of this youth, the newest first, each with what happened; what was taken back is not among it. */
export async function mattersOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Matter[]> {
  const { countyId } = errand.actor;
  const { rows } = await sql<Omit<Matter, 'words' | 'steps'> & { words: Buffer }>`
    select m.id, m.jurisdiction, m.remedy, m.words, m.at, m.edited_at as "editedAt", u.name as "byName",
      array(select c.charge_id::text from petitions.charges c where c.county_id = m.county_id and c.matter_id = m.id order by c.charge_id) as "chargeIds",
      array(select c.charge_id::text from petitions.charges c where c.county_id = m.county_id and c.matter_id = m.id
        and c.named_in in (select s.id from petitions.steps s where s.county_id = m.county_id and s.matter_id = m.id and s.undone_at is null)
        order by c.charge_id) as "namedIds",
      (select petitions.sealing_of(s.id) from petitions.steps s where s.county_id = m.county_id and s.matter_id = m.id
        and s.step = 'granted' and s.undone_at is null) as sealing
    from petitions.matters m left join people.users u on u.county_id = m.county_id and u.id = m.by_user
    where m.county_id = ${countyId} and m.youth_id = ${youthId} order by m.at desc, m.id`.execute(errand.tx);
  const steps = await stepsOf(errand, sealer, youthId);
  return rows.map((row) => ({
    ...row,
    words: { ...nothingWritten, ...(sealer.open(MATTERS, row.id, 'words', row.words) as Partial<MatterWords>) },
    steps: steps.filter(({ matterId }) => matterId === row.id),
  }));
}

async function stepsOf(
  errand: Errand,
  sealer: Sealer,
  youthId: string,
): Promise<(WrittenStep & { matterId: string })[]> {
  const { rows } = await sql<Omit<WrittenStep, 'words'> & { matterId: string; words: Buffer }>`
    select s.id, s.matter_id as "matterId", s.step, s.on_day::text as "on", s.how, s.until_day::text as "until", s.words, u.name as "byName"
    from petitions.steps s left join people.users u on u.county_id = s.county_id and u.id = s.by_user
    where s.county_id = ${errand.actor.countyId} and s.youth_id = ${youthId} and s.undone_at is null
    order by s.on_day, s.at, s.id`.execute(errand.tx);
  return rows.map((row) => ({ ...row, words: sealer.openText(STEPS, row.id, 'words', row.words) }));
}

/** So that two who begin or go on at once do it one after the other. */
export async function holdPetitions(errand: Errand, youthId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`petitions ${youthId}`}, 0))`.execute(errand.tx);
}

export type NewMatter = Pick<Matter, 'id' | 'jurisdiction' | 'remedy' | 'words' | 'chargeIds'> & { youthId: string };

export async function insertMatter(errand: Errand, sealer: Sealer, it: NewMatter): Promise<void> {
  const { countyId, userId, agencyId } = errand.actor;
  const of = { county_id: countyId, youth_id: it.youthId };
  await errand.tx
    .insertInto(MATTERS)
    .values({
      ...of,
      id: it.id,
      jurisdiction: it.jurisdiction,
      remedy: it.remedy,
      words: sealer.seal(MATTERS, it.id, 'words', it.words),
      at: errand.now,
      by_user: userId,
      agency_id: agencyId,
      edited_at: errand.now,
    })
    .execute();
  await errand.tx
    .insertInto('petitions.charges')
    .values(it.chargeIds.map((charge_id) => ({ ...of, id: newId(), matter_id: it.id, charge_id })))
    .execute();
}

/** False: somebody wrote on since `readAt`, or there is none. */
export async function changeWording(
  errand: Errand,
  sealer: Sealer,
  it: { id: string; youthId: string; words: MatterWords; readAt: Date },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable(MATTERS)
    .set({ words: sealer.seal(MATTERS, it.id, 'words', it.words), edited_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', it.youthId)
    .where('id', '=', it.id)
    .where(sql<boolean>`date_trunc('milliseconds', edited_at) = ${it.readAt}`)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export type NewStep = StepFact & { youthId: string; matterId: string; words: string };

/** False: such a step stands already. */
export async function insertStep(errand: Errand, sealer: Sealer, it: NewStep): Promise<boolean> {
  const { countyId, userId, agencyId } = errand.actor;
  const done = await errand.tx
    .insertInto(STEPS)
    .values({
      county_id: countyId,
      id: it.id,
      youth_id: it.youthId,
      matter_id: it.matterId,
      step: it.step,
      on_day: it.on,
      how: it.how,
      until_day: it.until,
      words: sealer.seal(STEPS, it.id, 'words', it.words),
      at: errand.now,
      by_user: userId,
      agency_id: agencyId,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The records that the order names leave every view at commit, but for the youth's own lawyers. False: it may not be done. */
export async function sealNamed(
  errand: Errand,
  it: { stepId: string; chargeIds: readonly string[]; law: string },
): Promise<boolean> {
  const { rows } = await sql<{ n: number | null }>`
    select petitions.seal(${it.stepId}, ${[...it.chargeIds]}::uuid[], ${it.law}) as n`.execute(errand.tx);
  return typeof rows[0]?.n === 'number';
}

export async function undoStep(
  errand: Errand,
  it: { id: string; youthId: string; matterId: string },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable(STEPS)
    .set({ undone_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', it.youthId)
    .where('matter_id', '=', it.matterId)
    .where('id', '=', it.id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
