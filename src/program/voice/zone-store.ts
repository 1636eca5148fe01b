import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';

/** Whether a place that takes part has this code. */
export const isZoneCode = async ({ tx }: Errand, code: string): Promise<boolean> =>
  (await sql`select 1 from voice.zone_of(${code})`.execute(tx)).rows.length > 0;

/** How it went there, of nobody. False: there is no such place now. */
export async function rateZone({ tx }: Errand, code: string, answers: (number | null)[]): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select voice.rate_zone(gen_random_uuid(), ${code}, ${answers}::smallint[]) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
