import { z } from 'zod';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import { headOf } from '#platform/documents/csv.ts';
import type { Errand } from '#platform/http/door.ts';
import { mappingIn } from '../model/brought.ts';
import { columnNames, guessed, headingAt, type Mapping } from '../model/spreadsheet.ts';
import { addSource, rememberColumns, type Source, sourcesOf } from '../source-store.ts';
import { filesIn, isInWindowsLetters, LARGEST, textOf } from '../uploads.ts';
import { bring } from './import.ts';

/** A spreadsheet between its two steps: it travels with the page, and nothing of it is stored. */
export type SheetView = {
  name: string;
  text: string;
  headings: string[];
  lines: number;
  mapping: Mapping;
  /** Of which source it is; its columns are known then. */
  source: Source | null;
  /** It was not in UTF-8: accents are to be looked at. */
  windows: boolean;
};

/** First step: which columns there are, and what each says: as the source has it, or by a guess. */
export async function readSheet(errand: Errand, input: Record<string, unknown>): Promise<Result<SheetView>> {
  const files = await filesIn(input.sheet);
  if (!Array.isArray(files)) return invalid({ sheet: files.because });
  const [file] = files;
  if (!file || files.length > 1) return invalid({ sheet: 'oneSheet' });
  if (isWorkbook(file.bytes)) return invalid({ sheet: 'sheetWorkbook' });
  const text = textOf('sheet.csv', file.bytes);
  if (text === null) return invalid({ sheet: 'fileNotText' });
  const head = headOf(text, headingAt);
  if (!head) return invalid({ sheet: 'sheetUnread' });
  if (head.columns.length < 2 || head.lines === 0) return invalid({ sheet: 'sheetEmpty' });
  const chosen = z.uuid().safeParse(input['source-sheet']);
  const [named = null] = chosen.success ? await sourcesOf(errand, chosen.data) : [];
  const known = named ? mappingIn(named.columns) : null;
  return ok({
    name: file.name,
    text,
    headings: head.columns,
    lines: head.lines,
    mapping: known ? stillThere(known, head.columns) : guessed(head.columns),
    source: named,
    windows: isInWindowsLetters(file.bytes),
  });
}

/** A workbook of a spreadsheet program is a packed file, not a table. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

/** Of the columns that were chosen once, those that this file has. */
const stillThere = (mapping: Mapping, headings: readonly string[]): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([, heading]) => headings.includes(heading)));

/** The second step again, with what was sent: a form that came back. */
export async function sheetAgain(errand: Errand, input: Record<string, unknown>): Promise<Result<SheetView>> {
  const sent = sheetInput.safeParse(input);
  const head = sent.success ? headOf(sent.data.text, headingAt) : null;
  if (!sent.success || !head) return absent;
  const { name, text, source } = sent.data;
  const [named = null] = source ? await sourcesOf(errand, source) : [];
  const mapping = chosenIn(input);
  return ok({ name, text, headings: head.columns, lines: head.lines, mapping, source: named, windows: false });
}

const chosenIn = (input: Readonly<Record<string, unknown>>): Mapping =>
  Object.fromEntries(
    columnNames.flatMap((column) => {
      const heading = input[`column-${column}`];
      return typeof heading === 'string' && heading !== '' ? [[column, heading] as const] : [];
    }),
  );

export const sheetInput = z.looseObject({
  name: z.string().trim().min(1, 'sheetLost').max(120, 'sheetLost'),
  text: z.string().min(1, 'sheetLost').max(LARGEST, 'sheetLost'),
  source: z.union([z.literal(''), z.uuid()]).optional(),
  /** Keep the columns under this name, for the next time. */
  guide: z.string().trim().max(120, 'nameTooLong').optional(),
  keptBy: z.string().trim().max(200, 'nameTooLong').optional(),
});

/** Second step: reads each line by the columns that a person chose, and keeps what it would do. */
export async function bringSheet(errand: Errand, input: z.infer<typeof sheetInput>): Promise<Result<{ id: string }>> {
  const mapping = chosenIn(input);
  if (!mapping.organization && !mapping.service) return invalid({ 'column-organization': 'columnNeeded' });
  const source = await guideOf(errand, input);
  if (source === 'taken') return invalid({ guide: 'nameTaken' });
  if (source) await rememberColumns(errand, source.id, mapping);
  const files = [{ name: input.name, bytes: new TextEncoder().encode(input.text) }];
  return bring(errand, { files, mapping, source, field: 'column-organization' });
}

/** The source that the sheet is of: one that is known, or one that is named now. */
async function guideOf(errand: Errand, input: z.infer<typeof sheetInput>): Promise<Source | 'taken' | null> {
  if (input.source) return (await sourcesOf(errand, input.source))[0] ?? null;
  if (!input.guide) return null;
  const kind = { kind: 'sheet', address: null, daily: false, appliesItself: false } as const;
  const id = await addSource(errand, { name: input.guide, keptBy: input.keptBy ?? '', ...kind });
  return id ? ((await sourcesOf(errand, id))[0] ?? null) : 'taken';
}
