import { z } from 'zod';
import { ok, type Result, refused } from '#kernel/result.ts';
import type { YouthErrand } from '../door.ts';
import { askForRepair, type MyRepair, mayChoose, myRepairs, stopRepair } from '../repair-store.ts';

export type RepairsView = { repairs: MyRepair[]; people: { userId: string; name: string }[] };
export const seeMyRepairs = async (errand: YouthErrand): Promise<Result<RepairsView>> =>
  ok({ repairs: await myRepairs(errand), people: await mayChoose(errand) });

export const repairInput = z.object({
  to: z.uuid('publicRepairChoose'),
  words: z.string().trim().min(1, 'publicRepairWordsNeeded').max(3000, 'publicTooLong'),
});

/** The youth asks for it, and says who may know. Nobody else can. */
export async function askRepair(
  errand: YouthErrand,
  { to, words }: z.infer<typeof repairInput>,
): Promise<Result<null>> {
  const id = await askForRepair(errand, to, words);
  if (!id) return refused('publicRepairEnough');
  errand.touched(id);
  return ok(null);
}

export const stopInput = z.object({ repair: z.uuid() });
/** At any time, without a reason. */
export async function stopIt(errand: YouthErrand, { repair }: z.infer<typeof stopInput>): Promise<Result<null>> {
  if (!(await stopRepair(errand, repair))) return refused('publicIsBack');
  errand.touched(repair);
  return ok(null);
}
