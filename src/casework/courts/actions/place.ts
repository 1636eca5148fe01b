import { z } from 'zod';
import type { Place } from '../fact-store.ts';
import { hearingKinds } from '../model/hearing.ts';

const text = z.string().trim().max(200, 'tooLong').default('');

/** Which court, for those who may say it: all may be left empty. */
export const placeFields = {
  court: text,
  department: text,
  special: text,
  kind: z.union([z.literal(''), z.enum(hearingKinds)]).default(''),
};
const shape = z.object(placeFields);
export type PlaceInput = z.infer<typeof shape>;

/** Null: nothing was said of it. */
export function placeOf({ court, department, special, kind }: PlaceInput): Place | null {
  if (!court && !department && !special && !kind) return null;
  return { court, department, special, kind: kind || 'other' };
}
