import { z } from 'zod';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { disclosuresOf, findDisclosure, putFinding, type Told } from '../disclosure-store.ts';
import type { disclosureInput } from './disclosure.ts';

export type DisclosuresView = { waiting: Told[]; done: Told[] };

/** To whom reporters were told, for the privacy officer: those without a review first. Never who reported. */
export async function listDisclosures(errand: Errand): Promise<Result<DisclosuresView>> {
  const all = await disclosuresOf(errand, 'all');
  errand.touched({ recordIds: all.map((one) => one.id) });
  return ok({
    waiting: all.filter((one) => one.reviewedAt === null).reverse(),
    done: all.filter((one) => one.reviewedAt !== null),
  });
}

export async function seeDisclosureReview(
  errand: Errand,
  input: z.infer<typeof disclosureInput>,
): Promise<Result<Told>> {
  const told = await findDisclosure(errand, input.disclosureId);
  if (!told) return absent;
  errand.touched({ recordIds: [told.id] });
  return ok(told);
}

export const findingInput = z.object({
  disclosureId: z.uuid(),
  finding: z.enum(['in-order', 'not-in-order'], 'disclosureFindingNeeded'),
  words: z.string().trim().min(1, 'whyNeeded').max(2000, 'tooLong'),
});

/** In order, or not: then it ends at once for whoever could see it. */
export async function reviewDisclosure(errand: Errand, input: z.infer<typeof findingInput>): Promise<Result<null>> {
  const told = await findDisclosure(errand, input.disclosureId);
  if (!told) return absent;
  if (!(await putFinding(errand, told.id, input.finding, input.words))) return conflict('disclosureReviewed');
  errand.touched({ recordIds: [told.id] });
  return ok(null);
}
