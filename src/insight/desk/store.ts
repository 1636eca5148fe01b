import { sql } from 'kysely';
import type { RecordRow, RecordSource } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';

/** A row with who did it, so that one's own can be told from others'. */
export type DeskRow = RecordRow & { by_id: string | null };

/** The rows of all sources for these youth, in one statement; what this person may not see is not in it. Newest first. */
export async function recordRows(
  errand: Errand,
  youthIds: readonly string[],
  sources: readonly RecordSource[],
  limit: number,
): Promise<DeskRow[]> {
  const { countyId } = errand.actor;
  const all = sql.join(
    sources.map((each) => each.rows(countyId, youthIds, limit)),
    sql` union all `,
  );
  const { rows } = await sql<DeskRow>`
    select d.source, d.id, d.youth_id, case when d.at = 'infinity' then null else d.at end as at, d.category, d.detail, d.sealed,
        d.by_user as by_id, u.name as by_name, a.name as agency_name
      from (${all}) d(source, id, youth_id, at, by_user, agency_id, category, detail, sealed)
      left join people.users u on u.county_id = ${countyId} and u.id = d.by_user
      left join people.agencies a on a.county_id = ${countyId} and a.id = coalesce(d.agency_id, u.agency_id)
      order by d.at desc, d.id desc`.execute(errand.tx);
  for (const source of sources) {
    const own = rows.filter((row) => row.source === source.source);
    if (own.length > 0) await source.prepare?.(errand, own);
  }
  return rows;
}
