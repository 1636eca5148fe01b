import { z } from 'zod';
import { type Day, isDay } from '#kernel/calendar.ts';

/** Kinds of agencies as phases name them: those that the program knows, and congregations, which have no people in it. */
export const zoneKinds = [
  'child-welfare',
  'probation',
  'law-enforcement',
  'health',
  'education',
  'library',
  'community-organisation',
  'faith',
  'city',
  'fire',
  'public-benefits',
  'tribe',
  'county-office',
] as const;
export type ZoneKind = (typeof zoneKinds)[number];
export const isZoneKind = (kind: string): kind is ZoneKind => (zoneKinds as readonly string[]).includes(kind);

/** One phase of the county's plan: since when, and which kinds of agencies it takes in. */
export const phaseShape = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1).max(80),
  since: z.string().refine(isDay),
  kinds: z.array(z.enum(zoneKinds)).min(1),
  source: z.string().max(300).default(''),
});
export type Phase = z.infer<typeof phaseShape>;

/** The phases, as the county's settings hold them; none that cannot be read. */
export function phasesIn(settings: Readonly<Record<string, unknown>>): Phase[] {
  const read = z.array(phaseShape).safeParse(settings.zonePhases);
  return read.success ? read.data : [];
}

/** The phases that have begun and take in this kind of agency. */
export const phasesFor = (phases: readonly Phase[], kind: string, day: Day): Phase[] =>
  phases.filter(({ since, kinds }) => since <= day && kinds.some((each) => each === kind));
