import { z } from 'zod';
import type { Reader } from '#foundation/access/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { noteReaders } from '../kept-store.ts';
import type { Category } from '../model/kinds.ts';
import { instantOf } from '../moment.ts';
import { insertNote, type Note, notesOf, penFor } from '../note-store.ts';
import { mayAdd, type OpenRecord, openRecord } from '../record-store.ts';
import { pageNumber } from './list.ts';
import { keptHere, notForShape } from './note-readers.ts';

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
  /** From whom it is kept, whatever else they may see. */
  notFor: notForShape,
  notForOther: notForShape,
});
export type NoteAsked = Omit<z.infer<typeof writeInput>, 'notFor' | 'notForOther'> & {
  notFor?: string[];
  notForOther?: string[];
};

/** A short dated note. The gate decides who reads it, by its category. */
export async function writeNote(errand: Errand, input: NoteAsked): Promise<Result<{ youthId: string }>> {
  const { youthId, category } = input;
  const happenedAt = instantOf(input.at, errand.now, errand.actor.timeZone);
  if (!happenedAt) return invalid({ at: 'momentNotRight' });
  const pen = await penFor(errand, youthId, category);
  if (!pen) return absent;
  if (!pen.mayAdd) return refused('notYoursToAdd');
  const kept = await keptHere(errand, [...(input.notFor ?? []), ...(input.notForOther ?? [])]);
  if (!kept) return invalid({ notFor: 'notKnownHere' });
  const id = newId();
  await insertNote(errand, pen.sealer, { id, youthId, category, body: input.body, happenedAt, kept });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

export const notesInput = z.looseObject({ youthId: z.uuid(), page: pageNumber });
export const NOTES_PAGE = 20;
export type NotesView = {
  record: OpenRecord;
  notes: Note[];
  count: number;
  page: number;
  mayWriteIn: Category[];
  readers: Reader[];
};

export async function seeNotes(errand: Errand, input: z.infer<typeof notesInput>): Promise<Result<NotesView>> {
  const record = await openRecord(errand, input.youthId);
  if (!record) return absent;
  const { notes, count } = await notesOf(errand, record.sealer, record.id, {
    offset: (input.page - 1) * NOTES_PAGE,
    limit: NOTES_PAGE,
  });
  errand.touched({ youthId: record.id, ...(record.basis ? { basis: record.basis } : {}) });
  const may = mayWriteIn(record);
  const readers = await noteReaders(errand, record.id, may.length > 0);
  return ok({ record, notes, count, page: input.page, mayWriteIn: may, readers });
}

export const mayWriteIn = (record: OpenRecord): Category[] =>
  noteCategories.filter((category) => mayAdd(record.rights, category));
