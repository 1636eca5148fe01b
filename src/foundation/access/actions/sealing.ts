import { z } from 'zod';
import { isDay } from '#kernel/calendar.ts';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { openable } from '../model/categories.ts';
import {
  answersForCounty,
  proveRemoval,
  type Removal,
  removals,
  type Sealing,
  sealings,
  sealMatter,
  unsealMatter,
} from '../store-sealing.ts';

export type SealingsView = { sealings: (Sealing & { removals: Removal[] })[]; mine: string };

/** The orders, and where each matter still lies: for the county's privacy officer. To another agency's there is no such page. */
export async function seeSealings(errand: Errand): Promise<Result<SealingsView>> {
  if (!(await answersForCounty(errand))) return absent;
  const [orders, places] = [await sealings(errand), await removals(errand)];
  errand.touched({ recordIds: orders.map((each) => each.id) });
  return ok({
    sealings: orders.map((order) => ({ ...order, removals: places.filter((each) => each.sealingId === order.id) })),
    mine: errand.actor.userId,
  });
}

export const sealInput = z.object({
  number: z.string().trim().toUpperCase().min(1, 'numberNeeded').max(20, 'numberNeeded'),
  law: z.string().trim().min(3, 'lawNeeded').max(120, 'lawNeeded'),
  orderedOn: z.string().refine(isDay, 'dayNotRight'),
  categories: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(openable))),
  confirmed: z.literal('yes', 'confirmNeeded'),
});

/** The matter leaves every view when this commits. */
export async function seal(errand: Errand, input: z.infer<typeof sealInput>): Promise<Result<null>> {
  const done = await sealMatter(errand, {
    ...input,
    categories: input.categories.length > 0 ? input.categories : null,
  });
  if (!done) return refused('notSealed');
  errand.touched({ recordIds: [done.id], basis: 'court-order' });
  return ok(null);
}

export const undoInput = z.object({
  sealingId: z.uuid(),
  because: z.string().trim().min(15, 'sayMore').max(500, 'sayMore'),
});

export async function undo(errand: Errand, input: z.infer<typeof undoInput>): Promise<Result<null>> {
  if (!(await unsealMatter(errand, input.sealingId, input.because))) return refused('notUndone');
  errand.touched({ recordIds: [input.sealingId] });
  return ok(null);
}

export const proofInput = z.object({
  removalId: z.uuid(),
  proof: z.string().trim().min(15, 'sayMore').max(500, 'sayMore'),
});

/** A person records how the matter was removed from a place, and how one can check it. */
export async function prove(errand: Errand, input: z.infer<typeof proofInput>): Promise<Result<null>> {
  if (!(await proveRemoval(errand, input.removalId, input.proof))) return refused('notDone');
  errand.touched({ recordIds: [input.removalId] });
  return ok(null);
}
