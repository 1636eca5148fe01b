import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Application, applicationShape } from './model/application.ts';
import { categoryOf, type Kind, type Step, type StepFact } from './model/claim.ts';

const [CLAIMS, STEPS] = ['claims.claims', 'claims.steps'] as const;

/** What a claim is about, sealed: from whom, words, when the work was, what is asked, the first encounter, and who may know. */
export type ClaimWords = {
  whom: string;
  about: string;
  from: Day | null;
  until: Day | null;
  askedCents: number | null;
  met: Day | null;
  /** Of a wage claim: the agencies that the youth said may know. */
  mayKnow: ('state' | 'federal')[];
};
export type KeptStep = StepFact & {
  ownerId: string | null;
  ownerName: string | null;
  byName: string | null;
  words: string | null;
};
export type Claim = {
  id: string;
  kind: Kind;
  words: ClaimWords;
  application: Application | null;
  steps: KeptStep[];
  at: Date;
  editedAt: Date;
  byName: string | null;
};
type ClaimRow = Omit<Claim, 'words' | 'application' | 'steps'> & { words: Buffer; application: Buffer | null };
type StepRow = Omit<KeptStep, 'words'> & { claimId: string; words: Buffer | null };

/** Every claim of a youth that this person may see, the newest first; its steps in the order in which they were written. */
export async function claimsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Claim[]> {
  const { countyId } = errand.actor;
  const { rows } = await sql<ClaimRow>`
    select c.id, c.kind, c.words, c.application, c.at, c.edited_at as "editedAt", u.name as "byName" from claims.claims c
    left join people.users u on u.county_id = c.county_id and u.id = c.by_user
    where c.county_id = ${countyId} and c.youth_id = ${youthId} order by c.at desc, c.id`.execute(errand.tx);
  const steps = await sql<StepRow>`
    select s.id, s.claim_id as "claimId", s.step, s.on_day::text as "onDay", s.due_on::text as "dueOn", s.cents, s.at, s.words,
      s.owner_id as "ownerId", o.name as "ownerName", u.name as "byName"
    from claims.steps s
    left join people.users o on o.county_id = s.county_id and o.id = s.owner_id
    left join people.users u on u.county_id = s.county_id and u.id = s.by_user
    where s.county_id = ${countyId} and s.youth_id = ${youthId} and s.undone_at is null
    order by s.step <> 'noted', s.on_day, s.at, s.id`.execute(errand.tx);
  const byClaim = Map.groupBy(steps.rows, ({ claimId }) => claimId);
  return rows.map((row) => ({
    ...row,
    words: sealer.open(CLAIMS, row.id, 'words', row.words) as ClaimWords,
    application: row.application && applicationShape.parse(sealer.open(CLAIMS, row.id, 'application', row.application)),
    steps: (byClaim.get(row.id) ?? []).map(({ claimId: _, ...step }) => ({
      ...step,
      words: step.words && sealer.openText(STEPS, step.id, 'words', step.words),
    })),
  }));
}

/** Null: there is one of this kind already, and there is never a second. */
export async function insertClaim(
  errand: Errand,
  sealer: Sealer,
  it: { youthId: string; kind: Kind; words: ClaimWords },
): Promise<string | null> {
  const { countyId, userId, agencyId } = errand.actor;
  const id = newId();
  const done = await errand.tx
    .insertInto(CLAIMS)
    .values({
      county_id: countyId,
      id,
      youth_id: it.youthId,
      kind: it.kind,
      category: categoryOf(it.kind),
      words: sealer.seal(CLAIMS, id, 'words', it.words),
      at: errand.now,
      by_user: userId,
      agency_id: agencyId,
      edited_at: errand.now,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n ? id : null;
}

export type NewStep = {
  youthId: string;
  claimId: string;
  kind: Kind;
  step: Step;
  onDay: Day;
  dueOn: Day | null;
  cents: number | null;
  ownerId: string | null;
  words: string;
};
export async function insertStep(errand: Errand, sealer: Sealer, it: NewStep): Promise<string> {
  const { countyId, userId, agencyId } = errand.actor;
  const id = newId();
  await errand.tx
    .insertInto(STEPS)
    .values({
      county_id: countyId,
      id,
      youth_id: it.youthId,
      claim_id: it.claimId,
      kind: it.kind,
      category: categoryOf(it.kind),
      step: it.step,
      on_day: it.onDay,
      due_on: it.dueOn,
      cents: it.cents,
      owner_id: it.ownerId,
      words: it.words ? sealer.seal(STEPS, id, 'words', it.words) : null,
      at: errand.now,
      by_user: userId,
      agency_id: agencyId,
    })
    .execute();
  return id;
}

/** False: it was taken back already, or there is none. */
export async function undoStep(errand: Errand, youthId: string, stepId: string): Promise<boolean> {
  const done = await errand.tx
    .updateTable(STEPS)
    .set({ undone_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .where('id', '=', stepId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** False: somebody wrote in the meantime what the form did not show. */
export async function keepApplication(
  errand: Errand,
  sealer: Sealer,
  it: { youthId: string; claimId: string; application: Application; seen: Date },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable(CLAIMS)
    .set({ application: sealer.seal(CLAIMS, it.claimId, 'application', it.application), edited_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', it.youthId)
    .where('id', '=', it.claimId)
    .where('edited_at', '=', it.seen)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Those of these people who could see to a claim of this category. */
export async function mayOwn(
  { tx }: Errand,
  youthId: string,
  people: readonly string[],
  kind: Kind,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.id from unnest(${people}::uuid[]) p(id) where claims.may_own(${youthId}, p.id, ${categoryOf(kind)}::access.category)`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether the youth has a lawyer of their own to whom a lead goes. */
export async function hasLawyer({ tx }: Errand, youthId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select claims.has_lawyer(${youthId}) as has`.execute(tx);
  return rows[0]?.has ?? false;
}
/** Whether this person is the youth's own lawyer. */
export async function isLawyerOf({ tx }: Errand, youthId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select relief.i_counsel(${youthId}) as is`.execute(tx);
  return rows[0]?.is ?? false;
}
export const handOn = async ({ tx }: Errand, claimId: string): Promise<void> => {
  await sql`select claims.hand_on(${claimId})`.execute(tx);
};

/** What the program found of a youth, for whoever sees what was decided of them. */
export type Look = { likelyOn: Day | null; toldAt: Date | null; nobody: boolean };
export async function lookOf(errand: Errand, youthId: string): Promise<Look | null> {
  const { rows } = await sql<Look>`
    select l.likely_on::text as "likelyOn", l.told_at as "toldAt", l.likely_on is not null and l.told_at is null and l.again_at is not null as nobody
    from claims.looks l where l.county_id = ${errand.actor.countyId} and l.youth_id = ${youthId}`.execute(errand.tx);
  return rows[0] ?? null;
}
