import { type RawBuilder, sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { AgencyKind, BasisKind, Category } from './model/categories.ts';

/** A dated fact that lets someone in, with who that is. */
export type Basis = {
  id: string;
  kind: BasisKind;
  userId: string | null;
  userName: string | null;
  userLeft: boolean;
  agencyId: string;
  agencyName: string;
  agencyKind: AgencyKind;
  sharedDesk: boolean;
  /** How many people the line lets in: 1, or the agency's. */
  people: number;
  categories: Category[] | null;
  reason: string | null;
  because: Uint8Array | null;
  since: Date;
  until: Date | null;
  endedAt: Date | null;
  endReason: string | null;
};

/** The youth's neutral number; null when there is no such youth for this person. */
export async function youthNumber(errand: Errand, youthId: string): Promise<string | null> {
  const { rows } = await sql<{ number: string }>`
    select number from youth.youth where county_id = ${errand.actor.countyId} and id = ${youthId}`.execute(errand.tx);
  return rows[0]?.number ?? null;
}

/** Whether this person may see a category of the youth now. */
export async function holds(errand: Errand, youthId: string, category: Category): Promise<boolean> {
  const { rows } = await sql`
    select 1 from access.grants where county_id = ${errand.actor.countyId} and user_id = ${errand.actor.userId}
      and youth_id = ${youthId} and category = ${category} and expires_at > now()`.execute(errand.tx);
  return rows.length > 0;
}

export async function worksTheCase(errand: Errand, youthId: string): Promise<boolean> {
  const { rows } = await sql<{ works: boolean }>`select access.works_the_case(${youthId}) as works`.execute(errand.tx);
  return rows[0]?.works ?? false;
}

/** The youth whose case this person has, by themself and not through their agency: a statement of one column, `youth_id`. */
export const ownCases = ({ countyId, userId }: Pick<Errand['actor'], 'countyId' | 'userId'>): RawBuilder<unknown> =>
  sql`select b.youth_id from access.bases b where b.county_id = ${countyId} and b.user_id = ${userId} and b.kind = 'own-case'
    and b.ended_at is null and (b.until is null or b.until > now())`;

/** The youth by whom this person stands by name now, on whatever basis but an emergency: a statement of one column, `youth_id`. */
export const standsBy = ({ countyId, userId }: Pick<Errand['actor'], 'countyId' | 'userId'>): RawBuilder<unknown> =>
  sql`select b.youth_id from access.bases b where b.county_id = ${countyId} and b.user_id = ${userId} and b.kind <> 'emergency'
    and b.ended_at is null and b.since <= now() and (b.until is null or b.until > now())`;

export async function basesOf(errand: Errand, youthId: string): Promise<Basis[]> {
  const { rows } = await sql<Basis>`
    select b.id, b.kind, b.user_id as "userId", u.name as "userName", coalesce(u.until <= now(), false) as "userLeft",
      a.id as "agencyId", a.name as "agencyName", a.kind as "agencyKind", a.shared_desk as "sharedDesk",
      case when b.user_id is not null then 1 else (select count(*)::int from people.users p where p.county_id = b.county_id
        and p.agency_id = b.agency_id and p.kind = 'person' and (p.until is null or p.until > now())) end as people,
      b.categories::text[] as categories, b.reason, b.because, b.since, b.until, b.ended_at as "endedAt", b.end_reason as "endReason"
    from access.bases b
    left join people.users u on u.county_id = b.county_id and u.id = b.user_id
    join people.agencies a on a.county_id = b.county_id and a.id = coalesce(b.agency_id, u.agency_id)
    where b.county_id = ${errand.actor.countyId} and b.youth_id = ${youthId}
    order by b.since, b.id`.execute(errand.tx);
  return rows;
}

/** A person's own time with a youth, by one basis; `until`: when it ended or will. */
export type PersonTerm = {
  basisId: string;
  kind: BasisKind;
  userId: string;
  name: string;
  roles: string[];
  agencyName: string;
  since: Date;
  until: Date | null;
};

/** The people who were let in by themselves, not through their agency, as far as the reader may see; the first first. */
export async function termsOf(errand: Errand, youthId: string): Promise<PersonTerm[]> {
  const { rows } = await sql<PersonTerm>`
    select b.id as "basisId", b.kind, u.id as "userId", u.name, a.name as "agencyName", b.since,
      least(b.until, b.ended_at, u.until) as until,
      array(select r.role from people.roles r where r.county_id = u.county_id and r.user_id = u.id
        and (r.until is null or r.until > b.since) order by r.role) as roles
    from access.bases b
    join people.users u on u.county_id = b.county_id and u.id = b.user_id and u.kind = 'person'
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where b.county_id = ${errand.actor.countyId} and b.youth_id = ${youthId} and b.kind <> 'emergency'
    order by b.since, b.id`.execute(errand.tx);
  return rows;
}

/** Somebody who sees what the team shares of a youth, by whatever lets them in. */
export type PersonHere = { id: string; name: string; agencyId: string; agencyName: string };

/** Everyone who sees what the team shares of this youth, for one who sees it too; else nobody. */
export async function peopleHere(errand: Errand, youthId: string): Promise<PersonHere[]> {
  const { rows } = await sql<PersonHere>`
    select u.id, u.name, a.id as "agencyId", a.name as "agencyName" from access.here(${youthId}) h
    join people.users u on u.county_id = ${errand.actor.countyId} and u.id = h.user_id
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id order by u.name, u.id`.execute(
    errand.tx,
  );
  return rows;
}

export type Block = { id: string; userId: string; name: string; agencyName: string; since: Date };

export async function blocksOf(errand: Errand, youthId: string): Promise<Block[]> {
  const { rows } = await sql<Block>`
    select k.id, k.user_id as "userId", u.name, a.name as "agencyName", k.since from access.blocks k
    join people.users u on u.county_id = k.county_id and u.id = k.user_id
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where k.county_id = ${errand.actor.countyId} and k.youth_id = ${youthId} and k.lifted_at is null order by k.since`.execute(
    errand.tx,
  );
  return rows;
}

export type Named = { id: string; name: string };

export async function agencies(errand: Errand): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select id, name from people.agencies where county_id = ${errand.actor.countyId} and (until is null or until > now())
    order by name`.execute(errand.tx);
  return rows;
}

/** The people of an agency who can be let in: not shifts, not who asks. */
export async function peopleOf(errand: Errand, agencyId: string): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select id, name from people.users where county_id = ${errand.actor.countyId} and agency_id = ${agencyId}
      and kind = 'person' and (until is null or until > now()) and id <> ${errand.actor.userId} order by name, id`.execute(
    errand.tx,
  );
  return rows;
}

export type ReportLine = { id: string; receivedAt: Date };

export async function reportsOf(errand: Errand, youthId: string): Promise<ReportLine[]> {
  const { rows } = await sql<ReportLine>`
    select id, received_at as "receivedAt" from reports.reports
    where county_id = ${errand.actor.countyId} and youth_id = ${youthId} order by received_at desc limit 20`.execute(
    errand.tx,
  );
  return rows;
}

const said = async (errand: Errand, query: ReturnType<typeof sql<{ done: boolean }>>): Promise<boolean> =>
  (await query.execute(errand.tx)).rows[0]?.done ?? false;

export const assign = (
  errand: Errand,
  it: { basisId: string; youthId: string; userId: string; kind: BasisKind; until: Date | null },
): Promise<boolean> =>
  said(
    errand,
    sql`select access.assign(${it.basisId}, ${it.youthId}, ${it.userId}, ${it.kind}, 'joined the team', ${it.until}) as done`,
  );

export const joinMdt = (
  errand: Errand,
  it: {
    basisId: string;
    youthId: string;
    userId: string;
    kind: BasisKind;
    reportId: string | null;
    goodCause: Uint8Array | null;
    until: Date | null;
  },
): Promise<boolean> =>
  said(
    errand,
    sql`select access.join_mdt(${it.basisId}, ${it.youthId}, ${it.userId}, ${it.kind}, ${it.reportId}, ${it.goodCause}, ${it.until}) as done`,
  );

export const extendMdt = (
  errand: Errand,
  it: { basisId: string; newId: string; goodCause: Uint8Array; until: Date },
): Promise<boolean> =>
  said(errand, sql`select access.extend_mdt(${it.basisId}, ${it.newId}, ${it.goodCause}, ${it.until}) as done`);

export const recordOrder = (
  errand: Errand,
  it: { basisId: string; youthId: string; userId: string; categories: string[]; because: Uint8Array; until: Date },
): Promise<boolean> =>
  said(
    errand,
    sql`select access.record_order(${it.basisId}, ${it.youthId}, ${it.userId}, ${it.categories}::text[]::access.category[], ${it.because}, ${it.until}) as done`,
  );

export const endBasis = (errand: Errand, basisId: string, reason: string): Promise<boolean> =>
  said(errand, sql`select access.end_basis(${basisId}, ${reason}) as done`);

export const block = (errand: Errand, id: string, youthId: string, userId: string): Promise<boolean> =>
  said(errand, sql`select access.block(${id}, ${youthId}, ${userId}) as done`);

export const liftBlock = (errand: Errand, id: string): Promise<boolean> =>
  said(errand, sql`select access.lift_block(${id}) as done`);

export type Look = {
  at: Date;
  userName: string | null;
  agencyName: string | null;
  act: string;
  basis: string | null;
  device: string;
  /** Who it was stays with the hotline: they reported (PC 11167(d)). */
  kept: boolean;
};

/** Who has looked, newest first: empty where it is not this person's to know. */
export async function looksAt(errand: Errand, youthId: string, limit: number): Promise<Look[]> {
  const { rows } = await sql<Look>`
    select at, user_name as "userName", agency_name as "agencyName", act, basis, device, kept
    from audit.looked_at(${youthId}, ${limit})`.execute(errand.tx);
  return rows;
}
