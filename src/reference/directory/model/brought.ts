import { z } from 'zod';
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
  const tables = texts.filter(({ name }) => /\.csv$/i.test(name));
  const brought: Incoming[] = tables.length > 0 ? incomingFromTables(tables) : [];
  for (const each of texts.filter((one) => !tables.includes(one))) {
    const values = jsonIn(each);
    if (!values) return { because: 'fileNotJson' };
    for (const { value, source } of values) brought.push(...incomingFrom(value, source));
  }
  return counted(brought);
}

const counted = (brought: Incoming[]): Incoming[] | Unread =>
  brought.length === 0 ? { because: 'fileEmpty' } : brought.length > MOST ? { because: 'fileTooMuch' } : brought;

type Value = { value: unknown; source: string };

function jsonIn({ name, text }: NamedText): Value[] | null {
  const whole = parsed(text);
  if (whole !== undefined) return [{ value: whole, source: name }];
  const lines = text.split('\n').flatMap((line, at) => (line.trim() ? [{ line, at }] : []));
  if (lines.length < 2) return null;
  const values = lines.map(({ line, at }) => ({ value: parsed(line), source: `${name}, ${at + 1}` }));
  return values.every(({ value }) => typeof value === 'object' && value !== null) ? values : null;
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
