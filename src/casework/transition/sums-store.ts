import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';

/** How youth fared at leaving, by measure and answer. For `insight/disclosure`, which says what of it may be shown. */
export type ExitSum = { what: string; answer: 'yes' | 'no' | 'not-known'; n: number };

/** Sums of a year through a month, of the county of the one who asks. */
export async function exitSums(tx: Tx, year: number, through: number): Promise<ExitSum[]> {
  const { rows } = await sql<ExitSum>`select what, answer, n
    from transition.exit_sums(${year}::int, ${through}::int)`.execute(tx);
  return rows;
}
