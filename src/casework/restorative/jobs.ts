import { sql } from 'kysely';
import type { JobDesk } from '#platform/jobs/index.ts';

/** Whom a survivor chose has left: the lead is told once that somebody is to be chosen, never for what. */
export async function tellLeft({ db, now }: Pick<JobDesk, 'db' | 'now'>): Promise<void> {
  await sql`select restorative.tell_left(${now()}::timestamptz)`.execute(db);
}
