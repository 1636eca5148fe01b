import { hasValue, isSame, plain } from './answers.ts';
import type { Answer, Item, Questionnaire, Value } from './fhir.ts';
import { optionOf } from './option-keys.ts';
import { optionsOf, type ValueSets } from './options.ts';
import { toAnswers } from './typed-answers.ts';
import { namesOfType } from './value-names.ts';

/**
 * The answers that a question begins with: its initial values and the options marked as selected, in the type of the
 * question. A value of another type (an integer where a decimal is asked) is turned into it where that is plain, and
 * left out where it is not: it would be an answer that nobody could give.
 */
export function initialOf(questionnaire: Questionnaire, item: Item, valueSets?: ValueSets): Answer[] {
  if (item.type === 'group' || item.type === 'display') return [];
  const given = wanted(item).flatMap((value) => fitting(questionnaire, item, value, valueSets) ?? []);
  const once = given.filter((answer, at) => given.findIndex((other) => areSame(answer, other)) === at);
  if (!item.repeats) return structuredClone(once.slice(0, 1));
  // As a form posts them: what was chosen from the list first, one's own words after.
  const options = optionsOf(questionnaire, item, valueSets);
  const isOwn = (answer: Answer) => Number(options !== null && optionOf(options, answer) === undefined);
  return structuredClone(once.toSorted((one, other) => isOwn(one) - isOwn(other)));
}

/** Whether a file's own first values are all used: a person should know of those that are not. */
export const usesAllInitial = (questionnaire: Questionnaire, item: Item): boolean =>
  new Set(wanted(item).map((value) => JSON.stringify(value))).size <= initialOf(questionnaire, item).length;

function wanted(item: Item): Value[] {
  const selected = (item.answerOption ?? []).filter((option) => option.initialSelected === true);
  return [...(item.initial ?? []), ...selected]
    .map((value) => Object.fromEntries(Object.entries(value).filter(([name]) => /^value[A-Z]/.test(name))) as Value)
    .filter((value) => hasValue(value) && !isUnitAlone(value));
}

/** A quantity without a number only says which unit is meant. */
const isUnitAlone = ({ valueQuantity }: Value): boolean =>
  valueQuantity !== undefined && valueQuantity.value === undefined;

function fitting(
  questionnaire: Questionnaire,
  item: Item,
  value: Value,
  valueSets: ValueSets | undefined,
): Answer | undefined {
  const options = optionsOf(questionnaire, item, valueSets);
  const chosen = options && optionOf(options, value)?.value;
  if (chosen) return chosen;
  const [name = '', held] = Object.entries(value)[0] ?? [];
  if (namesOfType(item).includes(name)) return value;
  const isOtherThing = typeof held === 'object' && (item.type === 'attachment' || item.type === 'reference');
  return isOtherThing ? undefined : toAnswers(questionnaire, item, [held])[0];
}

function areSame(one: Answer, other: Answer): boolean {
  const [first, second] = [plain(one), plain(other)];
  return first !== null && second !== null && isSame(first, second);
}
