import { z } from 'zod';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { agencies, endLicense, insertLicense, type License, licenses } from '../license-store.ts';
import { needsLicense } from '../model/score-only.ts';
import { scoredTool } from '../scored-tools.ts';

export type ScoredView = {
  licenses: License[];
  agencies: { id: string; name: string }[];
  administrator: boolean;
  today: string;
};

/** The tools of which only totals come in, and which agency holds a license for which. */
export async function seeScored(errand: Errand): Promise<Result<ScoredView>> {
  const administrator = holdsAny(errand.actor, ['administrator']);
  return ok({
    licenses: await licenses(errand),
    agencies: administrator ? await agencies(errand) : [],
    administrator,
    today: dayOf(errand.now, errand.actor.timeZone),
  });
}

export const licenseInput = z
  .object({
    tool: z.string().refine((id) => {
      const tool = scoredTool(id);
      return tool !== null && needsLicense(tool);
    }, 'scoreTool'),
    agency: z.uuid('agencyNeeded'),
    since: z.string('dayNotRight').refine(isDay, 'dayNotRight'),
    until: z.union([z.literal(''), z.string().refine(isDay, 'dayNotRight')], 'dayNotRight').default(''),
    reference: z.string('referenceNeeded').trim().min(2, 'referenceNeeded').max(300, 'factTooLong'),
  })
  .refine(({ since, until }) => until === '' || until >= since, { path: ['until'], message: 'untilBeforeSince' });

export async function recordLicense(
  errand: Errand,
  input: z.infer<typeof licenseInput>,
): Promise<Result<{ id: string }>> {
  if (!(await agencies(errand)).some(({ id }) => id === input.agency)) return invalid({ agency: 'agencyNeeded' });
  const id = await insertLicense(errand, { ...input, until: input.until || null });
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export const endInput = z.object({ licenseId: z.uuid() });

/** Ends a license today: totals of earlier days keep the license that they were entered under. */
export async function endOne(errand: Errand, input: z.infer<typeof endInput>): Promise<Result<null>> {
  const done = await endLicense(errand, input.licenseId, dayOf(errand.now, errand.actor.timeZone));
  if (!done) return absent;
  errand.touched({ recordIds: [input.licenseId] });
  return ok(null);
}
