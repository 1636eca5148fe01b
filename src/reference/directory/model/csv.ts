import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

export type Line = { line: number; values: Record<string, string> };
export type Sheet = { ok: true; columns: string[]; lines: Line[] } | { ok: false; line: number };

/** A table with a heading, as spreadsheets write it: a mark of byte order, quotes, either separator, lines that are too short. */
export function readCsv(text: string): Sheet {
  const separator = separatorOf(text);
  try {
    // With `info`, each record comes with where it stands; the library's types know nothing of that.
    const rows = parse(text, {
      bom: true,
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [first, ...rest] = rows;
    const columns = (first?.record ?? []).map((name) => name.trim());
    return {
      ok: true,
      columns,
      lines: rest.map(({ record, info }) => ({
        line: info.lines,
        values: Object.fromEntries(columns.map((name, at) => [name, record[at] ?? ''])),
      })),
    };
  } catch (error) {
    const line = (error as { lines?: unknown }).lines;
    return { ok: false, line: typeof line === 'number' ? line : 1 };
  }
}

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const head = text.slice(0, /\r?\n/.exec(text)?.index ?? text.length);
  return [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
}

/** Long enough for any heading. */
const HEAD = 100_000;

/** The headings of a table, and about how many lines follow; the rest is not read. Null: it is no table. */
export function headOf(text: string): { columns: string[]; lines: number } | null {
  const whole = text.length <= HEAD ? readCsv(text) : null;
  if (whole) return whole.ok ? { columns: whole.columns, lines: whole.lines.length } : null;
  const part = text.slice(0, HEAD);
  const head = readCsv(part.slice(0, part.lastIndexOf('\n')));
  if (!head.ok) return null;
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < text.length - 1; at = text.indexOf('\n', at + 1)) lines++;
  return { columns: head.columns, lines };
}

export const writeCsv = (columns: readonly string[], rows: readonly Record<string, string>[]): string =>
  stringify([...rows], { header: true, columns: [...columns], record_delimiter: 'windows' });
