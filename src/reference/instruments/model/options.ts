import { extensionOf, inLanguage, isMarked } from './extensions.ts';
import type { AnswerOption, Coding, Concept, Element, Item, Questionnaire, Value, ValueSet } from './fhir.ts';
import { valueSetShape } from './questionnaire-shape.ts';

/** One answer to choose from. `key` names it in forms: short, stable, and unique within its question. */
export type Option = {
  key: string;
  value: Value;
  /** The extension that carries its score, if any: `ordinalValue` (R4) or `itemWeight`. */
  weight: number | undefined;
  exclusive: boolean;
  prefix: string;
  label: (lang: string) => string;
};

/** Value sets kept outside a questionnaire, by their canonical address (a `|version` is passed over). */
export type ValueSets = ReadonlyMap<string, ValueSet>;

const known = new WeakMap<Item, Option[] | null>();

/** What can be chosen; null when there is nothing to choose from, or the value set is not at hand. */
export function optionsOf(questionnaire: Questionnaire, item: Item, valueSets?: ValueSets): Option[] | null {
  const kept = known.get(item);
  if (kept !== undefined && !(kept === null && valueSets)) return kept;
  const options = workOut(questionnaire, item, valueSets);
  if (!(options && valueSets && item.answerValueSet)) known.set(item, options);
  return options;
}

/** Options made from values that were computed while the form is filled in. */
export const optionsFrom = (values: Value[]): Option[] => named(values.map(fromAnswerOption));

type Unnamed = Omit<Option, 'key'>;

function workOut(questionnaire: Questionnaire, item: Item, valueSets: ValueSets | undefined): Option[] | null {
  if (item.answerOption?.length) return named(item.answerOption.map(fromAnswerOption));
  const valueSet = item.answerValueSet && valueSetOf(questionnaire, item.answerValueSet, valueSets);
  if (!valueSet) return null;
  const options = conceptsOf(valueSet).map((concept) => fromConcept(questionnaire, concept));
  return options.length > 0 ? named(options) : null;
}

function valueSetOf(questionnaire: Questionnaire, canonical: string, outside?: ValueSets): ValueSet | undefined {
  const address = canonical.split('|')[0] ?? canonical;
  const inside = questionnaire.contained?.find(
    (resource) => resource.resourceType === 'ValueSet' && (address === `#${resource.id}` || address === resource.url),
  );
  const found = inside ?? outside?.get(address);
  return found && valueSetShape.safeParse(found).success ? (found as ValueSet) : undefined;
}

/** The codes written out in a value set: its expansion, else the codes its definition lists one by one. */
function conceptsOf(valueSet: ValueSet): Concept[] {
  const flat = (concept: Concept): Concept[] => [concept, ...(concept.contains ?? []).flatMap(flat)];
  const expansion = (valueSet.expansion?.contains ?? []).flatMap(flat).filter((concept) => !isAbstract(concept));
  if (expansion.length > 0) return expansion;
  return (valueSet.compose?.include ?? []).flatMap(({ system, concept }) =>
    (concept ?? []).map((one) => (system === undefined ? one : { system, ...one })),
  );
}

const isAbstract = (concept: Concept): boolean =>
  ('abstract' in concept && concept.abstract === true) || (concept.code === undefined && concept.display === undefined);

function fromConcept(questionnaire: Questionnaire, concept: Concept): Unnamed {
  const { system, code, display, version } = concept;
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
    label: (lang) => inLanguage(display ?? code, concept._display, lang),
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
export const weightOn = (element: Element | undefined): number | undefined =>
  extensionOf(element, 'weight')?.valueDecimal;

/** The score that a contained code system gives to a code. */
export function weightInCodeSystem(questionnaire: Questionnaire, coding: Coding): number | undefined {
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
  return weightOn(find(system?.concept));
}

/** Only the `value[x]` of an option: what an answer would hold. */
function bareValue(option: AnswerOption): Value {
  const found = Object.entries(option).find(([name]) => name.startsWith('value'));
  return found ? ({ [found[0]]: found[1] } as Value) : {};
}

function labelOf(option: AnswerOption, lang: string): string {
  const { valueCoding: coding, valueReference: reference } = option;
  if (coding) return inLanguage(coding.display ?? coding.code, coding._display, lang);
  if (reference) return reference.display ?? reference.reference ?? '';
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
  if (value.valueReference) return value.valueReference.reference ?? value.valueReference.display ?? '';
  return String(Object.values(value)[0] ?? '');
}

const longKey = (value: Value): string =>
  value.valueCoding ? `${value.valueCoding.system ?? ''}|${shortKey(value)}` : shortKey(value);
