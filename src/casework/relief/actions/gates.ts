import { z } from 'zod';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { answerAsk, insertAsk } from '../ask-store.ts';
import { gates } from '../shipped.ts';
import { chargeIn, openAsCounsel, touch } from './open.ts';

const day = z
  .string()
  .trim()
  .default('')
  .refine((typed) => typed === '' || isDay(typed), 'dayNotRight')
  .transform((typed) => typed || null);

export const askGateInput = z.object({
  youthId: z.uuid(),
  chargeId: z.uuid(),
  gate: z.string('chooseOne').refine((id) => gates.some((gate) => gate.id === id), 'chooseOne'),
  whom: z.string('whomNeeded').trim().min(2, 'whomNeeded').max(200, 'tooLong'),
  put: z.string().trim().max(6000, 'tooLong').default(''),
  askedOn: day,
  dueOn: day,
});
type OfCharge = Promise<Result<{ youthId: string; chargeId: string }>>;

/** What is put to whoever decides at a gate, or is to be put to them by a day. */
export async function askGate(errand: Errand, input: z.infer<typeof askGateInput>): OfCharge {
  const { youthId, chargeId } = input;
  const opened = await openAsCounsel(errand, youthId);
  if (!opened || !chargeIn(opened, chargeId)) return absent;
  if (input.askedOn && input.askedOn > dayOf(errand.now, errand.actor.timeZone))
    return invalid({ askedOn: 'dayAhead' });
  if (!input.askedOn && !input.dueOn) return invalid({ dueOn: 'askedOrDue' });
  const id = newId();
  await insertAsk(errand, opened.record.sealer, { id, ...input });
  touch(errand, opened, [id]);
  return ok({ youthId, chargeId });
}

export const answerGateInput = z.object({
  youthId: z.uuid(),
  chargeId: z.uuid(),
  askId: z.uuid(),
  answer: z.enum(['yes', 'partly', 'no', 'not-asked'], 'chooseOne'),
  answeredOn: day,
  words: z.string().trim().max(4000, 'tooLong').default(''),
});

/** What came of it. An answer stands as it was given. */
export async function answerGate(errand: Errand, input: z.infer<typeof answerGateInput>): OfCharge {
  const { youthId, chargeId, askId: id, answer, words } = input;
  const opened = await openAsCounsel(errand, youthId);
  if (!opened) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  if (input.answeredOn && input.answeredOn > today) return invalid({ answeredOn: 'dayAhead' });
  const on = input.answeredOn ?? today;
  if (!(await answerAsk(errand, opened.record.sealer, { id, youthId, answer, on, words }))) return absent;
  touch(errand, opened, [id]);
  return ok({ youthId, chargeId });
}
