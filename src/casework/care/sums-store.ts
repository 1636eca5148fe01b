import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';

/** Youth by how many workers of a kind left them while another was there or came. For `insight/disclosure`. */
export type ChangeSum = { kind: string; changes: number; n: number };

/** Sums of a year through a month, of the county of the one who asks. */
export async function changeSums(tx: Tx, year: number, through: number): Promise<ChangeSum[]> {
  const { rows } = await sql<ChangeSum>`select kind, changes, n
    from care.change_sums(${year}::int, ${through}::int)`.execute(tx);
  return rows;
}
