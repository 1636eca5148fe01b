import type { Shown } from '#insight/disclosure/index.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { MeasuresView, Told } from '../actions/see.ts';
import { columnLabel, describe, monthLabel, rowLabel, timesHeadings } from '../labels.ts';
import { words } from '../words.ts';

/** A measure as comma-separated text (RFC 4180): what it counts first, then the table as on the page. */
export function csvOf(view: MeasuresView, told: Told, periodWords: string, lang: Lang): string {
  const t = words(lang);
  const say = (value: Shown) => (value === null ? t('withheld') : String(value));
  const { table, measure } = told;
  const lines: string[][] = [
    [t(`${measure.id}-title`)],
    [t(`${measure.id}-sentence`)],
    ...describe(told, periodWords, lang),
    [measure.open ? t('ruleOpen') : t('rule')],
    [],
    [
      t(`${measure.id}-rows`),
      ...table.columns.map((column) => columnLabel(told, column, lang)),
      t('all'),
      ...(told.shares ? [`${t(`${measure.id}-share` as 'clocks-share')} (%)`] : []),
      ...(told.times ? timesHeadings(told, lang) : []),
    ],
    ...table.rows.map((row, i) => [
      rowLabel(told, row, view, lang),
      ...(table.cells[i] ?? []).map(say),
      say(table.rowTotals[i] ?? null),
      ...(told.shares ? [ofGroup(told.shares[i] ?? null, table.rowTotals[i] ?? null, say)] : []),
      ...(told.times
        ? [told.times[i]?.median ?? null, told.times[i]?.ninetieth ?? null].map((each) =>
            ofGroup(each, table.rowTotals[i] ?? null, say),
          )
        : []),
    ]),
    ...(measure.overlaps ? [] : [[t('all'), ...table.columnTotals.map(say), say(table.total)]]),
  ];
  if (told.months)
    lines.push(
      [],
      [t('month'), t('all')],
      ...told.months.rows.map((row, i) => [monthLabel(row, lang), say(told.months?.rowTotals[i] ?? null)]),
    );
  return `${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** One program's row of each measure, a number a line: what is withheld in the whole table is withheld here. */
export function contractCsv(view: MeasuresView, program: string, periodWords: string, lang: Lang): string {
  const t = words(lang);
  const say = (value: Shown) => (value === null ? t('withheld') : String(value));
  const lines = view.told.flatMap((told) => {
    const { table, measure } = told;
    const at = table.rows.indexOf(program);
    const title = t(`${measure.id}-title`);
    // A program that is in no row of a table was counted nowhere in it.
    const cells = at < 0 ? table.columns.map(() => 0) : (table.cells[at] ?? []);
    return [
      ...table.columns.map((column, n) => [title, columnLabel(told, column, lang), say(cells[n] ?? null)]),
      [title, t('all'), say(at < 0 ? 0 : (table.rowTotals[at] ?? null))],
    ];
  });
  const all = [[program], [periodWords], [t('rule')], [], ...lines];
  return `${all.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** Where there is nothing to divide there is no figure, which is not the same as one that is withheld. */
const ofGroup = (figure: Shown, size: Shown, say: (value: Shown) => string): string => (size === 0 ? '' : say(figure));

/** A text that a spreadsheet would take for a formula is led by an apostrophe. */
const quoted = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
