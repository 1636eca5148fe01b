import { z } from 'zod';
import { agencies, peopleOf, youthNumber } from '#foundation/access/index.ts';
import { addDays, dayOf, endOfDay, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { holders } from '../model/standing.ts';
import {
  endRelease,
  insertRelease,
  insertVaultNote,
  isAuthor,
  myProgram,
  type ReleasedNote,
  releasedToMe,
  type VaultNote,
  vaultNotes,
} from '../store-vault.ts';

export const vaultInput = z.looseObject({ youthId: z.uuid(), agency: z.union([z.literal(''), z.uuid()]).default('') });
export type VaultView = {
  youthId: string;
  number: string | null;
  notes: VaultNote[];
  me: string;
  today: string;
  agencies: { id: string; name: string }[];
  agency: string;
  people: { id: string; name: string }[];
};

/** The program's own notes on a youth: for its advocates, whatever else anyone may see. */
export async function seeVault(errand: Errand, input: z.infer<typeof vaultInput>): Promise<Result<VaultView>> {
  const program = await myProgram(errand);
  if (!program) return absent;
  const number = await youthNumber(errand, input.youthId);
  const notes = await vaultNotes(errand, program, input.youthId);
  // No youth and no note: there is nothing here for this person.
  if (!number && notes.length === 0) return absent;
  errand.touched({ youthId: input.youthId, recordIds: notes.map((note) => note.id) });
  return ok({
    youthId: input.youthId,
    number,
    notes,
    me: errand.actor.userId,
    today: dayOf(errand.now, errand.actor.timeZone),
    agencies: await agencies(errand),
    agency: input.agency,
    people: input.agency ? await peopleOf(errand, input.agency) : [],
  });
}

export const writeInput = z.object({
  youthId: z.uuid(),
  happenedOn: z.string().refine(isDay, 'dayNotRight'),
  note: z.string().trim().min(1, 'sayMore').max(20_000, 'sayMore'),
});

export async function write(errand: Errand, input: z.infer<typeof writeInput>): Promise<Result<{ youthId: string }>> {
  const program = await myProgram(errand);
  if (!program || !(await youthNumber(errand, input.youthId))) return absent;
  if (input.happenedOn > dayOf(errand.now, errand.actor.timeZone)) return invalid({ happenedOn: 'dayNotRight' });
  const id = newId();
  await insertVaultNote(errand, {
    id,
    agencyId: program,
    youthId: input.youthId,
    happenedOn: input.happenedOn,
    text: input.note,
  });
  errand.touched({ youthId: input.youthId, recordIds: [id] });
  return ok({ youthId: input.youthId });
}

export const releaseInput = z.object({
  youthId: z.uuid(),
  noteId: z.uuid(),
  agency: z.string().default(''),
  person: z.uuid('chooseOne'),
  holder: z.enum(holders, 'chooseOne'),
  consent: z.string().trim().min(15, 'sayMore').max(2000, 'sayMore'),
  until: z.string().refine(isDay, 'dayNotRight'),
});

/** The author releases one note to one named person, with the holder's consent in words. */
export async function release(
  errand: Errand,
  input: z.infer<typeof releaseInput>,
): Promise<Result<{ youthId: string }>> {
  const program = await myProgram(errand);
  if (!program) return absent;
  if (!(await isAuthor(errand, input.noteId))) return refused('notReleased');
  const today = dayOf(errand.now, errand.actor.timeZone);
  if (input.until < today || input.until > addDays(today, 366)) return invalid({ until: 'dayNotRight' });
  const id = newId();
  await insertRelease(errand, {
    id,
    noteId: input.noteId,
    agencyId: program,
    toUser: input.person,
    holder: input.holder,
    words: input.consent,
    until: endOfDay(input.until, errand.actor.timeZone),
  });
  errand.touched({ youthId: input.youthId, recordIds: [input.noteId, id] });
  return ok({ youthId: input.youthId });
}

export const endInput = z.object({ youthId: z.uuid(), releaseId: z.uuid() });

export async function end(errand: Errand, input: z.infer<typeof endInput>): Promise<Result<{ youthId: string }>> {
  if (!(await endRelease(errand, input.releaseId))) return refused('notReleased');
  errand.touched({ youthId: input.youthId, recordIds: [input.releaseId] });
  return ok({ youthId: input.youthId });
}

export async function seeReleased(errand: Errand): Promise<Result<{ notes: ReleasedNote[] }>> {
  const notes = await releasedToMe(errand);
  errand.touched({ recordIds: notes.map((note) => note.id) });
  return ok({ notes });
}
