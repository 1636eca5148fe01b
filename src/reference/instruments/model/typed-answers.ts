import { plain } from './answers.ts';
import type { Answer, Coding, Item, Questionnaire, Value } from './fhir.ts';
import { isDate, isDateTime, isTime, isUri } from './literals.ts';
import { optionOf } from './option-keys.ts';
import { optionsOf } from './options.ts';
import { measured } from './units.ts';

/**
 * What an expression gave, as answers of the item's type. What does not fit is left out; of many values a question
 * that does not repeat keeps the first.
 * @param zoned puts the county's offset to a date and time without one; see Moment.
 */
export function toAnswers(
  questionnaire: Questionnaire,
  item: Item,
  values: unknown[],
  zoned: (local: string) => string = (local) => local,
): Answer[] {
  if (item.type === 'group' || item.type === 'display') return [];
  const answers = values.flatMap((value) => toAnswer(questionnaire, item, structuredCopy(value), zoned) ?? []);
  return item.repeats ? answers : answers.slice(0, 1);
}

/** Plain JSON: without what the expression library attached. */
const structuredCopy = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value;

function toAnswer(
  questionnaire: Questionnaire,
  item: Item,
  value: unknown,
  zoned: (local: string) => string,
): Value | undefined {
  if (item.type === 'dateTime' && typeof value === 'string') return toMoment(value, zoned);
  if (item.type === 'choice' || item.type === 'open-choice') return toChoice(questionnaire, item, value);
  if (isObject(value)) return fromObject(item, value);
  const make = fromPrimitive[item.type];
  return make?.(value, item);
}

type Make = (value: unknown, item: Item) => Value | undefined;

/** As FHIR R4 writes it: with seconds and an offset, or a date without a time. */
function toMoment(value: string, zoned: (local: string) => string): Value | undefined {
  if (isDate(value)) return { valueDateTime: value };
  const whole = value.replace(/(T\d\d:\d\d)(?=$|Z|[+-])/, '$1:00').replace(/-00:00$/, 'Z');
  if (!isDateTime(whole)) return undefined;
  return { valueDateTime: /(Z|[+-]\d\d:\d\d)$/.test(whole) ? whole : zoned(whole) };
}

const stringly: Make = (value) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { valueString: String(value) }
    : undefined;

const fromPrimitive: Partial<Record<Item['type'], Make>> = {
  boolean: (value) => (typeof value === 'boolean' ? { valueBoolean: value } : undefined),
  integer: (value) => (Number.isSafeInteger(toNumber(value)) ? { valueInteger: toNumber(value) } : undefined),
  decimal: (value) => (Number.isFinite(toNumber(value)) ? { valueDecimal: toNumber(value) } : undefined),
  string: stringly,
  text: stringly,
  date: (value) =>
    typeof value === 'string' && /^\d{4}(-\d\d(-\d\d)?)?/.test(value)
      ? { valueDate: value.split('T')[0] ?? '' }
      : undefined,
  time: (value) =>
    typeof value === 'string' && isTime(value) ? { valueTime: value.replace(/^\d\d:\d\d$/, '$&:00') } : undefined,
  url: (value) => (typeof value === 'string' && isUri(value) ? { valueUri: value } : undefined),
  quantity: (value, item) =>
    Number.isFinite(toNumber(value)) ? { valueQuantity: measured(toNumber(value), item) } : undefined,
  reference: (value) => (typeof value === 'string' ? { valueReference: { reference: value } } : undefined),
};

/** Numbers come as numbers, or as text when they were too exact for one. */
const toNumber = (value: unknown): number =>
  typeof value === 'number'
    ? value
    : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
      ? Number(value)
      : Number.NaN;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fromObject(item: Item, value: Record<string, unknown>): Value | undefined {
  if (item.type === 'quantity') return typeof value.value === 'number' ? { valueQuantity: value } : undefined;
  if (item.type === 'reference') return { valueReference: value };
  if (item.type === 'attachment') return { valueAttachment: value };
  const quantity = value.value;
  if ((item.type === 'decimal' || item.type === 'integer') && typeof quantity === 'number')
    return fromPrimitive[item.type]?.(quantity, item);
  if ((item.type === 'string' || item.type === 'text') && typeof value.display === 'string')
    return { valueString: value.display };
  return undefined;
}

function toChoice(questionnaire: Questionnaire, item: Item, value: unknown): Value | undefined {
  const options = optionsOf(questionnaire, item) ?? [];
  if (isObject(value)) {
    const coding = codingFrom(value);
    if (!coding) return undefined;
    return optionOf(options, { valueCoding: coding })?.value ?? { valueCoding: coding };
  }
  const fits = options.find((option) => {
    const held = plain(option.value);
    if (held?.kind === 'coding') return held.coding.code === value || held.coding.display === value;
    return held !== null && Object.values(option.value)[0] === value;
  });
  if (fits) return fits.value;
  return item.type === 'open-choice' ? stringly(value, item) : undefined;
}

function codingFrom(value: Record<string, unknown>): Coding | undefined {
  const coding: Coding = {};
  for (const name of ['system', 'version', 'code', 'display'] as const) {
    const held = value[name];
    if (typeof held === 'string') coding[name] = held;
  }
  return coding.code === undefined && coding.display === undefined ? undefined : coding;
}
