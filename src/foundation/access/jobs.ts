import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/connect.ts';

/**
 * Derives the grants of youth that wait for it: a basis that began, a new table of law. As `throughline_jobs`, in small
 * transactions. Gives how many were done; fewer than `limit` means that none is left for now.
 */
export async function deriveWaiting(jobs: Db, limit = 200): Promise<number> {
  const { rows } = await sql<{ n: number }>`select access.derive_waiting(${limit}) as n`.execute(jobs);
  return rows[0]?.n ?? 0;
}

/** Who is told that what a step opened to them ends soon, or has ended; some at a time. Gives how many were looked at. */
export async function tellOfSteps(jobs: Db | Tx, limit = 500): Promise<number> {
  const { rows } = await sql<{ n: number }>`select access.tell_of_steps(${limit}) as n`.execute(jobs);
  return rows[0]?.n ?? 0;
}
