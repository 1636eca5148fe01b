import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Jurisdiction, lawsFor } from '#reference/laws/index.ts';
import { causes } from '../model/openings.ts';
import { type OpenYouth, openYouth, seenUntil } from '../opening-store.ts';

export const openingsInput = z.looseObject({
  why: z.enum(['all', ...causes]).catch('all'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type OpeningsView = z.infer<typeof openingsInput> & {
  rows: OpenYouth[];
  count: number;
  laws: ReadonlyMap<string, Jurisdiction>;
};

/** All youth whose lawyer this person is and of whose records some may be cleared, by what helps most. */
export async function seeOpenings(errand: Errand, input: z.infer<typeof openingsInput>): Promise<Result<OpeningsView>> {
  const { rows, count } = await openYouth(errand, input);
  errand.touched({ youthIds: rows.map(({ youth }) => youth.id) });
  return ok({ ...input, rows, count, laws: await lawsFor(errand) });
}

export const seenInput = z.object({ until: z.iso.datetime() });

/** They leave "my work"; the page of all still has them. */
export async function keepSeen(errand: Errand, { until }: z.infer<typeof seenInput>): Promise<Result<null>> {
  const at = new Date(until);
  const youthIds = await seenUntil(errand, at < errand.now ? at : errand.now);
  errand.touched({ youthIds });
  return ok(null);
}
