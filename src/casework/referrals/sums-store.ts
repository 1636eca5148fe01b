import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';

/** Sums of a year through a month, of the county of the one who asks. For `insight/disclosure`, which says what of them may be shown. */
export type RefusedSum = { month: number; organization: string; reason: string; n: number };
export type WithoutCaseSum = { month: number; region: string | null; begun: boolean; n: number };

/** What services refused or never answered, by organization and reason. */
export async function refusedSums(tx: Tx, year: number, through: number): Promise<RefusedSum[]> {
  const { rows } = await sql<RefusedSum>`select month, organization, reason, n
    from referrals.refused_sums(${year}::int, ${through}::int)`.execute(tx);
  return rows;
}

/** Referrals without any record or case that were taken, and whether help began. */
export async function withoutCaseSums(tx: Tx, year: number, through: number): Promise<WithoutCaseSum[]> {
  const { rows } = await sql<WithoutCaseSum>`select month, region, begun, n
    from referrals.without_case_sums(${year}::int, ${through}::int)`.execute(tx);
  return rows;
}
