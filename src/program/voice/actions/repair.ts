import { z } from 'zod';
import { repairIsOpen } from '#casework/restorative/index.ts';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import type { YouthErrand } from '../door.ts';
import { askForRepair, chooseNext, type MyRepair, mayChoose, myRepairs, stopRepair } from '../repair-store.ts';

export type RepairsView = { repairs: MyRepair[]; people: { userId: string; name: string }[]; isOpen: boolean };
/** Not there before the county opens it; what was begun stays. */
export async function seeMyRepairs(errand: YouthErrand): Promise<Result<RepairsView>> {
  const repairs = await myRepairs(errand);
  const isOpen = repairIsOpen(errand.youth);
  return isOpen || repairs.length > 0 ? ok({ repairs, people: await mayChoose(errand), isOpen }) : absent;
}

export const repairInput = z.object({
  to: z.uuid('publicRepairChoose'),
  words: z.string().trim().min(1, 'publicRepairWordsNeeded').max(3000, 'publicTooLong'),
});

/** The youth asks for it, and says who may know. Nobody else can. */
export async function askRepair(
  errand: YouthErrand,
  { to, words }: z.infer<typeof repairInput>,
): Promise<Result<null>> {
  if (!repairIsOpen(errand.youth)) return absent;
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

export const nextInput = z.object({ repair: z.uuid(), next: z.uuid('publicRepairChoose') });
/** Somebody else is to know of it from now on. */
export async function chooseWhoKnows(
  errand: YouthErrand,
  { repair, next }: z.infer<typeof nextInput>,
): Promise<Result<null>> {
  if (!(await chooseNext(errand, repair, next))) return refused('publicRepairNotNext');
  errand.touched(repair);
  return ok(null);
}
