import { type RawBuilder, sql } from 'kysely';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import type { Tx } from '#platform/database/connect.ts';

/** Asks one of the gate's functions, which checks who asks, and gives its answer: done, absent, or the key of its reason. */
export async function askGate(tx: Tx, call: RawBuilder<unknown>): Promise<Result<null>> {
  const { rows } = await sql<{ answer: string }>`select ${call} as answer`.execute(tx);
  const answer = rows[0]?.answer ?? 'absent';
  if (answer === 'done') return ok(null);
  return answer === 'absent' ? absent : refused(answer);
}
