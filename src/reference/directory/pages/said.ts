import { type Lang, say } from '#platform/i18n/catalogue.ts';
import { dayWords } from '#ui/time-words.ts';
import { languages } from '../languages.ts';
import { isUnchanged } from '../model/changing.ts';
import { type Body, inside, text } from '../model/directory.ts';
import { weekdays } from '../model/hours.ts';
import { needs } from '../model/profile.ts';
import { words as directoryWords } from '../words.ts';
import { type EditWord, words } from '../words-edit.ts';

/** What a property holds, as people say it; empty where it holds nothing. A list is one line each. */
export function saidOf(property: string, value: unknown, lang: Lang): string[] {
  const t = words(lang);
  if (value === undefined || value === null || value === '') return [];
  if (typeof value === 'boolean') return [t(value ? 'yes' : 'no')];
  if (property === 'status') return [directoryWords(lang)(`status-${String(value)}` as 'status-active')];
  if (typeof value !== 'object') return [String(value)];
  if (property === 'capacity') return [spaceWords(value as Body, lang)];
  if (property === 'when_you_come') return [text(value as Body, 'en'), text(value as Body, 'es')].filter(Boolean);
  const all = Array.isArray(value) ? value : [value];
  return all.map((each) =>
    typeof each === 'string' ? choiceWords(property, each, lang) : partWords(property, each as Body, lang),
  );
}

/** The name of a property; one that no page asks keeps the standard's own. */
export function propertyWords(property: string, lang: Lang): string {
  try {
    return words(lang)(`p-${property}` as EditWord);
  } catch {
    return property;
  }
}

const choiceWords = (property: string, choice: string, lang: Lang): string => {
  if (property === 'needs' && choice in needs) return say(needs[choice as keyof typeof needs], lang);
  return property === 'serves' ? words(lang)(`serves-${choice}` as EditWord) : choice;
};

function partWords(property: string, part: Body, lang: Lang): string {
  if (property === 'schedules') return scheduleWords(part, lang);
  if (property === 'languages') return languageWords(part, lang);
  if (property === 'exclusions') return [text(part, 'what'), text(part, 'why')].filter(Boolean).join(': ');
  if (property === 'translations')
    return `${languageWords({ code: text(part, 'language') }, lang)}: ${text(part, 'says')}`;
  if (property === 'phones')
    return [
      text(part, 'number'),
      typeof part.extension === 'number' ? `× ${part.extension}` : '',
      text(part, 'type'),
      text(part, 'description'),
    ]
      .filter(Boolean)
      .join(', ');
  if (property === 'addresses')
    return ['address_1', 'address_2', 'city', 'state_province', 'postal_code']
      .map((name) => text(part, name))
      .filter(Boolean)
      .join(', ');
  return (
    ['document', 'description', 'name', 'option', 'value'].map((name) => text(part, name)).find(Boolean) ??
    JSON.stringify(part)
  );
}

const languageWords = (part: Body, lang: Lang): string => {
  const known = languages.find(({ tag }) => tag === text(part, 'code'));
  return known ? known.name[lang] : text(part, 'name') || text(part, 'code');
};

export function spaceWords(capacity: Body, lang: Lang): string {
  const t = words(lang);
  const state = t(`space-${text(capacity, 'state')}` as 'space-open');
  const day = dayWords(text(capacity, 'said_on'), lang);
  return typeof capacity.wait_days === 'number' && capacity.wait_days > 0
    ? t('saidWait', { state, n: capacity.wait_days, day })
    : t('saidSpace', { state, day });
}

/** One line of when it is open: the days as people name them, and the standard's own signs where there is no other word. */
export function scheduleWords(schedule: Body, lang: Lang): string {
  const t = words(lang);
  const days = text(schedule, 'byday')
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map((each) => {
      const [, nth = '', name = ''] = /^([+-]?\d*)([A-Z]{2})$/.exec(each) ?? [];
      const day = weekdays.find((one) => one === name);
      return day ? [nth && `${nth}.`, t(`day-${day}`)].filter(Boolean).join(' ') : each;
    });
  const [opens, closes] = [text(schedule, 'opens_at').slice(0, 5), text(schedule, 'closes_at').slice(0, 5)];
  // What opens when it closes never closes.
  const hours = opens !== '' && opens === closes ? t('allDay') : [opens, closes].filter(Boolean).join('–');
  const span = [text(schedule, 'valid_from'), text(schedule, 'valid_to') || text(schedule, 'until')].filter(Boolean);
  return [days.join(', '), hours, text(schedule, 'description'), span.map((day) => dayWords(day, lang)).join(' – ')]
    .filter(Boolean)
    .join(' ');
}

/** The names of what an object holds, in the order of its change: what differs between two forms of it. */
export function differing(was: Body, becomes: Body): string[] {
  const names = new Set([...Object.keys(was), ...Object.keys(becomes)]);
  return [...names].filter((name) => !hiddenNames.includes(name) && !isUnchanged(name, was, becomes));
}
/** Ids say nothing to a person. */
const hiddenNames = ['id', 'service_id', 'location_id', 'organization_id', 'location_type'];

/** The lines of a page's matter as it stands: each property that is said. */
export const linesOf = (body: Body, properties: readonly string[], lang: Lang): { label: string; value: string }[] =>
  properties.flatMap((property) => {
    const value = property === 'schedules' ? inside(body, property) : body[property];
    const said = saidOf(property, value, lang);
    return said.length === 0 ? [] : [{ label: propertyWords(property, lang), value: said.join(' · ') }];
  });
