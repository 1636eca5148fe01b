import { refusalWords } from '#casework/referrals/index.ts';
import { namedLanguages as languages } from '#insight/gaps/index.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { MeasuresView, Told } from './actions/see.ts';
import { NOWHERE } from './model/places.ts';
import { words } from './words.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

const languageNames = new Map(languages.map(({ tag, name }) => [tag, name]));

/** The name of a row: a form, a door, a protocol, a region, a language; an agency or a service has its own. */
export function rowLabel(told: Told, row: string, view: MeasuresView, lang: Lang): string {
  if (row === NOWHERE) return words(lang)('nowhere');
  if (told.measure.id === 'fresh-by-language') return languageNames.get(row)?.[lang] ?? row;
  if (told.measure.rows === null) return view.names.get(row)?.[lang] ?? row;
  return words(lang)(row === 'none' ? 'none-alleged' : (row as Key));
}

export const columnLabel = ({ measure }: Told, column: string, lang: Lang): string =>
  measure.id === 'refused' ? refusalWords(column, lang) : words(lang)(column as Key);

export const monthLabel = (month: string, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-US' : 'es-US', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, Number(month) - 1, 1)),
  );

/** What stands over the median and the 90th percentile of a measure: hours, or days. */
export function timesHeadings({ measure }: Told, lang: Lang): [string, string] {
  const t = words(lang);
  return measure.times === 'days' ? [t('medianDays'), t('ninetiethDays')] : [t('median'), t('ninetieth')];
}

/** What is counted, of what, when, told by what and from where: the measure's own description, as pairs. */
export function describe(told: Told, periodWords: string, lang: Lang): [string, string][] {
  const t = words(lang);
  const { measure } = told;
  const share = measure.share !== null;
  return [
    [t('unit'), t(`unit-${measure.unit}`)],
    [t('numerator'), share ? t(`${measure.id}-numerator` as Key) : t('noShare')],
    [t('denominator'), share ? t(`${measure.id}-denominator` as Key) : t('noShare')],
    [t('period'), measure.ofToday ? t('ofToday') : periodWords],
    [
      t('breakdowns'),
      [t(`${measure.id}-rows`), t(`${measure.id}-columns`), ...(measure.byMonth ? [t('month')] : [])].join(', '),
    ],
    [t('source'), t(`source-${measure.source}`)],
  ];
}
