import { inLanguage } from './extensions.ts';
import type { Element, Extension, Questionnaire } from './fhir.ts';

/** What a person must know of a tool before they trust it. A figure of accuracy never stands without its source. */
export type InstrumentFacts = {
  license: string;
  population: string;
  /** Null: not validated. */
  accuracy: { figures: string; source: string } | null;
  /** The day on which this was last looked up, `YYYY-MM-DD`; null when nobody has said. */
  checkedOn: string | null;
  /** Where the wording or the value lists come from. */
  source: string | null;
};

const about = 'https://throughline.example/fhir/about';

/** The facts that a questionnaire of ours carries itself; null for one that carries none. */
export function factsIn(questionnaire: Questionnaire, lang: string): InstrumentFacts | null {
  const carrier = questionnaire.extension?.find((extension) => extension.url === about);
  if (!carrier) return null;
  const part = (url: string) => carrier.extension?.find((extension) => extension.url === url);
  const text = (url: string) => words(part(url), lang);
  const isValidated = part('validation')?.valueCode === 'published';
  return {
    license: text('license'),
    population: text('population'),
    accuracy: isValidated ? { figures: text('accuracy'), source: text('source') } : null,
    checkedOn: part('checkedOn')?.valueDate ?? null,
    source: text('source') || null,
  };
}

const words = (part: Extension | undefined, lang: string): string =>
  inLanguage(part?.valueString, part?._valueString as Element | undefined, lang);
