import { declinedAnswer } from './answers.ts';
import type { Moment } from './expressions.ts';
import type { Answer, Attachment, Item, Questionnaire } from './fhir.ts';
import { type Fault, filesAfter } from './file-answers.ts';
import { isDate, isDateTime, isTime, isUri } from './literals.ts';
import { optionOf, ownKey } from './option-keys.ts';
import { absenceIn, type Option, optionsOf } from './options.ts';
import type { Problem } from './problem.ts';
import { measured, unitsOf } from './units.ts';

/** Values and name endings that are ours. An option's own key never begins with a single `_`. */
export const signs = {
  skip: '_skip',
  other: '_other',
  skipPart: '#skip',
  otherPart: '#other',
  unitPart: '#unit',
  removePart: '#remove',
};

/** What was posted for one question, part by part; a missing part was not posted. */
export type Posted = {
  values: string[] | undefined;
  other: string[] | undefined;
  units: string[] | undefined;
  skip: string[] | undefined;
  remove: string[] | undefined;
  files: Attachment[];
};

/** The answers read, each with its name among them (see answerKeys); what could not be read, and why. */
export type Read = { answers: { answer: Answer; key: string }[]; bad: Fault[] };

const longest = 50_000;

/** Reads what was posted for one question. */
export function readPosted(
  questionnaire: Questionnaire,
  item: Item,
  posted: Posted,
  moment: Moment,
  earlier: readonly Answer[],
): Read {
  const isSkipped = posted.values?.includes(signs.skip) || posted.skip?.some((value) => value !== '');
  if (isSkipped) {
    const coded = absenceIn(optionsOf(questionnaire, item, moment.valueSets), 'asked-declined');
    const skipped = coded
      ? { answer: structuredClone(coded.value), key: coded.key }
      : { answer: declinedAnswer(), key: ownKey(0) };
    return { answers: [skipped], bad: [] };
  }
  if (item.type === 'attachment') {
    const { answers, bad } = filesAfter(item, posted, earlier);
    return { answers: answers.map((answer, at) => ({ answer, key: String(at) })), bad };
  }
  const read: Read = { answers: [], bad: [] };
  const options = optionsOf(questionnaire, item, moment.valueSets);
  const keep = (result: Answer | Problem['key'] | undefined, key: string) => {
    if (typeof result === 'string') read.bad.push({ key: result, values: {} });
    else if (result) read.answers.push({ answer: result, key });
  };
  for (const [at, typed] of (posted.values ?? []).entries()) {
    const text = tidy(typed, item);
    if (text === '' || text === signs.other) continue;
    if (text.length > longest) keep('problemTooLongForm', '');
    else {
      const unit = posted.units?.[at] ?? '';
      const same = earlier.find((answer) => isAsShown(questionnaire, item, answer, text, unit, moment));
      keep(same ?? (options ? chosen(options, text) : parse(item, text, unit, moment)), options ? text : String(at));
    }
  }
  const isOtherMeant = item.type === 'open-choice' && (item.repeats || read.answers.length === 0);
  for (const [at, typed] of (isOtherMeant ? (posted.other ?? []) : []).entries()) {
    const text = tidy(typed, item);
    const same = earlier.find((answer) => isAsShown(questionnaire, item, answer, text, '', moment));
    if (text.length > longest) keep('problemTooLongForm', '');
    else if (text !== '') keep(same ?? { valueString: text }, options ? ownKey(at) : String(at));
  }
  if (!item.repeats && read.answers.length > 1) return { answers: [], bad: [{ key: 'problemOnlyOne', values: {} }] };
  return read;
}

/** Posted as it was shown: the answer then stays as exact as it was (seconds, zone, unit, code). */
function isAsShown(
  questionnaire: Questionnaire,
  item: Item,
  answer: Answer,
  text: string,
  unit: string,
  moment: Moment,
): boolean {
  const forms = [written(questionnaire, item, answer, moment), inField(questionnaire, item, answer, moment)];
  if (!forms.some((form) => tidy(form, item) === text)) return false;
  return unit === '' || unit === unitKey(answer.valueQuantity ?? {});
}

/** Without what no text should hold: NUL and other control signs, halves of characters. */
function tidy(typed: string, item: Item): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  const clean = typed.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
  return item.type === 'text' ? clean.replace(/\r\n?/g, '\n').trim() : clean.replace(/\s+/g, ' ').trim();
}

const chosen = (options: readonly Option[], key: string): Answer | Problem['key'] => {
  const option = options.find((one) => one.key === key);
  return option ? structuredClone(option.value) : 'problemNotOffered';
};

function parse(item: Item, text: string, unit: string, moment: Moment): Answer | Problem['key'] | undefined {
  const parser = parsers[item.type];
  return parser?.(text, item, unit, moment);
}

type Parser = (text: string, item: Item, unit: string, moment: Moment) => Answer | Problem['key'];

const wholeNumber = /^[+-]?\d{1,15}$/;
const anyNumber = /^[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})$/;

const parsers: Partial<Record<Item['type'], Parser>> = {
  boolean: (text) =>
    text === 'true' ? { valueBoolean: true } : text === 'false' ? { valueBoolean: false } : 'problemNotOffered',
  integer: (text) => (wholeNumber.test(text) ? { valueInteger: unsigned(Number(text)) } : 'problemInteger'),
  decimal: (text) => (anyNumber.test(text) ? { valueDecimal: unsigned(Number(text)) } : 'problemNumber'),
  date: (text) => {
    const day = writtenDate(text);
    return isDate(day) ? { valueDate: day } : 'problemDate';
  },
  dateTime: (text, _item, _unit, moment) => {
    const local = text.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?=$|Z|[+-])/, '$1:00');
    if (!isDateTime(local)) return 'problemDateTime';
    const hasZone = !local.includes('T') || /(Z|[+-]\d\d:\d\d)$/.test(local);
    return { valueDateTime: hasZone || !moment.zoned ? local : moment.zoned(local) };
  },
  time: (text) => (isTime(text) ? { valueTime: text.length === 5 ? `${text}:00` : text } : 'problemTime'),
  string: (text) => ({ valueString: text }),
  text: (text) => ({ valueString: text }),
  url: (text) => (isUri(text) ? { valueUri: text } : 'problemUrl'),
  choice: (text) => ({ valueCoding: { display: text } }),
  'open-choice': (text) => ({ valueString: text }),
  quantity: (text, item, unit) => readQuantity(text, item, unit),
  reference: (text) => ({
    valueReference: /^([A-Za-z]+\/[A-Za-z0-9.-]{1,64}|https?:\/\/\S+|urn:\S+)$/.test(text)
      ? { reference: text }
      : { display: text },
  }),
};

/** Never a negative zero. */
const unsigned = (number: number): number => (number === 0 ? 0 : number);

/** `3/14/2026`, as people write it where the date field is plain text. */
function writtenDate(text: string): string {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!parts) return text;
  const [, month = '', day = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export const unitKey = (unit: { code?: string; display?: string; unit?: string }): string =>
  unit.code ?? unit.display ?? unit.unit ?? '';

function readQuantity(text: string, item: Item, key: string): Answer | Problem['key'] {
  if (!anyNumber.test(text)) return 'problemNumber';
  const value = unsigned(Number(text));
  const offered = unitsOf(item);
  if (offered.length === 0) return { valueQuantity: measured(value, item) };
  const unit =
    offered.find((one) => unitKey(one) === key) ?? (key === '' && offered.length === 1 ? offered[0] : undefined);
  if (!unit) return 'problemUnit';
  const { system, code, display } = unit;
  return {
    valueQuantity: {
      value,
      ...((display ?? code) !== undefined && { unit: display ?? code ?? '' }),
      ...(system !== undefined && { system }),
      ...(code !== undefined && { code }),
    },
  };
}

/** An answer as it stands in its field. */
export function written(questionnaire: Questionnaire, item: Item, answer: Answer, moment: Moment): string {
  const option = optionOf(optionsOf(questionnaire, item, moment.valueSets) ?? [], answer);
  if (option) return option.key;
  const { valueDateTime, valueTime, valueCoding, valueQuantity, valueReference } = answer;
  if (valueDateTime !== undefined) return valueDateTime;
  if (valueTime !== undefined) return valueTime;
  if (valueCoding) return valueCoding.display ?? valueCoding.code ?? '';
  if (valueQuantity) return valueQuantity.value === undefined ? '' : plainNumber(valueQuantity.value);
  if (valueReference)
    return valueReference.reference ?? valueReference.display ?? valueReference.identifier?.value ?? '';
  const value = Object.entries(answer).find(([name]) => /^value[A-Z]/.test(name))?.[1];
  return typeof value === 'number'
    ? plainNumber(value)
    : typeof value === 'object' || value === undefined
      ? ''
      : String(value);
}

/** The same as a browser's own date and time fields take it: without seconds, in the zone it was written in. */
export function inField(questionnaire: Questionnaire, item: Item, answer: Answer, moment: Moment): string {
  const exact = written(questionnaire, item, answer, moment);
  if (item.type === 'time') return exact.replace(/^(\d\d:\d\d):00$/, '$1');
  if (item.type !== 'dateTime') return exact;
  return exact.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d):00([+-]\d\d:\d\d)?$/, '$1');
}

/** Digits without a power of ten, since people read and post it again. */
const plainNumber = (value: number): string =>
  /e/i.test(String(value)) ? value.toFixed(15).replace(/\.?0+$/, '') : String(value);
