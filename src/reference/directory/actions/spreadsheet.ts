import { z } from 'zod';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import { readCsv } from '#platform/documents/csv.ts';
import type { Errand } from '#platform/http/door.ts';
import { columnNames, guessed, incomingFromSheet, type Mapping } from '../model/spreadsheet.ts';
import { LARGEST, textsIn } from '../uploads.ts';
import { keep } from './import.ts';

/** A spreadsheet between its two steps: it travels with the page, and nothing of it is stored. */
export type SheetView = { name: string; text: string; headings: string[]; lines: number; mapping: Mapping };

/** First step: which columns there are, and a guess of what each says. */
export async function readSheet(_errand: Errand, input: Record<string, unknown>): Promise<Result<SheetView>> {
  const texts = await textsIn(input.sheet);
  if (!Array.isArray(texts)) return invalid({ sheet: texts.because });
  const [first] = texts;
  if (!first || texts.length > 1) return invalid({ sheet: 'oneSheet' });
  const sheet = readCsv(first.text);
  if (!sheet.ok) return invalid({ sheet: 'sheetUnread' });
  if (sheet.columns.length < 2 || sheet.lines.length === 0) return invalid({ sheet: 'sheetEmpty' });
  return ok({ ...first, headings: sheet.columns, lines: sheet.lines.length, mapping: guessed(sheet.columns) });
}

/** The second step again, with what was sent: a form that came back. */
export async function sheetAgain(_errand: Errand, input: Record<string, unknown>): Promise<Result<SheetView>> {
  const sent = sheetInput.safeParse(input);
  const sheet = sent.success ? readCsv(sent.data.text) : null;
  if (!sent.success || !sheet?.ok) return absent;
  const { name, text } = sent.data;
  return ok({ name, text, headings: sheet.columns, lines: sheet.lines.length, mapping: chosenIn(input) });
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
});

/** Second step: reads each line by the columns that a person chose, and keeps what it would do. */
export async function bringSheet(errand: Errand, input: z.infer<typeof sheetInput>): Promise<Result<{ id: string }>> {
  const chosen = chosenIn(input);
  if (!chosen.organization && !chosen.service) return invalid({ 'column-organization': 'columnNeeded' });
  return keep(errand, input.name, incomingFromSheet(input.text, chosen, input.name));
}
