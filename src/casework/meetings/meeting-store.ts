import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { TeamKind } from './model/kinds.ts';
import type { Came } from './model/roster.ts';
import { type RowSealer, sealerWith } from './sealed-store.ts';

const TABLE = 'meetings.meetings';
const own = ({ actor }: Errand) => sql`${actor.countyId}::uuid`;
const planShape = z.object({ place: z.string(), also: z.string() });
/** Where it is (a room, a telephone number, a link), and what else is talked about, about no youth. */
export type Plan = z.infer<typeof planShape>;

/** Where a meeting is and what it is about, for whom its team's key was handed. */
export const planOf = (
  holder: Parameters<typeof sealerWith>[0],
  row: { id: string; team: string; wrapped: Uint8Array; plan: Uint8Array },
): Plan =>
  planShape.parse(sealerWith(holder, 'meeting-team', row.team, row.wrapped).open(TABLE, row.id, 'plan', row.plan));

export type Meeting = {
  id: string;
  teamId: string;
  teamName: string;
  kind: TeamKind;
  startsAt: Date;
  minutes: number;
  version: number;
  calledBy: string;
  cancelledAt: Date | null;
  endedAt: Date | null;
  keeps: boolean;
  /** This person's own seat. */
  seat: string | null;
  plan: Plan;
  sealer: RowSealer;
};
type Row = Omit<Meeting, 'plan' | 'sealer'> & { plan: Buffer; wrapped: Buffer };

async function meetings(errand: Errand, which: RawBuilder<unknown>, limit: number): Promise<Meeting[]> {
  const { rows } = await sql<Row>`
    select m.id, m.team_id as "teamId", t.name as "teamName", t.kind, t.wrapped, m.starts_at as "startsAt", m.minutes, m.version,
      m.plan, u.name as "calledBy", m.cancelled_at as "cancelledAt", m.ended_at as "endedAt", meetings.i_keep(t.id) as keeps, s.seat
    from meetings.meetings m
    join meetings.teams t on t.county_id = m.county_id and t.id = m.team_id
    join people.users u on u.county_id = m.county_id and u.id = m.created_by
    left join meetings.seats s on s.county_id = m.county_id and s.meeting_id = m.id and s.user_id = ${errand.actor.userId} and s.removed_at is null
    where m.county_id = ${own(errand)} and ${which} order by m.starts_at desc, m.id desc limit ${limit}`.execute(
    errand.tx,
  );
  return rows.map(({ wrapped, plan, ...row }) => {
    const sealer = sealerWith(errand, 'meeting-team', row.teamId, wrapped);
    return { ...row, sealer, plan: planShape.parse(sealer.open(TABLE, row.id, 'plan', plan)) };
  });
}

export const meetingById = async (errand: Errand, id: string): Promise<Meeting | null> =>
  (await meetings(errand, sql`m.id = ${id} and meetings.i_sit(m.id)`, 1))[0] ?? null;

/** Those of one team that this person may see, the last first. */
export const meetingsOfTeam = (errand: Errand, teamId: string): Promise<Meeting[]> =>
  meetings(errand, sql`m.team_id = ${teamId} and meetings.i_sit(m.id)`, 60);

/** Those in which this person sits, or which they keep. */
export const myMeetings = (errand: Errand): Promise<Meeting[]> =>
  meetings(
    errand,
    sql`m.starts_at > ${new Date(errand.now.getTime() - 90 * 86_400_000)} and meetings.i_sit(m.id)`,
    200,
  );

/** The meeting of the same team before this one that was held; null: this is the first. */
export const meetingBefore = async (errand: Errand, { teamId, startsAt }: Meeting): Promise<Meeting | null> =>
  (await meetings(errand, sql`m.team_id = ${teamId} and m.starts_at < ${startsAt} and m.cancelled_at is null`, 1))[0] ??
  null;

export async function insertMeeting(
  errand: Errand,
  { id: teamId, wrapped }: { id: string; wrapped: Uint8Array },
  it: { startsAt: Date; minutes: number; plan: Plan },
): Promise<string> {
  const id = newId(errand.now.getTime());
  const plan = sealerWith(errand, 'meeting-team', teamId, wrapped).seal(TABLE, id, 'plan', it.plan);
  await sql`insert into meetings.meetings (county_id, id, team_id, starts_at, minutes, plan, created_by, created_at)
    values (${own(errand)}, ${id}, ${teamId}, ${it.startsAt}, ${it.minutes}, ${plan}, ${errand.actor.userId}, ${errand.now})`.execute(
    errand.tx,
  );
  return id;
}

/** False: it was moved, cancelled or ended since the one who moves it looked (`version`). */
export async function moveMeeting(
  errand: Errand,
  meeting: Meeting,
  it: { version: number; startsAt: Date; minutes: number; plan: Plan },
): Promise<boolean> {
  const plan = meeting.sealer.seal(TABLE, meeting.id, 'plan', it.plan);
  const done =
    await sql`update meetings.meetings set starts_at = ${it.startsAt}, minutes = ${it.minutes}, plan = ${plan}
    where county_id = ${own(errand)} and id = ${meeting.id} and version = ${it.version} and cancelled_at is null and ended_at is null`.execute(
      errand.tx,
    );
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** False: it was cancelled or ended already. */
export async function closeMeeting(errand: Errand, id: string, how: 'cancelled_at' | 'ended_at'): Promise<boolean> {
  const done = await sql`update meetings.meetings set ${sql.ref(how)} = ${errand.now}
    where county_id = ${own(errand)} and id = ${id} and cancelled_at is null and ended_at is null`.execute(errand.tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export type Seat = {
  id: string;
  meetingId: string;
  userId: string;
  name: string;
  agencyName: string;
  seat: string;
  came: Came | null;
};

/** Who is asked to these meetings, in one statement. */
export async function seatsOf(errand: Errand, meetingIds: readonly string[]): Promise<Seat[]> {
  if (meetingIds.length === 0) return [];
  const { rows } = await sql<Seat>`
    select s.id, s.meeting_id as "meetingId", s.user_id as "userId", u.name, a.name as "agencyName", s.seat, s.came
      from meetings.seats s
      join people.users u on u.county_id = s.county_id and u.id = s.user_id
      join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
      where s.county_id = ${own(errand)} and s.meeting_id = any (${[...meetingIds]}::uuid[]) and s.removed_at is null
      order by u.name, s.id`.execute(errand.tx);
  return rows;
}

/** False: they have a seat there already. */
export async function insertSeat(
  errand: Errand,
  it: { meetingId: string; userId: string; seat: string },
): Promise<boolean> {
  const done = await sql`insert into meetings.seats (county_id, id, meeting_id, user_id, seat, created_by, created_at)
    values (${own(errand)}, ${newId(errand.now.getTime())}, ${it.meetingId}, ${it.userId}, ${it.seat}, ${errand.actor.userId}, ${errand.now})
    on conflict do nothing`.execute(errand.tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** False: there is none that stands. */
export async function removeSeat(errand: Errand, meetingId: string, id: string): Promise<boolean> {
  const done = await sql`update meetings.seats set removed_at = ${errand.now}
    where county_id = ${own(errand)} and meeting_id = ${meetingId} and id = ${id} and removed_at is null`.execute(
    errand.tx,
  );
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Who came, as far as this says; a seat that it does not name stays as it is, so that two who write do not undo one another. */
export async function keepAttendance(
  errand: Errand,
  meetingId: string,
  came: ReadonlyMap<string, Came>,
): Promise<void> {
  const said = JSON.stringify([...came].map(([id, how]) => ({ id, how })));
  await sql`update meetings.seats s set came = x.how from jsonb_to_recordset(${said}::jsonb) x(id uuid, how text)
    where s.county_id = ${own(errand)} and s.meeting_id = ${meetingId} and s.id = x.id and s.removed_at is null
      and s.came is distinct from x.how`.execute(errand.tx);
}

/** Tells those who sit there, by mail, that a meeting waits. */
export const tellSeats = ({ tx }: Errand, meetingId: string): Promise<unknown> =>
  sql`select meetings.tell(${meetingId}::uuid)`.execute(tx);
