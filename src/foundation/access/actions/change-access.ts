import { z } from 'zod';
import { endOfDay, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { textSealerOf } from '../sealed.ts';
import { block, endBasis, extendMdt, liftBlock, youthNumber } from '../store.ts';

type Done = { youthId: string };

export const endReasons = ['no longer on the case', 'the youth asked', 'was a mistake'] as const;

export const endInput = z.object({ youthId: z.uuid(), basisId: z.uuid(), reason: z.enum(endReasons, 'chooseFinding') });

/** Ends a basis; what it opened closes at the next query. */
export async function end(errand: Errand, input: z.infer<typeof endInput>): Promise<Result<Done>> {
  if (!(await youthNumber(errand, input.youthId))) return absent;
  if (!(await endBasis(errand, input.basisId, input.reason))) return refused('notEnded');
  errand.touched({ youthId: input.youthId, recordIds: [input.basisId] });
  return ok({ youthId: input.youthId });
}

export const blockInput = z.object({ youthId: z.uuid(), userId: z.uuid('choosePerson') });

/** The youth does not want this person to see their record. */
export async function blockPerson(errand: Errand, input: z.infer<typeof blockInput>): Promise<Result<Done>> {
  if (!(await youthNumber(errand, input.youthId))) return absent;
  const id = newId();
  if (!(await block(errand, id, input.youthId, input.userId))) return refused('notBlocked');
  errand.touched({ youthId: input.youthId, recordIds: [id] });
  return ok({ youthId: input.youthId });
}

export const liftInput = z.object({ youthId: z.uuid(), blockId: z.uuid() });

export async function lift(errand: Errand, input: z.infer<typeof liftInput>): Promise<Result<Done>> {
  if (!(await liftBlock(errand, input.blockId))) return absent;
  errand.touched({ youthId: input.youthId, recordIds: [input.blockId] });
  return ok({ youthId: input.youthId });
}

export const extendInput = z.object({
  youthId: z.uuid(),
  basisId: z.uuid(),
  until: z.string().refine(isDay, 'dayNotRight'),
  goodCause: z.string().trim().min(15, 'sayMore').max(2000),
});

/** An investigation team member stays longer than 30 days: only with good cause recorded (WIC 18961.7). */
export async function extend(errand: Errand, input: z.infer<typeof extendInput>): Promise<Result<Done>> {
  const sealer = await textSealerOf(errand, input.youthId);
  if (!sealer) return absent;
  const id = newId();
  const done = await extendMdt(errand, {
    basisId: input.basisId,
    newId: id,
    goodCause: sealer.seal('access.bases', id, 'because', input.goodCause),
    until: endOfDay(input.until, errand.actor.timeZone),
  });
  if (!done) return refused('notExtended');
  errand.touched({ youthId: input.youthId, recordIds: [id] });
  return ok({ youthId: input.youthId });
}
