import { z } from 'zod';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { forms } from '../model/terms.ts';
import { type Advocate, advocatesOf, kinds, sayOfMe } from '../staff-store.ts';
import { isOfProgram } from './ground.ts';

export const caseloadInput = z.looseObject({});
export type CaseloadView = { advocates: Advocate[]; me: Advocate | null };

/** The advocates of one's own program: how many youth each has, and what each says of their work. */
export async function seeCaseload(errand: Errand): Promise<Result<CaseloadView>> {
  const { actor } = errand;
  if (actor.kind !== 'person' || !isOfProgram(actor.roles)) return absent;
  const advocates = await advocatesOf(errand);
  if (advocates.length === 0) return absent;
  return ok({ advocates, me: advocates.find(({ id }) => id === actor.userId) ?? null });
}

const list = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat().filter(Boolean));
export const meInput = z.object({
  capacity: z
    .string()
    .trim()
    .regex(/^\d{0,3}$/, 'countNotRight')
    .default(''),
  trained: list.pipe(z.array(z.enum(forms))).default([]),
  kinds: list.pipe(z.array(z.enum(kinds))).default([]),
  shown: z.string().max(3).default(''),
});

/** What an advocate says of their own work. Nobody says it for them. */
export async function sayMine(errand: Errand, input: z.infer<typeof meInput>): Promise<Result<null>> {
  const capacity = input.capacity === '' ? null : Number(input.capacity);
  if (capacity !== null && capacity > 200) return invalid({ capacity: 'countNotRight' });
  const done = await sayOfMe(errand, {
    capacity,
    trained: input.trained,
    kinds: input.kinds,
    shown: input.shown === 'yes' && input.kinds.length > 0,
  });
  return done ? ok(null) : absent;
}
