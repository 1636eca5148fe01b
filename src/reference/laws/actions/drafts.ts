import { z } from 'zod';
import { type Day, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { holdsFrom } from '../model/county.ts';
import type { Sent } from '../model/fields.ts';
import { isMade } from '../model/made.ts';
import { ownListId } from '../model/own-list.ts';
import { type ReadVersion, readVersion } from '../model/read-version.ts';
import type { Jurisdiction, Remedy, Version } from '../model/remedy.ts';
import { versionOn } from '../model/versions.ts';
import { shippedLaws } from '../shipped.ts';
import {
  approveVersion,
  type CountyVersion,
  dropVersion,
  lawsFor,
  lawsIn,
  rewriteVersion,
  versionsOf,
  writeVersion,
} from '../store.ts';
import { mayKeep, waitingIn } from './library.ts';

const sent = z.record(z.string(), z.union([z.string(), z.array(z.string())]).optional());
export const remedyInput = z.looseObject({ jurisdiction: z.string().max(5), remedy: z.string().max(61) });
export const writeInput = remedyInput.and(sent);
export const draftInput = z.looseObject({ versionId: z.uuid() });
export const rewriteInput = draftInput.and(sent);

/** What is written in the form: of which remedy, and what stands there before anyone types. */
export type EditorView = {
  file: Jurisdiction;
  /** Null: a new way to clear a record. */
  remedy: Remedy | null;
  before: Version | null;
  draft: CountyVersion | null;
};

/** The form for a new version, filled with what holds now, else with what will, or did last. */
export async function seeEditor(
  errand: Errand,
  { jurisdiction, remedy: id }: z.infer<typeof remedyInput>,
): Promise<Result<EditorView>> {
  if (!mayKeep(errand.actor)) return absent;
  const file = (await lawsFor(errand)).get(jurisdiction);
  const remedy = file?.remedies.find((each) => each.id === id);
  if (!file || !remedy) return absent;
  const { law } = versionOn(remedy, dayOf(errand.now, errand.actor.timeZone));
  return ok({ file, remedy, before: law ?? remedy.versions.at(-1) ?? null, draft: null });
}

/** What was sent, as a version; nobody read a law on a day that has not come. */
export function readOn({ now, actor }: Errand, sent: Sent, { file, before, remedy }: EditorView): ReadVersion {
  const made = remedy === null || isMade(remedy.id);
  const read = readVersion(sent, { file, before, made, listId: ownListId(newId()) });
  const ahead = 'law' in read && read.law.checkedOn !== null && read.law.checkedOn > dayOf(now, actor.timeZone);
  return ahead ? { faults: { checkedOn: 'dayAhead' } } : read;
}

/** What one person says of a remedy. It holds when another approves it. */
export async function writeDraft(
  errand: Errand,
  input: z.infer<typeof writeInput>,
): Promise<Result<{ versionId: string }>> {
  const seen = await seeEditor(errand, input);
  if (!seen.ok) return absent;
  const read = readOn(errand, input as Sent, seen.value);
  if ('faults' in read) return invalid(read.faults);
  const { jurisdiction, remedy } = input;
  const versionId = await writeVersion(errand, { jurisdiction, remedy, law: read.law, bill: input.bill === 'yes' });
  errand.touched({ recordIds: [versionId] });
  return ok({ versionId });
}

/** That what ships shall hold again: a draft as any other. */
export async function writeBack(
  errand: Errand,
  { jurisdiction, remedy }: z.infer<typeof remedyInput>,
): Promise<Result<{ versionId: string }>> {
  const seen = await seeEditor(errand, { jurisdiction, remedy });
  // Nothing ships beneath a way that only the county has: it ends on a day instead.
  const back = seen.ok && seen.value.remedy?.versions.some(({ own }) => own !== undefined) && !isMade(remedy);
  if (!back) return absent;
  const versionId = await writeVersion(errand, { jurisdiction, remedy, law: null, bill: false });
  errand.touched({ recordIds: [versionId] });
  return ok({ versionId });
}

export type DraftView = {
  version: CountyVersion;
  file: Jurisdiction;
  remedy: Remedy;
  /** The day for which the three are compared: today, or the first on which the draft would hold. */
  on: Day;
  shipped: Version | null;
  now: Version | null;
  next: Version | null;
  stands: 'waiting' | 'moved-on' | 'approved' | 'bill';
};

/** One version of the county beside what ships and what holds now, for those who keep the laws. */
export const seeDraft = async (errand: Errand, input: z.infer<typeof draftInput>): Promise<Result<DraftView>> =>
  mayKeep(errand.actor) ? compareDraft(errand, input) : absent;

export async function compareDraft(
  errand: Errand,
  { versionId }: z.infer<typeof draftInput>,
): Promise<Result<DraftView>> {
  const all = await versionsOf(errand);
  const version = all.find(({ id }) => id === versionId);
  const remedyIn = (files: ReadonlyMap<string, Jurisdiction>) =>
    files.get(version?.jurisdiction ?? '')?.remedies.find(({ id }) => id === version?.remedy);
  if (!version) return absent;
  const files = await lawsFor(errand);
  const drafted = version.approvedAt ? null : await lawsIn(errand.tx, errand.actor.countyId, { draft: version });
  const next = drafted?.files ?? files;
  const [file, remedy] = [files.get(version.jurisdiction), remedyIn(files) ?? remedyIn(next)];
  if (!file || !remedy) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  const from = version.law && holdsFrom(version.law);
  const on = from && from > today ? from : today;
  const lawOf = (each: Remedy | undefined) => (each ? versionOn(each, on).law : null);
  return ok({
    version,
    file: withListsOf(file, next.get(file.id)),
    remedy,
    on,
    shipped: lawOf(remedyIn(shippedLaws())),
    now: lawOf(remedyIn(files)),
    next: lawOf(remedyIn(next)),
    stands: version.bill
      ? 'bill'
      : version.approvedAt
        ? 'approved'
        : waitingIn(all).includes(version)
          ? 'waiting'
          : 'moved-on',
  });
}

/** The lists of offenses of both, so that each has its name. */
const withListsOf = (file: Jurisdiction, other: Jurisdiction | undefined): Jurisdiction => ({
  ...file,
  groups: [...new Map([...file.groups, ...(other?.groups ?? [])].map((each) => [each.id, each])).values()],
});

/** The form with one's own draft in it. */
export async function seeRewrite(
  errand: Errand,
  { versionId }: z.infer<typeof draftInput>,
): Promise<Result<EditorView>> {
  const seen = await seeDraft(errand, { versionId });
  if (!seen.ok) return absent;
  const { version, file, remedy, stands } = seen.value;
  if (
    (stands !== 'waiting' && stands !== 'bill') ||
    version.law === null ||
    version.law.ends ||
    version.writtenBy !== errand.actor.userId
  )
    return absent;
  return ok({ file, remedy, before: version.law, draft: version });
}

export async function rewriteDraft(
  errand: Errand,
  input: z.infer<typeof rewriteInput>,
): Promise<Result<{ versionId: string }>> {
  const seen = await seeRewrite(errand, input);
  if (!seen.ok) return absent;
  const read = readOn(errand, input as Sent, seen.value);
  if ('faults' in read) return invalid(read.faults);
  if (!(await rewriteVersion(errand, input.versionId, read.law))) return conflict('movedOn');
  errand.touched({ recordIds: [input.versionId] });
  return ok({ versionId: input.versionId });
}

export const approveInput = z.object({ versionId: z.uuid(), writtenAt: z.iso.datetime() });

/** Approves what somebody else wrote, as it stood when it was read. */
export async function approveDraft(
  errand: Errand,
  { versionId, writtenAt }: z.infer<typeof approveInput>,
): Promise<Result<{ versionId: string }>> {
  const said = await approveVersion(errand, versionId, new Date(writtenAt));
  if (said === 'absent') return absent;
  if (said !== 'done')
    return conflict(
      ({ own: 'ownWord', 'moved-on': 'movedOn', changed: 'changedSince', bill: 'billNoLaw' } as const)[said],
    );
  errand.touched({ recordIds: [versionId] });
  return ok({ versionId });
}

export async function dropDraft(
  errand: Errand,
  { versionId }: z.infer<typeof draftInput>,
): Promise<Result<{ versionId: string }>> {
  if (!(await dropVersion(errand, versionId))) return absent;
  errand.touched({ recordIds: [versionId] });
  return ok({ versionId });
}
