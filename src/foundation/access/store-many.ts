import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { BasisKind } from './model/categories.ts';

/** A person who began or ceased to work with one of several youth, by themselves and not through their agency. */
export type Turn = { youthId: string; name: string; agencyName: string; roles: string[]; at: Date; began: boolean };

/** Who came to these youth, and who left, after an instant; as far as the reader may see, the last first. */
export async function turnsSince(errand: Errand, youthIds: readonly string[], since: Date): Promise<Turn[]> {
  const { rows } = await sql<Turn>`
    select b.youth_id as "youthId", u.name, a.name as "agencyName", x.at, x.began,
      array(select r.role from people.roles r where r.county_id = u.county_id and r.user_id = u.id
        and (r.until is null or r.until > b.since) order by r.role) as roles
    from access.bases b
    join people.users u on u.county_id = b.county_id and u.id = b.user_id and u.kind = 'person'
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    cross join lateral (values (b.since, true), (least(b.until, b.ended_at, u.until), false)) x(at, began)
    where b.county_id = ${errand.actor.countyId} and b.youth_id = any (${[...youthIds]}::uuid[])
      and b.kind in ('own-case', 'assigned-team', 'treatment', 'counsel') and not b.reporter
      and x.at > ${since} and x.at <= ${errand.now}
    order by x.at desc, b.id`.execute(errand.tx);
  return rows;
}

/** How somebody may see one youth now, by themselves or through their agency; `until` null: as long as it lasts. */
export type Sight = { youthId: string; userId: string; kind: BasisKind; until: Date | null };

/** Which of these people may see which of these youth now, and by what: as far as the reader may see. */
export async function sightsOf(
  errand: Errand,
  youthIds: readonly string[],
  userIds: readonly string[],
): Promise<Sight[]> {
  const { rows } = await sql<Sight>`
    select b.youth_id as "youthId", u.id as "userId", b.kind, b.until from access.bases b
      join people.users u on u.county_id = b.county_id and (u.id = b.user_id or (b.user_id is null and u.agency_id = b.agency_id))
      where b.county_id = ${errand.actor.countyId} and b.youth_id = any (${[...youthIds]}::uuid[]) and u.id = any (${[...userIds]}::uuid[])
        and b.ended_at is null and b.since <= now() and (b.until is null or b.until > now()) and not b.reporter
      order by b.until desc nulls first, b.since`.execute(errand.tx);
  return rows;
}
