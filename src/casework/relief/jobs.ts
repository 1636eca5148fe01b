import { sql } from 'kysely';
import type { JobDesk } from '#platform/jobs/index.ts';

/** The day of an answer at a gate has come, or is over: told to the youth's own lawyers, each once. */
export async function tellGates({ db, now }: Pick<JobDesk, 'db' | 'now'>): Promise<void> {
  await sql`select relief.tell_gates(${now()}::timestamptz)`.execute(db);
}
