import { z } from 'zod';
import { agencies, type Named, peopleOf, type Reader, readersOf } from '#foundation/access/index.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { keepFrom, keptNames, type OwnNote, ownNote } from '../kept-store.ts';
import { type KeptFrom, keptOf, MOST_KEPT } from '../model/kept-from.ts';
import { readNote } from '../note-store.ts';
import { type OpenRecord, openRecord } from '../record-store.ts';

/** Boxes of one name: none, one, or several. */
export const notForShape = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(z.string().regex(/^(user|agency):[0-9a-f-]{36}$/, 'notKnownHere')).max(MOST_KEPT, 'tooManyKept'),
);

/** From whom it is kept, if they are all of this county. Null: one is nobody here. */
export async function keptHere(errand: Errand, values: readonly string[]): Promise<KeptFrom | null> {
  const kept = keptOf(values, errand.actor.userId);
  if (kept.users.length + kept.agencies.length === 0) return kept;
  const names = await keptNames(errand, kept);
  const all = names.people.length === kept.users.length && names.agencies.length === kept.agencies.length;
  return all ? kept : null;
}

export const noteReadersInput = z.looseObject({
  youthId: z.uuid(),
  writtenNoteId: z.uuid(),
  agency: z
    .union([z.literal(''), z.uuid()])
    .catch('')
    .default(''),
});

export type NoteReadersView = {
  record: OpenRecord;
  note: OwnNote;
  text: string;
  people: Reader[];
  /** Agencies of which nobody sees the youth, and whose people are kept out all the same. */
  keptAgencies: Named[];
  /** Every agency, to keep the note from somebody who sees nothing yet. */
  agencies: Named[];
  agency: string;
};

/** From whom a note of one's own is kept, and from whom it may be: who sees the youth, who is kept out, who else is looked up. */
export async function seeNoteReaders(
  errand: Errand,
  { youthId, writtenNoteId, agency }: z.infer<typeof noteReadersInput>,
): Promise<Result<NoteReadersView>> {
  const record = await openRecord(errand, youthId);
  const note = record && (await ownNote(errand, youthId, writtenNoteId));
  if (!record || !note) return absent;
  const all = await agencies(errand);
  const kept = await keptNames(errand, note.kept);
  const chosen = all.find(({ id }) => id === agency);
  const looked = chosen
    ? (await peopleOf(errand, chosen.id)).map((each) => ({
        ...each,
        agencyId: chosen.id,
        agencyName: chosen.name,
        byName: true,
      }))
    : [];
  const people = [...looked, ...kept.people, ...(await readersOf(errand, youthId))];
  errand.touched({ youthId, recordIds: [note.id], ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    record,
    note,
    text: readNote(record.sealer, note.id, note.body),
    people: [...new Map(people.toReversed().map((each) => [each.id, each])).values()].toReversed(),
    keptAgencies: kept.agencies,
    agencies: all,
    agency: chosen?.id ?? '',
  });
}

export const keepInput = noteReadersInput.extend({ notFor: notForShape, notForOther: notForShape });

/** The author says anew from whom the note is kept; it holds at the next look. */
export async function changeNoteReaders(
  errand: Errand,
  { youthId, writtenNoteId, notFor, notForOther }: z.infer<typeof keepInput>,
): Promise<Result<{ youthId: string }>> {
  const record = await openRecord(errand, youthId);
  if (!record || !(await ownNote(errand, youthId, writtenNoteId))) return absent;
  const kept = await keptHere(errand, [...notFor, ...notForOther]);
  if (!kept) return invalid({ notFor: 'notKnownHere' });
  if (!(await keepFrom(errand, writtenNoteId, kept))) return absent;
  errand.touched({ youthId, recordIds: [writtenNoteId], ...(record.basis ? { basis: record.basis } : {}) });
  return ok({ youthId });
}
