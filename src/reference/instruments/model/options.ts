import { referenceText } from './answers.ts';
import { extensionOf, inLanguage, isMarked } from './extensions.ts';
import type { AnswerOption, Coding, Concept, Element, Item, Questionnaire, Value } from './fhir.ts';
import { conceptsOf, type ValueSets, valueSetAt } from './value-sets.ts';

export type { ValueSets };

/** One answer to choose from. `key` names it in forms: short, stable, and unique within its question. */
export type Option = {
  key: string;
  value: Value;
  /** The extension that carries its score, if any: `ordinalValue` (R4) or `itemWeight`. */
  weight: number | undefined;
  exclusive: boolean;
  prefix: string;
  /** Why there is no answer, where that is what it says: `asked-unknown`, `asked-declined`, `not-asked`. */
  absence?: string | undefined;
  label: (lang: string) => string;
};

const known = new WeakMap<Item, Option[] | null>();

/** What can be chosen; null when there is nothing to choose from, or the value set is not at hand. */
export function optionsOf(questionnaire: Questionnaire, item: Item, valueSets?: ValueSets): Option[] | null {
  const kept = known.get(item);
  if (kept !== undefined && !(kept === null && valueSets)) return kept;
  const options = workOut(questionnaire, item, valueSets);
  if (!(options && valueSets && item.answerValueSet)) known.set(item, options);
  return options;
}

type Unnamed = Omit<Option, 'key'>;

function workOut(questionnaire: Questionnaire, item: Item, valueSets: ValueSets | undefined): Option[] | null {
  // One without a value offers nothing.
  const offered = item.answerOption?.map(fromAnswerOption).filter((option) => isAnswer(option.value));
  if (offered?.length) return named(offered);
  const valueSet = item.answerValueSet && valueSetAt(questionnaire, item.answerValueSet, valueSets);
  const concepts = valueSet ? conceptsOf(questionnaire, valueSet, valueSets) : null;
  return concepts?.length ? named(concepts.map((concept) => fromConcept(questionnaire, concept))) : null;
}

function fromConcept(questionnaire: Questionnaire, concept: Concept): Unnamed {
  const { system, code, version } = concept;
  // A value set may list bare codes: their words are then in the code system.
  const named = concept.display === undefined ? (conceptFor(questionnaire, concept) ?? concept) : concept;
  const { display } = named;
  const coding: Coding = {};
  if (system !== undefined) coding.system = system;
  if (version !== undefined) coding.version = version;
  if (code !== undefined) coding.code = code;
  if (display !== undefined) coding.display = display;
  return {
    value: { valueCoding: coding },
    weight: weightOn(concept) ?? weightInCodeSystem(questionnaire, coding),
    exclusive: false,
    prefix: '',
    absence: extensionOf(concept, 'absence')?.valueCode,
    label: (lang) => designationOf(concept, lang) ?? designationOf(named, lang) ?? display ?? code ?? '',
  };
}

function fromAnswerOption(option: AnswerOption): Unnamed {
  return {
    value: bareValue(option),
    weight: weightOn(option) ?? weightOn(option.valueCoding),
    exclusive: isMarked(option, 'exclusive'),
    prefix: extensionOf(option, 'optionPrefix')?.valueString ?? '',
    label: (lang) => labelOf(option, lang),
  };
}

/** The score that an element itself carries. */
export function weightOn(element: Element | undefined): number | undefined {
  const carrier = extensionOf(element, 'weight');
  return carrier?.valueDecimal ?? carrier?.valueInteger;
}

/** A code's words in a language: by the translation extension, else as value sets and code systems give them. */
function designationOf(concept: Concept, lang: string): string | undefined {
  const translated = inLanguage(undefined, concept._display, lang);
  if (translated) return translated;
  const all: unknown[] = Array.isArray(concept.designation) ? concept.designation : [];
  const found = all.find(
    (one): one is { value: string } =>
      isNamed(one) && one.language.split('-')[0] === lang.split('-')[0] && one.value.trim() !== '',
  );
  return found?.value;
}

const isNamed = (one: unknown): one is { language: string; value: string } =>
  typeof one === 'object' &&
  one !== null &&
  typeof Reflect.get(one, 'language') === 'string' &&
  typeof Reflect.get(one, 'value') === 'string';

/** The score that a contained code system gives to a code. */
export function weightInCodeSystem(questionnaire: Questionnaire, coding: Coding): number | undefined {
  const concept = conceptFor(questionnaire, coding);
  return weightOn(concept) ?? weightAmong(concept?.property);
}

/** FHIR R5 gives the score as a property of the code. */
function weightAmong(properties: unknown): number | undefined {
  for (const one of Array.isArray(properties) ? properties : []) {
    const { code, valueDecimal, valueInteger } = (one ?? {}) as Record<string, unknown>;
    const value = valueDecimal ?? valueInteger;
    if ((code === 'itemWeight' || code === 'ordinalValue') && typeof value === 'number') return value;
  }
  return undefined;
}

/** A code in a contained code system. */
function conceptFor(questionnaire: Questionnaire, coding: Coding): Concept | undefined {
  if (coding.system === undefined || coding.code === undefined) return undefined;
  const system = questionnaire.contained?.find(
    (resource) => resource.resourceType === 'CodeSystem' && resource.url === coding.system,
  );
  const find = (concepts: unknown): Concept | undefined => {
    for (const concept of Array.isArray(concepts) ? (concepts as Concept[]) : []) {
      const found = concept?.code === coding.code ? concept : find(concept?.concept);
      if (found) return found;
    }
    return undefined;
  };
  return find(system?.concept);
}

const isAnswer = (value: Value): boolean => {
  const held: unknown = Object.values(value)[0];
  return typeof held === 'object' && held !== null ? Object.keys(held).length > 0 : held !== undefined && held !== '';
};

/** Only the `value[x]` of an option: what an answer would hold. */
function bareValue(option: AnswerOption): Value {
  const found = Object.entries(option).find(([name]) => name.startsWith('value'));
  return found ? ({ [found[0]]: found[1] } as Value) : {};
}

function labelOf(option: AnswerOption, lang: string): string {
  const { valueCoding: coding, valueReference: reference } = option;
  if (coding) return inLanguage(coding.display ?? coding.code, coding._display, lang);
  if (reference) return reference.display ?? reference.reference ?? reference.identifier?.value ?? '';
  if (option.valueString !== undefined) return inLanguage(option.valueString, option._valueString, lang);
  return String(Object.values(bareValue(option))[0] ?? '');
}

/** Short keys where they are unique; longer ones, or a number, where they are not. A leading `_` is ours. */
function named(options: Unnamed[]): Option[] {
  const short = options.map((option) => shortKey(option.value));
  const taken = new Set<string>();
  return options.map((option, index) => {
    const twice = short.filter((key) => key === short[index]).length > 1;
    let key = (twice ? longKey(option.value) : short[index]) || `option-${index + 1}`;
    if (key.startsWith('_')) key = `_${key}`;
    while (taken.has(key)) key = `${key}+`;
    taken.add(key);
    return { ...option, key };
  });
}

function shortKey(value: Value): string {
  if (value.valueCoding) return value.valueCoding.code ?? value.valueCoding.display ?? '';
  if (value.valueReference) return referenceText(value.valueReference);
  return String(Object.values(value)[0] ?? '');
}

const longKey = (value: Value): string =>
  value.valueCoding ? `${value.valueCoding.system ?? ''}|${shortKey(value)}` : shortKey(value);

/** The list's own code for a question that was declined or not asked; undefined where the list has none. */
export const absenceIn = (options: readonly Option[] | null, why: 'asked-declined' | 'not-asked'): Option | undefined =>
  options?.find(({ absence }) => absence === why);
