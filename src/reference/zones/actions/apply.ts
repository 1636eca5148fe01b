import { z } from 'zod';
import { isDay } from '#kernel/calendar.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { agenciesWithout, insertApplication } from '../application-store.ts';
import { todayOf } from '../load.ts';
import { isZoneKind, type Phase, phasesFor, phasesIn } from '../model/phases.ts';
import { keepsZones, mayFill } from '../model/who.ts';

export const pastDay = z.union([z.literal(''), z.string().refine(isDay, 'dayNotRight')]).default('');
const line = (most: number) => z.string().trim().max(most, 'tooLong').default('');
export const applyInput = z.object({
  /** Empty: an agency that has no people here, named below. */
  agency: z
    .union([z.literal(''), z.uuid()])
    .catch('')
    .default(''),
  name: line(200),
  kind: line(40),
  phase: line(40),
  head: line(200),
  appliedOn: pastDay,
});

export type ApplyView = {
  keeps: boolean;
  agencyName: string;
  /** What keepers may choose from; an agency's own people apply for it alone. */
  agencies: { id: string; name: string; kind: string }[];
  phases: Phase[];
  today: string;
};

export async function beforeApply(errand: Errand): Promise<Result<ApplyView>> {
  const { actor } = errand;
  const keeps = keepsZones(actor);
  if (!keeps && !mayFill(actor, actor.agencyId)) return absent;
  const day = todayOf(errand);
  const phases = phasesIn(actor.settings);
  return ok({
    keeps,
    agencyName: actor.agencyName,
    agencies: keeps ? await agenciesWithout(errand) : [],
    phases: keeps ? phases.filter(({ since }) => since <= day) : phasesFor(phases, actor.agencyKind, day),
    today: day,
  });
}

/** An agency applies; a keeper may also write down one that was asked to join and has not applied. */
export async function apply(errand: Errand, input: z.infer<typeof applyInput>): Promise<Result<{ id: string }>> {
  const view = await beforeApply(errand);
  if (!view.ok) return view;
  const { keeps, agencies, phases, today } = view.value;
  const own = { id: errand.actor.agencyId, name: errand.actor.agencyName, kind: errand.actor.agencyKind };
  const chosen = keeps ? agencies.find(({ id }) => id === input.agency) : own;
  if (keeps && input.agency !== '' && !chosen) return conflict('appliedAlready');
  const name = chosen?.name ?? input.name;
  const kind = chosen?.kind ?? input.kind;
  const wrong: Record<string, string> = {};
  if (name === '') wrong.name = 'nameNeeded';
  if (!chosen && !isZoneKind(kind)) wrong.kind = 'kindNeeded';
  if (!phases.some(({ id }) => id === input.phase)) wrong.phase = 'phaseNeeded';
  if (!keeps && input.head === '') wrong.head = 'headNeeded';
  if (input.appliedOn > today) wrong.appliedOn = 'dayNotPast';
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  const appliedOn = keeps ? input.appliedOn || null : input.appliedOn || today;
  const id = await insertApplication(errand, {
    agencyId: chosen?.id ?? null,
    name,
    kind,
    phase: input.phase,
    appliedOn,
    head: input.head,
  });
  if (!id) return conflict('appliedAlready');
  errand.touched({ recordIds: [id] });
  return ok({ id });
}
