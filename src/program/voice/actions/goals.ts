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

export type GoalsView = {
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
    standing: standing(lines),
    rev: await planRev(errand),
    last,
    changed: last ? changesBetween(lines, last.rev, Number.POSITIVE_INFINITY) : [],
  });
}

const text = z.string('publicWriteIt').trim().max(2000, 'publicTooLong');
export const goalInput = z.object({
  follows: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  stand: z.enum(goalStands).default('open'),
  goal: text.min(1, 'publicWriteIt'),
});
export const sayGoal = (errand: YouthErrand, { goal, ...it }: z.infer<typeof goalInput>): Promise<Result<null>> =>
  sayLine(errand, { ...it, kind: 'goal', code: 'goal', text: goal });

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
