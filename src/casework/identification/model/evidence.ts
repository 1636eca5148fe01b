import { z } from 'zod';
import { type Element, elementOf, elementParts, forms, purposeOf } from './forms.ts';

/**
 * One piece of evidence on one element of one form. A sign not seen is not evidence of absence: only a person's own
 * finding is (`finding: 'absent'`), and then of a whole element.
 */
export const evidenceShape = z
  .strictObject({
    form: z.enum(forms),
    element: z.enum(elementParts),
    finding: z.enum(['present', 'absent']),
    strength: z.enum(['sign', 'strong']),
    /** `told` by the youth, `seen` by a worker, said by an `other-person`, or on `record` (paper, photo, court). */
    basis: z.enum(['seen', 'told', 'other-person', 'record', 'rule']),
    /** The words quoted, or what was seen. */
    quote: z.string().max(4000).optional(),
    /** The indicator that it came from, when it came from a screening. */
    indicator: z.string().optional(),
    on: z.iso.date(),
  })
  .refine(({ form, element }) => !element.startsWith('purpose:') || element === purposeOf[form], {
    path: ['element'],
    message: 'purpose-of-another-form',
  })
  .refine(({ finding, element }) => finding === 'present' || element === elementOf(element), {
    path: ['element'],
    message: 'absence-needs-whole-element',
  });

export type Evidence = z.infer<typeof evidenceShape>;

export const findings = ['present', 'absent', 'unknown'] as const;
export type Finding = (typeof findings)[number];

export type ElementFinding = {
  element: Element;
  needed: boolean;
  finding: Finding;
  strength: 'sign' | 'strong' | null;
  /** Follows from another element (an exchange that happened had someone who obtained it), not from its own evidence. */
  inferred: boolean;
  /** Some say so and a person found otherwise; it stays present until a person has looked at both. */
  disputed: boolean;
  evidence: Evidence[];
};

/** What the evidence says of one element. Nothing said is `unknown`, never `absent` and never `present`. */
export function findElement(element: Element, needed: boolean, evidence: readonly Evidence[]): ElementFinding {
  const about = evidence.filter((one) => elementOf(one.element) === element);
  const present = about.filter((one) => one.finding === 'present');
  const absent = about.filter((one) => one.finding === 'absent');
  return {
    element,
    needed,
    finding: present.length > 0 ? 'present' : absent.length > 0 ? 'absent' : 'unknown',
    strength: present.length === 0 ? null : present.some((one) => one.strength === 'strong') ? 'strong' : 'sign',
    inferred: false,
    disputed: present.length > 0 && absent.length > 0,
    evidence: about,
  };
}
