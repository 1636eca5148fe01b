import { z } from 'zod';
import { changeSetting } from '#foundation/people/index.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { CONSULTATIONS, consultationsOf } from '../consultations.ts';
import { type Consultation, consultationShape } from '../model/tribal.ts';

const line = z.string().trim().min(1, 'nationNeeded').max(300);
const lines = z
  .string()
  .max(8000)
  .transform((text) =>
    text
      .split('\n')
      .map((each) => each.trim())
      .filter(Boolean),
  )
  .refine((all) => all.length > 0, 'nationNeeded');

export const nationInput = z.object({
  nation: line,
  office: line,
  phone: line,
  steps: lines,
  stepsEs: lines,
  givenBy: line,
  checkedOn: z.union([z.literal(''), z.iso.date('dayNotRight')]).default(''),
});
export const removalInput = z.object({ at: z.coerce.number().int().min(0).max(500) });

export const seeNations = async (errand: Errand): Promise<Result<{ nations: Consultation[] }>> =>
  ok({ nations: consultationsOf(errand.actor) });

/** Writes a nation's own steps, in place of those it gave before. */
export async function writeNation(errand: Errand, input: z.infer<typeof nationInput>): Promise<Result<null>> {
  if (input.steps.length !== input.stepsEs.length) return invalid({ stepsEs: 'nationStepsDiffer' });
  const nation = consultationShape.parse({
    nation: input.nation,
    contact: { office: input.office, phone: input.phone },
    steps: input.steps.map((en, at) => ({ id: `step-${at + 1}`, en, es: input.stepsEs[at] ?? en })),
    givenBy: input.givenBy,
    checkedOn: input.checkedOn || null,
  });
  const others = consultationsOf(errand.actor).filter(
    (each) => each.nation.toLowerCase() !== input.nation.toLowerCase(),
  );
  const all = [...others, nation].sort((a, b) => a.nation.localeCompare(b.nation));
  return changeSetting(errand, CONSULTATIONS, all);
}

export async function removeNation(errand: Errand, input: z.infer<typeof removalInput>): Promise<Result<null>> {
  const all = consultationsOf(errand.actor);
  if (!all[input.at]) return absent;
  return changeSetting(errand, CONSULTATIONS, all.toSpliced(input.at, 1));
}
