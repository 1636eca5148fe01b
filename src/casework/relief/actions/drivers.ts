import { z } from 'zod';
import { isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { answerDriver, driverKinds, insertDriver, whoKnows } from '../driver-store.ts';
import { openRelief, touch } from './open.ts';

export const driverInput = z.object({
  youthId: z.uuid(),
  kind: z.enum(driverKinds, 'chooseOne'),
  ownerId: z.uuid('chooseOwner'),
  dueOn: z.string('dayNeeded').trim().refine(isDay, 'dayNeeded'),
  words: z.string().trim().max(2000, 'tooLong').default(''),
});
type OfYouth = Promise<Result<{ youthId: string }>>;

/** What keeps the youth locked up, whose it is to answer, and by when. */
export async function addDriver(errand: Errand, { youthId, ...it }: z.infer<typeof driverInput>): OfYouth {
  const opened = await openRelief(errand, youthId);
  if (!opened?.mayAdd) return absent;
  if (!(await whoKnows(errand, youthId)).has(it.ownerId)) return invalid({ ownerId: 'chooseOwner' });
  const id = newId();
  await insertDriver(errand, opened.record.sealer, { id, youthId, ...it });
  touch(errand, opened, [id]);
  return ok({ youthId });
}

export const answerDriverInput = z.object({
  youthId: z.uuid(),
  driverId: z.uuid(),
  words: z.string('answerNeeded').trim().min(1, 'answerNeeded').max(2000, 'tooLong'),
});

/** Answered, by who may write of it or whose it is: the database decides. */
export async function settleDriver(
  errand: Errand,
  { youthId, driverId: id, words }: z.infer<typeof answerDriverInput>,
): OfYouth {
  const opened = await openRelief(errand, youthId);
  if (!opened || !(await answerDriver(errand, opened.record.sealer, { id, youthId, words }))) return absent;
  touch(errand, opened, [id]);
  return ok({ youthId });
}
