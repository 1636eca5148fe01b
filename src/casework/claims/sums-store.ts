import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';

/** Compensation in a period, each youth once for each: open to them, told, filed, paid. Not for showing as it is. */
export async function claimSums(tx: Tx, year: number, through: number): Promise<{ what: string; n: number }[]> {
  const { rows } = await sql<{ what: string; n: number }>`select what, n from claims.sums(${year}, ${through})`.execute(
    tx,
  );
  return rows;
}
