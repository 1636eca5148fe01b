import type { Lang } from '#platform/i18n/catalogue.ts';
import { isDeclined } from '../model/answers.ts';
import type { Moment } from '../model/expressions.ts';
import type { Answer, Item, Questionnaire } from '../model/fhir.ts';
import { optionOf } from '../model/option-keys.ts';
import { optionsOf } from '../model/options.ts';
import { unitOf, unitOfAnswer, unitWords } from '../model/units.ts';
import { words } from '../words.ts';

/** One answer as a person would say it. */
export function answerWords(
  questionnaire: Questionnaire,
  item: Item,
  answer: Answer,
  lang: Lang,
  moment: Moment = {},
): string {
  const t = words(lang);
  if (isDeclined(answer)) return t('declined');
  const option = optionOf(optionsOf(questionnaire, item, moment.valueSets) ?? [], answer);
  if (option) return option.label(lang);
  if (answer.valueBoolean !== undefined) return t(answer.valueBoolean ? 'yes' : 'no');
  if (answer.valueDate !== undefined) return dayWords(answer.valueDate, lang);
  if (answer.valueDateTime !== undefined) return momentWords(answer.valueDateTime, lang);
  if (answer.valueTime !== undefined) return answer.valueTime.slice(0, 5);
  return thingWords(item, answer, lang);
}

function thingWords(item: Item, answer: Answer, lang: Lang): string {
  const { valueCoding, valueQuantity, valueReference, valueAttachment, valueDecimal, valueInteger } = answer;
  if (valueCoding) return valueCoding.display ?? valueCoding.code ?? '';
  if (valueQuantity) {
    const { value } = valueQuantity;
    const shown = value === undefined ? '' : number(value, lang);
    return [valueQuantity.comparator ?? '', shown, unitOfAnswer(item, valueQuantity, lang)].join(' ').trim();
  }
  if (valueReference)
    return valueReference.display ?? valueReference.reference ?? valueReference.identifier?.value ?? '';
  if (valueAttachment) return valueAttachment.title ?? valueAttachment.url ?? valueAttachment.contentType ?? '';
  const numeric = valueDecimal ?? valueInteger;
  if (numeric !== undefined) {
    const unit = unitOf(item);
    return [number(numeric, lang), unit ? unitWords(unit, lang) : ''].join(' ').trim();
  }
  return String(answer.valueString ?? answer.valueUri ?? answer.valueUrl ?? '');
}

const number = (value: number, lang: Lang): string =>
  Number.isFinite(value)
    ? new Intl.NumberFormat(lang, { maximumFractionDigits: 15, useGrouping: false }).format(value)
    : '';

/** A year or a month stays one. */
function dayWords(day: string, lang: Lang): string {
  const shape: Intl.DateTimeFormatOptions =
    day.length > 7 ? { dateStyle: 'long' } : day.length > 4 ? { year: 'numeric', month: 'long' } : { year: 'numeric' };
  const moment = new Date(`${day.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return day;
  return new Intl.DateTimeFormat(lang, { ...shape, timeZone: 'UTC' }).format(moment);
}

/** The clock time as it was written down, in the zone of the place. */
function momentWords(moment: string, lang: Lang): string {
  const [day = '', clock] = moment.split('T');
  return clock === undefined ? dayWords(day, lang) : `${dayWords(day, lang)}, ${clock.slice(0, 5)}`;
}
