import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import { isOpen, stateOf } from './model/state.ts';
import { silentHere } from './read-store.ts';

const MOST = 500;

/**
 * Asks of a region that wait for an answer after its liaison was told of the silence: those that the liaison's list shows. Null for
 * anyone whose list it is not: nobody else is told of them.
 */
export async function unansweredIn(errand: Errand, region: string): Promise<number | null> {
  if (!(await hearsOf(errand, region))) return null;
  const silent = await silentHere(errand, MOST);
  return silent.filter(
    (each) => (each.region ?? each.providerRegion) === region && isOpen(stateOf(each, each.events, errand.now)),
  ).length;
}

async function hearsOf({ tx, actor }: Errand, region: string): Promise<boolean> {
  if (!actor.roles.includes('liaison')) return false;
  const { rows } = await sql<{
    hears: boolean;
  }>`select regions.works_in(${actor.countyId}::uuid, ${actor.userId}::uuid, ${region}) as hears`.execute(tx);
  return rows[0]?.hears ?? false;
}

/** How often a service refused somebody by its own rule since then, as its last answer says. Null: not this person's to know. */
export async function excludedBy(tx: Tx, serviceId: string, since: Date): Promise<number | null> {
  const { rows } = await sql<{
    n: number | null;
  }>`select referrals.turned_away(${serviceId}::uuid, ${since}) as n`.execute(tx);
  return rows[0]?.n ?? null;
}
