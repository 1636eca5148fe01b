import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { type HolderFact, type HolderKind, holderKinds } from './model/matter.ts';

const HOLDERS = 'petitions.holders';
const FACTS = 'petitions.holder_facts';

export type ToldFact = { id: string; fact: HolderFact; on: Day; words: string; byName: string | null };
type HolderWords = { name: string; address: string };
export type Holder = HolderWords & { id: string; matterId: string; kind: HolderKind; facts: ToldFact[] };

/** Who holds a record that the petitions of this youth name, with what each was told and did. */
export async function holdersOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Holder[]> {
  const { countyId } = errand.actor;
  const { rows } = await sql<{ id: string; matterId: string; kind: HolderKind; words: Buffer }>`
    select h.id, h.matter_id as "matterId", h.kind, h.words from petitions.holders h
    where h.county_id = ${countyId} and h.youth_id = ${youthId} and h.dropped_at is null order by h.at, array_position(${[...holderKinds]}::text[], h.kind), h.id`.execute(
    errand.tx,
  );
  const told = await sql<Omit<ToldFact, 'words'> & { holderId: string; words: Buffer }>`
    select f.id, f.holder_id as "holderId", f.fact, f.on_day::text as "on", f.words, u.name as "byName"
    from petitions.holder_facts f left join people.users u on u.county_id = f.county_id and u.id = f.by_user
    where f.county_id = ${countyId} and f.youth_id = ${youthId} order by f.on_day, f.at, f.id`.execute(errand.tx);
  return rows.map(({ words, ...row }) => ({
    ...row,
    ...(sealer.open(HOLDERS, row.id, 'words', words) as HolderWords),
    facts: told.rows.flatMap(({ holderId, words: said, ...fact }) =>
      holderId === row.id ? [{ ...fact, words: sealer.openText(FACTS, fact.id, 'words', said) }] : [],
    ),
  }));
}

export type NewHolder = HolderWords & { id: string; youthId: string; matterId: string; kind: HolderKind };

export async function insertHolders(errand: Errand, sealer: Sealer, all: readonly NewHolder[]): Promise<void> {
  const { countyId, userId, agencyId } = errand.actor;
  await errand.tx
    .insertInto(HOLDERS)
    .values(
      all.map(({ id, youthId, matterId, kind, name, address }) => ({
        county_id: countyId,
        id,
        youth_id: youthId,
        matter_id: matterId,
        kind,
        words: sealer.seal(HOLDERS, id, 'words', { name, address }),
        at: errand.now,
        by_user: userId,
        agency_id: agencyId,
      })),
    )
    .execute();
}

export async function dropHolder(errand: Errand, youthId: string, id: string): Promise<boolean> {
  const done = await errand.tx
    .updateTable(HOLDERS)
    .set({ dropped_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .where('id', '=', id)
    .where('dropped_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export type NewFact = { id: string; youthId: string; holderId: string; fact: HolderFact; on: Day; words: string };

/** The same fact of the same day is written once. */
export async function insertFact(errand: Errand, sealer: Sealer, it: NewFact): Promise<void> {
  const { countyId, userId, agencyId } = errand.actor;
  await errand.tx
    .insertInto(FACTS)
    .values({
      county_id: countyId,
      id: it.id,
      youth_id: it.youthId,
      holder_id: it.holderId,
      fact: it.fact,
      on_day: it.on,
      words: sealer.seal(FACTS, it.id, 'words', it.words),
      at: errand.now,
      by_user: userId,
      agency_id: agencyId,
    })
    .onConflict((on) => on.doNothing())
    .execute();
}
