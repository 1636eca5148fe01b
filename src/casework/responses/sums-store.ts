import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';

/** Times that youth went missing, by the protocol that was begun. For `insight/disclosure`. */
export type MissingSum = { month: number; goneFrom: string; again: boolean; n: number };

/** Sums of a year through a month, of the county of the one who asks. */
export async function missingSums(tx: Tx, year: number, through: number): Promise<MissingSum[]> {
  const { rows } = await sql<MissingSum>`select month, gone_from as "goneFrom", again, n
    from responses.missing_sums(${year}::int, ${through}::int)`.execute(tx);
  return rows;
}
