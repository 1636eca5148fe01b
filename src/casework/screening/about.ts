import type { Lang } from '#platform/i18n/catalogue.ts';
import { inLanguage, type Questionnaire } from '#reference/instruments/index.ts';

const ABOUT = 'https://throughline.example/fhir/about';
type Part = { url?: string; valueCode?: string; valueString?: string; _valueString?: Parameters<typeof inLanguage>[1] };
export type AboutInstrument = { license: string | null; population: string | null; accuracy: string | null };

/**
 * Whether what was answered before may be confirmed in this tool instead of being asked again: in one of which it says that it was not
 * validated. A validated tool is asked as it was validated, and of any other it is not known.
 */
export function mayConfirm(questionnaire: Questionnaire): boolean {
  const about = questionnaire.extension?.find((each) => each.url === ABOUT) as { extension?: Part[] } | undefined;
  return about?.extension?.some(({ url, valueCode }) => url === 'validation' && valueCode === 'not-validated') ?? false;
}

/** What a tool says of itself: whose it is, for whom it was made, and how well it has been shown to work. */
export function aboutInstrument(questionnaire: Questionnaire, lang: Lang): AboutInstrument {
  const about = questionnaire.extension?.find((each) => each.url === ABOUT) as { extension?: Part[] } | undefined;
  const say = (name: string) => {
    const part = about?.extension?.find((each) => each.url === name);
    return part?.valueString ? inLanguage(part.valueString, part._valueString, lang) : null;
  };
  return { license: say('license'), population: say('population'), accuracy: say('accuracy') };
}
