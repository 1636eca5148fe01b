import type { Evidence } from './evidence.ts';
import type { Form } from './forms.ts';
import type { Reason } from './reasons.ts';

/**
 * Trades that stand between labor trafficking and forced criminality (domain, Identification):
 * - begging, peddling, sales crews are `lt`, and `ltfc` too where what was demanded is itself an offence;
 * - ordinary labor inside an unlawful trade (trimming on an unlicensed farm) is both;
 * - bringing other young people in is `ltfc` to be considered, and never a label on the youth.
 */
export const trades = ['street-sales', 'unlicensed-trade', 'recruiting'] as const;
export type Trade = (typeof trades)[number];

export type TradeOutcome = {
  evidence: Evidence[];
  reasons: Record<Form, Reason[]>;
  consider: ReadonlySet<Form>;
};

export function withTradeRules(
  given: readonly Evidence[],
  found: readonly Trade[],
  demandedActIsOffence: boolean | null,
): TradeOutcome {
  const reasons: Record<Form, Reason[]> = { cse: [], lt: [], ltfc: [] };
  const consider = new Set<Form>();
  let evidence = [...given];
  if (found.includes('street-sales') && demandedActIsOffence === true) {
    evidence = asBoth([...evidence, ...crimeFromLabor(evidence)]);
    reasons.ltfc.push({ key: 'reason-street-sales-offence' });
  }
  if (found.includes('street-sales') && demandedActIsOffence === null) {
    consider.add('ltfc');
    reasons.ltfc.push({ key: 'reason-street-sales-ask' });
  }
  if (found.includes('unlicensed-trade')) {
    evidence = asBoth(evidence);
    reasons.lt.push({ key: 'reason-unlicensed-both' });
    reasons.ltfc.push({ key: 'reason-unlicensed-both' });
  }
  if (found.includes('recruiting')) {
    consider.add('ltfc');
    reasons.ltfc.push({ key: 'reason-recruiting' });
  }
  return { evidence, reasons, consider };
}

/** The labor that was demanded was an offence: the same facts show the purpose of forced criminality. */
const crimeFromLabor = (evidence: readonly Evidence[]): Evidence[] =>
  evidence
    .filter((one) => one.form === 'lt' && one.element === 'purpose:labor' && one.finding === 'present')
    .map((one) => ({ ...one, form: 'ltfc', element: 'purpose:crime', basis: 'rule' }));

/** Act and means are the same in law for lt and ltfc: inside one trade, what shows them for one shows them for both. */
function asBoth(evidence: readonly Evidence[]): Evidence[] {
  const shared = evidence.filter(
    (one) => one.form !== 'cse' && !one.element.startsWith('purpose') && one.finding === 'present',
  );
  const mirrored = shared.map((one): Evidence => ({ ...one, form: one.form === 'lt' ? 'ltfc' : 'lt' }));
  const keyOf = (one: Evidence) => [one.form, one.element, one.strength, one.basis, one.indicator, one.quote].join('|');
  const held = new Set(evidence.map(keyOf));
  return [...evidence, ...mirrored.filter((one) => !held.has(keyOf(one)))];
}
