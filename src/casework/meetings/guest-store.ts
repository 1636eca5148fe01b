import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Came } from './model/roster.ts';

const own = ({ actor }: Errand) => sql`${actor.countyId}::uuid`;

/** The youth, or somebody of the youth's own life, who sits there for one youth. */
export type Guest = {
  id: string;
  youthId: string;
  who: 'youth' | 'supporter';
  memberId: string | null;
  came: Came | null;
};

export async function guestsOf(errand: Errand, meetingId: string): Promise<Guest[]> {
  const { rows } = await sql<Guest>`
    select g.id, g.youth_id as "youthId", g.who, g.member_id as "memberId", g.came from meetings.guests g
      where g.county_id = ${own(errand)} and g.meeting_id = ${meetingId} and g.removed_at is null order by g.who desc, g.added_at, g.id`.execute(
    errand.tx,
  );
  return rows;
}

/** False: they sit there already. The database refuses whoever waits for a worker's decision. */
export async function insertGuest(
  errand: Errand,
  it: { meetingId: string; youthId: string; memberId: string | null },
): Promise<boolean> {
  const done =
    await sql`insert into meetings.guests (county_id, id, meeting_id, youth_id, who, member_id, by_user, agency_id, added_at)
    values (${own(errand)}, ${newId(errand.now.getTime())}, ${it.meetingId}, ${it.youthId}, ${it.memberId ? 'supporter' : 'youth'},
      ${it.memberId}, ${errand.actor.userId}, ${errand.actor.agencyId}, ${errand.now}) on conflict do nothing`.execute(
      errand.tx,
    );
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function removeGuest(errand: Errand, meetingId: string, youthId: string, id: string): Promise<boolean> {
  const done = await sql`update meetings.guests set removed_at = ${errand.now}
    where county_id = ${own(errand)} and meeting_id = ${meetingId} and youth_id = ${youthId} and id = ${id} and removed_at is null`.execute(
    errand.tx,
  );
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Who of the youth's side came, as far as this says. */
export async function keepGuests(errand: Errand, meetingId: string, came: ReadonlyMap<string, Came>): Promise<void> {
  const said = JSON.stringify([...came].map(([id, how]) => ({ id, how })));
  await sql`update meetings.guests g set came = x.how from jsonb_to_recordset(${said}::jsonb) x(id uuid, how text)
    where g.county_id = ${own(errand)} and g.meeting_id = ${meetingId} and g.id = x.id and g.removed_at is null
      and g.came is distinct from x.how`.execute(errand.tx);
}
