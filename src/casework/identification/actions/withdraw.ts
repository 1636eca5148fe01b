import { z } from 'zod';
import { findYouth, type Hub } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { decisionsOn, type StoredDecision } from '../store.ts';
import { answerWithdrawal, isWaiting, type Withdrawal, withdrawDecision } from '../withdrawal-store.ts';

export const withdrawalInput = z.looseObject({ youthId: z.uuid(), decisionId: z.uuid() });
export type WithdrawalView = {
  youth: Hub;
  decision: StoredDecision;
  /** What waits for a second person's answer. */
  waiting: Withdrawal | null;
  mayAsk: boolean;
  mayAnswer: boolean;
};

/** For who decided, and for supervisors: the decision, and what was asked of it. */
export async function seeWithdrawal(
  errand: Errand,
  input: z.infer<typeof withdrawalInput>,
): Promise<Result<WithdrawalView>> {
  const youth = await findYouth(errand, input.youthId);
  if (!youth || youth.heldBy !== null) return absent;
  const all = await decisionsOn(errand, youth.sealer, youth.id);
  const decision = all.find((one) => one.id === input.decisionId);
  if (!decision || !mayWithdraw(errand, decision)) return absent;
  const waiting = decision.withdrawals.find(isWaiting) ?? null;
  errand.touched({ youthId: youth.id, recordIds: [decision.id] });
  return ok({
    youth,
    decision,
    waiting,
    mayAsk: decision.withdrawn === null && waiting === null,
    mayAnswer: waiting !== null && waiting.byId !== errand.actor.userId,
  });
}

/** Who decided it, or a supervisor. The database holds the same, and that they may add to this youth's record. */
export const mayWithdraw = (errand: Pick<Errand, 'actor'>, decision: Pick<StoredDecision, 'decidedBy'>): boolean =>
  decision.decidedBy === errand.actor.userId || holdsAny(errand.actor, ['supervisor']);

export const withdrawInput = z.object({
  youthId: z.uuid(),
  decisionId: z.uuid(),
  reason: z.string().trim().min(10, 'withdrawReasonNeeded').max(2000),
});

/** Withdraws it; where a response runs from it, asks a second person first. */
export async function withdraw(
  errand: Errand,
  input: z.infer<typeof withdrawInput>,
): Promise<Result<{ youthId: string }>> {
  const seen = await seeWithdrawal(errand, input);
  if (!seen.ok) return seen;
  const id = newId();
  const { youth, decision } = seen.value;
  const outcome = await withdrawDecision(errand, youth.sealer, { id, decisionId: decision.id, reason: input.reason });
  if (outcome === null) return absent;
  if (outcome === 'already') return conflict('alreadyWithdrawn');
  errand.touched({ youthId: youth.id, recordIds: [decision.id, id] });
  return ok({ youthId: youth.id });
}

export const answerInput = z.object({
  youthId: z.uuid(),
  decisionId: z.uuid(),
  agreed: z.enum(['yes', 'no'], 'answerNeeded'),
  words: z.string().trim().min(1, 'answerWordsNeeded').max(2000),
});

/** The second person agrees, or not, and says why. */
export async function answer(errand: Errand, input: z.infer<typeof answerInput>): Promise<Result<{ youthId: string }>> {
  const seen = await seeWithdrawal(errand, input);
  if (!seen.ok) return seen;
  const { youth, decision, waiting } = seen.value;
  if (!waiting) return conflict('alreadyWithdrawn');
  const it = { id: waiting.id, agreed: input.agreed === 'yes', words: input.words };
  if (!(await answerWithdrawal(errand, youth.sealer, it))) return absent;
  errand.touched({ youthId: youth.id, recordIds: [decision.id, waiting.id] });
  return ok({ youthId: youth.id });
}
