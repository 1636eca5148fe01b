import { z } from 'zod';
import { calendarsOf } from '#casework/responses/index.ts';
import { isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { insertFact } from '../fact-store.ts';
import { type OrderTerm, orderDue } from '../model/hearing.ts';
import { base, type Done } from './hearing.ts';
import { openHearing } from './open.ts';
import { placeFields, placeOf } from './place.ts';

export const placeInput = z.object({ ...base, ...placeFields });

/** Which court it is: only those who may see the court's own facts. What was said before is kept. */
export async function setPlace(errand: Errand, input: z.infer<typeof placeInput>): Done {
  const { youthId, hearingId } = input;
  const opened = await openHearing(errand, youthId, hearingId);
  if (!opened?.addsCourt) return absent;
  const words = placeOf(input);
  if (!words) return invalid({ court: 'placeNeeded' });
  const id = newId();
  await insertFact(errand, opened.record.sealer, { id, youthId, kind: 'place', hearingId, words });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId, hearingId });
}

const said = z.string('wordsNeeded').trim().min(1, 'wordsNeeded').max(4000, 'tooLong');
export const resultInput = z.object({ ...base, result: said });

/** What the court decided. */
export async function keepResult(
  errand: Errand,
  { youthId, hearingId, result: words }: z.infer<typeof resultInput>,
): Done {
  const opened = await openHearing(errand, youthId, hearingId);
  if (!opened?.addsCourt) return absent;
  const id = newId();
  await insertFact(errand, opened.record.sealer, { id, youthId, kind: 'result', hearingId, words });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId, hearingId });
}

export const orderInput = z.object({
  ...base,
  order: said,
  by: z.enum(['day', 'days', 'court-days'], 'termNeeded'),
  day: z.string().default(''),
  count: z
    .union([
      z.literal(''),
      z.coerce.number('countNeeded').int('countNeeded').min(1, 'countNeeded').max(730, 'countNeeded'),
    ])
    .default(''),
});

/** What the court ordered, and by when: counted as courts count (CCP 12, 12a). */
export async function keepOrder(errand: Errand, input: z.infer<typeof orderInput>): Done {
  const { youthId, hearingId, order: words } = input;
  const opened = await openHearing(errand, youthId, hearingId);
  if (!opened?.addsCourt) return absent;
  const term = termOf(input);
  if ('wrong' in term) return invalid(term.wrong);
  const dueOn = orderDue(opened.hearing.at, term, calendarsOf(errand.actor));
  const id = newId();
  await insertFact(errand, opened.record.sealer, { id, youthId, kind: 'order', hearingId, words, dueOn });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId, hearingId });
}

function termOf({ by, day, count }: z.infer<typeof orderInput>): OrderTerm | { wrong: Record<string, string> } {
  if (by === 'day') return isDay(day) ? { by, day } : { wrong: { day: 'dayNeeded' } };
  return count === '' ? { wrong: { count: 'countNeeded' } } : { by, count };
}
