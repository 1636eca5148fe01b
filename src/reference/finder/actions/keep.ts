import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Need, needs } from '#reference/directory/index.ts';
import { type AnswersView, answer, answerInput } from './answer.ts';

const names = Object.keys(needs) as [Need, ...Need[]];
export const keptInput = z.object({
  needs: z
    .union([z.string(), z.array(z.string())])
    .transform((sent) => names.filter((each) => [sent].flat().includes(each))),
  where: z.string().trim().max(80).catch('').default(''),
});

/** How many places of each need are kept: what one screen after another can hold. */
const EACH = 6;

/** What somebody chose to have on their phone: the best places of each need, as they are now. */
export async function keptPlaces(errand: Errand, input: z.infer<typeof keptInput>): Promise<Result<AnswersView[]>> {
  const views: AnswersView[] = [];
  for (const need of input.needs) {
    const view = await answer(errand, answerInput.parse({ need, where: input.where }));
    if (!view.ok) return view;
    views.push({ ...view.value, answers: view.value.answers.slice(0, EACH) });
  }
  return ok(views);
}
