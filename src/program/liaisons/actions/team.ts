import { z } from 'zod';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { organizations } from '#reference/directory/index.ts';
import { regionsNow } from '#reference/regions/index.ts';
import {
  addMember,
  agenciesOf,
  appoint,
  endAssignment,
  endMember,
  giveContact,
  type Person,
  peopleMeant,
} from '../store.ts';
import { appoints, connects, groundOf, regionInput, worksHere } from './regions.ts';

type Done = Result<{ region: string }>;
const short = z.string().trim().max(200, 'tooLong').default('');
const long = z.string().trim().max(1_000, 'tooLong').default('');

export const appointInput = regionInput.extend({
  who: z.string({ error: 'whoMissing' }).trim().min(1, 'whoMissing').max(200, 'tooLong'),
  since: z.string().trim().default(''),
  lead: z.string().optional(),
});

/** Somebody connects help in a region from a day on. */
export async function appointPerson(errand: Errand, input: z.infer<typeof appointInput>): Promise<Done> {
  const region = await regionMeantBy(errand, input.region);
  if (!region || !appoints(errand)) return absent;
  const since = input.since === '' ? dayOf(errand.now, errand.actor.timeZone) : input.since;
  if (!isDay(since)) return invalid({ since: 'dayNotRight' });
  const [person, other] = await peopleMeant(errand, input.who);
  if (!person) return invalid({ who: 'whoUnknown' });
  if (other) return invalid({ who: 'whoSeveral' });
  const done = await appoint(errand, { region, userId: person.id, lead: input.lead === 'yes', since });
  return done ? ok({ region }) : invalid({ who: 'whoAlready' });
}

export const endInput = regionInput.extend({ id: z.uuid() });

export async function endPerson(errand: Errand, { region, id }: z.infer<typeof endInput>): Promise<Done> {
  if (!appoints(errand)) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  return (await endAssignment(errand, region, id, today)) ? ok({ region }) : conflict('endedAlready');
}

export const joinInput = regionInput.extend({
  member: z.string({ error: 'memberMissing' }).trim().min(1, 'memberMissing').max(200, 'tooLong'),
  contact: short,
  reach: short,
  brings: long,
});

/** An organization of the directory, or an agency of the program, joins a region's network. */
export async function join(errand: Errand, input: z.infer<typeof joinInput>): Promise<Done> {
  const region = await regionMeantBy(errand, input.region);
  if (!region || !(await mayConnect(errand))) return absent;
  const [known, agencies] = await Promise.all([organizations(errand, errand.actor.countyId), agenciesOf(errand)]);
  const organization = meant([...known.values()], input.member);
  const agency = organization === 'none' ? meant(agencies, input.member) : null;
  if (organization === 'several' || agency === 'several') return invalid({ member: 'memberSeveral' });
  if (organization === 'none' && agency === 'none') return invalid({ member: 'memberUnknown' });
  const done = await addMember(errand, {
    region,
    organizationId: organization === 'none' ? null : organization.id,
    agencyId: agency && agency !== 'none' ? agency.id : null,
    since: dayOf(errand.now, errand.actor.timeZone),
    words: { contact: input.contact, reach: input.reach, brings: input.brings },
  });
  return done ? ok({ region }) : invalid({ member: 'memberAlready' });
}

/** The one of this whole name; else the only one in whose name it stands. */
function meant(all: readonly Person[], written: string): Person | 'none' | 'several' {
  const wanted = written.toLowerCase();
  const whole = all.filter(({ name }) => name.toLowerCase() === wanted);
  const found = whole.length > 0 ? whole : all.filter(({ name }) => name.toLowerCase().includes(wanted));
  const [first] = found;
  if (!first) return 'none';
  return found.length > 1 ? 'several' : first;
}

export async function leave(errand: Errand, { region, id }: z.infer<typeof endInput>): Promise<Done> {
  if (!(await mayConnect(errand))) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  return (await endMember(errand, region, id, today)) ? ok({ region }) : conflict('endedAlready');
}

export const contactInput = regionInput.extend({
  phone: z
    .string()
    .trim()
    .regex(/^(|[+()\d][\d ()+.-]{6,30})$/, 'phoneNotRight')
    .default(''),
  email: z
    .string()
    .trim()
    .regex(/^(|[^\s@]{1,80}@[^\s@]{1,120})$/, 'emailNotRight')
    .default(''),
});

/** How the public reaches a region. Both empty: no longer. */
export async function giveRegionContact(errand: Errand, input: z.infer<typeof contactInput>): Promise<Done> {
  const region = await regionMeantBy(errand, input.region);
  const ground = await groundOf(errand);
  if (!region || !worksHere(errand, ground)) return absent;
  await giveContact(errand, region, { phone: input.phone || null, email: input.email || null });
  return ok({ region });
}

const mayConnect = async (errand: Errand): Promise<boolean> => connects(errand, await groundOf(errand));

async function regionMeantBy({ tx, actor }: Errand, id: string): Promise<string | null> {
  return (await regionsNow(tx, actor.countyId)).of(id)?.id ?? null;
}
