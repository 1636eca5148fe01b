import { z } from 'zod';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { chooseNext, type LeftRepair, leftToMe } from '../left-store.ts';
import { open, touch } from './repair.ts';

export type { LeftRepair } from '../left-store.ts';

/** Youth whom this person is to ask whom they choose next. */
export const leftRepairs = (errand: Errand): Promise<LeftRepair[]> => leftToMe(errand);

export const nextInput = z.object({
  youthId: z.uuid(),
  repairId: z.uuid(),
  to: z.uuid('chooseNext'),
  said: z.literal('yes', 'saidNeeded'),
});

/** The survivor said whom they choose next; who writes it down sees nothing of what it is about. */
export async function writeNext(
  errand: Errand,
  { youthId, repairId, to }: z.infer<typeof nextInput>,
): Promise<Result<{ youthId: string }>> {
  const record = await open(errand, youthId);
  if (!record || !(await leftToMe(errand)).some(({ id, youth }) => id === repairId && youth.id === youthId))
    return absent;
  if (!(await chooseNext(errand, repairId, to))) return refused('nextNotOpen');
  touch(errand, record, [repairId]);
  return ok({ youthId });
}
