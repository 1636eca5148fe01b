import { z } from 'zod';
import { byNumber, mayAdd, openRecord } from '#casework/youth/index.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { addYouth, countYouth, removeYouth } from '../youth-store.ts';
import { enter, enterYouth } from './enter.ts';

/** As many as one meeting can do right by; the database holds it. */
export const MOST_YOUTH = 20;

export const listInput = z.object({
  meetingId: z.uuid(),
  number: z.string().trim().max(400, 'tooLong').default(''),
  youth: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid())).default([]),
});

/** Youth come onto the list by their numbers, or from the last meeting: whom the one who adds works with. */
export async function listYouth(
  errand: Errand,
  { meetingId, number, youth }: z.infer<typeof listInput>,
): Promise<Result<{ meetingId: string }>> {
  const meeting = await enter(errand, meetingId);
  if (!meeting || meeting.cancelledAt || meeting.endedAt) return absent;
  const typed = number.split(/[\s,;]+/).filter(Boolean);
  if (typed.length + youth.length === 0) return invalid({ number: 'numberNeeded' });
  const found = await Promise.all(typed.map((each) => byNumber(errand, each)));
  const ids = [...youth, ...found.flatMap((each) => each?.id ?? [])];
  const records = await Promise.all(ids.map((id) => openRecord(errand, id)));
  if (found.includes(null) || records.some((record) => !record || !mayAdd(record.rights, 'coordination')))
    return invalid({ number: 'numberUnknown' });
  const counts = (await countYouth(errand, [meetingId])).get(meetingId);
  if ((counts?.seen ?? 0) + (counts?.unseen ?? 0) + new Set(ids).size > MOST_YOUTH)
    return invalid({ number: 'listFull' });
  for (const id of new Set(ids)) await addYouth(errand, meetingId, id);
  errand.touched({ youthIds: ids, recordIds: [meetingId] });
  return ok({ meetingId });
}

export const unlistInput = z.object({ meetingId: z.uuid(), youthId: z.uuid() });

export async function unlist(
  errand: Errand,
  { meetingId, youthId }: z.infer<typeof unlistInput>,
): Promise<Result<{ meetingId: string }>> {
  const entered = await enterYouth(errand, { meetingId, youthId });
  if (!entered?.mayAdd || entered.meeting.endedAt) return absent;
  if (!(await removeYouth(errand, meetingId, youthId))) return conflict('movedOn');
  errand.touched({ youthId, recordIds: [meetingId] });
  return ok({ meetingId });
}
