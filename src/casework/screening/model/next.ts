import type { Door } from './doors.ts';
import type { ScreeningResult } from './result.ts';
import { type FormResult, formResults } from './thresholds.ts';

/**
 * What to do now, in order: safety first, then offers, then duties. Offers never wait for a duty and need no case. At a
 * community door a duty is shown as a question for a person, never as something the program has decided.
 */
export type NextStep = {
  /** Catalogue key. */
  key: NextKey;
  kind: 'safety' | 'offer' | 'duty';
  /** A person must first confirm that this duty exists here. */
  confirm?: true;
  citation?: string;
};

export const nextKeys = [
  'next-safe-now',
  'next-needs-first',
  'next-speak-alone',
  'next-trained-interpreter',
  'next-do-not-question',
  'next-place-tonight',
  'next-fear-of-release',
  'next-offer-help',
  'next-offer-advocate',
  'next-offer-counsel',
  'next-offer-health',
  'next-offer-labor-help',
  'next-offer-legal',
  'next-offer-immigration-counsel',
  'next-offer-tribe',
  'next-screen-again',
  'next-ask-before-sharing',
  'next-duty-report',
  'next-duty-report-labor-unknown',
  'next-duty-suspect',
  'next-duty-federal-notice',
  'next-find-out-federal-notice',
  'next-duty-missing',
  'next-name-it',
] as const;
export type NextKey = (typeof nextKeys)[number];

export type NextFacts = {
  /** The person who screens is a mandated reporter (Pen. Code 11165.7). */
  mandatedReporter: boolean;
  /** The dated county setting: does labor trafficking alone oblige a report? Null: not decided. */
  laborAloneObliges: boolean | null;
  /** Under 18 and neither citizen nor lawful permanent resident: true also when only possible. Null: not known. */
  mayBeForeignNational: boolean | null;
  /** The youth is missing from home or care at this moment. */
  missingNow: boolean;
  under18: boolean | null;
  /** Observed items only, for now (see interview.ts). */
  observedOnly: boolean;
};

export function nextSteps(result: ScreeningResult, door: Door, facts: NextFacts): NextStep[] {
  return [...safety(result, facts), ...offers(result, door, facts), ...duties(result, door, facts)];
}

function safety(result: ScreeningResult, facts: NextFacts): NextStep[] {
  const keys: NextKey[] = ['next-safe-now', 'next-needs-first'];
  if (shows(result, ['another-answers', 'contact-controlled', 'coached-account'])) keys.push('next-speak-alone');
  if (shows(result, ['own-language-kept'])) keys.push('next-trained-interpreter');
  if (facts.observedOnly) keys.push('next-do-not-question');
  if (shows(result, ['fear-of-release', 'threatened', 'adult-pays-bail'])) keys.push('next-fear-of-release');
  if (shows(result, ['no-safe-place-tonight', 'pushed-out-of-home', 'sex-for-place-to-stay']))
    keys.push('next-place-tonight');
  return keys.map((key) => ({ key, kind: 'safety' }));
}

function offers(result: ScreeningResult, door: Door, facts: NextFacts): NextStep[] {
  const { cse, lt, ltfc } = result.forms;
  const keys: NextKey[] = ['next-offer-help'];
  const any =
    atLeast(cse.result, 'some-signs') || atLeast(lt.result, 'some-signs') || atLeast(ltfc.result, 'some-signs');
  if (any) keys.push('next-offer-advocate');
  if (facts.observedOnly || door.observedOnlyUntilCounsel) keys.push('next-offer-counsel');
  if (pointsTo(result, 'cse') || shows(result, ['signs-of-harm', 'hurt-or-locked-in', 'work-injuries']))
    keys.push('next-offer-health');
  if (pointsTo(result, 'lt') || result.spectrum.some((one) => one.place !== 'lawful-child-labor'))
    keys.push('next-offer-labor-help');
  if (pointsTo(result, 'ltfc')) keys.push('next-offer-legal');
  if (
    facts.mayBeForeignNational ||
    shows(result, ['documents-held', 'police-or-immigration-threat', 'alone-in-this-country'])
  )
    keys.push('next-offer-immigration-counsel');
  if (shows(result, ['away-from-tribe'])) keys.push('next-offer-tribe');
  keys.push('next-screen-again');
  if (door.side === 'community') keys.push('next-ask-before-sharing');
  return keys.map((key) => ({ key, kind: 'offer' }));
}

const harms = ['signs-of-harm', 'hurt-or-locked-in', 'food-sleep-care-kept', 'repeated-sexual-health-harm'];

function duties(result: ScreeningResult, door: Door, facts: NextFacts): NextStep[] {
  const steps: NextStep[] = [];
  const confirm = door.side === 'community' ? ({ confirm: true } as const) : {};
  const add = (key: NextKey, citation?: string) =>
    steps.push({ key, kind: 'duty', ...confirm, ...(citation ? { citation } : {}) });
  const clear = (form: 'cse' | 'lt' | 'ltfc') => result.forms[form].result === 'clear-concern';
  const labor = clear('lt') || clear('ltfc');
  if (facts.under18 === false) return steps;
  if (facts.mandatedReporter && (clear('cse') || (labor && facts.laborAloneObliges === true)))
    add('next-duty-report', 'Pen. Code 11166(a); county policy DCFS 0070-535.10');
  else {
    if (facts.mandatedReporter && labor && facts.laborAloneObliges === null) add('next-duty-report-labor-unknown');
    // Harm that is seen may have nothing to do with trafficking and oblige all the same: the person is asked what they suspect.
    if (facts.mandatedReporter && shows(result, harms)) add('next-duty-suspect', 'Pen. Code 11166(a)');
  }
  if (door.side === 'system' && (clear('cse') || labor)) {
    if (facts.mayBeForeignNational) add('next-duty-federal-notice', '22 U.S.C. 7105(b)');
    else if (facts.mayBeForeignNational === null && door.withholds.length === 0) add('next-find-out-federal-notice');
  }
  if (facts.missingNow) add('next-duty-missing', '42 U.S.C. 671(a)(35); WIC 16501.45');
  if (door.identification && (clear('cse') || labor)) add('next-name-it');
  return steps;
}

const atLeast = (result: FormResult, least: FormResult) => formResults.indexOf(result) >= formResults.indexOf(least);

/** A sign of this form's own purpose was shown, not only control that could belong to any form. */
export const pointsTo = (result: ScreeningResult, form: 'cse' | 'lt' | 'ltfc') =>
  result.forms[form].why.some((sign) => sign.elements.some((one) => one.element.startsWith('purpose:')));

function shows(result: ScreeningResult, ids: readonly string[]): boolean {
  const shown = [
    ...Object.values(result.forms).flatMap((form) => form.why.map((sign) => sign.indicator)),
    ...result.vulnerabilities,
  ];
  return ids.some((id) => shown.includes(id));
}
