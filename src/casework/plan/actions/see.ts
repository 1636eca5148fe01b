import { z } from 'zod';
import { type Told, toldOf } from '#casework/story/index.ts';
import type { OpenRecord } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { proposedReview } from '../county.ts';
import { readLines } from '../line-store.ts';
import { categoryOf, changesBetween, type Line, type Need, needs, revOf, standing } from '../model/lines.ts';
import type { Task } from '../model/tasks.ts';
import { readTasks } from '../task-store.ts';
import { readVersions, type Version } from '../version-store.ts';
import { openPlan } from './open.ts';
import { type Owner, ownersOf } from './owners.ts';

export const planInput = z.looseObject({ youthId: z.uuid() });

export type PlanView = {
  record: OpenRecord;
  mayAdd: boolean;
  /** False: only one's own tasks are shown. */
  whole: boolean;
  /** What stands of goals, needs and the safety plan. */
  lines: Line[];
  /** Needs of which nothing is said yet, and which this person may say something of. */
  unsaid: Need[];
  tasks: Task[];
  owners: Owner[];
  /** The last first. */
  versions: Version[];
  /** How many lines are otherwise than in the last version. */
  since: number;
  /** How much was written: sent along when the plan is agreed, so that nobody agrees to what they did not read. */
  rev: number;
  proposedReview: Day | null;
};

/** The whole plan, as it stands and as far as this person may see it. */
export async function seePlan(errand: Errand, { youthId }: z.infer<typeof planInput>): Promise<Result<PlanView>> {
  const opened = await openPlan(errand, youthId);
  if (!opened) return absent;
  const { record, mayAdd, whole } = opened;
  const all = await readLines(errand, record.sealer, youthId);
  const tasks = await readTasks(errand, record.sealer, youthId);
  const versions = await readVersions(errand, record.sealer, youthId);
  const lines = standing(all);
  const last = versions[0];
  const said = new Set(lines.map(({ code }) => code));
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    record,
    mayAdd,
    whole,
    lines,
    unsaid: mayAdd ? needs.filter((need) => !said.has(need) && record.rights.get(categoryOf(need))?.add) : [],
    tasks,
    owners: mayAdd ? await ownersOf(errand, record) : [],
    versions,
    since: last ? changesBetween(all, last.rev, Number.POSITIVE_INFINITY).length : 0,
    rev: revOf(all, tasks),
    proposedReview: proposedReview(errand.actor, errand.now),
  });
}

/** The plan for whoever may add a task to it. */
export async function seeToAddTask(errand: Errand, input: z.infer<typeof planInput>): Promise<Result<PlanView>> {
  const seen = await seePlan(errand, input);
  return seen.ok && !seen.value.mayAdd ? absent : seen;
}

export type WritingView = PlanView & { told: Told };

/** The plan for whoever may write in it, with what the youth told already. */
export async function seeToWrite(errand: Errand, input: z.infer<typeof planInput>): Promise<Result<WritingView>> {
  const seen = await seeToAddTask(errand, input);
  if (!seen.ok) return seen;
  return seen.value.whole ? ok({ ...seen.value, told: await toldOf(errand, seen.value.record) }) : absent;
}
