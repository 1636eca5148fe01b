import { sql } from 'kysely';
import type { JobDesk, Task } from '#platform/jobs/index.ts';

/** What a hearing lacks a day before, and orders whose day is over: told to those who owe it, each once. */
export const lateCourtTask: Task = { name: 'courts', everyMs: 60_000, run: (desk) => tellLate(desk) };

/** Never more waits: what is left comes with the next minute. */
export async function tellLate({ db, now }: Pick<JobDesk, 'db' | 'now'>): Promise<boolean> {
  await sql`select courts.tell_late(${now()}::timestamptz)`.execute(db);
  return false;
}
