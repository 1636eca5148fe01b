import { writeCsv } from '#platform/documents/csv.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { GapsView, SharedView } from './actions/see.ts';
import { languageWords, needWords, reasonWords } from './cell-words.ts';
import type { Cell } from './model/gaps.ts';
import { words } from './words.ts';

/** One line for each need in each region, as the plan's resource mapping asks (2.1(a)). */
export const csvOf = (view: GapsView, lang: Lang): string =>
  table(view, lang, (cell) => ({ refused: String(cell.refused), reasons: reasonWords(cell, lang) }));

/** The same to be shared: a count of refusals that is small, or could be worked out, is withheld, and no reasons are told. */
export function sharedCsvOf({ view, refused }: SharedView, lang: Lang): string {
  return table(view, lang, (cell) => {
    const [row, column] = [refused.rows.indexOf(cell.need), refused.columns.indexOf(cell.region ?? '')];
    const shown = refused.cells[row]?.[column] ?? null;
    return { refused: shown === null ? words(lang)('withheld') : String(shown), reasons: '' };
  });
}

function table(view: GapsView, lang: Lang, said: (cell: Cell) => { refused: string; reasons: string }): string {
  const t = words(lang);
  const columns = [
    'need',
    'region',
    'services',
    'fitting',
    'readyColumn',
    'full',
    'unchecked',
    'missing',
    'nearest',
    'miles',
    'languages',
    'refused',
    'reasons',
  ] as const;
  const rows = view.cells
    .filter(({ need }) => view.chosen.need === '' || need === view.chosen.need)
    .filter(({ region }) => view.chosen.region === '' || region === view.chosen.region)
    .map((cell) => {
      const { counts, nearest } = cell;
      const values: Record<(typeof columns)[number], string> = {
        need: needWords(cell.need, lang),
        region: cell.region === null ? t('nowhere') : (view.county.of(cell.region)?.name ?? cell.region),
        services: String(cell.services),
        fitting: String(cell.fitting),
        readyColumn: String(counts.ready),
        full: String(counts.full),
        unchecked: String(counts.unchecked),
        missing: cell.missing === null ? '' : t(`missing-${cell.missing}`),
        nearest: nearest?.name ?? '',
        miles: nearest ? (nearest.kilometres / 1.609344).toFixed(1) : '',
        languages: cell.languages.map((tag) => languageWords(tag, lang)).join(', '),
        ...said(cell),
      };
      return Object.fromEntries(columns.map((column) => [t(column), plain(values[column])]));
    });
  return writeCsv(
    columns.map((column) => t(column)),
    rows,
  );
}

/** A text that a spreadsheet would take for a formula is led by an apostrophe. */
const plain = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
