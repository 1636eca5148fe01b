import type { Day } from '#kernel/calendar.ts';
import { byId, type ElementPart, type Form, type Indicator, type SpectrumPlace } from './indicators.ts';
import { type Answer, screen } from './result.ts';

/**
 * What a screening hands on to the naming of exploitation: each sign as evidence of its element, with the words said.
 * A `no` is not evidence of absence, so it is not handed on; only a person finds an element absent.
 */
export type ScreenedEvidence = {
  form: Form;
  element: ElementPart;
  finding: 'present';
  strength: 'sign' | 'strong';
  basis: 'seen' | 'told' | 'other-person';
  quote?: string;
  indicator: string;
  on: Day;
};

export type Screened = {
  evidence: ScreenedEvidence[];
  trades: NonNullable<Indicator['trade']>[];
  industries: string[];
  crimeTypes: string[];
  metOnline: boolean;
  vulnerabilities: string[];
  spectrum: { place: SpectrumPlace; indicators: string[] }[];
};

/** @param toldBy who answered the asked items: the youth, or another person (a parent at the parent's door). */
export function evidenceFrom(
  answers: readonly Answer[],
  indicators: readonly Indicator[],
  on: Day,
  toldBy: 'youth' | 'other-person' = 'youth',
): Screened {
  const known = byId(indicators);
  const yes = answers.filter((answer) => answer.value === 'yes' && known.has(answer.indicator));
  const shown = indicators.filter((indicator) => yes.some((answer) => answer.indicator === indicator.id));
  const { vulnerabilities, spectrum } = screen(answers, indicators);
  return {
    evidence: yes.flatMap((answer) => signsOf(answer, known.get(answer.indicator)?.evidence ?? [], on, toldBy)),
    trades: [...new Set(shown.flatMap((one) => one.trade ?? []))],
    industries: [...new Set(shown.flatMap((one) => one.industry ?? []))],
    crimeTypes: [...new Set(shown.flatMap((one) => one.crimeType ?? []))],
    metOnline: shown.some((one) => one.online === true),
    vulnerabilities,
    spectrum,
  };
}

function signsOf(
  answer: Answer,
  evidence: Indicator['evidence'],
  on: Day,
  toldBy: 'youth' | 'other-person',
): ScreenedEvidence[] {
  const quote = answer.quote?.trim();
  return evidence.map((one) => ({
    ...one,
    finding: 'present',
    basis: answer.mode === 'observed' ? 'seen' : toldBy === 'youth' ? 'told' : 'other-person',
    ...(quote ? { quote } : {}),
    indicator: answer.indicator,
    on,
  }));
}
