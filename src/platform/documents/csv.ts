import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

export type Line = { line: number; values: Record<string, string> };
export type Sheet = { ok: true; columns: string[]; lines: Line[] } | { ok: false; line: number };

/** A table with a heading, as spreadsheets write it: a mark of byte order, quotes, either separator, lines that are too short. */
export function readCsv(text: string): Sheet {
  const [head = ''] = text.split(/\r?\n/, 1);
  const separator = [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
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

export const writeCsv = (columns: readonly string[], rows: readonly Record<string, string>[]): string =>
  stringify([...rows], { header: true, columns: [...columns], record_delimiter: 'windows' });
