import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Category } from '../model/kinds.ts';
import { instantOf } from '../moment.ts';
import { insertNote, type Note, notesOf, penFor } from '../note-store.ts';
import { mayAdd, type OpenRecord, openRecord } from '../record-store.ts';
import { pageNumber } from './list.ts';

/**
 * Where a note may lie. Identity, screening and the advocates' vault have places of their own; coordination comes first:
 * it is what a team needs.
 */
export const noteCategories = [
  'coordination',
  'contact_location',
  'child_welfare',
  'education',
  'medical',
  'mental_health',
  'substance_use',
  'immigration',
  'juvenile_court',
  'law_enforcement',
  'sogie',
] as const satisfies readonly Category[];

export const writeInput = z.object({
  youthId: z.uuid(),
  body: z.string('noteEmpty').trim().min(1, 'noteEmpty').max(8000, 'noteTooLong'),
  category: z.enum(noteCategories, 'chooseWhoReads').default('coordination'),
  at: z.string('momentNotRight').max(40, 'momentNotRight').default(''),
});

/** A short dated note. The gate decides who reads it, by its category. */
export async function writeNote(
  errand: Errand,
  input: z.infer<typeof writeInput>,
): Promise<Result<{ youthId: string }>> {
  const { youthId, category } = input;
  const happenedAt = instantOf(input.at, errand.now, errand.actor.timeZone);
  if (!happenedAt) return invalid({ at: 'momentNotRight' });
  const pen = await penFor(errand, youthId, category);
  if (!pen) return absent;
  if (!pen.mayAdd) return refused('notYoursToAdd');
  const id = newId();
  await insertNote(errand, pen.sealer, { id, youthId, category, body: input.body, happenedAt });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

export const notesInput = z.looseObject({ youthId: z.uuid(), page: pageNumber });
export const NOTES_PAGE = 20;
export type NotesView = { record: OpenRecord; notes: Note[]; count: number; page: number; mayWriteIn: Category[] };

export async function seeNotes(errand: Errand, input: z.infer<typeof notesInput>): Promise<Result<NotesView>> {
  const record = await openRecord(errand, input.youthId);
  if (!record) return absent;
  const { notes, count } = await notesOf(errand, record.sealer, record.id, {
    offset: (input.page - 1) * NOTES_PAGE,
    limit: NOTES_PAGE,
  });
  errand.touched({ youthId: record.id, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({ record, notes, count, page: input.page, mayWriteIn: mayWriteIn(record) });
}

export const mayWriteIn = (record: OpenRecord): Category[] =>
  noteCategories.filter((category) => mayAdd(record.rights, category));
