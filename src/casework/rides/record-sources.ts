import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** That a ride was asked for, and whether it arrived; never where to. For who may know where the youth is, and no school. */
export const rideSource: RecordSource = {
  source: 'ride',
  room: 'rides',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'ride' as source, r.id, r.youth_id, r.asked_at as at, r.by_user, r.agency_id,
      'contact_location' as category, jsonb_build_object('youth', r.by_user is null, 'arrival', r.arrival, 'arrivedAt', r.arrival_at) as detail,
      null::bytea as sealed
    from rides.rides r where r.county_id = ${county} and r.youth_id = any (${youth}::uuid[]) order by coalesce(r.arrival_at, r.asked_at) desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const href = paths.ride(row.youth_id, row.id);
    const { arrival, arrivedAt } = row.detail;
    return [
      { at: row.at, heading: t(row.detail.youth ? 'toldAskedByYouth' : 'toldAsked'), href },
      ...(typeof arrivedAt === 'string'
        ? [{ at: new Date(arrivedAt), heading: t(arrival === 'arrived' ? 'toldArrived' : 'toldNotArrived'), href }]
        : []),
    ];
  },
};
