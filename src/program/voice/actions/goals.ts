import { z } from 'zod';
import { changesBetween, standing } from '#casework/plan/index.ts';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import type { YouthErrand } from '../door.ts';
import {
  agreements,
  goalStands,
  type MyLine,
  type MyVersion,
  myLines,
  myVersions,
  needCodes,
  needStands,
  planAgree,
  planRev,
  planSay,
} from '../plan-store.ts';
import { myWords, unsay } from '../say-store.ts';

export type GoalsView = {
  /** What stands of the plan; among the goals those that were said on this page before it was the plan's (`goalsBefore`). */
  standing: MyLine[];
  rev: number;
  last: MyVersion | null;
  /** What is otherwise than when the plan was last agreed or not. */
  changed: { before: MyLine | null; after: MyLine }[];
};
export async function seeGoals(errand: YouthErrand): Promise<Result<GoalsView>> {
  const lines = await myLines(errand);
  const last = (await myVersions(errand))[0] ?? null;
  return ok({
    standing: [...(await goalsBefore(errand)), ...standing(lines)],
    rev: await planRev(errand),
    last,
    changed: last ? changesBetween(lines, last.rev, Number.POSITIVE_INFINITY) : [],
  });
}

/** Goals that the youth wrote to the whole team as words: one list with those of the plan, and of the plan once they are changed. */
async function goalsBefore(errand: YouthErrand): Promise<MyLine[]> {
  const goal = { kind: 'goal', code: 'goal', rev: 0, stand: 'open', whose: 'youth' } as const;
  return (await myWords(errand))
    .filter(({ kind, toUser }) => kind === 'goal' && toUser === null)
    .map(({ id, text: said, at }) => ({ ...goal, id, thread: id, text: said, at }));
}

const text = z.string('publicWriteIt').trim().max(2000, 'publicTooLong');
export const goalInput = z.object({
  follows: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  stand: z.enum(goalStands).default('open'),
  goal: text.min(1, 'publicWriteIt'),
});
export async function sayGoal(errand: YouthErrand, { goal, ...it }: z.infer<typeof goalInput>): Promise<Result<null>> {
  const line = { ...it, kind: 'goal', code: 'goal', text: goal } as const;
  const before = (await goalsBefore(errand)).find(({ id }) => id === it.follows);
  if (!before) return sayLine(errand, line);
  const done = await sayLine(errand, { ...line, follows: null });
  return done.ok && !(await unsay(errand, before.id)) ? refused('publicMeanwhile') : done;
}

export const needInput = z.object({
  code: z.enum(needCodes, 'publicChooseNeed'),
  need: z.enum(needStands, 'publicChooseWant'),
  why: text.default(''),
});
/** The youth's newest word follows whatever stood, and nothing is done against a no. */
export const sayNeed = (errand: YouthErrand, { code, need, why }: z.infer<typeof needInput>): Promise<Result<null>> =>
  sayLine(errand, { kind: 'need', code, stand: need, follows: null, text: why });

async function sayLine(errand: YouthErrand, it: Parameters<typeof planSay>[1]): Promise<Result<null>> {
  const { id, came } = await planSay(errand, it);
  if (came === 'meanwhile') return refused('publicMeanwhile');
  if (came === null) return absent;
  errand.touched(id);
  return ok(null);
}

export const agreeInput = z.object({
  seen: z.coerce.number().int().min(0),
  agreed: z.enum(agreements, 'publicChooseAgreed'),
  said: text.default(''),
});
/** Yes, partly or no to what the page showed; where more was written meanwhile, the youth reads that first. */
export async function agreeToPlan(errand: YouthErrand, input: z.infer<typeof agreeInput>): Promise<Result<null>> {
  const { id, came } = await planAgree(errand, input);
  if (came === 'moved') return refused('publicPlanMoved');
  if (came === null) return refused('publicNotSaid');
  errand.touched(id);
  return ok(null);
}
