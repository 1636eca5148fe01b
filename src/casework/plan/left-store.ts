import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';

/** Those to be told that a task lies with nobody, each once; the tasks are marked as told in the same transaction. */
export async function leftAlone(tx: Tx, limit: number): Promise<{ countyId: string; userId: string }[]> {
  const { rows } = await sql<{ countyId: string; userId: string }>`
    select county_id as "countyId", user_id as "userId" from plan.left_alone(${limit})`.execute(tx);
  return rows;
}
