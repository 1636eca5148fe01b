import { compare, isSame, type Plain, plain } from './answers.ts';
import type { Moment } from './expressions.ts';
import { extensionOf, extensionsOf } from './extensions.ts';
import type { Answer, Item, Questionnaire } from './fhir.ts';
import { isAllowedKind, kindsFor } from './file-answers.ts';
import { isDate, isDateTime, isTime, isUri } from './literals.ts';
import { optionOf } from './option-keys.ts';
import { optionsOf } from './options.ts';
import { fitsPattern } from './pattern.ts';
import type { Problem } from './problem.ts';
import type { Node } from './tree.ts';
import { namesOfType } from './value-names.ts';

/** What is wrong with one answer: its type, its form, its bounds, or that it is none of those offered. */
export function problemsOfAnswer(questionnaire: Questionnaire, node: Node, answer: Answer, moment: Moment): Problem[] {
  const { item } = node;
  const problem = (key: Problem['key'], values: Problem['values'] = {}): Problem[] => [
    { name: node.name, linkId: item.linkId, key, values },
  ];
  const name = Object.keys(answer).find((key) => /^value[A-Z]/.test(key));
  if (!name) return problem('problemEmpty');
  if (!allowedNames(questionnaire, item, moment).includes(name)) return problem('problemType');
  const form = formProblem(name, answer);
  if (form) return problem(form);
  return [
    ...lengthProblems(item, answer).flatMap(([key, values]) => problem(key, values)),
    ...boundProblems(item, answer).flatMap(([key, values]) => problem(key, values)),
    ...(isOffered(questionnaire, item, answer, moment) ? [] : problem('problemNotOffered')),
    ...(isUnitOffered(item, answer) ? [] : problem('problemUnit')),
  ];
}

function allowedNames(questionnaire: Questionnaire, item: Item, moment: Moment): string[] {
  const fixed = namesOfType(item);
  if (item.type !== 'choice' && item.type !== 'open-choice') return [...fixed];
  const options = optionsOf(questionnaire, item, moment.valueSets);
  if (!options) return unlisted;
  const offered = options.flatMap((option) => Object.keys(option.value));
  return [...offered, ...fixed];
}

/** What a choice may hold whose list is not at hand. */
const unlisted = ['valueCoding', 'valueString', 'valueInteger', 'valueDate', 'valueTime', 'valueReference'];

/** The form of a value by its FHIR type; `isText` first, since an answer can come from anywhere. */
function formProblem(name: string, answer: Answer): Problem['key'] | undefined {
  const value: unknown = Object.entries(answer).find(([key]) => key === name)?.[1];
  const isText = typeof value === 'string';
  const isThing = typeof value === 'object' && value !== null && !Array.isArray(value);
  const checks: Record<string, () => Problem['key'] | false> = {
    valueBoolean: () => typeof value !== 'boolean' && 'problemType',
    valueInteger: () => !(Number.isInteger(value) && Math.abs(Number(value)) <= 2_147_483_647) && 'problemInteger',
    valueDecimal: () => !(typeof value === 'number' && Number.isFinite(value)) && 'problemNumber',
    valueDate: () => !(isText && isDate(value)) && 'problemDate',
    valueDateTime: () => !(isText && isDateTime(value)) && 'problemDateTime',
    valueTime: () => !(isText && isTime(value)) && 'problemTime',
    valueString: () => !(isText && value.trim() !== '') && 'problemEmpty',
    valueUri: () => !(isText && isUri(value)) && 'problemUrl',
    valueCoding: () => !(isThing && ('code' in value || 'display' in value)) && 'problemType',
    valueReference: () =>
      !(isThing && ['reference', 'identifier', 'display'].some((part) => part in value)) && 'problemType',
    valueQuantity: () => !(isThing && 'value' in value && typeof value.value === 'number') && 'problemNumber',
    valueAttachment: () => !isThing && 'problemType',
  };
  return checks[name]?.() || undefined;
}

type Found = [Problem['key'], Problem['values']];

function lengthProblems(item: Item, answer: Answer): Found[] {
  const text = answer.valueString ?? answer.valueUri;
  const found: Found[] = [];
  const length = text === undefined ? 0 : [...text].length;
  if (text !== undefined && item.maxLength !== undefined && length > item.maxLength)
    found.push(['problemTooLong', { max: item.maxLength, length }]);
  const min = extensionOf(item, 'minLength')?.valueInteger;
  if (text !== undefined && min !== undefined && length < min) found.push(['problemTooShort', { min, length }]);
  if (!fitsPattern(item, answer)) found.push(['problemPattern', {}]);
  const file = answer.valueAttachment;
  const maxSize = extensionOf(item, 'maxSize')?.valueDecimal;
  const size = file?.size ?? Math.floor(((file?.data?.length ?? 0) * 3) / 4);
  if (file && maxSize !== undefined && size > maxSize)
    found.push(['problemFileSize', { max: Math.floor(maxSize / 1000) }]);
  if (file && !isAllowedKind(item, file.contentType ?? ''))
    found.push([
      'problemFileKind',
      {
        kinds:
          kindsFor(item)
            .map(({ name }) => name)
            .join(', ') || '–',
      },
    ]);
  return found;
}

function boundProblems(item: Item, answer: Answer): Found[] {
  const found: Found[] = [];
  const number = answer.valueDecimal ?? answer.valueQuantity?.value;
  const places = extensionOf(item, 'maxDecimalPlaces')?.valueInteger;
  if (number !== undefined && places !== undefined && decimalsOf(number) > places)
    found.push(['problemDecimals', { places }]);
  for (const [kind, key, sign] of bounds) {
    const extension = extensionOf(item, kind);
    const bound = extension && plain(extension);
    const given =
      bound?.kind === 'number' && number !== undefined ? { kind: 'number' as const, number } : plain(answer);
    const order = bound && given ? compare(given, bound) : null;
    if (bound && order !== null && Math.sign(order) === sign) found.push([key, { bound: boundWords(bound) }]);
  }
  return found;
}

const bounds = [
  ['minValue', 'problemTooLow', -1],
  ['minQuantity', 'problemTooLow', -1],
  ['maxValue', 'problemTooHigh', 1],
  ['maxQuantity', 'problemTooHigh', 1],
] as const;

function boundWords(bound: Plain): string | number {
  if (bound.kind === 'quantity')
    return [bound.quantity.value ?? '', bound.quantity.unit ?? bound.quantity.code ?? ''].join(' ').trim();
  return bound.kind === 'number' ? bound.number : bound.kind === 'text' ? bound.text : '';
}

function decimalsOf(number: number): number {
  const [digits = '', power = '0'] = String(number).toLowerCase().split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(power));
}

function isOffered(questionnaire: Questionnaire, item: Item, answer: Answer, moment: Moment): boolean {
  const options = optionsOf(questionnaire, item, moment.valueSets);
  if (!options || item.type === 'open-choice') return true;
  return optionOf(options, answer) !== undefined;
}

function isUnitOffered(item: Item, answer: Answer): boolean {
  const offered = extensionsOf(item, 'unitOption').flatMap((extension) => extension.valueCoding ?? []);
  const quantity = answer.valueQuantity;
  if (!quantity || offered.length === 0) return true;
  const { system, code, unit } = quantity;
  return offered.some((option) =>
    code === undefined
      ? unit !== undefined && (option.display === unit || option.code === unit)
      : isSame(
          { kind: 'coding', coding: { code, ...(system !== undefined && { system }) } },
          { kind: 'coding', coding: option },
        ),
  );
}
