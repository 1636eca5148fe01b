import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { changeColumns, dropFile, type FileKind, filesOf, type HistoryFile, keepFile } from '../history-store.ts';
import { alreadyThere, MOST_FOUND, type Reading, textFrom, wrongWithText } from '../model/history.ts';
import { guessedColumns, type HistoryMapping, historyColumns, readTable } from '../model/history-csv.ts';
import { readSheet } from '../model/history-sheet.ts';
import { isPdf, textOfPdf } from '../pdf-text.ts';
import { type OpenRelief, openRelief, touch } from './open.ts';

/** The most bytes of a file; a rap sheet as PDF is well below. */
export const LARGEST_FILE = 4_000_000;

export const historyInput = z.looseObject({ youthId: z.uuid() });
export type HistoryView = OpenRelief & { files: HistoryFile[] };

/** Where a file or a text is brought, and what this person has not looked through yet. */
export async function seeHistory(
  errand: Errand,
  { youthId }: z.infer<typeof historyInput>,
): Promise<Result<HistoryView>> {
  const opened = await openRelief(errand, youthId);
  if (!opened?.mayAdd) return absent;
  touch(errand, opened);
  return ok({ ...opened, files: await filesOf(errand, opened.record.sealer, youthId) });
}

export const bringInput = z.looseObject({
  youthId: z.uuid(),
  pasted: z.string().default(''),
  file: z.unknown().optional(),
});
type Brought = Promise<Result<{ youthId: string; historyId: string }>>;

/** Reads a file or a pasted text; nothing becomes a charge. What cannot be read is not kept. */
export async function bringHistory(errand: Errand, { youthId, pasted, file }: z.infer<typeof bringInput>): Brought {
  const opened = await openRelief(errand, youthId);
  if (!opened?.mayAdd) return absent;
  const given = file instanceof File && file.size > 0 ? file : null;
  const field = given ? 'file' : 'pasted';
  if (Array.isArray(file)) return invalid({ file: 'oneFile' });
  if (given && pasted.trim()) return invalid({ file: 'fileOrText' });
  const read = given ? await readFile(given) : { kind: kindOf('', pasted), name: '', text: pasted };
  if ('wrong' in read) return invalid({ [field]: read.wrong });
  const wrong = wrongWithText(read.text) ?? wrongWithReading(read);
  if (wrong) return invalid({ [field]: wrong });
  const historyId = newId();
  await keepFile(errand, opened.record.sealer, { id: historyId, youthId, ...read, mapping: firstGuess(read) });
  touch(errand, opened, [historyId]);
  return ok({ youthId, historyId });
}

type Read = { kind: FileKind; name: string; text: string };

async function readFile(file: File): Promise<Read | { wrong: string }> {
  if (file.size > LARGEST_FILE) return { wrong: 'fileTooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.replace(/\p{Cc}/gu, '').slice(-120);
  if (isPdf(bytes)) {
    const read = await textOfPdf(bytes);
    return 'wrong' in read ? read : { kind: 'pdf', name, text: read.text };
  }
  const text = textFrom(bytes);
  return text === null ? { wrong: 'notReadable' } : { kind: kindOf(name, text), name, text };
}

/** A table by its name, or where its first line knows two of the headings; else the text of a sheet. */
function kindOf(name: string, text: string): FileKind {
  if (/\.(csv|tsv)$/i.test(name)) return 'table';
  const first = text.trimStart().split(/\r\n|\r|\n/, 1)[0] ?? '';
  return Object.keys(guessedColumns(first.split(/[,;\t]/).map((each) => each.replaceAll('"', '')))).length >= 2
    ? 'table'
    : 'sheet';
}

function firstGuess({ kind, text }: Read): HistoryMapping {
  const table = kind === 'table' ? readTable(text, {}) : null;
  return table && 'headings' in table ? guessedColumns(table.headings) : {};
}

function wrongWithReading(read: Read): string | null {
  if (read.kind === 'table') {
    const table = readTable(read.text, firstGuess(read));
    if ('brokenAt' in table) return 'tableBroken';
    // Until its columns are named, a table has lines and no rows.
    return read.text.split(/\r\n|\r|\n/).length > MOST_FOUND * 20 || table.reading.found.length > MOST_FOUND
      ? 'tooMany'
      : null;
  }
  const { found } = readSheet(read.text);
  return found.length === 0 ? 'nothingFound' : found.length > MOST_FOUND ? 'tooMany' : null;
}

export type FileView = OpenRelief & {
  file: HistoryFile;
  reading: Reading;
  /** Which charge each row seems to be; null: none. */
  there: (string | null)[];
  headings: string[];
};
export const fileInput = z.looseObject({ youthId: z.uuid(), historyId: z.uuid() });

/** What was read, row by row, before anything is taken. */
export async function seeFile(
  errand: Errand,
  { youthId, historyId }: z.infer<typeof fileInput>,
): Promise<Result<FileView>> {
  const opened = await openRelief(errand, youthId);
  if (!opened?.mayAdd) return absent;
  const view = await lookedAt(errand, opened, historyId);
  if (!view) return absent;
  touch(errand, opened, [historyId]);
  return ok(view);
}

export async function lookedAt(errand: Errand, opened: OpenRelief, historyId: string): Promise<FileView | null> {
  const file = (await filesOf(errand, opened.record.sealer, opened.record.id)).find(({ id }) => id === historyId);
  if (!file) return null;
  const table = file.kind === 'table' ? readTable(file.text, file.mapping) : null;
  const reading = table === null ? readSheet(file.text) : 'reading' in table ? table.reading : { found: [], aside: [] };
  const found = reading.found.slice(0, MOST_FOUND);
  const there = alreadyThere(
    found.map(({ values }) => values),
    opened.charges,
  );
  return {
    ...opened,
    file,
    reading: { ...reading, found },
    there,
    headings: table && 'headings' in table ? table.headings : [],
  };
}

/** Says which column of a table says what; its rows are read anew. */
export async function nameColumns(errand: Errand, input: z.infer<typeof fileInput>): Brought {
  const { youthId, historyId } = input;
  const opened = await openRelief(errand, youthId);
  const view = opened?.mayAdd ? await lookedAt(errand, opened, historyId) : null;
  if (!opened || view?.file.kind !== 'table') return absent;
  const mapping: HistoryMapping = {};
  for (const column of historyColumns) {
    const heading = input[`column-${column}`];
    if (typeof heading === 'string' && view.headings.includes(heading)) mapping[column] = heading;
  }
  if (!mapping.code && !mapping.description) return invalid({ 'column-code': 'codeColumnNeeded' });
  const table = readTable(view.file.text, mapping);
  if ('brokenAt' in table || table.reading.found.length > MOST_FOUND) return invalid({ 'column-code': 'tooMany' });
  await changeColumns(errand, opened.record.sealer, { ...view.file, mapping });
  touch(errand, opened, [historyId]);
  return ok({ youthId, historyId });
}

/** Not wanted: nothing of it stays. */
export async function dropHistory(
  errand: Errand,
  { youthId, historyId }: z.infer<typeof fileInput>,
): Promise<Result<{ youthId: string }>> {
  const opened = await openRelief(errand, youthId);
  if (!opened?.mayAdd || !(await dropFile(errand, youthId, historyId))) return absent;
  touch(errand, opened, [historyId]);
  return ok({ youthId });
}
