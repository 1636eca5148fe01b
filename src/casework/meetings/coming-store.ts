import { sql } from 'kysely';
import { addDays, type Day, dayOf, startOfDay } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';

/** A coming meeting about one youth, as another page names it. */
export type ComingMeeting = { id: string; teamName: string; startsAt: Date };

/** The meetings from today until a day on whose list this youth stands, of those that the reader sits in or keeps. */
export async function comingMeetings(errand: Errand, youthId: string, until: Day): Promise<ComingMeeting[]> {
  const { countyId, timeZone } = errand.actor;
  const { rows } = await sql<ComingMeeting>`
    select m.id, t.name as "teamName", m.starts_at as "startsAt" from meetings.youth y
    join meetings.meetings m on m.county_id = y.county_id and m.id = y.meeting_id
    join meetings.teams t on t.county_id = m.county_id and t.id = m.team_id
    where y.county_id = ${countyId}::uuid and y.youth_id = ${youthId}::uuid and y.removed_at is null
      and m.cancelled_at is null and m.ended_at is null and m.starts_at >= ${startOfDay(dayOf(errand.now, timeZone), timeZone)}
      and m.starts_at < ${startOfDay(addDays(until, 1), timeZone)} and meetings.i_sit(m.id)
    order by m.starts_at, m.id limit 20`.execute(errand.tx);
  return rows;
}
