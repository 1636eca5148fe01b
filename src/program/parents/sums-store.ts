import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';
import type { RequestKind } from './model/request.ts';

/** What parents asked for, by month, and whether anybody answered. For `insight/disclosure`, which says what of it may be shown. */
export type RequestSum = { month: number; kind: RequestKind; answered: boolean; n: number };

/** Sums of a year through a month, of the county of the one who asks. */
export async function requestSums(tx: Tx, year: number, through: number): Promise<RequestSum[]> {
  const { rows } = await sql<RequestSum>`select month, kind, answered, n
    from parents.request_sums(${year}::int, ${through}::int)`.execute(tx);
  return rows;
}
