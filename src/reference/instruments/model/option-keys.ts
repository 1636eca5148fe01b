import { isSame, plain } from './answers.ts';
import type { Answer, Item, Questionnaire } from './fhir.ts';
import { type Option, optionsOf, type ValueSets } from './options.ts';

/** The option that an answer chose; undefined when it chose none of them. */
export function optionOf(options: readonly Option[], answer: Answer): Option | undefined {
  const chosen = plain(answer);
  if (!chosen) return undefined;
  const fits = options.filter((option) => {
    const offered = plain(option.value);
    return offered !== null && isSame(offered, chosen);
  });
  return fits.find((option) => option.value.valueCoding?.display === answer.valueCoding?.display) ?? fits[0];
}

export function optionKeyOf(
  questionnaire: Questionnaire,
  item: Item,
  answer: Answer,
  valueSets: ValueSets | undefined,
): string | undefined {
  return optionOf(optionsOf(questionnaire, item, valueSets) ?? [], answer)?.key;
}

/**
 * Names of a question's answers, for what is nested under each: the option's key; for one's own words beside options,
 * their number; without options, the answer's number.
 */
export function answerKeys(
  questionnaire: Questionnaire,
  item: Item,
  answers: readonly Answer[],
  valueSets: ValueSets | undefined,
): string[] {
  const options = optionsOf(questionnaire, item, valueSets);
  if (!options) return answers.map((_, at) => String(at));
  let own = 0;
  return answers.map((answer) => optionOf(options, answer)?.key ?? ownKey(own++));
}

/** An option's own key never begins with a single `_`. */
export const ownKey = (at: number): string => `_own${at}`;
