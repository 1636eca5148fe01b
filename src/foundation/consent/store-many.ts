import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';

/** A consent that ended: taken back, or its day came. */
export type EndedConsent = { youthId: string; to: string; at: Date; takenBack: boolean };

/** Which consents of these youth ended after an instant, the last first, as far as the reader may see. */
export async function consentsEndedSince(
  errand: Errand,
  youthIds: readonly string[],
  since: Date,
): Promise<EndedConsent[]> {
  const { rows } = await sql<EndedConsent>`
    select c.youth_id as "youthId", coalesce(u.name, a.name, '') as "to", least(c.withdrawn_at, c.until) as at,
        c.withdrawn_at is not null and c.withdrawn_at <= c.until as "takenBack"
      from consent.consents c
      left join people.users u on u.county_id = c.county_id and u.id = c.to_user_id
      left join people.agencies a on a.county_id = c.county_id and a.id = c.to_agency_id
      where c.county_id = ${errand.actor.countyId} and c.youth_id = any (${[...youthIds]}::uuid[])
        and least(c.withdrawn_at, c.until) > ${since} and least(c.withdrawn_at, c.until) <= ${errand.now}
      order by 3 desc, c.id`.execute(errand.tx);
  return rows;
}
