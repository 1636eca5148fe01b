import { sql } from 'kysely';
import { type Named, type Reader, readersOf } from '#foundation/access/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { KeptFrom } from './model/kept-from.ts';
import type { Category } from './model/kinds.ts';

/** A note of this person's own, with from whom they keep it. */
export type OwnNote = { id: string; category: Category; body: Buffer; happenedAt: Date; kept: KeptFrom };

/** Null: no such note of theirs, or none that they may see. */
export async function ownNote(errand: Errand, youthId: string, noteId: string): Promise<OwnNote | null> {
  const { rows } = await sql<Omit<OwnNote, 'kept'> & KeptFrom>`
    select n.id, n.category, n.body, n.happened_at as "happenedAt", n.not_users as users, n.not_agencies as agencies from youth.notes n
      where n.county_id = ${errand.actor.countyId} and n.youth_id = ${youthId} and n.id = ${noteId}
        and n.by_user = ${errand.actor.userId}`.execute(errand.tx);
  const row = rows[0];
  if (!row) return null;
  const { users, agencies, ...note } = row;
  return { ...note, kept: { users, agencies } };
}

/** The author says from whom the note is kept from now on. False: it is not theirs to say. */
export async function keepFrom(errand: Errand, noteId: string, { users, agencies }: KeptFrom): Promise<boolean> {
  const done = await sql`update youth.notes set not_users = ${users}::uuid[], not_agencies = ${agencies}::uuid[]
    where county_id = ${errand.actor.countyId} and id = ${noteId}`.execute(errand.tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Those who are kept out, by name; fewer than were asked for where one is nobody of this county. */
export async function keptNames(
  errand: Errand,
  { users, agencies }: KeptFrom,
): Promise<{ people: Reader[]; agencies: Named[] }> {
  const people = await sql<Reader>`
    select u.id, u.name, a.id as "agencyId", a.name as "agencyName", true as "byName" from people.users u
      join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
      where u.county_id = ${errand.actor.countyId} and u.id = any (${users}::uuid[]) and u.kind = 'person' order by u.name, u.id`.execute(
    errand.tx,
  );
  const named = await sql<Named>`
    select a.id, a.name from people.agencies a
      where a.county_id = ${errand.actor.countyId} and a.id = any (${agencies}::uuid[]) order by a.name, a.id`.execute(
    errand.tx,
  );
  return { people: people.rows, agencies: named.rows };
}

/** Who sees anything of the youth now; nobody is asked for where nothing may be written. */
export const noteReaders = (errand: Errand, youthId: string, mayWrite: boolean): Promise<Reader[]> =>
  mayWrite ? readersOf(errand, youthId) : Promise.resolve([]);
