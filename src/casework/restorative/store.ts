import { sql } from 'kysely';
import { type Card, readCard, type Sealer, sealerFrom } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Fact, Outcome, RepairFact } from './model/repair.ts';

const [REQUESTS, FACTS] = ['restorative.requests', 'restorative.facts'] as const;

export type KeptFact = RepairFact & { id: string; toName: string | null; byName: string | null; words: string | null };
export type Repair = {
  id: string;
  how: 'own-page' | 'written-down';
  chosenName: string | null;
  words: string;
  at: Date;
  facts: KeptFact[];
};
/** The survivor's own words, sealed and opened with their key: here, and on their own page. */
export const sealWords = (sealer: Sealer, id: string, words: string): Buffer =>
  sealer.seal(REQUESTS, id, 'words', words);
export const openWords = (sealer: Sealer, id: string, sealed: Uint8Array): string =>
  sealer.openText(REQUESTS, id, 'words', sealed);
type FactRow = Omit<KeptFact, 'words'> & { requestId: string; words: Buffer | null };

/** What this youth asked for, of which this person may know: they were chosen, or they facilitate. */
export async function repairsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Repair[]> {
  const { countyId } = errand.actor;
  const { rows } = await sql<Omit<Repair, 'words' | 'facts'> & { words: Buffer }>`
    select r.id, r.how, u.name as "chosenName", r.words, r.at from restorative.requests r
    left join people.users u on u.county_id = r.county_id and u.id = coalesce((select c.chosen_user from restorative.choices c
      where c.county_id = r.county_id and c.request_id = r.id order by c.at desc, c.id desc limit 1), r.chosen_user)
    where r.county_id = ${countyId} and r.youth_id = ${youthId} order by r.at desc, r.id`.execute(errand.tx);
  const facts = await sql<FactRow>`
    select f.id, f.request_id as "requestId", f.fact, f.on_day::text as "onDay", f.check_on::text as "checkOn", f.outcome, f.at, f.words,
      t.name as "toName", u.name as "byName"
    from restorative.facts f
    left join people.users t on t.county_id = f.county_id and t.id = f.to_user
    left join people.users u on u.county_id = f.county_id and u.id = f.by_user
    where f.county_id = ${countyId} and f.youth_id = ${youthId} order by f.at, f.id`.execute(errand.tx);
  const byRequest = Map.groupBy(facts.rows, ({ requestId }) => requestId);
  return rows.map(({ words, ...row }) => ({
    ...row,
    words: openWords(sealer, row.id, words),
    facts: (byRequest.get(row.id) ?? []).map(({ requestId: _, words: sealed, ...fact }) => ({
      ...fact,
      words: sealed && sealer.openText(FACTS, fact.id, 'words', sealed),
    })),
  }));
}

/** In the youth's words, by the one whom they chose, who is the one that writes. */
export async function insertRequest(
  errand: Errand,
  sealer: Sealer,
  it: { youthId: string; words: string },
): Promise<string> {
  const { countyId, userId, agencyId } = errand.actor;
  const id = newId();
  await errand.tx
    .insertInto(REQUESTS)
    .values({
      county_id: countyId,
      id,
      youth_id: it.youthId,
      how: 'written-down',
      chosen_user: userId,
      words: sealWords(sealer, id, it.words),
      at: errand.now,
      by_user: userId,
      agency_id: agencyId,
    })
    .execute();
  return id;
}

export type NewFact = {
  youthId: string;
  requestId: string;
  fact: Fact;
  onDay: Day;
  checkOn: Day | null;
  outcome: Outcome | null;
  toUser: string | null;
  words: string;
};
export async function insertFact(errand: Errand, sealer: Sealer, it: NewFact): Promise<string> {
  const { countyId, userId, agencyId } = errand.actor;
  const id = newId();
  await errand.tx
    .insertInto(FACTS)
    .values({
      county_id: countyId,
      id,
      youth_id: it.youthId,
      request_id: it.requestId,
      fact: it.fact,
      on_day: it.onDay,
      check_on: it.checkOn,
      outcome: it.outcome,
      to_user: it.toUser,
      words: it.words ? sealer.seal(FACTS, id, 'words', it.words) : null,
      at: errand.now,
      by_user: userId,
      agency_id: agencyId,
    })
    .execute();
  return id;
}

/** Holds the request until this errand ends, so that two who write are one after the other. */
export async function lockRequest({ tx, actor }: Errand, requestId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('restorative'), hashtext(${`${actor.countyId} ${requestId}`}))`.execute(
    tx,
  );
}

/** Those of these people who could facilitate. */
export async function mayFacilitate(
  { tx }: Errand,
  youthId: string,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.id from unnest(${people}::uuid[]) p(id) where restorative.may_facilitate(${youthId}, p.id)`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

type MineRow = {
  id: string;
  youth_id: string;
  number: string;
  wrapped: Buffer;
  card: Buffer | null;
  facts: FactOfMine[];
};
type FactOfMine = Omit<RepairFact, 'at'> & { at: string };
export type MyRepair = { id: string; facts: RepairFact[]; youth: { id: string; number: string; card: Card | null } };
const MOST = 200;

/** All of which this person may know, with what was done. */
export async function myRepairs(errand: Errand): Promise<MyRepair[]> {
  const { rows } = await sql<MineRow>`
    select r.id, r.youth_id, y.number, k.wrapped, i.card, coalesce((select jsonb_agg(jsonb_build_object('fact', f.fact, 'onDay', f.on_day,
        'checkOn', f.check_on, 'outcome', f.outcome, 'at', f.at) order by f.at) from restorative.facts f
      where f.county_id = r.county_id and f.request_id = r.id), '[]') as facts
    from restorative.requests r
    join youth.youth y on y.county_id = r.county_id and y.id = r.youth_id
    join youth.keys k on k.county_id = r.county_id and k.youth_id = r.youth_id and k.wrapped is not null
    left join youth.identities i on i.county_id = r.county_id and i.youth_id = r.youth_id
    where r.county_id = ${errand.actor.countyId} order by r.at, r.id limit ${MOST}`.execute(errand.tx);
  return rows.map(({ id, youth_id, number, wrapped, card, facts }) => ({
    id,
    facts: facts.map((each) => ({ ...each, at: new Date(each.at) })),
    youth: { id: youth_id, number, card: card && readCard(sealerFrom(errand, youth_id, wrapped), youth_id, card) },
  }));
}
