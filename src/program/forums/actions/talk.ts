import { z } from 'zod';
import { instantAt, isDay } from '#kernel/calendar.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { paperKindOf } from '../model/paper-kind.ts';
import { membersOf, tellMembers } from '../store.ts';
import { callMeeting, flagNote, holdMeeting, papersOf, reviewNote, sharePaper, writeNote } from '../talk-store.ts';
import { enterAsMember, forumInput, meetingInput, seeMeeting } from './see.ts';

type Done = Result<{ id: string }>;
const long = z.string().trim().max(4_000, 'tooLong').default('');
const short = z.string().trim().max(200, 'tooLong').default('');

export const callInput = forumInput.extend({
  startsAt: z.string().trim().default(''),
  place: short,
  agenda: long,
});

/** A meeting is called: when, where, about what. The others are told that something waits. */
export async function call(
  errand: Errand,
  { id, startsAt, place, agenda }: z.infer<typeof callInput>,
): Promise<Result<{ id: string; meetingId: string }>> {
  const entered = await enterAsMember(errand, id);
  if (!entered) return absent;
  const [day = '', time = ''] = startsAt.split('T');
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d/.test(time)) return invalid({ startsAt: 'whenMissing' });
  const at = instantAt(day, `${time.slice(0, 5)}:00`, errand.actor.timeZone);
  const meetingId = await callMeeting(errand, entered.sealer, id, { startsAt: at, words: { place, agenda } });
  await tellMembers(errand, id);
  return ok({ id, meetingId });
}

const ids = z.union([z.string(), z.array(z.string())]).optional();
export const holdInput = meetingInput.extend({ attended: ids, decisions: long });

/** What came of a meeting: who was there, what was decided. Can be mended: the last words hold. */
export async function hold(
  errand: Errand,
  input: z.infer<typeof holdInput>,
): Promise<Result<{ id: string; meetingId: string }>> {
  const seen = await seeMeeting(errand, input);
  const entered = await enterAsMember(errand, input.id);
  if (!seen.ok || !entered) return absent;
  if (!seen.value.past) return conflict('stillToCome');
  const members = (await membersOf(errand, input.id)).map(({ userId }) => userId);
  const known = new Set([...members, ...seen.value.meeting.attended]);
  const attended = [input.attended ?? []].flat().filter((each) => known.has(each));
  const meetingId = seen.value.meeting.id;
  await holdMeeting(errand, entered.sealer, meetingId, { attended, words: { decisions: input.decisions } });
  return ok({ id: input.id, meetingId });
}

export const LARGEST_PAPER = 10_000_000;
export const shareInput = z.looseObject({ id: z.uuid(), title: short, replaces: z.string().max(40).default('') });

/** A paper is shared with the forum's members, as a new one or as the next version of one. What it is, its bytes say. */
export async function share(errand: Errand, input: z.infer<typeof shareInput>): Promise<Done> {
  const entered = await enterAsMember(errand, input.id);
  if (!entered) return absent;
  const file = [input.file].flat().find((each): each is File => each instanceof File && each.size > 0);
  if (!file) return invalid({ file: 'fileMissing' });
  if (file.size > LARGEST_PAPER) return invalid({ file: 'fileTooLarge' });
  const content = new Uint8Array(await file.arrayBuffer());
  const kind = paperKindOf(content);
  if (!kind) return invalid({ file: 'fileNotTaken' });
  const versions = (await papersOf(errand, entered.sealer, input.id)).filter(
    ({ paperId }) => paperId === input.replaces,
  );
  if (input.replaces !== '' && versions.length === 0) return invalid({ replaces: 'paperUnknown' });
  const title = input.title || (versions[0]?.title ?? '');
  if (title === '') return invalid({ title: 'titleMissing' });
  const shared = await sharePaper(errand, entered.sealer, input.id, {
    paperId: versions[0]?.paperId ?? null,
    version: Math.max(0, ...versions.map(({ version }) => version)) + 1,
    title,
    mediaType: kind.mediaType,
    content,
  });
  if (!shared) return conflict('sharedMeanwhile');
  await tellMembers(errand, input.id);
  return ok({ id: input.id });
}

export const noteInput = forumInput.extend({
  meetingId: z.union([z.literal(''), z.uuid()]).default(''),
  body: z.string({ error: 'noteMissing' }).trim().min(1, 'noteMissing').max(2_000, 'tooLong'),
});

export async function write(
  errand: Errand,
  { id, meetingId, body }: z.infer<typeof noteInput>,
): Promise<Result<{ id: string; meetingId: string }>> {
  const entered = await enterAsMember(errand, id);
  if (!entered) return absent;
  if (meetingId !== '' && !(await seeMeeting(errand, { id, meetingId })).ok) return absent;
  await writeNote(errand, entered.sealer, { forumId: id, meetingId: meetingId || null, body });
  return ok({ id, meetingId });
}

export const flagInput = forumInput.extend({ noteId: z.uuid() });

/** A note that may name a youth goes out of everyone's view at once; the privacy officers are told. */
export async function flag(errand: Errand, { id, noteId }: z.infer<typeof flagInput>): Promise<Done> {
  if (!(await enterAsMember(errand, id))) return absent;
  if (!(await flagNote(errand, noteId))) return conflict('flaggedAlready');
  errand.touched({ recordIds: [noteId] });
  return ok({ id });
}

export const reviewInput = z.object({
  noteId: z.uuid(),
  outcome: z.enum(['back', 'gone'], { error: 'outcomeMissing' }),
});

/** What the privacy officer decides of a flagged note: back in view, or its words gone for good. */
export async function review(errand: Errand, { noteId, outcome }: z.infer<typeof reviewInput>): Promise<Result<null>> {
  if (!(await reviewNote(errand, noteId, outcome === 'back'))) return absent;
  errand.touched({ recordIds: [noteId] });
  return ok(null);
}
