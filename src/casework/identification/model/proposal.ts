import type { ElementFinding, Evidence } from './evidence.ts';
import { findElement } from './evidence.ts';
import { elementOf, elementRules, type Form, type ProposedStanding } from './forms.ts';
import type { Reason } from './reasons.ts';
import { type Spectrum, spectrumOf, type WorkFacts } from './spectrum.ts';
import { type Trade, withTradeRules } from './trades.ts';

/**
 * What the evidence says, form by form and element by element. The program proposes and shows why; a person decides.
 * It never proposes `ruled-out`, unknown never becomes yes, and more evidence that something is so never lowers a
 * standing.
 */
export type Facts = {
  /** Age in years when it happened; null when not known (then taken as under 18, and said so). */
  ageYears: number | null;
  trades: readonly Trade[];
  /** Begging, peddling, sales crews: was what was demanded itself an offence? Null: not known, to be asked. */
  demandedActIsOffence: boolean | null;
  work: WorkFacts;
  /** Ids of what raises risk; they are shown and are never an element. */
  vulnerabilities: readonly string[];
};

export type FormProposal = {
  form: Form;
  standing: ProposedStanding;
  elements: ElementFinding[];
  reasons: Reason[];
  /** A question that a person should put before deciding on this form, though nothing is proposed. */
  consider: boolean;
};

export type Proposal = { forms: Record<Form, FormProposal>; spectrum: Spectrum; together: Form[] };

export function propose(evidence: readonly Evidence[], facts: Facts): Proposal {
  const { evidence: all, reasons, consider } = withTradeRules(evidence, facts.trades, facts.demandedActIsOffence);
  const one = (form: Form) => proposeForm(form, all, facts, reasons[form], consider.has(form));
  const proposed = { cse: one('cse'), lt: one('lt'), ltfc: one('ltfc') };
  return {
    forms: proposed,
    spectrum: spectrumOf(facts.work),
    together: (['cse', 'lt', 'ltfc'] as const).filter((form) => atLeastSuspected(proposed[form].standing)),
  };
}

const atLeastSuspected = (standing: ProposedStanding) => standing === 'suspected' || standing === 'confirmed';

function proposeForm(
  form: Form,
  all: readonly Evidence[],
  facts: Facts,
  tradeReasons: readonly Reason[],
  consider: boolean,
): FormProposal {
  const evidence = all.filter((one) => one.form === form);
  const found = inferAct(
    elementRules[form].map((rule) =>
      findElement(rule.element, rule.needed === 'always' || (facts.ageYears ?? 0) >= 18, evidence),
    ),
  );
  const leaves = form !== 'cse' && facts.work.freeToLeave === true;
  const elements = leaves ? found.map(freeToLeave) : found;
  const standing = standingOf(elements, evidence);
  return {
    form,
    standing,
    elements,
    consider: consider && standing === 'none',
    reasons: [
      ...elements.map(reasonFor),
      ...ageReasons(form, facts.ageYears, evidence),
      ...(elements.some((one, i) => one !== found[i]) ? [{ key: 'reason-free-to-leave' } as const] : []),
      ...tradeReasons,
      ...standingReasons(standing, elements),
      ...(facts.vulnerabilities.length > 0 ? [{ key: 'reason-vulnerability' } as const] : []),
    ],
  };
}

/**
 * An exchange or a labor that is strongly shown had someone who obtained it: that is the act. A person's finding that
 * nobody did stands; evidence of the act's own stands beside what follows.
 */
function inferAct(elements: ElementFinding[]): ElementFinding[] {
  const purpose = elements.find((one) => one.element === 'purpose');
  if (purpose?.finding !== 'present' || purpose.strength !== 'strong') return elements;
  return elements.map((one) => {
    if (one.element !== 'act' || one.finding === 'absent') return one;
    const evidence = [...one.evidence, ...purpose.evidence.filter((each) => each.finding === 'present')];
    return { ...one, finding: 'present', strength: 'strong', inferred: one.strength !== 'strong', evidence };
  });
}

/** Free to leave, and nothing says force, fraud or coercion: the means are found absent. Any sign of them outweighs it. */
const freeToLeave = (one: ElementFinding): ElementFinding =>
  one.element === 'means' && one.finding === 'unknown' ? { ...one, finding: 'absent' } : one;

function standingOf(elements: readonly ElementFinding[], evidence: readonly Evidence[]): ProposedStanding {
  const needed = elements.filter((one) => one.needed);
  if (needed.some((one) => one.finding === 'absent')) return 'none';
  if (needed.every(established)) return 'confirmed';
  const shown = needed.filter((one) => one.element !== 'act').every((one) => one.finding === 'present');
  if (shown) return 'suspected';
  return evidence.some((one) => one.finding === 'present') ? 'at-risk' : 'none';
}

/** Strongly shown by the youth's own account or by a record. What a worker saw, or a rule added, only suspects. */
const established = (one: ElementFinding) =>
  one.finding === 'present' &&
  !one.disputed &&
  one.evidence.some(
    (each) =>
      each.finding === 'present' && each.strength === 'strong' && (each.basis === 'told' || each.basis === 'record'),
  );

function reasonFor(one: ElementFinding): Reason {
  const values = { element: one.element, count: one.evidence.filter((each) => each.finding === 'present').length };
  if (one.disputed) return { key: 'reason-element-disputed', values };
  if (one.inferred) return { key: 'reason-element-inferred', values };
  return { key: `reason-element-${one.finding}`, values };
}

function ageReasons(form: Form, ageYears: number | null, evidence: readonly Evidence[]): Reason[] {
  if (form !== 'cse' || evidence.length === 0) return [];
  if (ageYears === null) return [{ key: 'reason-age-unknown' }, { key: 'reason-means-not-needed' }];
  return [{ key: ageYears < 18 ? 'reason-means-not-needed' : 'reason-means-needed-from-18' }];
}

function standingReasons(standing: ProposedStanding, elements: readonly ElementFinding[]): Reason[] {
  const missing = elements.some((one) => one.needed && one.finding === 'absent');
  if (standing === 'none' && missing) return [{ key: 'reason-needed-absent' }];
  return [{ key: `reason-${standing}` }];
}

/** The evidence of one form by element, for the page that shows it quoted. */
export const quotesOf = (proposal: FormProposal): { element: string; quote: string }[] =>
  proposal.elements.flatMap((one) =>
    one.evidence.flatMap((each) => (each.quote ? [{ element: elementOf(each.element), quote: each.quote }] : [])),
  );
