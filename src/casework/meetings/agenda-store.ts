import { type RawBuilder, sql } from 'kysely';
import type { RecordRow, RecordSource } from '#casework/youth/index.ts';
import { atOnce } from '#platform/database/at-once.ts';
import { template } from '#platform/database/template.ts';
import type { Errand } from '#platform/http/door.ts';

type Asked = { county: string; youth: readonly string[]; limit: number };

/** The text is long, and the same each time: made once for each set of sources. */
const texts = new WeakMap<readonly RecordSource[], ReturnType<typeof textOf>>();

/**
 * What was written of all these youth by each source, the newest of each youth first, at most `limit` a youth and source, in one
 * statement; what this person may not see is not in it.
 */
export async function recentRows(
  errand: Errand,
  youthIds: readonly string[],
  sources: readonly RecordSource[],
  limit: number,
): Promise<RecordRow[]> {
  const made = texts.get(sources) ?? textOf(sources);
  texts.set(sources, made);
  const [rows] = await atOnce(errand.tx, [made({ county: errand.actor.countyId, youth: [...youthIds], limit })]);
  for (const source of sources) {
    const own = rows.filter((row) => row.source === source.source);
    if (own.length > 0) await source.prepare?.(errand, own);
  }
  return rows;
}

const textOf = (sources: readonly RecordSource[]) =>
  template<RecordRow, Asked>(['county', 'youth', 'limit'], ({ county, youth, limit }) => {
    // A name that no source uses for a table of its own: inside such a source it would mean that table's row, so every youth.
    const one: RawBuilder<unknown> = sql`array[asked_youth.id]`;
    const all = sql.join(
      sources.map((each) => each.rows(county, one, limit)),
      sql` union all `,
    );
    return sql<RecordRow>`
      select d.source, d.id, d.youth_id, d.at, d.category, d.detail, d.sealed, u.name as by_name, a.name as agency_name
        from unnest(${youth}::uuid[]) asked_youth(id)
        cross join lateral (${all}) d(source, id, youth_id, at, by_user, agency_id, category, detail, sealed)
        left join people.users u on u.county_id = ${county} and u.id = d.by_user
        left join people.agencies a on a.county_id = ${county} and a.id = coalesce(d.agency_id, u.agency_id)
        order by d.at desc, d.id desc`;
  });
