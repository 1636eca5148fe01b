import { sql } from 'kysely';
import type { WorkShows } from '#casework/responses/index.ts';
import type { Errand } from '#platform/http/door.ts';

/** How a person keeps their own desk: since when they want to hear what others did, and what "my work" shows. */
export type Desk = { lookedAt: Date | null; shows: WorkShows };

export async function deskOf(errand: Errand): Promise<Desk> {
  const { rows } = await sql<{ looked_at: Date | null; shows: WorkShows }>`select looked_at, shows from people.desks
    where county_id = ${errand.actor.countyId} and user_id = ${errand.actor.userId}`.execute(errand.tx);
  return { lookedAt: rows[0]?.looked_at ?? null, shows: rows[0]?.shows ?? 'all' };
}

export async function keepDesk(errand: Errand, desk: { lookedAt?: Date; shows?: WorkShows }): Promise<void> {
  await sql`insert into people.desks as d (county_id, user_id, looked_at, shows)
    values (${errand.actor.countyId}, ${errand.actor.userId}, ${desk.lookedAt ?? null}, ${desk.shows ?? 'all'})
    on conflict (county_id, user_id) do update set looked_at = coalesce(${desk.lookedAt ?? null}::timestamptz, d.looked_at),
      shows = coalesce(${desk.shows ?? null}, d.shows)`.execute(errand.tx);
}
