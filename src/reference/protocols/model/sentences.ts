/** Definitions and clocks said as people say them, in the reader's language. */
import { parseSpan, timeLeft } from '#kernel/calendar.ts';
import { type Lang, say } from '#platform/i18n/catalogue.ts';
import { words } from '../words.ts';
import type { Change, StepPart } from './compare.ts';
import type { Condition } from './condition.ts';
import type { Clock, LateRule, ProtocolDefinition, Source, Step } from './definition.ts';
import { type FactName, factChoices, factLabel } from './facts.ts';
import { agencyKinds, lateRecipients, ownerRoles } from './owners.ts';

/** “due in 40 minutes”, “3 days late”. The exact time goes beside it. */
export function timeLeftWords(due: Date, now: Date, lang: Lang): string {
  const t = words(lang);
  const { late, unit, n } = timeLeft(due, now);
  if (n === 0 && unit === 'minute') return t(late ? 'lateNow' : 'dueNow');
  const keys = {
    minute: late ? 'lateMinutes' : 'dueMinutes',
    hour: late ? 'lateHours' : 'dueHours',
    day: late ? 'lateDays' : 'dueDays',
  } as const;
  return t(keys[unit], { n });
}

/** “90 minutes”, “2 business days”. */
export function spanWords(span: string, lang: Lang): string {
  const t = words(lang);
  const parts = parseSpan(span);
  if (!parts) return span;
  if (parts.kind === 'working')
    return t(parts.calendar === 'business' ? 'businessDays' : 'courtDays', { n: parts.days });
  const list =
    parts.kind === 'elapsed'
      ? ([
          ['hours', parts.hours],
          ['minutes', parts.minutes + Math.floor(parts.seconds / 60)],
        ] as const)
      : ([
          ['years', parts.years],
          ['months', parts.months],
          ['days', parts.days],
        ] as const);
  const said = list.filter(([, n]) => n > 0).map(([key, n]) => t(key, { n }));
  return said.length === 0 ? t('atOnce') : said.reduce((a, b) => t('and', { a, b }));
}

/** All of a step's clocks in one phrase. Names a county setting that is not set. */
export function dueWords(
  definition: ProtocolDefinition,
  step: Step,
  lang: Lang,
  settings: { readonly [id: string]: string | undefined } = {},
): string {
  const t = words(lang);
  const list = step.due.map((clock) => {
    const said = clockWords(definition, clock, lang, settings);
    return clock.when ? t('clockIf', { clock: said, when: conditionWords(definition, clock.when, lang) }) : said;
  });
  if (list.length === 0) return t('noClock');
  return list.length === 1 ? (list[0] ?? '') : t('earliest', { list: list.join(' / ') });
}

function clockWords(
  definition: ProtocolDefinition,
  clock: Clock,
  lang: Lang,
  settings: { readonly [id: string]: string | undefined },
): string {
  const t = words(lang);
  if ('before' in clock) {
    if ('age' in clock) return t('beforeBirthday', { age: clock.age });
    const fact = say(factLabel(clock.fact), lang);
    return clock.days === 0 ? t('onFact', { fact }) : t('beforeFact', { n: clock.days, fact });
  }
  const length = clock.span;
  const span = typeof length === 'object' ? settings[length.setting] : length;
  if (span === undefined) {
    const setting = definition.settings.find((each) => typeof length === 'object' && each.id === length.setting);
    return t('unsetClock', { setting: setting ? say(setting.label, lang) : '' });
  }
  const phrase = fromWords(definition, clock, span, lang);
  return clock.roll ? t(clock.roll === 'court' ? 'rollCourt' : 'rollBusiness', { clock: phrase }) : phrase;
}

function fromWords(
  definition: ProtocolDefinition,
  clock: Extract<Clock, { from: string }>,
  length: string,
  lang: Lang,
) {
  const t = words(lang);
  const span = spanWords(length, lang);
  const now = span === t('atOnce');
  switch (clock.from) {
    case 'start':
      return now ? t('atOnceStart') : t('withinStart', { span });
    case 'open':
      return now ? t('atOnceStart') : t('withinOpen', { span });
    case 'step': {
      const step = stepTitle(definition, clock.step, lang);
      if (clock.moment === 'opened') return t('withinOpened', { span, step });
      return now ? t('atOnceStep', { step }) : t('withinStep', { span, step });
    }
    case 'fact':
      return t('withinFact', { span, fact: say(factLabel(clock.fact), lang) });
  }
}

export const stepTitle = (definition: ProtocolDefinition, id: string, lang: Lang): string => {
  const step = definition.steps.find((each) => each.id === id);
  return step ? say(step.title, lang) : id;
};

export function ownerWords(
  owner: { role: Step['owner']['role']; agencyKind: Step['owner']['agencyKind'] },
  lang: Lang,
) {
  return words(lang)('ownerAt', { role: ownerRoles[owner.role][lang], agency: agencyKinds[owner.agencyKind][lang] });
}

export function lateWords(rule: LateRule, lang: Lang): string {
  const t = words(lang);
  const who = lateRecipients[rule.tell][lang];
  const span = spanWords(rule.after, lang);
  return span === t('atOnce') ? t('tellAtOnce', { who }) : t('tellAfter', { who, span });
}

/** Whether a source was checked, and how sure it is when it was not. */
export function sourceWords(source: Source, lang: Lang): string {
  const t = words(lang);
  return source.checkedOn
    ? t('verifiedOn', { day: source.checkedOn })
    : t('notVerified', { certainty: t(`certainty-${source.certainty}`) });
}

/** A condition in plain words; `brief` leaves a "yes" unsaid. */
export function conditionWords(definition: ProtocolDefinition, on: Condition, lang: Lang, brief = false): string {
  const t = words(lang);
  const inner = (part: Condition) => conditionWords(definition, part, lang, brief);
  if ('all' in on) return on.all.map(inner).reduce((a, b) => t('allOf', { a, b }));
  if ('any' in on) return on.any.map(inner).reduce((a, b) => t('anyOf', { a, b }));
  if ('not' in on) return t('not', { inner: inner(on.not) });
  if ('switch' in on) {
    const found = definition.switches.find((each) => each.id === on.switch);
    return t('switchIsOn', { name: found ? say(found.title, lang) : on.switch });
  }
  if ('setting' in on) return settingWords(definition, on, lang);
  const fact = say(factLabel(on.fact), lang);
  if ('exists' in on) return t(on.exists ? 'known' : 'notKnown', { fact });
  if ('gte' in on) return t('atLeast', { fact, n: on.gte });
  if ('lt' in on) return t('under', { fact, n: on.lt });
  if (brief && 'eq' in on && on.eq === true) return fact;
  const values = ('eq' in on ? [on.eq] : on.in).map((value) => valueWords(on.fact, value, lang));
  return t('isFact', { fact, value: values.reduce((a, b) => t('orValues', { a, b })) });
}

function settingWords(definition: ProtocolDefinition, on: { setting: string; eq: string }, lang: Lang): string {
  const found = definition.settings.find((each) => each.id === on.setting);
  const option = found?.options?.find((each) => each.value === on.eq);
  return words(lang)('settingIs', {
    name: found ? say(found.label, lang) : on.setting,
    value: option ? say(option.label, lang) : on.eq,
  });
}

function valueWords(fact: FactName, value: string | number | boolean, lang: Lang): string {
  if (typeof value === 'boolean') return words(lang)(value ? 'yes' : 'no');
  const choice = factChoices(fact).find((each) => each.value === value);
  return choice ? say(choice.label, lang) : String(value);
}

/** One change between two versions, as a sentence; what can be said of before and after is said. */
export function changeWords(before: ProtocolDefinition, after: ProtocolDefinition, change: Change, lang: Lang): string {
  const t = words(lang);
  if (change.kind === 'changed') return t('changeWhole', { part: t(`part-${change.part}`) });
  if (change.kind !== 'step-changed') {
    const key = { 'step-added': 'changeAdded', 'step-removed': 'changeRemoved', 'step-moved': 'changeMoved' } as const;
    return t(key[change.kind], { step: say(change.step.title, lang) });
  }
  const step = say(change.after.title, lang);
  const part = t(`part-${change.part}`);
  const was = partWords(before, change.before, change.part, lang);
  const is = partWords(after, change.after, change.part, lang);
  return was === null || is === null
    ? t('changePart', { step, part })
    : t('changeFromTo', { step, part, before: was, after: is });
}

function partWords(definition: ProtocolDefinition, step: Step, part: StepPart, lang: Lang): string | null {
  const t = words(lang);
  switch (part) {
    case 'title':
      return say(step.title, lang);
    case 'sentence':
      return say(step.sentence, lang);
    case 'owner':
      return ownerWords(step.owner, lang);
    case 'due':
      return dueWords(definition, step, lang);
    case 'when':
      return step.when ? conditionWords(definition, step.when, lang) : t('nothing');
    case 'needs':
      return step.needs.map((id) => stepTitle(definition, id, lang)).join(', ') || t('nothing');
    case 'duty':
      return t(step.duty.kind, { citation: step.duty.source.citation });
    case 'urgent':
      return t(step.urgent ? 'yes' : 'no');
    default:
      return null;
  }
}
