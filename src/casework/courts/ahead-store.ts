import { sql } from 'kysely';
import { dayOf, startOfDay } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import type { NeedKind } from './model/hearing.ts';
import { paths } from './paths.ts';

const DAY_MS = 86_400_000;

/** A coming hearing of one of many youth, with what it still lacks and whose that is. */
export type AheadHearing = {
  id: string;
  youthId: string;
  at: Date;
  href: string;
  missing: { kind: NeedKind; owner: string | null }[];
};

/** The hearings of these youth that come within so many days, soonest first, in one statement; of whom the reader may not see, none. */
export async function hearingsAhead(
  errand: Errand,
  youthIds: readonly string[],
  days: number,
): Promise<AheadHearing[]> {
  const { countyId, timeZone } = errand.actor;
  const from = startOfDay(dayOf(errand.now, timeZone), timeZone);
  const until = new Date(errand.now.getTime() + days * DAY_MS);
  const { rows } = await sql<Omit<AheadHearing, 'href'>>`
    select h.id, h.youth_id as "youthId", h.at,
      coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'owner', u.name) order by n.at, n.id)
        from courts.needs n left join people.users u on u.county_id = n.county_id and u.id = n.owner_user
        where n.county_id = h.county_id and n.hearing_id = h.id and n.done_at is null and n.dropped_at is null), '[]') as missing
    from courts.hearings h
    where h.county_id = ${countyId} and h.youth_id = any (${[...youthIds]}::uuid[]) and h.cancelled_at is null
      and h.at >= ${from} and h.at <= ${until}
    order by h.at, h.id`.execute(errand.tx);
  return rows.map((row) => ({ ...row, href: paths.hearing(row.youthId, row.id) }));
}
