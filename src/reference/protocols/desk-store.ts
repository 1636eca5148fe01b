import { sql } from 'kysely';
import { Kept } from '#kernel/kept.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Desk } from './model/phones.ts';

type Desks = { desks: readonly Desk[]; until: Date | null };
const kept = new Kept<Desks>();

/**
 * The county's desks: which agencies hold which roles, as routing needs them. `heldBy`: the community agency that holds
 * the youth's record; then that agency's desk alone, since no step of theirs leaves it.
 */
export async function desksOf(errand: Errand, heldBy: string | null = null): Promise<readonly Desk[]> {
  const { countyId, stamps } = errand.actor;
  const { desks } = await kept.of(
    countyId,
    stamps.desks,
    () => readDesks(errand.tx, countyId),
    ({ until }) => until === null || until > errand.now,
  );
  return within(desks, heldBy);
}

/** The same for a job. `heldBy`: the community agency that holds the record. */
export const desksIn = async (tx: Tx, countyId: string, heldBy: string | null): Promise<readonly Desk[]> =>
  within((await readDesks(tx, countyId)).desks, heldBy);

const within = (desks: readonly Desk[], heldBy: string | null): readonly Desk[] =>
  heldBy === null ? desks : desks.filter((desk) => desk.agencyId === heldBy);

/** `until`: when the first of those who are at a desk now leaves it by a date that is set already. */
async function readDesks(tx: Tx, countyId: string): Promise<Desks> {
  const { rows } = await sql<{
    id: string;
    name: string;
    phone: string | null;
    shared: boolean;
    kinds: string[];
    roles: string[];
    region: string | null;
    until: Date | null;
  }>`
    select a.id, a.name, a.phone, a.shared_desk as shared, a.protocol_kinds as kinds, a.region, array_agg(distinct r.role) as roles,
        min(least(a.until, u.until, r.until)) as until
      from people.agencies a
      join people.users u on u.county_id = a.county_id and u.agency_id = a.id and u.kind = 'person' and (u.until is null or u.until > now())
      join people.roles r on r.county_id = u.county_id and r.user_id = u.id and (r.until is null or r.until > now())
        and (people.admitted_by(r.role) is null or r.approved_at is not null)
      where a.county_id = ${countyId} and (a.until is null or a.until > now())
      group by a.id, a.name, a.phone, a.shared_desk, a.protocol_kinds, a.region order by a.id`.execute(tx);
  const ends = rows.flatMap(({ until }) => (until ? [until.getTime()] : []));
  return {
    desks: rows.map(({ id, until: _until, ...row }) => ({ agencyId: id, ...row })),
    until: ends.length > 0 ? new Date(Math.min(...ends)) : null,
  };
}
