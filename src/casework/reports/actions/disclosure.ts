import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { isAtHotline } from '../addition-store.ts';
import {
  type Colleague,
  closeDisclosure,
  disclosuresOf,
  findDisclosure,
  insertDisclosure,
  peopleAt,
  type Told,
} from '../disclosure-store.ts';
import type { Reporter } from '../model/account.ts';
import { recipientBook, recipientOf } from '../recipients.ts';
import { findReporter } from '../reporter-store.ts';
import { type ReportView, type reportInput, see } from './see.ts';

const MOST_DAYS = 90;
const line = z.string().trim().max(200, 'tooLong').default('');

export const discloseInput = z.object({
  reportId: z.uuid(),
  recipient: z
    .string()
    .default('')
    .refine((id) => recipientOf(id) !== null, 'recipientNeeded'),
  /** A person of the program; empty: someone outside it. */
  person: z.union([z.literal(''), z.uuid()]).default(''),
  name: line,
  agency: line,
  days: z.coerce
    .number('daysNotRight')
    .int('daysNotRight')
    .min(1, 'daysNotRight')
    .max(MOST_DAYS, 'daysNotRight')
    .default(30),
  purpose: z.string().trim().min(10, 'purposeNeeded').max(2000, 'tooLong'),
  ground: z.string().trim().max(1000, 'tooLong').default(''),
});

export type DiscloseView = ReportView & { people: Colleague[]; told: Told[] };

/** The form, and to whom it was told so far. For the hotline's screeners: nobody else knows who reported. */
export async function seeDisclose(errand: Errand, input: z.infer<typeof reportInput>): Promise<Result<DiscloseView>> {
  const seen = await see(errand, input);
  if (!seen.ok) return seen;
  if (!(await isAtHotline(errand, seen.value.report.id)) || !seen.value.reporter) return absent;
  const kinds = [...new Set(recipientBook.recipients.flatMap((one) => one.agencyKinds ?? []))];
  return ok({
    ...seen.value,
    people: await peopleAt(errand, kinds),
    told: await disclosuresOf(errand, { reportId: seen.value.report.id }),
  });
}

/** Tells one named recipient, among those whom the law lists, who reported; and records it. */
export async function disclose(
  errand: Errand,
  input: z.infer<typeof discloseInput>,
): Promise<Result<{ disclosureId: string }>> {
  const form = await seeDisclose(errand, input);
  if (!form.ok) return form;
  const person = input.person ? form.value.people.find((one) => one.id === input.person) : null;
  const missing = missingOf(input, person);
  if (Object.keys(missing).length > 0) return invalid(missing);
  const id = newId();
  const outcome = await insertDisclosure(errand, {
    id,
    reportId: input.reportId,
    recipient: input.recipient,
    toUser: person?.id ?? null,
    until: person ? new Date(errand.now.getTime() + input.days * 86_400_000) : null,
    said: {
      name: person?.name ?? input.name,
      agency: person?.agency ?? input.agency,
      purpose: input.purpose,
      ground: input.ground,
    },
  });
  if (outcome === null) return absent;
  if (outcome !== 'done') return invalid({ person: outcome === 'employer' ? 'recipientEmployer' : 'recipientKind' });
  errand.touched({ youthId: form.value.youth.id, recordIds: [input.reportId, id] });
  return ok({ disclosureId: id });
}

function missingOf(input: z.infer<typeof discloseInput>, person: Colleague | null | undefined): Record<string, string> {
  return {
    ...(person === undefined ? { person: 'recipientPerson' } : {}),
    ...(person === null && !input.name ? { name: 'recipientName' } : {}),
    ...(person === null && !input.agency ? { agency: 'recipientAgency' } : {}),
    ...(recipientOf(input.recipient)?.ground && !input.ground ? { ground: 'groundNeeded' } : {}),
  };
}

export const disclosureInput = z.looseObject({ disclosureId: z.uuid() });
export type DisclosureView = { told: Told; reporter: Reporter; atHotline: boolean };

/** Who reported, as it was told: to print for whom it was told, or for that person to read. Each look is an entry of the ledger. */
export async function seeDisclosure(
  errand: Errand,
  input: z.infer<typeof disclosureInput>,
): Promise<Result<DisclosureView>> {
  const told = await findDisclosure(errand, input.disclosureId);
  if (!told) return absent;
  const atHotline = await isAtHotline(errand, told.reportId);
  if (!atHotline && told.toUser !== errand.actor.userId) return absent;
  const reporter = await findReporter(errand, told.reportId, { asTold: true });
  if (!reporter) return absent;
  errand.touched({ youthId: told.youthId, recordIds: [told.reportId, told.id], basis: 'PC 11167(d)' });
  return ok({ told, reporter, atHotline });
}

/** What was told to this person, as long as it lasts. */
export async function shownToMe(errand: Errand): Promise<Result<{ told: Told[] }>> {
  return ok({ told: await disclosuresOf(errand, { to: errand.actor.userId }) });
}

/** It ends before its day. */
export async function endDisclosure(
  errand: Errand,
  input: z.infer<typeof disclosureInput>,
): Promise<Result<{ reportId: string; atHotline: boolean }>> {
  const told = await findDisclosure(errand, input.disclosureId);
  if (!told || !(await closeDisclosure(errand, told.id))) return absent;
  errand.touched({ youthId: told.youthId, recordIds: [told.reportId, told.id] });
  return ok({ reportId: told.reportId, atHotline: await isAtHotline(errand, told.reportId) });
}
