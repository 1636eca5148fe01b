import { z } from 'zod';
import { addTask } from '#casework/plan/index.ts';
import { isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { seatsOf } from '../meeting-store.ts';
import { decisionPlace, insertDecision, judge } from '../said-store.ts';
import { enter, enterYouth } from './enter.ts';

const many = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid())).default([]);
export const decisionInput = z.object({
  meetingId: z.uuid(),
  youthId: z.uuid(),
  what: z.string('wordsNeeded').trim().min(1, 'wordsNeeded').max(300, 'tooLong'),
  /** Who is to do it: somebody who sits there, the youth, or nobody. */
  owner: z.union([z.literal(''), z.literal('youth'), z.uuid()], 'chooseOwner').default(''),
  dueOn: z
    .string()
    .trim()
    .refine((text) => text === '' || isDay(text), 'dayNotRight')
    .default(''),
  agreed: many,
  dissent: z.string().trim().max(1000, 'tooLong').default(''),
});

/** A decision, dated: who agreed, who did not and why, and the task that it becomes where somebody is to do it. */
export async function decide(
  errand: Errand,
  input: z.infer<typeof decisionInput>,
): Promise<Result<{ meetingId: string; youthId: string }>> {
  const { meetingId, youthId, what, owner, dueOn, dissent } = input;
  const entered = await enterYouth(errand, { meetingId, youthId });
  if (!entered?.mayAdd) return absent;
  if (entered.meeting.startsAt > errand.now) return conflict('notYet');
  const seated = new Set((await seatsOf(errand, [meetingId])).map(({ userId }) => userId));
  if (owner !== '' && owner !== 'youth' && !seated.has(owner)) return invalid({ owner: 'chooseOwner' });
  if (owner !== '' && owner !== 'youth' && dueOn === '') return invalid({ dueOn: 'dueNeeded' });
  const ownerUser = owner === '' || owner === 'youth' ? null : owner;
  const id = newId(errand.now.getTime());
  let taskId: string | null = null;
  if (owner !== '') {
    const asked = {
      title: what,
      doer: { ownerId: ownerUser, partId: null },
      dueOn: dueOn || null,
      from: { kind: 'meeting', id: meetingId },
    } as const;
    const task = await addTask(errand, youthId, asked);
    if (!task.ok) return task.failure.kind === 'invalid' ? invalid({ owner: 'ownerNotHere' }) : task;
    taskId = task.value.id;
  }
  const agreed = input.agreed.filter((each) => seated.has(each) || each === entered.youth.id);
  const row = { id, meetingId, youthId, what, dissent, agreed, ownerUser, dueOn: dueOn || null, taskId };
  await insertDecision(errand, entered.youth.sealer, row);
  errand.touched({ youthId, recordIds: [id] });
  return ok({ meetingId, youthId });
}

export const judgeInput = z.object({
  meetingId: z.uuid(),
  promiseId: z.uuid(),
  kept: z.enum(['yes', 'no'], 'chooseKept'),
});

/** The team says at its next meeting whether a promise was kept. Said again, the last holds. */
export async function judgePromise(
  errand: Errand,
  { meetingId, promiseId, kept }: z.infer<typeof judgeInput>,
): Promise<Result<{ meetingId: string }>> {
  const meeting = await enter(errand, meetingId);
  const place = meeting && (await decisionPlace(errand, promiseId));
  if (!meeting || !place || place.teamId !== meeting.teamId) return absent;
  if (!(await judge(errand, promiseId, kept === 'yes'))) return absent;
  errand.touched({ youthId: place.youthId, recordIds: [promiseId] });
  return ok({ meetingId });
}
