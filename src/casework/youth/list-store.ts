import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Card } from './card.ts';
import { sealerFrom } from './sealed.ts';
import { readCard } from './store.ts';

export const PAGE = 50;
/** Beyond this many, a desk's list walks what happened last instead of sorting everything. */
const SMALL = 2_000;

export type ListedYouth = { id: string; number: string; heldBy: string | null; card: Card | null; lastAt: Date | null };
export type YouthList = { youth: ListedYouth[]; count: number; more: boolean };

/**
 * The youth whose identity this person may see, those in whose record something last happened first (in a category that
 * this person may see): the gate's own function joins the grants, so that the list costs what is shown. Of two joined records
 * the older stands for both. `count` stops at 2,000; `more` says that there are more.
 */
export async function listYouth(errand: Errand, page: number): Promise<YouthList> {
  const offset = (page - 1) * PAGE;
  const few = await sql<Row>`select * from youth.listed(${PAGE}, ${offset}, ${SMALL})`.execute(errand.tx);
  const count = few.rows[0]?.count ?? 0;
  const rows = count <= SMALL ? few.rows : await ofADesk(errand, offset);
  return {
    count: Math.min(count, SMALL),
    more: count > SMALL,
    youth: rows.flatMap((row) => (row.id ? [listed(errand, row, row.id)] : [])),
  };
}

type Row = {
  count: number;
  id: string | null;
  number: string;
  held_by: string | null;
  wrapped: Buffer | null;
  card: Buffer | null;
  last_at: Date | null;
};

const listed = (errand: Errand, row: Row, id: string): ListedYouth => ({
  id,
  number: row.number,
  heldBy: row.held_by,
  lastAt: row.last_at,
  card: row.card && row.wrapped ? readCard(sealerFrom(errand, id, row.wrapped), id, row.card) : null,
});

/** The list of someone who may see more than can be sorted: those for whom something happened last in the county. */
async function ofADesk(errand: Errand, offset: number): Promise<Row[]> {
  const { countyId, userId } = errand.actor;
  const { rows } = await sql<Row>`
    with mine as materialized (${ofMany(countyId, userId, (offset + PAGE) * 12)}
      order by last_at desc nulls last, youth_id desc limit ${PAGE} offset ${offset})
    select 0 as count, y.id, y.number, y.held_by, k.wrapped, i.card, mine.last_at from mine
      join youth.youth y on y.county_id = ${countyId} and y.id = mine.youth_id
      join youth.keys k on k.county_id = ${countyId} and k.youth_id = mine.youth_id
      left join youth.identities i on i.county_id = ${countyId} and i.youth_id = mine.youth_id
      order by mine.last_at desc nulls last, mine.youth_id desc`.execute(errand.tx);
  return rows;
}

const notTheYounger = (county: string) => sql`not exists (select 1 from youth.joins j where j.county_id = ${county}
  and j.other_id = g.youth_id and j.parted_at is null)`;

const ofMany = (county: string, user: string, rows: number) => sql`
  select g.youth_id, max(g.at) as last_at from (
      select a.youth_id, a.at from youth.activity a where a.county_id = ${county} order by a.at desc limit ${rows}) g
    where exists (select 1 from access.grants i where i.county_id = ${county} and i.user_id = ${user}
        and i.youth_id = g.youth_id and i.category = 'identity' and i.expires_at > now()) and ${notTheYounger(county)}
    group by g.youth_id`;
