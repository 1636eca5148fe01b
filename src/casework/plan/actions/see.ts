import { z } from 'zod';
import type { OpenRecord } from '#casework/youth/index.ts';
import { termsOf } from '#foundation/access/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Task } from '../model/tasks.ts';
import { readTasks, whoIsHere } from '../task-store.ts';
import { openPlan } from './open.ts';

export const planInput = z.looseObject({ youthId: z.uuid() });

/** Somebody who may own a task. */
export type Owner = { id: string; name: string };
export type PlanView = { record: OpenRecord; mayAdd: boolean; tasks: Task[]; owners: Owner[] };

/** The whole plan, as it stands and as far as this person may see it. */
export async function seePlan(errand: Errand, { youthId }: z.infer<typeof planInput>): Promise<Result<PlanView>> {
  const opened = await openPlan(errand, youthId);
  if (!opened) return absent;
  const { record, mayAdd } = opened;
  const tasks = await readTasks(errand, record.sealer, youthId);
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({ record, mayAdd, tasks, owners: mayAdd ? await ownersOf(errand, youthId) : [] });
}

/** Those who work with the youth by name and see what the team shares, by name; whoever asks first. */
async function ownersOf(errand: Errand, youthId: string): Promise<Owner[]> {
  const here = await whoIsHere(errand, youthId);
  const named = new Map(
    (await termsOf(errand, youthId)).flatMap(({ userId, name }) => (here.has(userId) ? [[userId, name] as const] : [])),
  );
  const { userId: me, name } = errand.actor;
  named.delete(me);
  const others = [...named].map(([id, each]) => ({ id, name: each })).toSorted((a, b) => a.name.localeCompare(b.name));
  return here.has(me) ? [{ id: me, name }, ...others] : others;
}
