import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Form } from './model/terms.ts';

export const kinds = ['peer', 'parent', 'survivor'] as const;
export type Kind = (typeof kinds)[number];

/** An advocate of the reader's own program, as they say of themselves; null: they have not said. */
export type Advocate = {
  id: string;
  name: string;
  languages: string[];
  region: number | null;
  capacity: number | null;
  trained: Form[] | null;
  kinds: Kind[] | null;
  shown: boolean;
  active: number;
};

export async function advocatesOf(errand: Errand): Promise<Advocate[]> {
  const { countyId, agencyId } = errand.actor;
  const { rows } = await sql<Advocate>`
    select u.id, u.name, u.languages, u.region, s.capacity, s.forms as trained, k.kinds, coalesce(k.shown, false) as shown,
        (select count(*)::int from advocacy.turns t where t.county_id = u.county_id and t.advocate_id = u.id and t.until is null) as active
      from people.users u
      left join advocacy.staff s on s.county_id = u.county_id and s.user_id = u.id
      left join advocacy.kinds k on k.county_id = u.county_id and k.user_id = u.id
      where u.county_id = ${countyId} and u.agency_id = ${agencyId} and u.kind = 'person' and (u.until is null or u.until > now())
        and exists (select 1 from people.roles r where r.county_id = u.county_id and r.user_id = u.id and r.role = 'advocate'
          and r.since <= now() and (r.until is null or r.until > now()))
      order by u.name, u.id`.execute(errand.tx);
  return rows;
}

/** What advocates agreed to show beyond their program, by the advocate's id. */
export async function shownKinds(errand: Errand, userIds: readonly string[]): Promise<Map<string, Kind[]>> {
  const { rows } = await sql<{ id: string; kinds: Kind[] }>`select user_id as id, kinds from advocacy.kinds
    where county_id = ${errand.actor.countyId} and user_id = any (${[...userIds]}::uuid[])`.execute(errand.tx);
  return new Map(rows.map(({ id, kinds: own }) => [id, own]));
}

export async function sayOfMe(
  errand: Errand,
  it: { capacity: number | null; trained: readonly Form[]; kinds: readonly Kind[]; shown: boolean },
): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean;
  }>`select advocacy.say_of_me(${it.capacity}::int, ${[...it.trained]}::text[],
    ${[...it.kinds]}::text[], ${it.shown}) as done`.execute(errand.tx);
  return rows[0]?.done ?? false;
}
