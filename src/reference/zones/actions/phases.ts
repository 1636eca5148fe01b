import { z } from 'zod';
import { changeSetting } from '#foundation/people/index.ts';
import { isDay } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Phase, phasesIn, zoneKinds } from '../model/phases.ts';

/** The key of the county's settings under which its phases stand. */
const KEY = 'zonePhases';

export type PhasesView = { phases: Phase[]; mayChange: boolean };

export const seePhases = async ({ actor }: Errand): Promise<Result<PhasesView>> =>
  ok({ phases: phasesIn(actor.settings), mayChange: actor.roles.includes('administrator') });

export const phaseInput = z.object({
  name: z.string('nameNeeded').trim().min(1, 'nameNeeded').max(80, 'tooLong'),
  since: z.string('dayNotRight').refine(isDay, 'dayNotRight'),
  kinds: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((sent) => zoneKinds.filter((each) => [sent ?? []].flat().includes(each)))
    .refine((all) => all.length > 0, 'kindNeeded'),
  source: z.string().trim().max(300, 'tooLong').default(''),
});

/** Writes a phase; one of the same name is changed. */
export async function writePhase(errand: Errand, input: z.infer<typeof phaseInput>): Promise<Result<null>> {
  const all = phasesIn(errand.actor.settings);
  const before = all.find(({ name }) => name.toLowerCase() === input.name.toLowerCase());
  const phase: Phase = { ...input, id: before?.id ?? freeId(input.name, all) };
  const phases = [...all.filter(({ id }) => id !== phase.id), phase].sort((a, b) => (a.since < b.since ? -1 : 1));
  return changeSetting(errand, KEY, phases);
}

function freeId(name: string, all: readonly Phase[]): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const stem =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 30) || 'phase';
  const taken = (id: string) => all.some((each) => each.id === id);
  let id = stem;
  for (let n = 2; taken(id); n++) id = `${stem}-${n}`;
  return id;
}

export const removalInput = z.looseObject({ phase: z.string().max(40) });

/** Applications of the phase stay, under the name that it had. */
export async function removePhase(errand: Errand, { phase }: { phase: string }): Promise<Result<null>> {
  const all = phasesIn(errand.actor.settings);
  if (!all.some(({ id }) => id === phase)) return absent;
  return changeSetting(
    errand,
    KEY,
    all.filter(({ id }) => id !== phase),
  );
}
