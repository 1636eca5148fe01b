import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';

const TABLE = 'identification.withdrawals';

/** A decision that somebody says was made in error. In effect where nothing ran from it, or a second person agreed. */
export type Withdrawal = {
  id: string;
  decisionId: string;
  askedAt: Date;
  byId: string;
  by: string;
  reason: string;
  /** How many responses ran from the decision. */
  runs: number;
  answered: { at: Date; by: string; agreed: boolean; words: string } | null;
};

/** All of a youth's, the oldest first. */
export async function withdrawalsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Withdrawal[]> {
  const rows = await errand.tx
    .selectFrom('identification.withdrawals as w')
    .leftJoin('people.users as u', (join) =>
      join.onRef('u.county_id', '=', 'w.county_id').onRef('u.id', '=', 'w.by_user'),
    )
    .leftJoin('people.users as s', (join) =>
      join.onRef('s.county_id', '=', 'w.county_id').onRef('s.id', '=', 'w.answered_by'),
    )
    .selectAll('w')
    .select(['u.name', 's.name as second'])
    .where('w.county_id', '=', errand.actor.countyId)
    .where('w.youth_id', '=', youthId)
    .orderBy('w.asked_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    decisionId: row.identification_id,
    askedAt: row.asked_at,
    byId: row.by_user,
    by: row.name ?? '',
    reason: sealer.openText(TABLE, row.id, 'reason', row.reason),
    runs: row.runs,
    answered: row.answered_at
      ? {
          at: row.answered_at,
          by: row.second ?? '',
          agreed: row.agreed === true,
          words: row.answer ? sealer.openText(TABLE, row.id, 'answer', row.answer) : '',
        }
      : null,
  }));
}

export const inEffect = (one: Withdrawal): boolean => one.runs === 0 || one.answered?.agreed === true;
export const isWaiting = (one: Withdrawal): boolean => one.runs > 0 && one.answered === null;

type Outcome = 'withdrawn' | 'asked' | 'already' | null;

/** `asked`: a response runs from it, so a second person answers. Null: not this person's to withdraw. */
export async function withdrawDecision(
  errand: Errand,
  sealer: Sealer,
  it: { id: string; decisionId: string; reason: string },
): Promise<Outcome> {
  const reason = sealer.seal(TABLE, it.id, 'reason', it.reason);
  const { rows } = await sql<{
    it: Outcome;
  }>`select identification.withdraw(${it.id}, ${it.decisionId}, ${reason}) as it`.execute(errand.tx);
  return rows[0]?.it ?? null;
}

export async function answerWithdrawal(
  errand: Errand,
  sealer: Sealer,
  it: { id: string; agreed: boolean; words: string },
): Promise<boolean> {
  const words = sealer.seal(TABLE, it.id, 'answer', it.words);
  const { rows } = await sql<{
    it: boolean;
  }>`select identification.answer_withdrawal(${it.id}, ${it.agreed}, ${words}) as it`.execute(errand.tx);
  return rows[0]?.it ?? false;
}
