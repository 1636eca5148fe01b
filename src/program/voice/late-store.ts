import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/connect.ts';

/** Tells of what is late, each once. As the jobs' role, all counties. How many. */
export async function alarmLate(db: Db, now: Date): Promise<number> {
  const { rows } = await sql<{ told: number }>`select voice.alarm(${now}) as told`.execute(db);
  return rows[0]?.told ?? 0;
}

/** Forms' keys and sessions of long ago go: when a youth looked is nobody's to follow. As the jobs' role, all counties. */
export async function forgetOwnPages(tx: Tx, now: Date): Promise<void> {
  await sql`select voice.forget(${now})`.execute(tx);
}
