import { z } from 'zod';
import {
  agencies,
  holds,
  openable,
  peopleOf,
  textSealerOf,
  worksTheCase,
  youthNumber,
} from '#foundation/access/index.ts';
import { addDays, dayOf, endOfDay, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { languageTags } from '../languages.ts';
import { givers, purposes, type Standing, standingOf, ways } from '../model/standing.ts';
import { type Consent, confirmConsent, consentsOf, giveConsent, withdrawConsent } from '../store.ts';

const TABLE = 'consent.consents';

export const youthInput = z.object({ youthId: z.uuid() });
export type ConsentLine = Consent & { standing: Standing; decided: string | null };
export type ConsentsView = {
  youthId: string;
  number: string;
  consents: ConsentLine[];
  works: boolean;
  agencyId: string;
};

/** The youth's consents and how each stands, for those on the youth's team. */
export async function seeConsents(
  errand: Errand,
  { youthId }: z.infer<typeof youthInput>,
): Promise<Result<ConsentsView>> {
  const number = await youthNumber(errand, youthId);
  const sealer = await textSealerOf(errand, youthId);
  if (!number || !sealer || !(await holds(errand, youthId, 'coordination'))) return absent;
  const consents = await consentsOf(errand, youthId);
  errand.touched({ youthId, recordIds: consents.map((each) => each.id) });
  return ok({
    youthId,
    number,
    consents: consents.map((each) => ({
      ...each,
      standing: standingOf(each, errand.now),
      decided: sealer.open(TABLE, each.id, 'decided_reason', each.decidedReason),
    })),
    works: await worksTheCase(errand, youthId),
    agencyId: errand.actor.agencyId,
  });
}

export const giveFormInput = z.looseObject({
  youthId: z.uuid(),
  agency: z.union([z.literal(''), z.uuid()]).default(''),
});
export type GiveView = {
  youthId: string;
  number: string;
  agencies: { id: string; name: string }[];
  agency: string;
  people: { id: string; name: string }[];
  tomorrow: string;
  latest: string;
};

export async function giveForm(errand: Errand, input: z.infer<typeof giveFormInput>): Promise<Result<GiveView>> {
  const number = await youthNumber(errand, input.youthId);
  if (!number || !(await worksTheCase(errand, input.youthId))) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  return ok({
    youthId: input.youthId,
    number,
    agencies: await agencies(errand),
    agency: input.agency,
    people: input.agency ? await peopleOf(errand, input.agency) : [],
    tomorrow: addDays(today, 1),
    latest: addDays(today, 365),
  });
}

export const giveInput = z.object({
  youthId: z.uuid(),
  agency: z.uuid('chooseOne'),
  person: z.union([z.literal('everyone'), z.uuid()], 'chooseOne'),
  givenBy: z.enum(givers, 'chooseOne'),
  categories: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.enum(openable)).min(1, 'chooseSome'),
  ),
  purpose: z.enum(purposes, 'chooseOne'),
  until: z.string().refine(isDay, 'dayNotRight'),
  how: z.enum(ways, 'chooseOne'),
  lang: z.string('chooseOne').refine((tag) => languageTags.includes(tag), 'chooseOne'),
  concern: z.enum(['none', 'possible'], 'chooseOne'),
  decided: z.string().trim().max(2000).default(''),
});

/** Records what was agreed to; it holds from now, unless it lets in the recorder's own agency: then a second person confirms. */
export async function give(errand: Errand, input: z.infer<typeof giveInput>): Promise<Result<{ youthId: string }>> {
  const { youthId } = input;
  const sealer = await textSealerOf(errand, youthId);
  if (!sealer) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  if (input.until <= today || input.until > addDays(today, 366)) return invalid({ until: 'dayNotRight' });
  if (input.concern === 'possible' && input.decided.length < 15) return invalid({ decided: 'reasonNeeded' });
  const id = newId();
  const outcome = await giveConsent(errand, {
    ...input,
    id,
    basisId: newId(),
    toUser: input.person === 'everyone' ? null : input.person,
    toAgency: input.person === 'everyone' ? input.agency : null,
    until: endOfDay(input.until, errand.actor.timeZone),
    decided: input.concern === 'possible' ? sealer.seal(TABLE, id, 'decided_reason', input.decided) : null,
  });
  if (outcome === null) return absent;
  if (outcome === 'recipient') return invalid({ person: 'recipientNotRight' });
  if (outcome === 'categories') return invalid({ categories: 'chooseSome' });
  if (outcome === 'until') return invalid({ until: 'dayNotRight' });
  if (outcome === 'decided') return invalid({ decided: 'reasonNeeded' });
  if (outcome === 'giver') return invalid({ givenBy: 'giverInDoubt' });
  errand.touched({ youthId, recordIds: [id], basis: 'consent' });
  return ok({ youthId });
}

export const oneInput = z.object({ youthId: z.uuid(), consentId: z.uuid() });

/** Taken back: what it opened is closed at the next query. */
export async function withdraw(errand: Errand, input: z.infer<typeof oneInput>): Promise<Result<{ youthId: string }>> {
  if (!(await withdrawConsent(errand, input.consentId))) return refused('notWithdrawn');
  errand.touched({ youthId: input.youthId, recordIds: [input.consentId] });
  return ok({ youthId: input.youthId });
}

export async function confirm(errand: Errand, input: z.infer<typeof oneInput>): Promise<Result<{ youthId: string }>> {
  if (!(await confirmConsent(errand, input.consentId, newId()))) return refused('notConfirmed');
  errand.touched({ youthId: input.youthId, recordIds: [input.consentId] });
  return ok({ youthId: input.youthId });
}
