import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

export type Line = { line: number; values: Record<string, string> };
export type Sheet = { ok: true; columns: string[]; lines: Line[] } | { ok: false; line: number };

/** A table with a heading, as spreadsheets write it: a mark of byte order, quotes, either separator, lines that are too short. */
export function readCsv(text: string, headAt: HeadAt = () => 0): Sheet {
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
    const at = headAt(rows.slice(0, 10).map(({ record }) => record));
    const columns = apart((rows[at]?.record ?? []).map((name) => name.trim()));
    const rest = rows.slice(at + 1);
    return {
      ok: true,
      columns,
      lines: rest.map(({ record, info }) => ({
        line: info.lines,
        values: Object.fromEntries(columns.map((name, at) => [name, restored(record[at] ?? '')])),
      })),
    };
  } catch (error) {
    const line = (error as { lines?: unknown }).lines;
    return { ok: false, line: typeof line === 'number' ? line : 1 };
  }
}

/** Which of the first records holds the headings. */
type HeadAt = (records: readonly (readonly string[])[]) => number;

/** Two columns of one name are two: "Phone", "Phone (2)". */
function apart(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return n === 1 || name === '' ? name : `${name} (${n})`;
  });
}

/** The separator that the first line has most of; a line above that is a title alone has none. */
function separatorOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/, 6);
  const head = lines.find((line) => /[,;\t]/.test(line)) ?? '';
  return [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
}

/** Long enough for any heading. */
const HEAD = 100_000;

/** The headings of a table, and about how many lines follow; the rest is not read. Null: it is no table. */
export function headOf(text: string, headAt: HeadAt): { columns: string[]; lines: number } | null {
  const whole = text.length <= HEAD ? readCsv(text, headAt) : null;
  if (whole) return whole.ok ? { columns: whole.columns, lines: whole.lines.length } : null;
  const part = text.slice(0, HEAD);
  const head = readCsv(part.slice(0, part.lastIndexOf('\n')), headAt);
  if (!head.ok) return null;
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < text.length - 1; at = text.indexOf('\n', at + 1)) lines++;
  return { columns: head.columns, lines };
}

/**
 * What a spreadsheet would run as a formula gets an apostrophe in front, as a person types one there; so does what begins with an
 * apostrophe and such a sign already, so that what comes back is always what went out (OWASP, CSV injection).
 */
const RUNS = /^'*[=+\-@]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;
const defused = (cell: string): string => (RUNS.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell);
export const restored = (cell: string): string => (/^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell);

export const writeCsv = (columns: readonly string[], rows: readonly Record<string, string>[]): string =>
  stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, defused(cell.trim())]))),
    { header: true, columns: [...columns], record_delimiter: 'windows' },
  );
