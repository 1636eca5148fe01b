import { sql } from 'kysely';
import { z } from 'zod';
import type { Errand } from '#platform/http/door.ts';
import type { Course, Fact } from './model/home.ts';
import type { HomeSays } from './model/match.ts';

const own = ({ actor }: Errand) => sql`${actor.countyId}::uuid`;
const yesNo = z.enum(['yes', 'no']).nullable().catch(null);
const saysShape = z.object({
  languages: z.array(z.string()).catch([]),
  pets: yesNo,
  children: yesNo,
  affirming: yesNo,
  parenting: yesNo,
  fromAge: z.number().int().nullable().catch(null),
  toAge: z.number().int().nullable().catch(null),
});

export type Contractor = {
  agencyId: string;
  name: string;
  phone: string | null;
  since: string;
  leavesOn: string | null;
  endedAt: Date | null;
};

/** The contractors that this person may see: every one, or their own. Those that ended come last. */
export async function contractorsOf(errand: Errand): Promise<Contractor[]> {
  const { rows } = await sql<Contractor>`select c.agency_id as "agencyId", a.name, a.phone, c.since::text,
      c.leaves_on::text as "leavesOn", c.ended_at as "endedAt"
    from homes.contractors c join people.agencies a on a.county_id = c.county_id and a.id = c.agency_id
    where c.county_id = ${own(errand)} order by c.ended_at nulls first, a.name`.execute(errand.tx);
  return rows;
}

export type Home = {
  id: string;
  number: number;
  agencyId: string;
  agency: string;
  region: string;
  says: HomeSays;
  wrapped: Buffer;
  addedAt: Date;
  facts: Fact[];
  /** How many youth live there. */
  living: number;
};

/** The homes that this person may see, with all that is dated of each; with an id, that one alone. */
export async function homesOf(errand: Errand, id: string | null = null): Promise<Home[]> {
  const { rows } = await sql<Omit<Home, 'says'> & { says: unknown }>`
    select h.id, h.number, h.agency_id as "agencyId", a.name as agency, h.region, h.says, h.wrapped, h.added_at as "addedAt",
      coalesce(homes.living(h.id), 0) as living,
      (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'code', f.code, 'parentId', f.parent_id, 'since', f.since,
        'until', f.until) order by f.since, f.at, f.id), '[]') from homes.facts f where f.county_id = h.county_id and f.home_id = h.id) as facts
    from homes.homes h join people.agencies a on a.county_id = h.county_id and a.id = h.agency_id
    where h.county_id = ${own(errand)} and (${id}::uuid is null or h.id = ${id}::uuid) order by h.number`.execute(
    errand.tx,
  );
  return rows.map((row) => ({ ...row, says: saysShape.parse(row.says) }));
}

export type Private = { id: string; what: 'address' | 'parent'; body: Buffer; at: Date };

/** What only the few read; empty for everyone else. The newest address first. */
export async function privateOf(errand: Errand, homeId: string): Promise<Private[]> {
  const { rows } = await sql<Private>`select id, what, body, at from homes.private
    where county_id = ${own(errand)} and home_id = ${homeId}::uuid order by at desc, id`.execute(errand.tx);
  return rows;
}

/** What the county changed in the list of training, the first first. */
export async function courseChanges(
  errand: Errand,
): Promise<(Course & { source: string; checkedOn: string | null })[]> {
  const { rows } = await sql<Course & { source: string; checkedOn: string | null }>`
    select code, label, needed, source, checked_on::text as "checkedOn" from homes.courses
    where county_id = ${own(errand)} order by at, id`.execute(errand.tx);
  return rows;
}

const done = async (errand: Errand, query: ReturnType<typeof sql<{ done: boolean }>>): Promise<boolean> =>
  (await query.execute(errand.tx)).rows[0]?.done ?? false;
const came = async (errand: Errand, query: ReturnType<typeof sql<{ came: string }>>): Promise<string> =>
  (await query.execute(errand.tx)).rows[0]?.came ?? 'absent';

export const addContractor = (errand: Errand, agencyId: string, since: string): Promise<boolean> =>
  done(errand, sql`select homes.add_contractor(${agencyId}::uuid, ${since}::date) as done`);
export const planLeaving = (errand: Errand, agencyId: string, day: string | null): Promise<boolean> =>
  done(errand, sql`select homes.plan_leaving(${agencyId}::uuid, ${day}::date) as done`);
export const endContractor = (errand: Errand, agencyId: string): Promise<string> =>
  came(errand, sql`select homes.end_contractor(${agencyId}::uuid) as came`);

export type NewHome = {
  id: string;
  region: string;
  says: HomeSays;
  wrapped: Buffer;
  addressId: string;
  address: Buffer;
  factId: string;
  day: string;
};
export const addHome = (errand: Errand, it: NewHome): Promise<boolean> =>
  done(
    errand,
    sql`select homes.add_home(${it.id}::uuid, ${it.region}, ${JSON.stringify(it.says)}::jsonb, ${it.wrapped}, ${it.addressId}::uuid, ${it.address},
      ${it.factId}::uuid, ${it.day}::date) as done`,
  );
export const changeWhere = (errand: Errand, homeId: string, id: string, address: Buffer): Promise<boolean> =>
  done(errand, sql`select homes.change_where(${homeId}::uuid, ${id}::uuid, ${address}) as done`);
export const changeSays = (errand: Errand, id: string, region: string, says: HomeSays): Promise<boolean> =>
  done(errand, sql`select homes.change_says(${id}::uuid, ${region}, ${JSON.stringify(says)}::jsonb) as done`);

export type NewFact = { id: string; kind: Fact['kind']; code: string; parentId?: string; since: string; name?: Buffer };
export const addFact = (errand: Errand, homeId: string, it: NewFact): Promise<string> =>
  came(
    errand,
    sql`select homes.add_fact(${homeId}::uuid, ${it.id}::uuid, ${it.kind}, ${it.code}, ${it.parentId ?? null}::uuid, ${it.since}::date,
      ${it.name ?? null}::bytea) as came`,
  );
export const endFact = (errand: Errand, homeId: string, factId: string, until: string): Promise<boolean> =>
  done(errand, sql`select homes.end_fact(${homeId}::uuid, ${factId}::uuid, ${until}::date) as done`);
export const setCourse = (
  errand: Errand,
  id: string,
  it: Course & { source: string; checkedOn: string | null },
): Promise<boolean> =>
  done(
    errand,
    sql`select homes.set_course(${id}::uuid, ${it.code}, ${JSON.stringify(it.label)}::jsonb, ${it.needed}, ${it.source}, ${it.checkedOn}::date) as done`,
  );

/** How the county does: numbers alone, for who places and who keeps contracts; null for everyone else. */
export type Counts = { living: number; waiting: number; longestDays: number | null; missing: number };
export async function countsOf(errand: Errand): Promise<Counts | null> {
  const { rows } =
    await sql<Counts>`select living, waiting, longest_days as "longestDays", missing from homes.counts(${errand.now})`.execute(
      errand.tx,
    );
  return rows[0] ?? null;
}
