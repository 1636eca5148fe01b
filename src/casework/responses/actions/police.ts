import { z } from 'zod';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  agreementStates,
  isSilent,
  type PoliceFact,
  type PoliceStanding,
  policeStanding,
  SILENCE_DAYS,
} from '../model/police.ts';
import { addPoliceFact, type PoliceAgency, policeAgencies } from '../police-store.ts';
import { PROTOCOL } from './street.ts';

export type PoliceRow = PoliceAgency & { standing: PoliceStanding; silent: boolean };
/** `isOwnNumber`: the county has set after how many days silence counts. */
export type PoliceView = { rows: PoliceRow[]; silenceDays: number; isOwnNumber: boolean };

/** Each police agency's agreement, trained shifts and silence. */
export async function police(errand: Errand): Promise<Result<PoliceView>> {
  return ok(await viewOf(errand, null));
}

export const policeAgencyInput = z.looseObject({ agencyId: z.uuid() });
export type PoliceAgencyView = { agency: PoliceRow; silenceDays: number };

export async function policeAgency(
  errand: Errand,
  input: z.infer<typeof policeAgencyInput>,
): Promise<Result<PoliceAgencyView>> {
  const { rows, silenceDays } = await viewOf(errand, input.agencyId);
  const [agency] = rows;
  return agency ? ok({ agency, silenceDays }) : absent;
}

async function viewOf(errand: Errand, only: string | null): Promise<PoliceView> {
  const { settings, timeZone } = errand.actor;
  const own = typeof settings.policeSilenceDays === 'number' ? settings.policeSilenceDays : null;
  const silenceDays = own ?? SILENCE_DAYS;
  const today = dayOf(errand.now, timeZone);
  const agencies = await policeAgencies(errand, PROTOCOL, only);
  const rows = agencies.map((agency) => {
    const standing = policeStanding(agency.facts, agency.begunAt ? dayOf(agency.begunAt, timeZone) : null, today);
    return { ...agency, standing, silent: isSilent(standing, silenceDays) };
  });
  return { rows, silenceDays, isOwnNumber: own !== null };
}

export const kinds = ['agreement', 'training', 'contact'] as const;
const text = (most: number) => z.string().trim().max(most, 'fieldTooLong').default('');
const day = z.string('dayNotRight').refine(isDay, 'dayNotRight');
const forms = {
  agreement: z.object({
    'agreement.day': day,
    'agreement.until': z.union([z.literal(''), day], 'dayNotRight').default(''),
    'agreement.state': z.enum(agreementStates, 'chooseState'),
    'agreement.version': text(60),
    'agreement.note': text(500),
  }),
  training: z.object({
    'training.day': day,
    'training.shift': z.string('shiftNeeded').trim().min(1, 'shiftNeeded').max(60, 'fieldTooLong'),
    'training.people': z.union([z.literal(''), z.coerce.number().int().min(1).max(5000)], 'peopleNotRight').default(''),
    'training.note': text(500),
  }),
  contact: z.object({ 'contact.day': day, 'contact.note': text(500) }),
};

export const policeFactInput = z.looseObject({ agencyId: z.uuid(), kind: z.enum(kinds) });

/** Records one dated fact; what was recorded before stays in the history. */
export async function recordPoliceFact(
  errand: Errand,
  input: z.infer<typeof policeFactInput>,
): Promise<Result<{ agencyId: string }>> {
  const found = await policeAgency(errand, input);
  if (!found.ok) return found;
  const read = readFact(input);
  if (!read.ok) return read;
  const today = dayOf(errand.now, errand.actor.timeZone);
  if (read.value.kind !== 'agreement' && read.value.day > today)
    return invalid({ [`${input.kind}.day`]: 'dayNotPast' });
  const id = await addPoliceFact(errand, input.agencyId, read.value);
  errand.touched({ recordIds: [id] });
  return ok({ agencyId: input.agencyId });
}

function readFact(input: z.infer<typeof policeFactInput>): Result<PoliceFact> {
  const wrong = (error: z.ZodError) =>
    invalid(Object.fromEntries(error.issues.map((issue) => [String(issue.path[0]), issue.message])));
  if (input.kind === 'agreement') {
    const read = forms.agreement.safeParse(input);
    if (!read.success) return wrong(read.error);
    const { 'agreement.day': since, 'agreement.until': until, 'agreement.state': state } = read.data;
    if (until && until < since) return invalid({ 'agreement.until': 'untilBeforeDay' });
    const { 'agreement.version': version, 'agreement.note': note } = read.data;
    return ok({ kind: 'agreement', day: since, until: until || null, state, version, note });
  }
  if (input.kind === 'training') {
    const read = forms.training.safeParse(input);
    if (!read.success) return wrong(read.error);
    const { 'training.day': on, 'training.shift': shift, 'training.people': people, 'training.note': note } = read.data;
    return ok({ kind: 'training', day: on, shift, people: people === '' ? null : people, note });
  }
  const read = forms.contact.safeParse(input);
  return read.success
    ? ok({ kind: 'contact', day: read.data['contact.day'], note: read.data['contact.note'] })
    : wrong(read.error);
}
