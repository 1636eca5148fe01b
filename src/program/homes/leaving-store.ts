import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';

export type Handover = {
  id: string;
  homeId: string;
  number: number | null;
  fromAgency: string;
  from: string;
  toAgency: string;
  to: string;
  askedAt: Date;
  acceptedAt: Date | null;
  personName: string | null;
  movedAt: Date | null;
  living: number;
  /** Youth of the home whose worker has not yet let the new contractor's person in. */
  leftOut: number;
};

/** The handovers that this person may see, the newest first. */
export async function handoversOf(errand: Errand): Promise<Handover[]> {
  const { rows } =
    await sql<Handover>`select v.id, v.home_id as "homeId", h.number, v.from_agency as "fromAgency", f.name as "from",
      v.to_agency as "toAgency", t.name as "to", v.asked_at as "askedAt", v.accepted_at as "acceptedAt", u.name as "personName",
      v.moved_at as "movedAt", coalesce(homes.living(v.home_id), 0) as living, coalesce(homes.left_out(v.home_id), 0) as "leftOut"
    from homes.handovers v
    left join homes.homes h on h.county_id = v.county_id and h.id = v.home_id
    join people.agencies f on f.county_id = v.county_id and f.id = v.from_agency
    join people.agencies t on t.county_id = v.county_id and t.id = v.to_agency
    left join people.users u on u.county_id = v.county_id and u.id = v.person_id
    where v.county_id = ${errand.actor.countyId}::uuid order by v.asked_at desc, v.id`.execute(errand.tx);
  return rows;
}

const came = async (errand: Errand, query: ReturnType<typeof sql<{ came: string }>>): Promise<string> =>
  (await query.execute(errand.tx)).rows[0]?.came ?? 'absent';

export const handOver = (errand: Errand, id: string, homeId: string, to: string): Promise<string> =>
  came(errand, sql`select homes.hand_over(${id}::uuid, ${homeId}::uuid, ${to}::uuid, ${errand.now}) as came`);
export const moveHome = (errand: Errand, id: string): Promise<string> =>
  came(errand, sql`select homes.move_home(${id}::uuid, ${errand.now}) as came`);
export async function acceptHandover(errand: Errand, id: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean;
  }>`select homes.accept(${id}::uuid, ${personId}::uuid, ${errand.now}) as done`.execute(errand.tx);
  return rows[0]?.done ?? false;
}
