import { sql } from 'kysely';
import type { RecordRow, RecordSource } from '#casework/youth/index.ts';
import { atOnce, type Statement } from '#platform/database/at-once.ts';
import { template } from '#platform/database/template.ts';
import type { Errand } from '#platform/http/door.ts';

/** A row with who did it, so that one's own can be told from others'. */
export type DeskRow = RecordRow & { by_id: string | null };

type Asked = { county: string; youth: readonly string[]; limit: number };
type Text = (asked: Asked) => Statement<DeskRow>;

/** A text is long, and the same each time: made once for each set of sources, whole and room by room. */
const texts = new WeakMap<readonly RecordSource[], { whole: Text; byRoom: Map<string | undefined, Text> }>();

function textsOf(sources: readonly RecordSource[]) {
  const known = texts.get(sources);
  if (known) return known;
  const byRoom = new Map(
    [...Map.groupBy(sources, ({ room }) => room)].map(([room, own]) => [room, textOf(own)] as const),
  );
  const made = { whole: textOf(sources), byRoom };
  texts.set(sources, made);
  return made;
}

/**
 * The statements for the rows of these youth. Where it is known which rooms hold any: one for the sources that are always
 * asked, one for each such room; else one for all. What this person may not see is in none. Each brings the newest of its
 * sources; `inOrder` puts the rows of all together, `readyRows` makes them ready to be said.
 */
export function rowsOf(
  errand: Errand,
  youthIds: readonly string[],
  sources: readonly RecordSource[],
  limit: number,
  rooms?: readonly string[],
): Statement<DeskRow>[] {
  const asked = { county: errand.actor.countyId, youth: youthIds, limit };
  const { whole, byRoom } = textsOf(sources);
  if (!rooms) return [whole(asked)];
  return [...byRoom].filter(([room]) => room === undefined || rooms.includes(room)).map(([, text]) => text(asked));
}

const textOf = (sources: readonly RecordSource[]): Text =>
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

/** Rows of several statements as one list: newest first; what has no day yet stands before all. */
export const inOrder = (parts: readonly (readonly DeskRow[])[]): DeskRow[] => {
  const time = (row: DeskRow) => row.at?.getTime() ?? Number.POSITIVE_INFINITY;
  return parts.flat().sort((a, b) => time(b) - time(a) || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0));
};

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

/** The rows of all sources for these youth, ready to be said; `rooms` as for `rowsOf`. */
export async function recordRows(
  errand: Errand,
  youthIds: readonly string[],
  sources: readonly RecordSource[],
  limit: number,
  rooms?: readonly string[],
): Promise<DeskRow[]> {
  const rows = inOrder(await atOnce(errand.tx, rowsOf(errand, youthIds, sources, limit, rooms)));
  await readyRows(errand, sources, rows);
  return rows;
}
