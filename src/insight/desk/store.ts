import { sql } from 'kysely';
import type { RecordRow, RecordSource } from '#casework/youth/index.ts';
import { atOnce, type Statement } from '#platform/database/at-once.ts';
import { template } from '#platform/database/template.ts';
import type { Errand } from '#platform/http/door.ts';

/** A row with who did it, so that one's own can be told from others'. */
export type DeskRow = RecordRow & { by_id: string | null };

type Asked = { county: string; youth: readonly string[]; limit: number };

/** The text is long, and the same each time: made once for each set of sources. */
const texts = new WeakMap<readonly RecordSource[], (asked: Asked) => Statement<DeskRow>>();

/**
 * The statement for the rows of all sources for these youth; what this person may not see is not in it. Newest first.
 * Its rows are made ready by `readyRows`.
 */
export function rowsOf(
  errand: Errand,
  youthIds: readonly string[],
  sources: readonly RecordSource[],
  limit: number,
): Statement<DeskRow> {
  const made = texts.get(sources) ?? textOf(sources);
  texts.set(sources, made);
  return made({ county: errand.actor.countyId, youth: youthIds, limit });
}

const textOf = (sources: readonly RecordSource[]) =>
  template<DeskRow, Asked>(['county', 'youth', 'limit'], ({ county, youth, limit }) => {
    const all = sql.join(
      sources.map((each) => each.rows(county, youth, limit)),
      sql` union all `,
    );
    return sql<DeskRow>`
    select d.source, d.id, d.youth_id, case when d.at = 'infinity' then null else d.at end as at, d.category, d.detail, d.sealed,
        d.by_user as by_id, u.name as by_name, a.name as agency_name
      from (${all}) d(source, id, youth_id, at, by_user, agency_id, category, detail, sealed)
      left join people.users u on u.county_id = ${county} and u.id = d.by_user
      left join people.agencies a on a.county_id = ${county} and a.id = coalesce(d.agency_id, u.agency_id)
      order by d.at desc, d.id desc`;
  });

/** Fetches what the words of these rows need. */
export async function readyRows(
  errand: Errand,
  sources: readonly RecordSource[],
  rows: readonly DeskRow[],
): Promise<void> {
  for (const source of sources) {
    const own = rows.filter((row) => row.source === source.source);
    if (own.length > 0) await source.prepare?.(errand, own);
  }
}

/** The rows of all sources for these youth, in one statement, ready to be said. */
export async function recordRows(
  errand: Errand,
  youthIds: readonly string[],
  sources: readonly RecordSource[],
  limit: number,
): Promise<DeskRow[]> {
  const [rows] = await atOnce(errand.tx, [rowsOf(errand, youthIds, sources, limit)]);
  await readyRows(errand, sources, rows);
  return rows;
}
