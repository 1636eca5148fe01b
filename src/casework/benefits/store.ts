import { sql } from 'kysely';
import { type Card, readCard, type Sealer, sealerFrom } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Fact, Reason, Step } from './model/standing.ts';

const TABLE = 'benefits.facts';

export type KeptFact = Fact & {
  id: string;
  reason: Reason | null;
  ownerId: string;
  ownerName: string | null;
  byName: string | null;
  words: string | null;
};

/** All that was written of this youth's benefits, the first first. */
export async function factsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<KeptFact[]> {
  const { rows } = await sql<Omit<KeptFact, 'words'> & { words: Buffer | null }>`
    select f.id, f.benefit, f.step, f.on_day::text as "onDay", f.due_on::text as "dueOn", f.reason, f.owner_id as "ownerId", o.name as "ownerName",
      f.at, u.name as "byName", f.words
    from benefits.facts f
    left join people.users o on o.county_id = f.county_id and o.id = f.owner_id
    left join people.users u on u.county_id = f.county_id and u.id = f.by_user
    where f.county_id = ${errand.actor.countyId} and f.youth_id = ${youthId} order by f.on_day, f.at, f.id`.execute(
    errand.tx,
  );
  return rows.map((row) => ({ ...row, words: row.words && sealer.openText(TABLE, row.id, 'words', row.words) }));
}

export type NewFact = {
  youthId: string;
  benefit: string;
  step: Step;
  onDay: Day;
  dueOn: Day | null;
  reason: Reason | null;
  ownerId: string;
  words: string;
};
export async function insertFact(errand: Errand, sealer: Sealer, it: NewFact): Promise<string> {
  const id = newId();
  await errand.tx
    .insertInto('benefits.facts')
    .values({
      county_id: errand.actor.countyId,
      id,
      youth_id: it.youthId,
      benefit: it.benefit,
      step: it.step,
      on_day: it.onDay,
      due_on: it.dueOn,
      reason: it.reason,
      owner_id: it.ownerId,
      words: it.words ? sealer.seal(TABLE, id, 'words', it.words) : null,
      at: errand.now,
      by_user: errand.actor.userId,
      agency_id: errand.actor.agencyId,
    })
    .execute();
  return id;
}

/** Those of these people who could see to a benefit of this youth. */
export async function mayOwn({ tx }: Errand, youthId: string, people: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.id from unnest(${people}::uuid[]) p(id) where benefits.may_own(${youthId}, p.id)`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** A benefit whose newest fact this person owns; or whose owner is gone, where the youth's case is theirs. */
export type OwnBenefit = Fact & { youth: { id: string; number: string; card: Card | null } };
type OwnRow = Fact & { youthId: string; number: string; wrapped: Buffer; card: Buffer | null };
const MOST = 500;

/** The newest fact of each benefit, where it is this person's to see to: of the youth whose coordination they see. */
export async function ownedBy(errand: Errand): Promise<OwnBenefit[]> {
  const { countyId, userId } = errand.actor;
  const { rows } = await sql<OwnRow>`
    with mine as materialized (select m.youth_id, m.benefit from benefits.for_me() m),
      newest as (select n.* from mine m cross join lateral (select f.* from benefits.facts f where f.county_id = ${countyId}
        and f.youth_id = m.youth_id and f.benefit = m.benefit order by f.on_day desc, f.at desc, f.id desc limit 1) n)
    select f.benefit, f.step, f.on_day::text as "onDay", f.due_on::text as "dueOn", f.at, y.id as "youthId", y.number, k.wrapped, i.card
    from newest f
    join youth.youth y on y.county_id = f.county_id and y.id = f.youth_id
    join youth.keys k on k.county_id = f.county_id and k.youth_id = f.youth_id and k.wrapped is not null
    left join youth.identities i on i.county_id = f.county_id and i.youth_id = f.youth_id
    where (f.owner_id = ${userId} or not benefits.may_own(f.youth_id, f.owner_id)) and f.step in ('applied', 'papers-asked', 'enrolled')
    order by f.on_day, f.id limit ${MOST}`.execute(errand.tx);
  return rows.map(({ youthId, number, wrapped, card, ...fact }) => ({
    ...fact,
    youth: { id: youthId, number, card: card && readCard(sealerFrom(errand, youthId, wrapped), youthId, card) },
  }));
}

/** What was written of these youth's benefits, coded: for a page that joins it. */
export async function factsOfMany(errand: Errand, youthIds: readonly string[]): Promise<Map<string, Fact[]>> {
  if (youthIds.length === 0) return new Map();
  const { rows } = await sql<Fact & { youthId: string }>`
    select f.youth_id as "youthId", f.benefit, f.step, f.on_day::text as "onDay", f.due_on::text as "dueOn", f.at from benefits.facts f
    where f.county_id = ${errand.actor.countyId} and f.youth_id = any (${youthIds}::uuid[]) order by f.on_day, f.at, f.id`.execute(
    errand.tx,
  );
  return Map.groupBy(rows, ({ youthId }) => youthId);
}
