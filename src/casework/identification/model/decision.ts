import { z } from 'zod';
import type { Day } from '#kernel/calendar.ts';
import { invalid, ok, type Result, refused } from '#kernel/result.ts';
import { detailsShape } from './details.ts';
import { type Finding, findings } from './evidence.ts';
import { type Element, elements, type Form, forms, standings } from './forms.ts';
import type { FormProposal } from './proposal.ts';

/**
 * A person's decision on one form, beside what the program proposed. Decisions are dated facts and are never changed:
 * the county's current answer is a function of them, and the history is all of them.
 */
export const decisionShape = z.strictObject({
  form: z.enum(forms),
  standing: z.enum(standings),
  reasons: z.string().trim().min(1).max(4000),
  decidedBy: z.string().min(1),
  decidedAt: z.date(),
  reviewOn: z.iso.date(),
  details: detailsShape.nullable(),
  /** The person's own finding on each element; where none is given, the program's stands. */
  findings: z.partialRecord(z.enum(elements), z.enum(findings)).optional(),
});

export type DecisionInput = z.infer<typeof decisionShape>;

/** The proposal is kept as it stood, so that a later reader sees both. */
export type Decision = DecisionInput & { proposed: FormProposal['standing']; differs: boolean };

/** `withdrawn`: decided in error (a wrong youth, a wrong form). The fact stays, and no longer counts. */
export type DecisionFact = Decision & { withdrawn: { at: Date; by: string; because: string } | null };

/**
 * Checks a decision against the elements. `invalid` names fields by catalogue key; `refused` when the law's elements
 * do not allow the standing. A person finds on each element, beside the program; they may decide lower than proposed, with
 * reasons; higher only as their findings allow.
 */
export function decide(input: DecisionInput, proposal: FormProposal, today: Day): Result<Decision> {
  if (input.form !== proposal.form) return refused('decision-other-form');
  const fields: Record<string, string> = {};
  const holds = input.standing === 'suspected' || input.standing === 'confirmed';
  if (holds && !input.details) fields.details = 'decision-details-needed';
  if (input.details && input.details.form !== input.form) fields.details = 'decision-details-other-form';
  if (input.reviewOn <= today) fields.reviewOn = 'decision-review-in-future';
  if (input.standing === 'ruled-out' && input.reasons.trim().length < 20) fields.reasons = 'decision-ruled-out-reasons';
  if (Object.keys(fields).length > 0) return invalid(fields);
  const needed = proposal.elements
    .filter((one) => one.needed)
    .map((one) => input.findings?.[one.element] ?? one.finding);
  if (holds && needed.includes('absent')) return refused('decision-element-absent');
  if (input.standing === 'confirmed' && needed.includes('unknown')) return refused('decision-element-unknown');
  return ok({
    ...input,
    proposed: proposal.standing,
    differs: input.standing !== proposal.standing && !(input.standing === 'ruled-out' && proposal.standing === 'none'),
  });
}

/** What was found on each element: the person's word, else the program's. */
export const foundOf = (
  input: { findings?: DecisionInput['findings'] },
  proposal: FormProposal,
): Record<Element, Finding> =>
  Object.fromEntries(
    proposal.elements.map((one) => [one.element, input.findings?.[one.element] ?? one.finding]),
  ) as Record<Element, Finding>;

export type CurrentIdentification<Fact extends DecisionFact = DecisionFact> = Fact & { reviewDue: boolean };

/** The county's current answer for each form: the latest decision that stands at `now`. No decision, no answer. */
export function currentIdentification<Fact extends DecisionFact>(
  facts: readonly Fact[],
  now: Date,
  today: Day,
): Partial<Record<Form, CurrentIdentification<Fact>>> {
  const current: Partial<Record<Form, CurrentIdentification<Fact>>> = {};
  for (const fact of facts) {
    if (fact.decidedAt > now || (fact.withdrawn && fact.withdrawn.at <= now)) continue;
    const held = current[fact.form];
    if (held && held.decidedAt > fact.decidedAt) continue;
    current[fact.form] = { ...fact, reviewDue: fact.reviewOn <= today };
  }
  return current;
}

/** Every decision on every form, newest first; the withdrawn are among them. */
export const history = (facts: readonly DecisionFact[]): DecisionFact[] =>
  [...facts].sort((a, b) => b.decidedAt.getTime() - a.decidedAt.getTime());
