import { z } from 'zod';
import { dayOf, endOfDay, isDay, startOfDay } from '#kernel/calendar.ts';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Proof, proveEntry } from '../model/proof.ts';
import {
  agenciesAnsweredFor,
  type Choice,
  type LedgerLine,
  ledgerLines,
  peopleOfAgency,
  sealedEntry,
} from '../store.ts';

const idOrNone = z.union([z.literal(''), z.uuid()]).default('');
export const ledgerInput = z.object({
  day: z.union([z.literal(''), z.string().refine(isDay)]).default(''),
  agency: idOrNone,
  person: idOrNone,
});
export const MOST = 500;

export type LedgerView = {
  day: string;
  today: string;
  agency: string;
  person: string;
  agencies: Choice[];
  people: Choice[];
  lines: LedgerLine[];
};

/** What people looked at and changed on a day, within what the reader answers for. The address holds ids, never a name. */
export async function seeLedger(errand: Errand, input: z.infer<typeof ledgerInput>): Promise<Result<LedgerView>> {
  const zone = errand.actor.timeZone;
  const today = dayOf(errand.now, zone);
  const day = input.day || today;
  const agencies = await agenciesAnsweredFor(errand);
  const agency = agencies.length === 1 ? (agencies[0]?.id ?? '') : input.agency;
  const lines = await ledgerLines(errand, {
    from: startOfDay(day, zone),
    to: endOfDay(day, zone),
    userId: input.person || null,
    agencyId: agency || null,
    most: MOST,
  });
  errand.touched({ recordIds: [] });
  const people = agency ? await peopleOfAgency(errand, agency) : [];
  return ok({ day, today, agency, person: input.person, agencies, people, lines });
}

export const proofInput = z.object({ entryId: z.uuid() });

/** The proof of one sealed entry, for a court or the youth. It shows no other entry. */
export async function seeProof(errand: Errand, input: z.infer<typeof proofInput>): Promise<Result<Proof>> {
  const found = await sealedEntry(errand, input.entryId);
  if (!found) return absent;
  errand.touched({ recordIds: [input.entryId] });
  try {
    return ok(proveEntry(found.batch, found.entries, found.index, found.publicKey, errand.actor.lang));
  } catch {
    // The batch is not what was sealed: `ledger:verify` says where.
    return conflict('batchChanged');
  }
}
