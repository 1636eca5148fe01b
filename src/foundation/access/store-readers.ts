import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';

/** Somebody else who sees anything of a youth now. `byName`: let in by themself, not through their agency alone. */
export type Reader = { id: string; name: string; agencyId: string; agencyName: string; byName: boolean };

/** Everyone else who sees anything of this youth, for one who does too; whoever met the youth only by reporting is named to nobody. */
export async function readersOf(errand: Errand, youthId: string): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select u.id, u.name, a.id as "agencyId", a.name as "agencyName", r.by_name as "byName" from access.readers(${youthId}) r
    join people.users u on u.county_id = ${errand.actor.countyId} and u.id = r.user_id
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    order by r.by_name desc, u.name, u.id`.execute(errand.tx);
  return rows;
}
