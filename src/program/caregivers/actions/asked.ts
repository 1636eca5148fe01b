import { z } from 'zod';
import { ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Asked, answer, askedOfMe } from '../ask-store.ts';

export const any = z.looseObject({});
/** What caregivers asked of this person; and of the privacy officer, what was wrong. */
export async function seeAsked(errand: Errand): Promise<Result<Asked[]>> {
  const asked = await askedOfMe(errand);
  errand.touched({ youthIds: [...new Set(asked.map(({ youthId }) => youthId))], recordIds: asked.map(({ id }) => id) });
  return ok(asked);
}
export const answerInput = z.object({
  id: z.uuid(),
  text: z.string('answerNeeded').trim().min(1, 'answerNeeded').max(3000, 'tooLong'),
});
export async function answerAsked(errand: Errand, input: z.infer<typeof answerInput>): Promise<Result<null>> {
  if (!(await answer(errand, input))) return refused('notAnswered');
  errand.touched({ recordIds: [input.id] });
  return ok(null);
}
