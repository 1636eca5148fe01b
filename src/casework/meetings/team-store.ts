import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { OwnRule, TeamKind } from './model/kinds.ts';
import { newKey } from './sealed-store.ts';

const own = ({ actor }: Errand) => sql`${actor.countyId}::uuid`;

/** `keeps`: this person calls its meetings; `belongs`: they sit in each of them, or keep it. */
export type Team = {
  id: string;
  kind: TeamKind;
  name: string;
  agencyName: string;
  wrapped: Buffer;
  keeps: boolean;
  belongs: boolean;
};

const facts = sql`t.id, t.kind, t.name, t.wrapped, a.name as "agencyName", meetings.i_keep(t.id) as keeps, meetings.i_belong(t.id) as belongs`;
const from = sql`meetings.teams t join people.agencies a on a.county_id = t.county_id and a.id = t.agency_id`;

export async function teamsOf(errand: Errand): Promise<Team[]> {
  const { rows } = await sql<Team>`select ${facts} from ${from} where t.county_id = ${own(errand)}
    order by t.name, t.id limit 200`.execute(errand.tx);
  return rows;
}

export async function teamById(errand: Errand, id: string): Promise<Team | null> {
  const { rows } =
    await sql<Team>`select ${facts} from ${from} where t.county_id = ${own(errand)} and t.id = ${id}`.execute(
      errand.tx,
    );
  return rows[0] ?? null;
}

/** A new team; who begins it keeps it, and sits in its meetings. */
export async function insertTeam(
  errand: Errand,
  { kind, name, seat }: { kind: TeamKind; name: string; seat: string },
): Promise<string> {
  const id = newId(errand.now.getTime());
  await sql`insert into meetings.teams (county_id, id, kind, name, wrapped, agency_id, created_by, created_at)
    values (${own(errand)}, ${id}, ${kind}, ${name}, ${newKey(errand, 'meeting-team', id)}, ${errand.actor.agencyId},
      ${errand.actor.userId}, ${errand.now})`.execute(errand.tx);
  await insertMember(errand, { teamId: id, userId: errand.actor.userId, seat, keeper: true });
  return id;
}

export type Member = { id: string; userId: string; name: string; agencyName: string; seat: string; keeper: boolean };

export async function membersOf(errand: Errand, teamId: string): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.id, m.user_id as "userId", u.name, a.name as "agencyName", m.seat, m.keeper from meetings.members m
      join people.users u on u.county_id = m.county_id and u.id = m.user_id
      join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
      where m.county_id = ${own(errand)} and m.team_id = ${teamId} and m.ended_at is null
      order by m.keeper desc, u.name, m.id`.execute(errand.tx);
  return rows;
}

/** False: they have a seat in this team already. */
export async function insertMember(
  errand: Errand,
  it: { teamId: string; userId: string; seat: string; keeper: boolean },
): Promise<boolean> {
  const done =
    await sql`insert into meetings.members (county_id, id, team_id, user_id, seat, keeper, created_by, created_at)
    values (${own(errand)}, ${newId(errand.now.getTime())}, ${it.teamId}, ${it.userId}, ${it.seat}, ${it.keeper},
      ${errand.actor.userId}, ${errand.now}) on conflict do nothing`.execute(errand.tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** False: there is none that stands. */
export async function endMember(errand: Errand, teamId: string, id: string): Promise<boolean> {
  const done = await sql`update meetings.members set ended_at = ${errand.now}
    where county_id = ${own(errand)} and team_id = ${teamId} and id = ${id} and ended_at is null`.execute(errand.tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** The people of the county whom this e-mail address or whole name means; at most two. */
export async function peopleMeant(errand: Errand, written: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select u.id, u.name from people.users u
    where u.county_id = ${own(errand)} and u.kind = 'person' and (u.until is null or u.until > ${errand.now})
      and (lower(u.email) = lower(${written}) or lower(u.name) = lower(${written})) limit 2`.execute(errand.tx);
  return rows;
}

/** What the county decided of the seats of each kind of team: the last of each. */
export async function ownRules(errand: Errand): Promise<OwnRule[]> {
  const { rows } =
    await sql<OwnRule>`select distinct on (r.kind) r.kind, r.required, r.because, r.checked_on::text as "checkedOn"
    from meetings.rules r where r.county_id = ${own(errand)} order by r.kind, r.created_at desc, r.id desc`.execute(
      errand.tx,
    );
  return rows;
}

export async function insertRule(errand: Errand, it: OwnRule): Promise<string> {
  const id = newId(errand.now.getTime());
  await sql`insert into meetings.rules (county_id, id, kind, required, because, checked_on, created_by, created_at)
    values (${own(errand)}, ${id}, ${it.kind}, ${[...it.required]}::text[], ${it.because}, ${it.checkedOn}::date,
      ${errand.actor.userId}, ${errand.now})`.execute(errand.tx);
  return id;
}
