import { type RawBuilder, sql } from 'kysely';
import { type Card, readCard, sealerFrom } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Charge } from './model/charge.ts';
import type { Cause, Opening } from './model/openings.ts';

export const OPENINGS_PAGE = 20;

type YouthOf = { id: string; number: string; card: Card | null };

/** One youth of whose records some may be cleared: the remedy that helps most, since when and why. */
export type OpenYouth = {
  youth: YouthOf;
  chargeId: string;
  charge: Pick<Charge, 'code' | 'kinds' | 'what' | 'jurisdiction'>;
  remedy: string;
  verdict: Opening['verdict'];
  because: Cause;
  foundAt: Date;
  records: number;
  fresh: boolean;
};

/** What stands open for those whose lawyer this person is. Their youth come first: the policies then look at no row of anybody else. */
const mine = (errand: Errand, why: Cause | 'all'): RawBuilder<unknown> => sql`
  select o.id, o.youth_id, o.charge_id, o.remedy, o.verdict, o.help, o.because, o.found_at, o.seen_at,
      c.code, c.kinds, c.what, c.jurisdiction
    from (select relief.my_clients() as youth_id) m
    join relief.openings o on o.county_id = ${errand.actor.countyId} and o.youth_id = m.youth_id and o.closed_at is null
    join relief.charges c on c.county_id = o.county_id and c.id = o.charge_id and c.withdrawn_at is null and c.sealed_by is null
    where ${why} = 'all' or o.because = ${why}`;

type Row = {
  youth_id: string;
  number: string;
  wrapped: Buffer;
  card: Buffer | null;
  charge_id: string;
  code: string | null;
  kinds: string[];
  what: Charge['what'];
  jurisdiction: string;
  remedy: string;
  verdict: Opening['verdict'];
  because: Cause;
  found_at: Date;
  records: number;
  fresh: boolean;
  all_youth: number;
};

/** A page of them, what helps most first; with how many there are in all. */
export async function openYouth(
  errand: Errand,
  { why, page }: { why: Cause | 'all'; page: number },
): Promise<{ rows: OpenYouth[]; count: number }> {
  const { rows } = await sql<Row>`
    with mine as materialized (${mine(errand, why)}),
    best as (select distinct on (youth_id) * from mine order by youth_id, verdict = 'eligible' desc, help desc, found_at desc, id),
    each as (select youth_id, count(distinct charge_id)::int as records, bool_or(seen_at is null) as fresh from mine group by youth_id),
    shown as (select b.*, e.records, e.fresh, count(*) over ()::int as all_youth from best b join each e using (youth_id)
      order by b.verdict = 'eligible' desc, b.help desc, b.found_at desc, b.id limit ${OPENINGS_PAGE} offset ${(page - 1) * OPENINGS_PAGE})
    select s.*, y.number, k.wrapped, i.card from shown s
    join youth.youth y on y.county_id = ${errand.actor.countyId} and y.id = s.youth_id
    join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id and k.wrapped is not null
    left join youth.identities i on i.county_id = y.county_id and i.youth_id = y.id
    order by s.verdict = 'eligible' desc, s.help desc, s.found_at desc, s.id`.execute(errand.tx);
  return { rows: rows.map((row) => openYouthFrom(errand, row)), count: rows[0]?.all_youth ?? 0 };
}

const openYouthFrom = (errand: Errand, row: Row): OpenYouth => ({
  youth: youthFrom(errand, row),
  chargeId: row.charge_id,
  charge: { code: row.code, kinds: row.kinds, what: row.what, jurisdiction: row.jurisdiction },
  remedy: row.remedy,
  verdict: row.verdict,
  because: row.because,
  foundAt: row.found_at,
  records: row.records,
  fresh: row.fresh,
});

const youthFrom = (errand: Errand, row: Pick<Row, 'youth_id' | 'number' | 'wrapped' | 'card'>): YouthOf => ({
  id: row.youth_id,
  number: row.number,
  card: row.card ? readCard(sealerFrom(errand, row.youth_id, row.wrapped), row.youth_id, row.card) : null,
});

/** A youth with something that no lawyer of theirs has seen yet. */
export type NewOpening = { youth: YouthOf; records: number; because: Cause[]; foundAt: Date };
const SHOWN = 10;

/** For "my work": the newest first, and how many youth there are in all. */
export async function newOpenings(errand: Errand): Promise<{ rows: NewOpening[]; count: number }> {
  if (!errand.actor.roles.includes('counsel')) return { rows: [], count: 0 };
  const { rows } = await sql<Omit<Row, 'because'> & { because: Cause[] }>`
    with mine as materialized (${mine(errand, 'all')}),
    fresh as (select youth_id, count(distinct charge_id)::int as records, array_agg(distinct because) as because, max(found_at) as found_at
      from mine where seen_at is null group by youth_id),
    shown as (select f.*, count(*) over ()::int as all_youth from fresh f order by f.found_at desc, f.youth_id limit ${SHOWN})
    select s.*, y.number, k.wrapped, i.card from shown s
    join youth.youth y on y.county_id = ${errand.actor.countyId} and y.id = s.youth_id
    join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id and k.wrapped is not null
    left join youth.identities i on i.county_id = y.county_id and i.youth_id = y.id
    order by s.found_at desc, s.youth_id`.execute(errand.tx);
  return {
    rows: rows.map((row) => ({
      youth: youthFrom(errand, row),
      records: row.records,
      because: row.because,
      foundAt: row.found_at,
    })),
    count: rows[0]?.all_youth ?? 0,
  };
}

/** "I have seen these": what was found by a moment. Gives whose they were. */
export async function seenUntil(errand: Errand, until: Date): Promise<string[]> {
  const { rows } = await sql<{ youth_id: string }>`
    update relief.openings o set seen_at = ${errand.now} from (select relief.my_clients() as youth_id) m
    where o.county_id = ${errand.actor.countyId} and o.youth_id = m.youth_id and o.closed_at is null and o.seen_at is null
      and o.found_at <= ${until} returning o.youth_id`.execute(errand.tx);
  return [...new Set(rows.map(({ youth_id }) => youth_id))];
}
