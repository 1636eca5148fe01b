import {
  byId,
  type ElementPart,
  type Form,
  forms,
  type Indicator,
  type SpectrumPlace,
  spectrumPlaces,
} from './indicators.ts';
import { type FormResult, formResults, reached, strengthsOf, thresholds } from './thresholds.ts';

/**
 * What a screening says, form by form, and why, sign by sign. It never says that a youth is not trafficked: the lowest
 * result is "no sign now". Only a `yes` counts; not sure, skipped and unanswered stay unknown, and adding a sign never
 * lowers a result.
 */
export type Mode = 'observed' | 'asked';
export type AnswerValue = 'yes' | 'no' | 'unsure' | 'declined';

/** One answer. `quote` holds the youth's own words, or what was seen, as written down. */
export type Answer = { indicator: string; mode: Mode; value: AnswerValue; quote?: string };

export type Sign = {
  indicator: string;
  modes: Mode[];
  elements: { element: ElementPart; strength: 'sign' | 'strong' }[];
  quotes: string[];
  /** Seen or told once and denied once: the sign stands, and a person looks at both. */
  alsoDenied: boolean;
};

export type FormScreen = {
  form: Form;
  result: FormResult;
  /** The id of the threshold that was reached, null when no sign was. Its reason is among the words. */
  threshold: string | null;
  why: Sign[];
  /** Which of act, means and purpose no sign speaks of yet. Means are not needed for cse under 18. */
  openElements: ('act' | 'means' | 'purpose')[];
};

export type Unknown = { indicator: string; because: 'unsure' | 'declined' | 'unanswered' };

export type ScreeningResult = {
  forms: Record<Form, FormScreen>;
  unknown: Unknown[];
  vulnerabilities: string[];
  spectrum: { place: SpectrumPlace; indicators: string[] }[];
  /** Codes that this version of the indicators does not hold; kept so that nothing is lost without a word. */
  unrecognised: string[];
};

/**
 * @param answers in any order; the same indicator may be both seen and asked.
 * @param indicators the county's indicators.
 * @param offered ids that the instrument put before the person, so that what stayed unanswered is known.
 */
export function screen(
  answers: readonly Answer[],
  indicators: readonly Indicator[],
  offered: readonly string[] = [],
): ScreeningResult {
  const known = byId(indicators);
  const shown = [...new Set(answers.filter((answer) => answer.value === 'yes').map((answer) => answer.indicator))]
    .map((id) => known.get(id))
    .filter((indicator) => indicator !== undefined);
  return {
    forms: {
      cse: screenForm('cse', shown, answers),
      lt: screenForm('lt', shown, answers),
      ltfc: screenForm('ltfc', shown, answers),
    },
    unknown: whatIsUnknown(answers, offered),
    vulnerabilities: shown.filter((one) => one.kind === 'vulnerability').map((one) => one.id),
    spectrum: spectrumPlaces
      .map((place) => ({ place, indicators: shown.filter((one) => one.spectrum === place).map((one) => one.id) }))
      .filter((one) => one.indicators.length > 0),
    unrecognised: [...new Set(answers.map((answer) => answer.indicator))].filter((id) => !known.has(id)),
  };
}

/** The strongest of several results, for a list that has room for one word. */
export const strongest = (result: ScreeningResult): FormResult =>
  forms
    .map((form) => result.forms[form].result)
    .reduce((a, b) => (formResults.indexOf(a) >= formResults.indexOf(b) ? a : b));

function screenForm(form: Form, shown: readonly Indicator[], answers: readonly Answer[]): FormScreen {
  const speaking = shown.filter((indicator) => indicator.evidence.some((one) => one.form === form));
  const strengths = strengthsOf(form, speaking);
  const threshold = thresholds.find((one) => one.forms.includes(form) && reached(one, strengths));
  const needed = form === 'cse' ? (['act', 'purpose'] as const) : (['act', 'means', 'purpose'] as const);
  return {
    form,
    result: threshold?.result ?? 'no-sign-now',
    threshold: threshold?.id ?? null,
    why: speaking.map((indicator) => signOf(indicator, form, answers)),
    openElements: needed.filter((element) => strengths[element] === null),
  };
}

function signOf(indicator: Indicator, form: Form, answers: readonly Answer[]): Sign {
  const about = answers.filter((answer) => answer.indicator === indicator.id);
  const yes = about.filter((answer) => answer.value === 'yes');
  return {
    indicator: indicator.id,
    modes: [...new Set(yes.map((answer) => answer.mode))],
    elements: indicator.evidence
      .filter((one) => one.form === form)
      .map(({ element, strength }) => ({ element, strength })),
    quotes: yes.flatMap((answer) => (answer.quote?.trim() ? [answer.quote.trim()] : [])),
    alsoDenied: about.some((answer) => answer.value === 'no'),
  };
}

function whatIsUnknown(answers: readonly Answer[], offered: readonly string[]): Unknown[] {
  const ids = [...new Set([...offered, ...answers.map((answer) => answer.indicator)])];
  return ids.flatMap((indicator): Unknown[] => {
    const values = answers.filter((answer) => answer.indicator === indicator).map((answer) => answer.value);
    if (values.includes('yes') || values.includes('no')) return [];
    if (values.includes('unsure')) return [{ indicator, because: 'unsure' }];
    return [{ indicator, because: values.includes('declined') ? 'declined' : 'unanswered' }];
  });
}
