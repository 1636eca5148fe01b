import { z } from 'zod';
import type { OpenRecord } from '#casework/youth/index.ts';
import { type Day, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Doer, doerOf, type Origin, type Task } from '../model/tasks.ts';
import { closeTask, insertTask, readTasks } from '../task-store.ts';
import { openPlan } from './open.ts';
import { isHere, type Owner, ownersOf } from './owners.ts';

export type TaskAsked = { title: string; doer: Doer; dueOn: Day | null; from: Origin };

/**
 * Writes a task into a youth's plan, for whoever may add to it. Anyone but the youth must see what
 * the team shares of this youth, or care for them (`ownerNotHere`); a caregiver reads its words on their own page.
 */
export async function addTask(
  errand: Errand,
  youthId: string,
  { doer, ...asked }: TaskAsked,
): Promise<Result<{ id: string }>> {
  const opened = await openPlan(errand, youthId);
  if (!opened?.mayAdd) return absent;
  if (!(await isHere(errand, opened.record, doer))) return invalid({ ownerId: 'ownerNotHere' });
  const id = newId();
  await insertTask(errand, opened.record.sealer, { id, youthId, ...doer, ...asked });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ id });
}

const title = z.string('titleNeeded').trim().min(1, 'titleNeeded').max(300, 'tooLong');
const dueOn = z
  .string()
  .trim()
  .refine((text) => text === '' || isDay(text), 'dayNotRight')
  .transform((text) => text || null)
  .default(null);
/** `youth`: the youth does it; `part:` and an id: who cares for them. */
const ownerId = z
  .string('chooseOwner')
  .refine((text) => text === 'youth' || z.uuid().safeParse(text.replace(/^part:/, '')).success, 'chooseOwner')
  .transform(doerOf);
export const taskInput = z.object({ youthId: z.uuid(), title, ownerId, dueOn });

/** A task of the plan's own. */
export async function keepTask(
  errand: Errand,
  { youthId, ownerId: doer, ...asked }: z.infer<typeof taskInput>,
): Promise<Result<{ youthId: string }>> {
  const done = await addTask(errand, youthId, { ...asked, doer, from: { kind: 'plan', id: youthId } });
  return done.ok ? ok({ youthId }) : done;
}

const base = { youthId: z.uuid(), taskId: z.uuid() };
export const taskPageInput = z.looseObject(base);
export type TaskView = { record: OpenRecord; task: Task; owners: Owner[] };

/** One task, for whoever may end it or hand it on. */
export async function seeTask(
  errand: Errand,
  { youthId, taskId }: z.infer<typeof taskPageInput>,
): Promise<Result<TaskView>> {
  const opened = await openPlan(errand, youthId);
  if (!opened?.mayAdd) return absent;
  const task = (await readTasks(errand, opened.record.sealer, youthId)).find(({ id }) => id === taskId);
  if (!task) return absent;
  const { record } = opened;
  errand.touched({ youthId, recordIds: [taskId], ...(record.basis ? { basis: record.basis } : {}) });
  return ok({ record, task, owners: await ownersOf(errand, record) });
}

export const closeInput = z.object({
  ...base,
  outcome: z.enum(['done', 'not-needed'], 'chooseOutcome'),
  words: z.string().trim().max(1000, 'tooLong').default(''),
});

/** Done, or no longer needed, with a word where one helps. */
export async function endTask(
  errand: Errand,
  { youthId, taskId, outcome, words }: z.infer<typeof closeInput>,
): Promise<Result<{ youthId: string }>> {
  const opened = await openPlan(errand, youthId);
  if (!opened?.mayAdd) return absent;
  const task = (await readTasks(errand, opened.record.sealer, youthId)).find(({ id }) => id === taskId);
  if (!task) return absent;
  // Two who say the same: it is done, and the first stands.
  if (task.closedAt) return task.outcome === outcome ? ok({ youthId }) : conflict('closedAlready');
  if (!(await closeTask(errand, opened.record.sealer, { id: taskId, youthId, outcome, words })))
    return conflict('closedAlready');
  errand.touched({ youthId, recordIds: [taskId] });
  return ok({ youthId });
}

export const handOnInput = z.object({ ...base, ownerId });

/** The same task, with somebody else to do it. */
export async function handOn(
  errand: Errand,
  { youthId, taskId, ownerId: to }: z.infer<typeof handOnInput>,
): Promise<Result<{ youthId: string }>> {
  const opened = await openPlan(errand, youthId);
  if (!opened?.mayAdd) return absent;
  const { sealer } = opened.record;
  const task = (await readTasks(errand, sealer, youthId)).find(({ id }) => id === taskId);
  if (!task) return absent;
  if (!(await isHere(errand, opened.record, to))) return invalid({ ownerId: 'ownerNotHere' });
  if (task.closedAt || !(await closeTask(errand, sealer, { id: taskId, youthId, outcome: 'handed-on', words: '' })))
    return conflict('closedAlready');
  const id = newId();
  const { title: same, dueOn: by, from } = task;
  await insertTask(errand, sealer, { id, youthId, title: same, ...to, dueOn: by, from, replaces: taskId });
  errand.touched({ youthId, recordIds: [taskId, id] });
  return ok({ youthId });
}
