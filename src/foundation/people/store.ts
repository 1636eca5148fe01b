import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';

export type PersonRow = {
  id: string;
  name: string;
  email: string | null;
  agencyId: string;
  agency: string;
  roles: string[];
  until: Date | null;
};
export type RoleRow = {
  role: string;
  since: Date;
  grantedBy: string | null;
  grantedById: string | null;
  approvedBy: string | null;
  approved: boolean;
  /** Who says whether it holds, while it waits. */
  decides: Decides;
};
/** Nobody needs to (null), a second administrator, or the program itself. */
export type Decides = 'administrator' | 'program' | null;
export type LinkRow = {
  id: string;
  userId: string;
  person: string;
  needsSecond: boolean;
  madeById: string | null;
  madeBy: string | null;
  madeAt: Date;
  decides: Decides;
  confirmedById: string | null;
  liveAt: Date | null;
  expiresAt: Date | null;
  usedAt: Date | null;
  endedAt: Date | null;
};
export type AgencyRow = {
  id: string;
  name: string;
  kind: string;
  phone: string | null;
  region: string | null;
  doors: string[];
  protocolKinds: string[];
  sharedDesk: boolean;
  until: Date | null;
  people: number;
};

export const PEOPLE_PER_PAGE = 50;

const person = sql`u.id::text, u.name, u.email, u.agency_id::text as "agencyId", a.name as agency, u.until,
  people.roles_held(u.county_id, u.id) as roles`;
const fromPeople = sql`people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id`;

/** Active people, by name. @param page from 1 */
export async function listPeople(tx: Tx, page: number): Promise<{ rows: PersonRow[]; count: number }> {
  const { rows } = await sql<PersonRow>`select ${person} from ${fromPeople}
    where u.kind = 'person' and (u.until is null or u.until > now())
    order by lower(u.name), u.id limit ${PEOPLE_PER_PAGE} offset ${(page - 1) * PEOPLE_PER_PAGE}`.execute(tx);
  const counted = await sql<{
    n: number;
  }>`select count(*) as n from people.users u where u.kind = 'person' and (u.until is null or u.until > now())`.execute(
    tx,
  );
  return { rows, count: Number(counted.rows[0]?.n ?? 0) };
}

/** People whose name or e-mail holds what was typed, those who left included; at most 50. */
export async function findPeople(tx: Tx, typed: string): Promise<PersonRow[]> {
  const like = `%${typed.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<PersonRow>`select ${person} from ${fromPeople}
    where u.kind = 'person' and (lower(u.name) like ${like} or lower(u.email) like ${like})
    order by (u.until is not null), lower(u.name), u.id limit 50`.execute(tx);
  return rows;
}

export async function peopleOfAgency(tx: Tx, agencyId: string): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`select ${person} from ${fromPeople}
    where u.kind = 'person' and u.agency_id = ${agencyId} and (u.until is null or u.until > now())
    order by lower(u.name), u.id limit 500`.execute(tx);
  return rows;
}

export async function readPerson(tx: Tx, id: string): Promise<PersonRow | null> {
  const { rows } =
    await sql<PersonRow>`select ${person} from ${fromPeople} where u.kind = 'person' and u.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export type SignInFacts = {
  hasPassword: boolean;
  secondFactor: boolean;
  passkeys: number;
  sessions: number;
  lastSeen: Date | null;
};

export async function readSignInFacts(tx: Tx, id: string): Promise<SignInFacts | null> {
  const { rows } =
    await sql<SignInFacts>`select has_password as "hasPassword", second_factor as "secondFactor", passkeys, sessions,
    last_seen as "lastSeen" from people.sign_in_facts(${id})`.execute(tx);
  return rows[0] ?? null;
}

/** The roles that a person holds or was proposed for. */
export async function rolesOf(tx: Tx, id: string): Promise<RoleRow[]> {
  const { rows } =
    await sql<RoleRow>`select r.role, r.since, g.name as "grantedBy", g.id::text as "grantedById", p.name as "approvedBy",
      r.approved_at is not null or people.admitted_by(r.role) is null as approved,
      people.role_decided_by(r.user_id, r.role) as decides
    from people.roles r
    left join people.users g on g.county_id = r.county_id and g.id = r.granted_by
    left join people.users p on p.county_id = r.county_id and p.id = r.approved_by
    where r.user_id = ${id} and (r.until is null or r.until > now()) order by r.since`.execute(tx);
  return rows;
}

export type ProposalRow = {
  userId: string;
  person: string;
  agency: string;
  role: string;
  since: Date;
  grantedById: string | null;
  grantedBy: string | null;
  decides: Decides;
};

/** Roles that wait for a second administrator, or for a program. */
export async function proposals(tx: Tx): Promise<ProposalRow[]> {
  const { rows } =
    await sql<ProposalRow>`select u.id::text as "userId", u.name as person, a.name as agency, r.role, r.since,
      r.granted_by::text as "grantedById", g.name as "grantedBy", people.role_decided_by(r.user_id, r.role) as decides
    from people.roles r
    join people.users u on u.county_id = r.county_id and u.id = r.user_id
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    left join people.users g on g.county_id = r.county_id and g.id = r.granted_by
    where people.admitted_by(r.role) is not null and r.approved_at is null and (r.until is null or r.until > now())
    order by r.since limit 200`.execute(tx);
  return rows;
}

const link = sql`l.id::text, l.user_id::text as "userId", u.name as person, l.needs_second as "needsSecond", l.made_by::text as "madeById",
  m.name as "madeBy", l.made_at as "madeAt", people.link_decided_by(l.user_id) as decides, l.confirmed_by::text as "confirmedById", l.live_at as "liveAt", l.expires_at as "expiresAt",
  l.used_at as "usedAt", l.ended_at as "endedAt"`;
const fromLinks = sql`people.links l join people.users u on u.county_id = l.county_id and u.id = l.user_id
  left join people.users m on m.county_id = l.county_id and m.id = l.made_by`;

export async function readLink(tx: Tx, id: string): Promise<LinkRow | null> {
  const { rows } = await sql<LinkRow>`select ${link} from ${fromLinks} where l.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Who must say yes to a link for this person. Null: nobody. */
export async function linkDecidedBy(tx: Tx, userId: string): Promise<Decides> {
  const { rows } = await sql<{ decides: Decides }>`select people.link_decided_by(${userId}) as decides`.execute(tx);
  return rows[0]?.decides ?? null;
}

/** Whether a program whose vault holds notes would be left without anyone to open it. */
export async function isLastOfProgram(tx: Tx, userId: string): Promise<boolean> {
  const { rows } = await sql<{ last: boolean }>`select people.last_of_program(${userId}) as last`.execute(tx);
  return rows[0]?.last ?? false;
}

/** Who lets a person into this role. Null: it holds at once. */
export async function admittedBy(tx: Tx, role: string): Promise<Decides> {
  const { rows } = await sql<{ by: Decides }>`select people.admitted_by(${role}) as by`.execute(tx);
  return rows[0]?.by ?? null;
}

export async function waitingLinks(tx: Tx): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`select ${link} from ${fromLinks}
    where l.needs_second and l.live_at is null and l.ended_at is null order by l.made_at limit 200`.execute(tx);
  return rows;
}

const agency = sql`a.id::text, a.name, a.kind, a.phone, a.region, a.doors, a.protocol_kinds as "protocolKinds", a.shared_desk as "sharedDesk", a.until,
  (select count(*)::int from people.users u where u.county_id = a.county_id and u.agency_id = a.id and u.kind = 'person'
    and (u.until is null or u.until > now())) as people`;

export async function listAgencies(tx: Tx): Promise<AgencyRow[]> {
  const { rows } = await sql<AgencyRow>`select ${agency} from people.agencies a where a.until is null or a.until > now()
    order by lower(a.name), a.id limit 2000`.execute(tx);
  return rows;
}

export async function readAgency(tx: Tx, id: string): Promise<AgencyRow | null> {
  const { rows } = await sql<AgencyRow>`select ${agency} from people.agencies a where a.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export type ChangeRow = { key: string; before: unknown; after: unknown; at: Date; by: string };

export async function settingChanges(tx: Tx): Promise<ChangeRow[]> {
  const { rows } =
    await sql<ChangeRow>`select s.key, s.before, s.after, s.at, u.name as by from people.setting_changes s
    join people.users u on u.county_id = s.county_id and u.id = s.by_user order by s.at desc, s.id desc limit 100`.execute(
      tx,
    );
  return rows;
}

export type ShiftRow = {
  id: string;
  batch: string;
  label: string;
  card: number;
  cards: number;
  startsAt: Date;
  endsAt: Date;
  endedAt: Date | null;
  createdAt: Date;
  createdBy: string;
};

const shift = sql`s.id::text, s.batch::text, s.label, s.card, s.cards, s.starts_at as "startsAt", s.ends_at as "endsAt", s.ended_at as "endedAt",
  s.created_at as "createdAt", s.created_by::text as "createdBy"`;

/** The cards of the asker's agency that are still ahead or open. */
export async function openShifts(tx: Tx, agencyId: string): Promise<ShiftRow[]> {
  const { rows } = await sql<ShiftRow>`select ${shift} from people.shifts s
    where s.agency_id = ${agencyId} and s.batch is not null and s.ended_at is null and s.ends_at > now()
    order by s.starts_at, s.batch, s.card limit 500`.execute(tx);
  return rows;
}

export async function shiftsOfBatch(tx: Tx, agencyId: string, batch: string): Promise<ShiftRow[]> {
  const { rows } =
    await sql<ShiftRow>`select ${shift} from people.shifts s where s.agency_id = ${agencyId} and s.batch = ${batch} order by s.card`.execute(
      tx,
    );
  return rows;
}
