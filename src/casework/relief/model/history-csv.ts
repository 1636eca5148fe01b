import { readCsv } from '#platform/documents/csv.ts';
import type { Grade, What } from './charge.ts';
import { dayFrom, type Found, type FoundValues, isWhat, noValues, type Reading, type Unsure } from './history.ts';

/** What a column can say, and the headings by which it is recognized; a person sees the guess and changes it. */
export const guided = {
  code: ['code', 'statute', 'section', 'charge code', 'offense code', 'violation', 'codigo'],
  description: [
    'description',
    'charge',
    'offense',
    'charge description',
    'offense description',
    'descripcion',
    'cargo',
  ],
  what: ['what happened', 'disposition', 'dispo', 'outcome', 'result', 'status', 'que paso', 'disposicion'],
  grade: ['class', 'grade', 'level', 'severity', 'type', 'clase'],
  offenseOn: ['day it happened', 'offense date', 'date of offense', 'violation date', 'fecha del delito'],
  arrestedOn: ['day of arrest', 'arrest date', 'date of arrest', 'arrested', 'fecha de arresto'],
  happenedOn: ['day of that', 'disposition date', 'dispo date', 'date of disposition', 'conviction date', 'court date'],
  agency: ['police agency', 'agency', 'arresting agency', 'agencia'],
  court: ['court', 'tribunal', 'corte'],
  caseNumber: ['case number', 'case', 'case no', 'docket', 'docket number', 'numero de caso'],
  sentence: ['sentence', 'pena', 'sentencia'],
  jurisdiction: ['state', 'jurisdiction', 'estado'],
} as const;
export type HistoryColumn = keyof typeof guided;
export const historyColumns = Object.keys(guided) as HistoryColumn[];
export type HistoryMapping = Partial<Record<HistoryColumn, string>>;

const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export function guessedColumns(headings: readonly string[]): HistoryMapping {
  const all = new Map(headings.filter(Boolean).map((heading) => [plain(heading), heading]));
  return Object.fromEntries(
    historyColumns.flatMap((column) => {
      const heading = guided[column].map((name) => all.get(name)).find(Boolean);
      return heading ? [[column, heading] as const] : [];
    }),
  );
}

export type Table = { headings: string[]; reading: Reading } | { brokenAt: number };

/** The rows of a table, one charge each. A cell that cannot be read for certain leaves its field empty. */
export function readTable(text: string, mapping: HistoryMapping): Table {
  const sheet = readCsv(text);
  if (!sheet.ok) return { brokenAt: sheet.line };
  const seen = new Set<string>();
  const found = sheet.lines.flatMap(({ line, values }): Found[] => {
    const cells = historyColumns.flatMap((column) => {
      const heading = mapping[column];
      const cell = heading === undefined ? '' : (values[heading] ?? '').trim();
      return heading !== undefined && cell ? [{ column, heading, cell }] : [];
    });
    if (cells.length === 0) return [];
    const row = rowOf(cells);
    const said = JSON.stringify(cells);
    if (seen.has(said)) row.unsure.push('sameLine');
    seen.add(said);
    return [{ ...row, lines: cells.map(({ heading, cell }) => ({ n: line, text: `${heading}: ${cell}` })) }];
  });
  return { headings: sheet.columns, reading: { found, aside: [] } };
}

type Cell = { column: HistoryColumn; cell: string };
const longest = { code: 60, description: 400, agency: 160, court: 160, caseNumber: 160, sentence: 1000 } as const;

function rowOf(cells: readonly Cell[]): Omit<Found, 'lines'> {
  const values = noValues('us-ca');
  const unsure = new Set<Unsure>();
  for (const { column, cell } of cells) {
    // What a spreadsheet would run is no fact about a charge.
    if (/^'*[=+@]|^'*-[^\d\s]/.test(cell)) unsure.add('formula');
    else put(values, unsure, column, cell);
  }
  if (!values.what && !unsure.has('whatUnread')) unsure.add('noDispo');
  if (!values.code && !values.description) unsure.add('noCode');
  return { values, unsure: [...unsure] };
}

function put(values: FoundValues, unsure: Set<Unsure>, column: HistoryColumn, cell: string): void {
  if (column === 'offenseOn' || column === 'arrestedOn' || column === 'happenedOn') {
    values[column] = dayFrom(cell) ?? '';
    if (!values[column]) unsure.add('dayUnread');
  } else if (column === 'what') {
    values.what = whatIn(cell);
    if (!values.what) unsure.add('whatUnread');
  } else if (column === 'grade') {
    values.grade = grades[plain(cell)] ?? '';
    if (!values.grade) unsure.add('gradeUnread');
  } else if (column === 'jurisdiction') {
    values.jurisdiction = stateIn(cell);
    if (!values.jurisdiction) unsure.add('stateUnread');
  } else if (cell.length > longest[column]) unsure.add('cellTooLong');
  else values[column] = cell;
}

const whats: Record<string, What> = {
  'arrest only': 'arrest',
  cited: 'citation',
  ticket: 'citation',
  diversion: 'diverted',
  'declined by prosecutor': 'rejected',
  'rejected by the prosecutor': 'rejected',
  'prosecutor rejected': 'rejected',
  pending: 'filed',
  open: 'filed',
  'filed still open': 'filed',
  'petition sustained': 'sustained',
  'sustained by a youth court': 'sustained',
  conviction: 'convicted',
  guilty: 'convicted',
  dismissal: 'dismissed',
  arresto: 'arrest',
  'con condena': 'convicted',
  condena: 'convicted',
  desestimado: 'dismissed',
};
const whatIn = (cell: string): What | '' => {
  const said = plain(cell);
  return isWhat(said) ? said : (whats[said] ?? '');
};
const grades: Record<string, Grade> = {
  f: 'felony',
  felony: 'felony',
  'delito grave': 'felony',
  m: 'misdemeanor',
  misdemeanor: 'misdemeanor',
  'delito leve': 'misdemeanor',
  i: 'infraction',
  infraction: 'infraction',
  infraccion: 'infraction',
};
const stateIn = (cell: string): string => {
  const said = cell.toLowerCase();
  if (said === 'california') return 'us-ca';
  return /^[a-z]{2}$/.test(said) && said !== 'us' ? `us-${said}` : /^us(-[a-z]{2})?$/.test(said) ? said : '';
};
