import { sql } from 'kysely';
import { type Explanation, explanationWithout, openExplanation } from '#casework/relief/index.ts';
import type { YouthErrand } from './door.ts';
import { ownSealer } from './pen-store.ts';

/** What the youth's lawyer wants them to read, as it was when they shared it, without what a court sealed since. */
export type MyReading = { at: Date; byName: string; explanation: Explanation };

export async function myReading(errand: YouthErrand): Promise<MyReading | null> {
  const { rows } = await sql<{ id: string; at: Date; byName: string; body: Buffer; sealed: string[] }>`
    select id, at, by_name as "byName", body, sealed from voice.my_reading()`.execute(errand.tx);
  const [row] = rows;
  if (!row) return null;
  const explanation = explanationWithout(openExplanation(ownSealer(errand), row.id, row.body), row.sealed);
  return { at: row.at, byName: row.byName, explanation };
}

/** Whether there is something to read, for the first page. */
export async function hasReading({ tx }: YouthErrand): Promise<boolean> {
  const { rows } = await sql`select 1 from voice.my_reading()`.execute(tx);
  return rows.length > 0;
}
