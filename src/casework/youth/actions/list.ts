import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { listYouth, type YouthList } from '../list-store.ts';

/** A page's number from an address: 1 where it says nothing or nonsense. */
export const pageNumber = z.coerce.number().int().min(1).max(2_000).catch(1);
export const listInput = z.object({ page: pageNumber });

export type ListView = YouthList & { page: number };

/** My youth, 50 a page. */
export async function list(errand: Errand, input: z.infer<typeof listInput>): Promise<Result<ListView>> {
  const found = await listYouth(errand, input.page);
  errand.touched({ youthIds: found.youth.map(({ id }) => id) });
  return ok({ ...found, page: input.page });
}
