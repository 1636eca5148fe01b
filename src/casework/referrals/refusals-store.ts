import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';

/** What was refused, or never answered (`no-answer`), how often: by need, region, language and whether it was asked without a case. */
export type Refusal = {
  need: string;
  region: string | null;
  language: string | null;
  withoutCase: boolean;
  reason: string;
  n: number;
};

/**
 * Counts of refusals and silences among what was asked since then, of the county of the one who asks; empty for anyone but
 * liaisons, plan leads, administrators and analysts. No youth, no agency and no day is in it.
 */
export async function refusals(tx: Tx, since: Date): Promise<Refusal[]> {
  const { rows } = await sql<Refusal>`select need, region, language, without_case as "withoutCase", reason, n
    from referrals.refusals(${since})`.execute(tx);
  return rows;
}
