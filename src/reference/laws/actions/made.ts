import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Sent } from '../model/fields.ts';
import { isMade, madeId } from '../model/made.ts';
import type { Jurisdiction, Remedy, Version } from '../model/remedy.ts';
import { versionOn } from '../model/versions.ts';
import { lawsFor, writeVersion } from '../store.ts';
import { type EditorView, readOn, type remedyInput, seeEditor } from './drafts.ts';
import { type lawInput, mayKeep } from './library.ts';

/** The form for a way to clear a record that no file has: nothing of it is known yet. */
export async function seeNew(errand: Errand, { jurisdiction }: z.infer<typeof lawInput>): Promise<Result<EditorView>> {
  const file = mayKeep(errand.actor) ? (await lawsFor(errand)).get(jurisdiction) : undefined;
  return file ? ok({ file, remedy: null, before: null, draft: null }) : absent;
}

export const newInput = z
  .looseObject({ jurisdiction: z.string().max(5) })
  .and(z.record(z.string(), z.union([z.string(), z.array(z.string())]).optional()));

/** What one person says of a new way. It stands in the answers when another approves it; a bill never does. */
export async function writeNew(
  errand: Errand,
  input: z.infer<typeof newInput>,
): Promise<Result<{ versionId: string }>> {
  const seen = await seeNew(errand, input);
  if (!seen.ok) return absent;
  const read = readOn(errand, input as Sent, seen.value);
  if ('faults' in read) return invalid(read.faults);
  const { jurisdiction } = input;
  const remedy = madeId(newId());
  const versionId = await writeVersion(errand, { jurisdiction, remedy, law: read.law, bill: input.bill === 'yes' });
  errand.touched({ recordIds: [versionId] });
  return ok({ versionId });
}

export type EndingView = { file: Jurisdiction; remedy: Remedy; law: Version | null };

/** The form for the last day of a way that only the county has. */
export async function seeEnding(errand: Errand, input: z.infer<typeof remedyInput>): Promise<Result<EndingView>> {
  const seen = await seeEditor(errand, input);
  if (!seen.ok || !seen.value.remedy || !isMade(seen.value.remedy.id)) return absent;
  const { file, remedy } = seen.value;
  return ok({ file, remedy, law: versionOn(remedy, dayOf(errand.now, errand.actor.timeZone)).law });
}

export const endingInput = z.looseObject({
  jurisdiction: z.string().max(5),
  remedy: z.string().max(61),
  until: z.string().max(10),
});

/** That it ends on a day: a draft as any other, of the version that holds on that day. */
export async function writeEnding(
  errand: Errand,
  { jurisdiction, remedy: id, until }: z.infer<typeof endingInput>,
): Promise<Result<{ versionId: string }>> {
  const seen = await seeEnding(errand, { jurisdiction, remedy: id });
  if (!seen.ok) return absent;
  const day = z.iso.date().safeParse(until.trim());
  if (!day.success) return invalid({ until: 'dayNotRight' });
  const { law } = versionOn(seen.value.remedy, day.data);
  if (!law) return invalid({ until: 'noneThen' });
  const { own: _approved, ...rest } = law;
  const versionId = await writeVersion(errand, {
    jurisdiction,
    remedy: id,
    law: { ...rest, until: day.data, ends: true },
    bill: false,
  });
  errand.touched({ recordIds: [versionId] });
  return ok({ versionId });
}
