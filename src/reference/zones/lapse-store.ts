import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/connect.ts';
import type { Lapse } from './model/standing.ts';

export const countiesWithPlaces = async (db: Db): Promise<string[]> => {
  const { rows } = await sql<{
    county_id: string;
  }>`select distinct county_id from zones.places where ended_on is null`.execute(db);
  return rows.map((row) => row.county_id);
};

/** Notes that these are told; gives those that had not been, each once for ever. */
export async function noteTold(
  tx: Tx,
  countyId: string,
  lapses: readonly (Lapse & { placeId: string })[],
  now: Date,
): Promise<{ placeId: string; kind: Lapse['kind'] }[]> {
  if (lapses.length === 0) return [];
  const rows = lapses.map(({ placeId, requirement, kind, day }) => ({ place_id: placeId, requirement, kind, day }));
  const fresh = await sql<{ place_id: string; kind: Lapse['kind'] }>`
    insert into zones.told (county_id, place_id, requirement, kind, day, told_at)
      select ${countyId}::uuid, l.place_id, l.requirement, l.kind, l.day, ${now}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) l(place_id uuid, requirement text, kind text, day date)
      on conflict do nothing returning place_id, kind`.execute(tx);
  return fresh.rows.map((row) => ({ placeId: row.place_id, kind: row.kind }));
}

/** Tells the people of these places and the liaisons, one notice each, however many places it is about; gives whom. */
export async function tell(
  tx: Tx,
  countyId: string,
  placeIds: readonly string[],
  kind: string,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ user_id: string }>`
    select tell as user_id from zones.tell(${countyId}::uuid, ${placeIds}::uuid[], ${kind}, ${now}::timestamptz)`.execute(
    tx,
  );
  return rows.map((row) => row.user_id);
}
