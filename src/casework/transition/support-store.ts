import { sql } from 'kysely';
import { type Card, readCard, type Sealer, sealerFrom } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Refusal, SupportFact, SupportStep } from './model/supports.ts';

const TABLE = 'transition.supports';

export type KeptSupport = SupportFact & {
  id: string;
  reason: Refusal | null;
  ownerId: string | null;
  ownerName: string | null;
  /** Null: the youth, on their own page. */
  byName: string | null;
  byYouth: boolean;
  words: string | null;
};

/** All that was written of this youth's supports, the first first. */
export async function supportsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<KeptSupport[]> {
  const { rows } = await sql<Omit<KeptSupport, 'words'> & { words: Buffer | null }>`
    select s.id, s.support, s.step, s.on_day::text as "onDay", s.again_on::text as "againOn", s.reason, s.owner_id as "ownerId", o.name as "ownerName",
      s.at, u.name as "byName", s.by_user is null as "byYouth", s.words
    from transition.supports s
    left join people.users o on o.county_id = s.county_id and o.id = s.owner_id
    left join people.users u on u.county_id = s.county_id and u.id = s.by_user
    where s.county_id = ${errand.actor.countyId} and s.youth_id = ${youthId} order by s.on_day, s.at, s.id`.execute(
    errand.tx,
  );
  return rows.map((row) => ({ ...row, words: row.words && sealer.openText(TABLE, row.id, 'words', row.words) }));
}

export type NewSupport = {
  youthId: string;
  support: string;
  step: SupportStep;
  onDay: Day;
  againOn: Day | null;
  reason: Refusal | null;
  ownerId: string;
  words: string;
};
export async function insertSupport(errand: Errand, sealer: Sealer, it: NewSupport): Promise<string> {
  const id = newId();
  await errand.tx
    .insertInto('transition.supports')
    .values({
      county_id: errand.actor.countyId,
      id,
      youth_id: it.youthId,
      support: it.support,
      step: it.step,
      on_day: it.onDay,
      again_on: it.againOn,
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

/** Those of these people who could see to a support of this youth. */
export async function maySeeTo({ tx }: Errand, youthId: string, people: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.id from unnest(${people}::uuid[]) p(id) where transition.may_own(${youthId}, p.id)`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

export type OwnSupport = SupportFact & { youth: { id: string; number: string; card: Card | null } };
type OwnRow = SupportFact & { youthId: string; number: string; wrapped: Buffer; card: Buffer | null };
const MOST = 500;

/** The newest word of each support that is this person's to see to: which they own, or nobody does and the youth's case is theirs. */
export async function supportsOwned(errand: Errand): Promise<OwnSupport[]> {
  const { countyId, userId } = errand.actor;
  const { rows } = await sql<OwnRow>`
    with mine as materialized (select m.youth_id, m.support from transition.supports_for_me() m),
      newest as (select n.* from mine m cross join lateral (select s.* from transition.supports s where s.county_id = ${countyId}
        and s.youth_id = m.youth_id and s.support = m.support order by s.on_day desc, s.at desc, s.id desc limit 1) n)
    select s.support, s.step, s.on_day::text as "onDay", s.again_on::text as "againOn", s.at, y.id as "youthId", y.number, k.wrapped, i.card
    from newest s
    join youth.youth y on y.county_id = s.county_id and y.id = s.youth_id
    join youth.keys k on k.county_id = s.county_id and k.youth_id = s.youth_id and k.wrapped is not null
    left join youth.identities i on i.county_id = s.county_id and i.youth_id = s.youth_id
    where (s.owner_id = ${userId} or s.owner_id is null or not transition.may_own(s.youth_id, s.owner_id))
      and s.step in ('offered', 'wanted', 'later', 'asked', 'refused')
    order by s.on_day, s.id limit ${MOST}`.execute(errand.tx);
  return rows.map(({ youthId, number, wrapped, card, ...fact }) => ({
    ...fact,
    youth: { id: youthId, number, card: card && readCard(sealerFrom(errand, youthId, wrapped), youthId, card) },
  }));
}

/** How many youth each support came how far for, by whose case they are. For `insight/disclosure`, which says what of it may be shown. */
export type SupportSum = { support: string; system: 'probation' | 'other'; came: SupportStep; n: number };
export async function supportSums(tx: Tx, year: number, through: number): Promise<SupportSum[]> {
  const { rows } = await sql<SupportSum>`select support, system, came, n
    from transition.support_sums(${year}::int, ${through}::int)`.execute(tx);
  return rows;
}
