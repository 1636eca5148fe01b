import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Need, needs } from '#reference/directory/index.ts';
import { placeNamed } from '#reference/finder/index.ts';

const names = Object.keys(needs) as [Need, ...Need[]];
const many = z.union([z.string(), z.array(z.string())]).optional();

/** From which place and need somebody comes; both may be left out, and what cannot be read is left out. */
export const beginInput = z.object({
  about: z.string().max(80).catch('').default(''),
  need: z.string().max(40).catch('').default(''),
  needs: many.transform((sent) => names.filter((each) => [sent ?? []].flat().includes(each))),
});

/** From a place's card: which place it is, is sent. What names none is no form of ours. */
export const beginAboutInput = beginInput.extend({ about: z.string().min(1).max(80) });

export type BeginView = { about: { id: string; name: string } | null; needs: readonly Need[] };

/** The form, with what somebody comes from. Asks the database nothing that it must answer. */
export async function begin(errand: Errand, input: z.infer<typeof beginInput>): Promise<Result<BeginView>> {
  const place = input.about === '' ? null : await placeNamed(errand, input.about);
  const come = names.filter((each) => each === input.need);
  return ok({
    about: place && { id: place.id, name: place.name },
    needs: input.needs.length > 0 ? input.needs : come,
  });
}
