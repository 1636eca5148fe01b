import { z } from 'zod';
import { addDays, isDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  type Application,
  type Approval,
  applicationsOf,
  approvalsOf,
  changeApplication,
  endApplication,
  endApproval,
  insertApproval,
} from '../application-store.ts';
import { type PlaceToday, type ZonesToday, zonesToday } from '../load.ts';
import { type Phase, phasesIn } from '../model/phases.ts';
import { mayFill } from '../model/who.ts';
import { pastDay } from './apply.ts';

export const applicationInput = z.looseObject({ applicationId: z.uuid() });
export type ApplicationView = {
  application: Application;
  approvals: Approval[];
  places: PlaceToday[];
  today: ZonesToday;
  phases: Phase[];
  fills: boolean;
};

/** One application: its head, what was approved, and its places as they stand. */
export async function seeApplication(
  errand: Errand,
  { applicationId }: { applicationId: string },
): Promise<Result<ApplicationView>> {
  const [application] = await applicationsOf(errand, applicationId);
  if (!application) return absent;
  const [approvals, today] = await Promise.all([approvalsOf(errand, application), zonesToday(errand)]);
  errand.touched({ recordIds: [application.id] });
  return ok({
    application,
    approvals,
    places: today.places.filter(({ place }) => place.applicationId === application.id),
    today,
    phases: phasesIn(errand.actor.settings),
    fills: application.endedOn === null && mayFill(errand.actor, application.agencyId),
  });
}

/** The application, where this person may write in it and it runs. */
export async function toFill(errand: Errand, applicationId: string): Promise<Result<ApplicationView>> {
  const view = await seeApplication(errand, { applicationId });
  return view.ok && view.value.fills ? view : absent;
}

export const approvalInput = z.looseObject({
  applicationId: z.uuid(),
  what: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((sent) => (['protocol', 'guide'] as const).filter((each) => [sent ?? []].flat().includes(each)))
    .refine((all) => all.length > 0, 'whatNeeded'),
  version: z.coerce.number('versionNeeded').int('versionNeeded'),
  on: z.string('dayNotRight').refine(isDay, 'dayNotRight'),
  by: z.string('byNeeded').trim().min(3, 'byNeeded').max(200, 'tooLong'),
});

/** The agency's head approved the protocol, its quick guide, or both, in one version. */
export async function approve(errand: Errand, input: z.infer<typeof approvalInput>): Promise<Result<{ id: string }>> {
  const view = await toFill(errand, input.applicationId);
  if (!view.ok) return view;
  const { application, today } = view.value;
  if (input.on > today.day) return invalid({ on: 'dayNotPast' });
  const version = today.rules.versions.find((each) => each.version === input.version);
  if (!version) return invalid({ version: 'versionNeeded' });
  const recordIds: string[] = [];
  for (const what of input.what)
    recordIds.push(
      await insertApproval(errand, application, { what, version: input.version, on: input.on, by: input.by }),
    );
  errand.touched({ recordIds });
  return ok({ id: application.id });
}

export const approvalEndInput = z.looseObject({ applicationId: z.uuid(), approvalId: z.uuid() });

/** The head takes an approval back, or it was written down in error: it counts no longer from today. */
export async function endOfApproval(
  errand: Errand,
  { applicationId, approvalId }: z.infer<typeof approvalEndInput>,
): Promise<Result<{ id: string }>> {
  const view = await toFill(errand, applicationId);
  if (!view.ok) return view;
  const done = await endApproval(errand, applicationId, approvalId, addDays(view.value.today.day, -1));
  return done ? ok({ id: applicationId }) : absent;
}

export const changeInput = z.looseObject({
  applicationId: z.uuid(),
  phase: z.string('phaseNeeded').max(40, 'phaseNeeded'),
  appliedOn: pastDay,
  head: z.string().trim().max(200, 'tooLong').default(''),
});

/** The phase, the day and the head, as they are now. */
export async function change(errand: Errand, input: z.infer<typeof changeInput>): Promise<Result<{ id: string }>> {
  const view = await toFill(errand, input.applicationId);
  if (!view.ok) return view;
  const { application, phases, today } = view.value;
  if (input.phase !== application.phase && !phases.some(({ id }) => id === input.phase))
    return invalid({ phase: 'phaseNeeded' });
  if (input.appliedOn > today.day) return invalid({ appliedOn: 'dayNotPast' });
  await changeApplication(errand, application, {
    phase: input.phase,
    appliedOn: input.appliedOn || null,
    head: input.head,
  });
  return ok({ id: application.id });
}

/** The agency takes no part any longer: none of its places is a zone from now on. */
export async function end(errand: Errand, input: { applicationId: string }): Promise<Result<{ id: string }>> {
  const view = await toFill(errand, input.applicationId);
  if (!view.ok) return view;
  await endApplication(errand, view.value.application.id, view.value.today.day);
  return ok({ id: view.value.application.id });
}
