import { sql } from 'kysely';
import { z } from 'zod';
import type { Day } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Assignment } from './model/team.ts';
import { openRow, sealRow } from './sealed-store.ts';

const own = ({ actor }: Errand) => sql`${actor.countyId}::uuid`;

/** Who connects help where, now and before. */
export async function assignmentsOf(errand: Errand): Promise<Assignment[]> {
  const { rows } =
    await sql<Assignment>`select a.id, a.region, a.user_id as "userId", u.name, g.name as agency, a.lead, a.since, a.until
    from liaisons.assignments a join people.users u on u.county_id = a.county_id and u.id = a.user_id
    join people.agencies g on g.county_id = u.county_id and g.id = u.agency_id
    where a.county_id = ${own(errand)} order by a.since, a.id`.execute(errand.tx);
  return rows;
}

export type Person = { id: string; name: string };

/** The people of the program whom this e-mail address or whole name means. */
export async function peopleMeant(errand: Errand, written: string): Promise<Person[]> {
  const { rows } = await sql<Person>`select u.id, u.name from people.users u
    where u.county_id = ${own(errand)} and u.kind = 'person' and (u.until is null or u.until > ${errand.now})
      and (lower(u.email) = lower(${written}) or lower(u.name) = lower(${written})) limit 2`.execute(errand.tx);
  return rows;
}

/** False: they connect help there already. */
export async function appoint(
  errand: Errand,
  { region, userId, lead, since }: { region: string; userId: string; lead: boolean; since: Day },
): Promise<boolean> {
  const { rows } =
    await sql`insert into liaisons.assignments (county_id, id, region, user_id, lead, since, created_by, created_at)
    values (${own(errand)}, ${newId(errand.now.getTime())}::uuid, ${region}, ${userId}::uuid, ${lead}, ${since}::date,
      ${errand.actor.userId}::uuid, ${errand.now})
    on conflict (county_id, region, user_id) where until is null do nothing returning id`.execute(errand.tx);
  return rows.length > 0;
}

/** From the day after this one, they no longer do. False: there is no such assignment, or it ended before. */
export async function endAssignment(errand: Errand, region: string, id: string, today: Day): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update liaisons.assignments set until = greatest(since, ${today}::date), ended_by = ${errand.actor.userId}::uuid
    where county_id = ${own(errand)} and region = ${region} and id = ${id}::uuid and until is null`.execute(errand.tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export type Contact = { phone: string | null; email: string | null };

/** How the public reaches each region of this county; of none named, of the one that visitors see: the newest that was given. */
export async function contactsOf(tx: Tx, countyId: string | null): Promise<Map<string, Contact>> {
  const { rows } = await sql<Contact & { region: string }>`select distinct on (c.region) c.region, c.phone, c.email
    from liaisons.public_contacts c where c.county_id = coalesce(${countyId}::uuid, directory.home()) order by c.region, c.created_at desc, c.id desc`.execute(
    tx,
  );
  return new Map(rows.filter(({ phone, email }) => phone || email).map(({ region, ...each }) => [region, each]));
}

export const giveContact = (errand: Errand, region: string, { phone, email }: Contact): Promise<unknown> =>
  sql`insert into liaisons.public_contacts (county_id, id, region, phone, email, created_by, created_at)
    values (${own(errand)}, ${newId(errand.now.getTime())}::uuid, ${region}, ${phone}, ${email}, ${errand.actor.userId}::uuid, ${errand.now})`.execute(
    errand.tx,
  );

const memberWords = z.object({ contact: z.string(), reach: z.string(), brings: z.string() });
export type MemberWords = z.infer<typeof memberWords>;
export type Member = {
  id: string;
  region: string;
  name: string;
  organizationId: string | null;
  since: Day;
  words: MemberWords;
};

/** Who works together in a region; nobody, for who may not know. */
export async function membersOf(
  errand: Errand,
  region: string,
  nameOf: (organizationId: string) => string | null,
): Promise<Member[]> {
  const { rows } = await sql<
    Omit<Member, 'words' | 'name'> & { agency: string | null; wrapped: Buffer; sealed: Buffer }
  >`
    select m.id, m.region, g.name as agency, m.organization_id as "organizationId", m.since, m.wrapped, m.sealed
    from liaisons.members m left join people.agencies g on g.county_id = m.county_id and g.id = m.agency_id
    where m.county_id = ${own(errand)} and m.region = ${region} and m.until is null order by m.since, m.id`.execute(
    errand.tx,
  );
  return rows.map(({ wrapped, sealed, agency, ...row }) => ({
    ...row,
    name: agency ?? nameOf(row.organizationId ?? '') ?? '–',
    words: memberWords.parse(openRow(errand, { table: 'liaisons.members', id: row.id }, { wrapped, sealed })),
  }));
}

export type Joining = {
  region: string;
  organizationId: string | null;
  agencyId: string | null;
  since: Day;
  words: MemberWords;
};

/** False: they are a member already. */
export async function addMember(
  errand: Errand,
  { region, organizationId, agencyId, since, words }: Joining,
): Promise<boolean> {
  const id = newId(errand.now.getTime());
  const { wrapped, sealed } = sealRow(errand, { table: 'liaisons.members', id }, words);
  const { rows } =
    await sql`insert into liaisons.members (county_id, id, region, organization_id, agency_id, wrapped, sealed, since, created_by, created_at)
    values (${own(errand)}, ${id}::uuid, ${region}, ${organizationId}::uuid, ${agencyId}::uuid, ${wrapped}, ${sealed}, ${since}::date,
      ${errand.actor.userId}::uuid, ${errand.now}) on conflict do nothing returning id`.execute(errand.tx);
  return rows.length > 0;
}

export async function endMember(errand: Errand, region: string, id: string, today: Day): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update liaisons.members set until = greatest(since, ${today}::date), ended_by = ${errand.actor.userId}::uuid
    where county_id = ${own(errand)} and region = ${region} and id = ${id}::uuid and until is null`.execute(errand.tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** The agencies of the program, to be named as members. */
export async function agenciesOf(errand: Errand): Promise<Person[]> {
  const { rows } =
    await sql<Person>`select id, name from people.agencies where county_id = ${own(errand)} order by name`.execute(
      errand.tx,
    );
  return rows;
}
