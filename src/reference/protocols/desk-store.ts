import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';
import type { Desk } from './model/phones.ts';

/** The county's desks that stand now. `heldBy`: the community agency that holds the record, whose desk alone counts then. */
export async function desksIn(tx: Tx, countyId: string, heldBy: string | null = null): Promise<Desk[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    phone: string | null;
    shared: boolean;
    kinds: string[];
    roles: string[];
    region: string | null;
  }>`
    select a.id, a.name, a.phone, a.shared_desk as shared, a.protocol_kinds as kinds, a.region, array_agg(distinct r.role) as roles
      from people.agencies a
      join people.users u on u.county_id = a.county_id and u.agency_id = a.id and u.kind = 'person' and (u.until is null or u.until > now())
      join people.roles r on r.county_id = u.county_id and r.user_id = u.id and (r.until is null or r.until > now())
        and (people.admitted_by(r.role) is null or r.approved_at is not null)
      where a.county_id = ${countyId} and (a.until is null or a.until > now()) and (${heldBy}::uuid is null or a.id = ${heldBy}::uuid)
      group by a.id, a.name, a.phone, a.shared_desk, a.protocol_kinds, a.region order by a.id`.execute(tx);
  return rows.map(({ id, ...row }) => ({ agencyId: id, ...row }));
}
