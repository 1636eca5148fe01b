import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';

/** How far clearing records came in a period, each youth once for each: begun, filed, granted, denied, sealed everywhere. Not for showing as it is. */
export async function petitionSums(tx: Tx, year: number, through: number): Promise<{ what: string; n: number }[]> {
  const { rows } = await sql<{
    what: string;
    n: number;
  }>`select what, n from petitions.sums(${year}, ${through})`.execute(tx);
  return rows;
}
