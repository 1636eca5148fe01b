import { z } from 'zod';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Agreement, covering } from '../model/agreement.ts';
import { allAgreements, endAgreement, insertAgreement, meetingAgencies } from '../store.ts';

const keeps = ({ kind, roles }: Actor): boolean =>
  kind === 'person' && (roles.includes('plan-lead') || roles.includes('administrator'));

export type AgreementsView = {
  agreements: Agreement[];
  mayKeep: boolean;
  agencies: { id: string; name: string }[];
  today: string;
};
export const listInput = z.looseObject({});

/** Every agreement of the county; for those who keep them, also the agencies that may be named. */
export async function seeAgreements(errand: Errand): Promise<Result<AgreementsView>> {
  const mayKeep = keeps(errand.actor);
  return ok({
    agreements: await allAgreements(errand),
    mayKeep,
    agencies: mayKeep ? await meetingAgencies(errand) : [],
    today: dayOf(errand.now, errand.actor.timeZone),
  });
}

const long = (most: number, needed: string) => z.string(needed).trim().min(3, needed).max(most, 'tooLong');
const day = z.string('dayNeeded').trim().refine(isDay, 'dayNeeded');
export const newInput = z.object({
  title: long(160, 'titleNeeded'),
  agencies: z
    .union([z.array(z.uuid()), z.uuid()], 'agenciesNeeded')
    .transform((all) => [...new Set([all].flat())])
    .refine((all) => all.length <= 60, 'tooLong'),
  parties: long(600, 'partiesNeeded'),
  scope: long(2000, 'scopeNeeded'),
  fromOn: day,
  untilOn: z
    .string()
    .trim()
    .default('')
    .refine((typed) => typed === '' || isDay(typed), 'dayNeeded')
    .transform((typed) => typed || null),
  paper: long(400, 'paperNeeded'),
});

export async function keepAgreement(errand: Errand, it: z.infer<typeof newInput>): Promise<Result<null>> {
  if (!keeps(errand.actor)) return absent;
  if (it.untilOn && it.untilOn < it.fromOn) return invalid({ untilOn: 'untilBefore' });
  const known = new Set((await meetingAgencies(errand)).map(({ id }) => id));
  if (!it.agencies.every((id) => known.has(id))) return invalid({ agencies: 'agenciesNeeded' });
  const id = newId();
  await insertAgreement(errand, { id, ...it });
  errand.touched({ recordIds: [id] });
  return ok(null);
}

export const endInput = z.object({
  agreementId: z.uuid(),
  on: day,
  why: long(2000, 'whyNeeded'),
});

export async function endOne(errand: Errand, { agreementId, ...it }: z.infer<typeof endInput>): Promise<Result<null>> {
  if (!keeps(errand.actor) || !(await endAgreement(errand, { id: agreementId, ...it }))) return absent;
  errand.touched({ recordIds: [agreementId] });
  return ok(null);
}

/** The agreements that cover the agency of the one who asks, today. */
export async function agreementsHere(errand: Errand): Promise<Agreement[]> {
  const { agencyId, timeZone } = errand.actor;
  return covering(await allAgreements(errand), agencyId, dayOf(errand.now, timeZone));
}
