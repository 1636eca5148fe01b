import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { KeptFrom } from './model/kept-from.ts';
import type { Category } from './model/kinds.ts';
import { type Sealer, sealerFrom } from './sealed.ts';

const TABLE = 'youth.notes';

export type Note = {
  id: string;
  category: Category;
  body: string;
  happenedAt: Date;
  writtenAt: Date;
  byName: string;
  agencyName: string;
  /** This person wrote it: they say who reads it. */
  own: boolean;
  /** From whom its author keeps it, for those who read it. */
  keptFrom: string[];
};

/** The key to write with, and whether this person may add to the category. Null: no such youth for them. */
export async function penFor(
  errand: Errand,
  youthId: string,
  category: Category,
): Promise<{ sealer: Sealer; mayAdd: boolean } | null> {
  const { countyId, userId } = errand.actor;
  const { rows } = await sql<{ wrapped: Buffer | null; may: boolean }>`
    select k.wrapped, exists (select 1 from access.grants g where g.county_id = k.county_id and g.user_id = ${userId}
        and g.youth_id = k.youth_id and g.category = ${category}::access.category and g.can_add and g.add_expires_at > now()) as may
      from youth.keys k where k.county_id = ${countyId} and k.youth_id = ${youthId}`.execute(errand.tx);
  const row = rows[0];
  return row?.wrapped ? { sealer: sealerFrom(errand, youthId, row.wrapped), mayAdd: row.may } : null;
}

export async function insertNote(
  errand: Errand,
  sealer: Sealer,
  note: { id: string; youthId: string; category: Category; body: string; happenedAt: Date; kept: KeptFrom },
): Promise<void> {
  await errand.tx
    .insertInto('youth.notes')
    .values({
      county_id: errand.actor.countyId,
      id: note.id,
      youth_id: note.youthId,
      category: note.category,
      body: sealer.seal(TABLE, note.id, 'body', note.body),
      happened_at: note.happenedAt,
      written_at: errand.now,
      by_user: errand.actor.userId,
      agency_id: errand.actor.agencyId,
      not_users: note.kept.users,
      not_agencies: note.kept.agencies,
    })
    .execute();
}

export const readNote = (sealer: Sealer, id: string, body: Uint8Array): string =>
  sealer.openText(TABLE, id, 'body', body);

/** The names of those from whom a note `n` is kept. */
const keptFromNames = sql`(select array_agg(x.name order by x.name) from (
    select p.name from people.users p where p.county_id = n.county_id and p.id = any (n.not_users)
    union all select o.name from people.agencies o where o.county_id = n.county_id and o.id = any (n.not_agencies)) x)`;

/** The notes that this person may see, newest first, and how many there are. */
export async function notesOf(
  errand: Errand,
  sealer: Sealer,
  youthId: string,
  page: { offset: number; limit: number },
): Promise<{ notes: Note[]; count: number }> {
  const { countyId, userId } = errand.actor;
  const { rows } = await sql<{
    id: string;
    category: Category;
    body: Buffer;
    happened_at: Date;
    written_at: Date;
    by_name: string | null;
    agency_name: string | null;
    own: boolean;
    kept: string[] | null;
    count: number;
  }>`select n.id, n.category, n.body, n.happened_at, n.written_at, u.name as by_name, a.name as agency_name,
        n.by_user = ${userId} as own, ${keptFromNames} as kept, count(*) over () as count
      from youth.notes n
      left join people.users u on u.county_id = n.county_id and u.id = n.by_user
      left join people.agencies a on a.county_id = n.county_id and a.id = n.agency_id
      where n.county_id = ${countyId} and n.youth_id = ${youthId}
      order by n.happened_at desc, n.id desc limit ${page.limit} offset ${page.offset}`.execute(errand.tx);
  return {
    count: rows[0]?.count ?? 0,
    notes: rows.map((row) => ({
      id: row.id,
      category: row.category,
      body: readNote(sealer, row.id, row.body),
      happenedAt: row.happened_at,
      writtenAt: row.written_at,
      byName: row.by_name ?? '',
      agencyName: row.agency_name ?? '',
      own: row.own,
      keptFrom: row.kept ?? [],
    })),
  };
}
