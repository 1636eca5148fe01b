import { z } from 'zod';
import { writeCsv } from '#platform/documents/csv.ts';
import { isBody, isNothing } from './check.ts';
import type { Body } from './directory.ts';
import { type Incoming, incomingFrom } from './incoming.ts';
import { columnNames, incomingFromSheet, type Mapping } from './spreadsheet.ts';
import { incomingFromTables, type NamedText } from './tables.ts';

export type Unread = { because: 'fileNotJson' | 'fileEmpty' | 'fileTooMuch' };

/** More than a state has; past it, the pages of the import would be of no use. */
const MOST = 1_500_000;

/** Everything that files bring: tables of HSDS, its JSON, lines of JSON; or a sheet by the columns that a person named. */
export function broughtBy(texts: readonly NamedText[], mapping: Mapping | null): Incoming[] | Unread {
  const [first] = texts;
  if (mapping) return counted(first ? incomingFromSheet(first.text, mapping, first.name) : []);
  const tables: NamedText[] = [];
  const brought: Incoming[] = [];
  for (const each of texts.filter(({ name }) => !describesPackage(name))) {
    if (/\.csv$/i.test(each.name)) tables.push(each);
    else {
      const isRead = eachValue(each, (value, source) => {
        const within = tablesWithin(value);
        if (within) tables.push(...within);
        else for (const one of incomingFrom(value, source)) brought.push(one);
      });
      if (!isRead) return { because: 'fileNotJson' };
    }
  }
  return counted(tables.length > 0 ? [...incomingFromTables(tables), ...brought] : brought);
}

/** What a package of tables says of its own form (Frictionless Data); the tables say it as well. */
const describesPackage = (name: string): boolean => /(^|[/\\])datapackage\.json$/i.test(name);

/** The standard's tables in one JSON file: lists of rows under the names of their files. Null: it is no such file. */
function tablesWithin(value: unknown): NamedText[] | null {
  const lists = isBody(value) ? Object.entries(value) : [];
  if (lists.length === 0 || !lists.every(([name, rows]) => /\.csv$/i.test(name) && Array.isArray(rows))) return null;
  return lists.map(([name, list]) => {
    const rows = (list as unknown[]).filter(isBody).map(cellsOf);
    return { name, text: writeCsv([...new Set(rows.flatMap(Object.keys))], rows) };
  });
}

const cellsOf = (row: Body): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      isNothing(value) ? [] : [[name, typeof value === 'object' ? JSON.stringify(value) : String(value)]],
    ),
  );

const counted = (brought: Incoming[]): Incoming[] | Unread =>
  brought.length === 0 ? { because: 'fileEmpty' } : brought.length > MOST ? { because: 'fileTooMuch' } : brought;

/**
 * Each value of a file, whole or a line each. Of many lines one is taken apart and let go before the next: what was read of a large
 * file is never in memory twice. False: it is neither; what was taken until then is of no use.
 */
function eachValue({ name, text }: NamedText, take: (value: unknown, source: string) => void): boolean {
  const whole = parsed(text);
  if (whole !== undefined) {
    take(whole, name);
    return true;
  }
  let found = 0;
  for (const { line, at } of linesOf(text)) {
    const value = parsed(line);
    if (typeof value !== 'object' || value === null) return false;
    found += 1;
    take(value, `${name}, ${at}`);
  }
  return found > 1;
}

/** The lines that say something, and their number. */
function* linesOf(text: string): Generator<{ line: string; at: number }> {
  for (let from = 0, at = 1; from < text.length; at++) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    from = end < 0 ? text.length : end + 1;
    if (line.trim()) yield { line, at };
  }
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isFlatEnough(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** No object of the standard lies deeper; what does was made to exhaust who reads it. */
const DEEPEST = 60;

export function isFlatEnough(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= DEEPEST) return false;
  for (const each of Array.isArray(value) ? value : Object.values(value))
    if (!isFlatEnough(each, depth + 1)) return false;
  return true;
}

/** The columns that were chosen, as they were kept. Null: the files are of HSDS. */
export const mappingIn = (kept: unknown): Mapping | null =>
  kept === null || kept === undefined ? null : mappingShape.parse(kept);

const mappingShape = z.partialRecord(z.enum(columnNames), z.string()).transform((read): Mapping => read);
