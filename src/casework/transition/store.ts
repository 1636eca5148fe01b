import { sql } from 'kysely';
import { type Card, readCard, type Sealer, sealerFrom } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Measure } from './list.ts';
import type { Fact, State } from './model/adulthood.ts';

const FACTS = 'transition.facts';
const OUTCOMES = 'transition.outcomes';

export type KeptFact = Fact & { id: string; byName: string | null; words: string | null };
export type Answer = 'yes' | 'no' | 'not-known';
export type Outcome = {
  id: string;
  kind: 'exit' | 'later';
  onDay: Day;
  byName: string | null;
  words: string | null;
} & Record<Measure, Answer>;

/** All that was written of this youth's way, the first first. */
export async function factsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<KeptFact[]> {
  const { rows } = await sql<Omit<KeptFact, 'words'> & { words: Buffer | null }>`
    select f.id, f.item, f.state, f.on_day::text as "onDay", f.at, u.name as "byName", f.words
    from transition.facts f left join people.users u on u.county_id = f.county_id and u.id = f.by_user
    where f.county_id = ${errand.actor.countyId} and f.youth_id = ${youthId} order by f.on_day, f.at, f.id`.execute(
    errand.tx,
  );
  return rows.map((row) => ({ ...row, words: row.words && sealer.openText(FACTS, row.id, 'words', row.words) }));
}

/** How this youth fared, the newest first. */
export async function outcomesOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Outcome[]> {
  const { rows } = await sql<Omit<Outcome, 'words'> & { words: Buffer | null }>`
    select o.id, o.kind, o.on_day::text as "onDay", o.diploma, o.college, o.working, o.adult, o.housed, o.benefits, u.name as "byName", o.words
    from transition.outcomes o left join people.users u on u.county_id = o.county_id and u.id = o.by_user
    where o.county_id = ${errand.actor.countyId} and o.youth_id = ${youthId} order by o.on_day desc, o.id`.execute(
    errand.tx,
  );
  return rows.map((row) => ({ ...row, words: row.words && sealer.openText(OUTCOMES, row.id, 'words', row.words) }));
}

const written = (errand: Errand, youthId: string) => ({
  county_id: errand.actor.countyId,
  youth_id: youthId,
  at: errand.now,
  by_user: errand.actor.userId,
  agency_id: errand.actor.agencyId,
});

export async function insertFact(
  errand: Errand,
  sealer: Sealer,
  it: { youthId: string; item: string; state: State; onDay: Day; words: string },
): Promise<string> {
  const id = newId();
  await errand.tx
    .insertInto('transition.facts')
    .values({
      ...written(errand, it.youthId),
      id,
      item: it.item,
      state: it.state,
      on_day: it.onDay,
      words: it.words ? sealer.seal(FACTS, id, 'words', it.words) : null,
    })
    .execute();
  return id;
}

export type NewOutcome = { youthId: string; kind: 'exit' | 'later'; onDay: Day; words: string } & Record<
  Measure,
  Answer
>;

/** Null: the youth has left already, or was asked on that day. */
export async function insertOutcome(errand: Errand, sealer: Sealer, it: NewOutcome): Promise<string | null> {
  const id = newId();
  const { youthId, onDay, words, ...answers } = it;
  const done = await errand.tx
    .insertInto('transition.outcomes')
    .values({
      ...written(errand, youthId),
      id,
      ...answers,
      on_day: onDay,
      words: words ? sealer.seal(OUTCOMES, id, 'words', words) : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n ? id : null;
}

export type OnTheDesk = { id: string; number: string; card: Card; facts: Fact[]; askedOn: Day[] };
/** A desk that has more youth than this sees those for whom something happened last. */
const MOST = 5_000;

/** The youth whom this person sees by name and whose coordination is theirs, each with what is known of the way. */
export async function youthOnTheWay(errand: Errand): Promise<OnTheDesk[]> {
  const { countyId, userId } = errand.actor;
  const { rows } = await sql<{
    id: string;
    number: string;
    wrapped: Buffer;
    card: Buffer;
    facts: { item: string; state: State; onDay: Day; at: string }[];
    asked: Day[];
  }>`
    with mine as materialized (select g.youth_id from access.grants g where g.county_id = ${countyId} and g.user_id = ${userId}
        and g.category in ('identity', 'coordination') and g.expires_at > now() group by g.youth_id having count(distinct g.category) = 2),
      facts as (select f.youth_id, jsonb_agg(jsonb_build_object('item', f.item, 'state', f.state, 'onDay', f.on_day, 'at', f.at)) as all
        from transition.facts f where f.county_id = ${countyId} group by f.youth_id),
      asked as (select o.youth_id, jsonb_agg(o.on_day) as all from transition.outcomes o where o.county_id = ${countyId} group by o.youth_id)
    select y.id, y.number, k.wrapped, i.card, coalesce(f.all, '[]') as facts, coalesce(a.all, '[]') as asked
    from mine m
    join youth.youth y on y.county_id = ${countyId} and y.id = m.youth_id
    join youth.keys k on k.county_id = ${countyId} and k.youth_id = m.youth_id and k.wrapped is not null
    join youth.identities i on i.county_id = ${countyId} and i.youth_id = m.youth_id
    left join facts f on f.youth_id = m.youth_id
    left join asked a on a.youth_id = m.youth_id
    order by y.id desc limit ${MOST}`.execute(errand.tx);
  return rows.map(({ id, number, wrapped, card, facts, asked }) => ({
    id,
    number,
    card: readCard(sealerFrom(errand, id, wrapped), id, card),
    facts: facts.map((fact) => ({ ...fact, at: new Date(fact.at) })),
    askedOn: asked,
  }));
}
