import type { Element, Expression, Extension, Item, Questionnaire } from './fhir.ts';

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

/**
 * The extensions that the engine acts on, each with every address it has had (SDC moved several of them).
 * All others are kept and passed over.
 */
export const urls = {
  calculated: [`${sdc}calculatedExpression`, `${hl7}questionnaire-calculatedExpression`],
  initial: [`${sdc}initialExpression`, `${hl7}questionnaire-initialExpression`],
  enableWhen: [`${sdc}enableWhenExpression`, `${hl7}questionnaire-enableWhenExpression`],
  answers: [`${sdc}answerExpression`],
  candidates: [`${sdc}candidateExpression`],
  launchContext: [`${sdc}launchContext`, `${hl7}questionnaire-launchContext`],
  variable: [`${hl7}variable`],
  constraint: [`${hl7}targetConstraint`, `${hl7}questionnaire-constraint`],
  hidden: [`${hl7}questionnaire-hidden`],
  control: [`${hl7}questionnaire-itemControl`],
  unit: [`${hl7}questionnaire-unit`],
  unitOption: [`${hl7}questionnaire-unitOption`],
  minOccurs: [`${hl7}questionnaire-minOccurs`],
  maxOccurs: [`${hl7}questionnaire-maxOccurs`],
  minValue: [`${hl7}minValue`],
  maxValue: [`${hl7}maxValue`],
  minLength: [`${hl7}minLength`],
  maxDecimalPlaces: [`${hl7}maxDecimalPlaces`],
  minQuantity: [`${sdc}minQuantity`],
  maxQuantity: [`${sdc}maxQuantity`],
  sliderStep: [`${hl7}questionnaire-sliderStepValue`],
  /** A pattern that the answer must have, and how to write it. */
  regex: [`${hl7}regex`],
  entryFormat: [`${hl7}entryFormat`],
  /** What the line for an answer of one's own is called. */
  openLabel: [`${sdc}openLabel`],
  maxSize: [`${hl7}maxSize`],
  mimeType: [`${hl7}mimeType`],
  exclusive: [`${hl7}questionnaire-optionExclusive`],
  optionPrefix: [`${hl7}questionnaire-optionPrefix`],
  weight: [
    `${hl7}itemWeight`,
    ...['', 'questionnaire-', 'codesystem-', 'valueset-'].map((of) => `${hl7}${of}ordinalValue`),
    `${hl7}iso21090-CO-value`,
  ],
  translation: [`${hl7}translation`],
  absent: [`${hl7}data-absent-reason`],
  /** Ours. On a Questionnaire, a group or a question: whether "choose not to answer" is offered there and below. */
  skipAllowed: ['https://throughline.example/fhir/skip-allowed'],
  /** Ours. On a concept that is no answer but says why there is none: FHIR's data-absent-reason in the list's own code. */
  absence: ['https://throughline.example/fhir/absent-reason'],
  /** Ours. On an answered item: a person put this in the place of the calculated value, which is kept. */
  overridden: ['https://throughline.example/fhir/overridden'],
} as const;

type Kind = keyof typeof urls;

/** All extensions of a kind on an element, in their order. */
export const extensionsOf = (element: Element | undefined, kind: Kind): Extension[] => {
  const wanted: readonly string[] = urls[kind];
  return (element?.extension ?? []).filter((extension) => wanted.includes(extension.url));
};

export const extensionOf = (element: Element | undefined, kind: Kind): Extension | undefined =>
  extensionsOf(element, kind)[0];

export const isMarked = (element: Element | undefined, kind: Kind): boolean =>
  extensionOf(element, kind)?.valueBoolean === true;

/** A FHIRPath expression carried by an extension; undefined when it has another language, or none. */
export function fhirpathOf(extension: Extension | undefined): string | undefined {
  if (!extension) return undefined;
  const { valueExpression: expression, valueString } = extension;
  if (typeof valueString === 'string') return valueString;
  return isFhirpath(expression) ? expression?.expression : undefined;
}

export const isFhirpath = (expression: Expression | undefined): boolean =>
  typeof expression?.expression === 'string' &&
  (expression.language === undefined || expression.language === 'text/fhirpath');

/** What a program that opens the form could hand to it: `patient`, `user`. */
export const launchNames = (questionnaire: Questionnaire): string[] =>
  extensionsOf(questionnaire, 'launchContext').flatMap((extension) => {
    const name = extension.extension?.find((part) => part.url === 'name');
    return name?.valueCoding?.code ?? name?.valueString ?? (typeof name?.valueId === 'string' ? name.valueId : []);
  });

/** How the author wants an item shown: `drop-down`, `radio-button`, `check-box`, `help`, and so on. */
export const controlsOf = (item: Item): string[] =>
  extensionsOf(item, 'control').flatMap(
    (extension) => extension.valueCodeableConcept?.coding?.flatMap((coding) => coding.code ?? []) ?? [],
  );

export const isHidden = (item: Item): boolean => isMarked(item, 'hidden');
export const isHelp = (item: Item): boolean => item.type === 'display' && controlsOf(item).includes('help');

/** A text that explains the question it is nested under. */
export const isHint = (item: Item): boolean =>
  item.type === 'display' &&
  controlsOf(item).some((control) => ['inline', 'prompt', 'unit', 'lower', 'upper', 'flyover'].includes(control));

/** Fewest and most answers (of a question) or instances (of a group). */
export function occurrences(item: Item): { min: number; max: number } {
  const min = extensionOf(item, 'minOccurs')?.valueInteger ?? (item.required ? 1 : 0);
  const max = item.repeats ? (extensionOf(item, 'maxOccurs')?.valueInteger ?? Number.POSITIVE_INFINITY) : 1;
  return { min: item.repeats ? min : Math.min(min, 1), max };
}

export const isRequired = (item: Item): boolean => item.required === true || occurrences(item).min > 0;

type Translated = Questionnaire | Item | Element;

/** The text in a language, by the FHIR translation extension on its element; else as first written. */
export function inLanguage(text: string | undefined, element: Translated | undefined, lang: string): string {
  for (const translation of extensionsOf(element, 'translation')) {
    const part = (url: string) => translation.extension?.find((extension) => extension.url === url);
    const code = part('lang')?.valueCode;
    const content = part('content');
    const words = content?.valueString ?? content?.valueMarkdown;
    if (code?.split('-')[0] === lang.split('-')[0] && typeof words === 'string') return words;
  }
  return text ?? '';
}
