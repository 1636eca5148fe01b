import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { findings } from '../model/findings.ts';
import { insertReview, takeForReview, type Waiting, waitingForReview } from '../review-store.ts';
import { type ReportView, type reportInput, see } from './see.ts';

/** Reports drawn at random for a second pair of eyes: what was decided, never about whom, until one is taken. */
export async function reviews(errand: Errand): Promise<Result<{ waiting: Waiting[] }>> {
  if (errand.actor.agencyKind !== 'child-welfare') return absent;
  return ok({ waiting: await waitingForReview(errand) });
}

export const takeInput = z.object({ reportId: z.uuid() });

/** The reviewer comes in for fourteen days. */
export async function takeReview(
  errand: Errand,
  input: z.infer<typeof takeInput>,
): Promise<Result<{ reportId: string }>> {
  const youthId = await takeForReview(errand, input.reportId, newId());
  if (!youthId) return absent;
  errand.touched({ youthId, recordIds: [input.reportId], basis: 'mandated-report' });
  return ok({ reportId: input.reportId });
}

/** The form's page: for who took it and did not decide it. */
export async function seeReview(errand: Errand, input: z.infer<typeof reportInput>): Promise<Result<ReportView>> {
  const seen = await see(errand, input);
  return seen.ok && !seen.value.mayReview ? absent : seen;
}

export const outcomeInput = z.object({
  reportId: z.uuid(),
  finding: z.enum(findings, 'findingNeeded'),
  words: z.string().trim().min(1, 'reasonsNeeded').max(4000, 'tooLong'),
});

/** What the second pair of eyes found. `look-again` opens the report anew. */
export async function recordReview(
  errand: Errand,
  input: z.infer<typeof outcomeInput>,
): Promise<Result<{ reportId: string }>> {
  const seen = await see(errand, input);
  if (!seen.ok) return seen;
  const { report, decided, mayReview } = seen.value;
  const last = decided.at(-1);
  if (!mayReview || !last) return absent;
  await insertReview(errand, report, {
    id: newId(),
    dispositionId: last.id,
    finding: input.finding,
    words: input.words,
  });
  return ok({ reportId: report.id });
}
