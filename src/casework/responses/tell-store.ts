import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/connect.ts';

/** Puts a notice before each of these people, by a job of another module; what it is about stands on that module's pages. */
export async function tellPeople(
  tx: Tx,
  people: readonly { countyId: string; userId: string; kind: string }[],
  now: Date,
): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map(({ countyId, userId, kind }) => ({
    id: newId(now.getTime()),
    county_id: countyId,
    user_id: userId,
    kind,
  }));
  await sql`insert into responses.notices (county_id, id, user_id, kind, at)
    select n.county_id, n.id, n.user_id, n.kind, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) n(id uuid, county_id uuid, user_id uuid, kind text)`.execute(
    tx,
  );
}
