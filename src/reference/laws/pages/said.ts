import type { Lang } from '#platform/i18n/catalogue.ts';
import { isOwnList } from '../model/own-list.ts';
import { type After, after, type Jurisdiction, type OffenseTest, offenseTest } from '../model/remedy.ts';
import type { Dimension } from '../model/scorecard.ts';
import { words } from '../scorecard-words.ts';

/** What a law says of one dimension, in words. `undefined`: not known. */
export function said(name: Dimension, value: unknown, file: Jurisdiction, lang: Lang): string {
  const t = words(lang);
  const one = (each: unknown) => t(`is-${each}` as 'is-vacate');
  if (value === undefined) return t('unknown');
  if (value === null) return t(name === 'latest' || name === 'earliest' ? 'always' : 'none');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (name === 'fee') return value === 0 ? t('free') : dollarsOf(Number(value), lang);
  if (name === 'responseDays') return t('days', { n: Number(value) });
  if (name === 'offenses') return offensesSaid(offenseTest.parse(value), file, lang);
  if (name === 'predicate') return t('only', { list: groupNames(value as string[], file, lang) });
  if (name === 'forms') return (value as ('sex' | 'labor')[]).map((each) => t(each)).join(', ');
  if (name === 'presumption') return t('byList', { list: (value as { by: string[] }).by.map(one).join(', ') });
  if (name === 'clean') return cleanSaid(value, lang);
  if (['earliest', 'latest', 'sealedBy', 'destroyedBy'].includes(name)) return afterSaid(after.parse(value), lang);
  if (Array.isArray(value)) return value.length === 0 ? t('none') : value.map(one).join(', ');
  return one(value);
}

const dollarsOf = (cents: number, lang: Lang) =>
  new Intl.NumberFormat(lang === 'en' ? 'en-US' : 'es-US', { style: 'currency', currency: 'USD' }).format(cents / 100);

const groupNames = (ids: readonly string[], file: Jurisdiction, lang: Lang) =>
  ids
    .map((id) => {
      const found = file.groups.find((each) => each.id === id);
      // No file says what is on a county's own list.
      return found && isOwnList(id) ? `${found.label[lang]} (${found.codes.join(', ')})` : (found?.label[lang] ?? id);
    })
    .join('; ');

function offensesSaid({ which, groups, grades, degrees }: OffenseTest, file: Jurisdiction, lang: Lang): string {
  const t = words(lang);
  const list = groupNames(groups, file, lang);
  const set = which === 'any' ? t('anyOffense') : t(which === 'only' ? 'only' : 'anyBut', { list });
  const narrow = [...(grades ?? []).map((each) => t(`is-${each}`)), ...(degrees ?? [])].join(', ');
  return narrow === '' ? set : t('narrowed', { said: set, grades: narrow });
}

/** `P1Y6M` in words. */
function spanSaid(span: string, lang: Lang): string {
  const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;
  const locale = lang === 'en' ? 'en-US' : 'es-US';
  return [...span.matchAll(/(\d+)([YMWD])/g)]
    .map(([, n, unit]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit: units[unit as 'Y'], unitDisplay: 'long' }).format(Number(n)),
    )
    .join(' ');
}

function afterSaid({ first, of }: After, lang: Lang): string {
  const t = words(lang);
  const parts = of.map((each) =>
    'age' in each
      ? t('atAge', { n: each.age })
      : t('spanFrom', { span: spanSaid(each.span, lang), moment: t(`is-${each.from}`) }),
  );
  const [only = ''] = parts;
  return parts.length === 1 ? only : t(first ? 'firstOf' : 'laterOf', { list: parts.join('; ') });
}

function cleanSaid(value: unknown, lang: Lang): string {
  const t = words(lang);
  const { of, spans } = value as { of: 'felony'; spans: { grade?: 'felony'; degree?: string; span?: string }[] };
  return spans
    .map(({ grade, degree, span }) => {
      const long = t('cleanSaid', { span: span ? spanSaid(span, lang) : t('everSince'), of: t(`is-${of}`) });
      const narrow = [grade ? t(`is-${grade}`) : '', degree ?? ''].filter((each) => each !== '').join(', ');
      return narrow === '' ? long : t('narrowed', { said: long, grades: narrow });
    })
    .join('; ');
}
