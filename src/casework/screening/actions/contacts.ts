import { z } from 'zod';
import { byNumber, findYouth, instantOf, meetYouth } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type CountyRegions, regionsNow, saidRegion } from '#reference/regions/index.ts';
import {
  checkIn,
  contactsOf,
  insertContact,
  joinContact,
  type StoredContact,
  tellSupervisors,
} from '../contact-store.ts';
import { streetContact, workerNeedsCall } from '../model/outreach.ts';

export const anyInput = z.looseObject({});
export const contactInput = z.looseObject({ contactId: z.uuid() });
const text = (most: number) => z.string().trim().max(most).default('');
const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat().filter((each) => each !== ''));

export const newContactInput = z.object({
  metAt: text(40),
  region: z.string('regionNeeded').min(1, 'regionNeeded').max(40),
  kind: z.string('kindNeeded').min(1, 'kindNeeded').max(40),
  nearby: text(60),
  ageGuess: z.string().max(20).default('not-guessed'),
  given: several,
  next: z.string().max(20).default('meet-again'),
  agreed: text(3),
  words: text(2000),
  keep: text(3),
  withPartner: text(3),
  left: z.enum(['yes', 'no'], 'leftNeeded'),
  checkedIn: text(3),
  concern: text(500),
});

/** The fields of the form by the parts of a contact. */
const fieldOf: Readonly<Record<string, string>> = {
  region: 'region',
  nearby: 'nearby',
  kind: 'kind',
  concern: 'concern',
  what: 'next',
  text: 'words',
};

export type ContactsView = { contacts: StoredContact[]; calls: StoredContact[]; regions: CountyRegions };

const ownRegions = ({ tx, actor }: Errand): Promise<CountyRegions> => regionsNow(tx, actor.countyId);

/** Whether the worker has not been heard from and should be rung. */
export const callIsDue = ({ contact, checkedInAt }: StoredContact): boolean =>
  checkedInAt === null && workerNeedsCall(contact);

export async function listContacts(errand: Errand): Promise<Result<ContactsView>> {
  if (!errand.actor.agencyDoors.includes('street-outreach')) return absent;
  const contacts = await contactsOf(errand);
  errand.touched({ recordIds: contacts.map((each) => each.id) });
  return ok({ contacts, calls: contacts.filter(callIsDue), regions: await ownRegions(errand) });
}

export async function beforeContact(errand: Errand): Promise<Result<CountyRegions>> {
  return errand.actor.agencyDoors.includes('street-outreach') ? ok(await ownRegions(errand)) : absent;
}

/** Writes down a meeting on the street. Where the worker's own safety asks for a call, their supervisors are told. */
export async function writeContact(
  errand: Errand,
  input: z.infer<typeof newContactInput>,
): Promise<Result<{ contactId: string }>> {
  if (!errand.actor.agencyDoors.includes('street-outreach')) return absent;
  const metAt = instantOf(input.metAt, errand.now, errand.actor.timeZone);
  if (!metAt) return invalid({ metAt: 'momentNotRight' });
  if (saidRegion(await ownRegions(errand), input.region) === null) return invalid({ region: 'regionNeeded' });
  if (input.words && input.keep !== 'yes') return invalid({ keep: 'keepNeeded' });
  const contact = streetContact.safeParse({
    metAt: metAt.toISOString(),
    place: { region: input.region, kind: input.kind, ...(input.nearby ? { nearby: input.nearby } : {}) },
    ageGuess: input.ageGuess,
    given: input.given,
    nextOffer: { what: input.next, agreed: input.agreed === 'yes' },
    ...(input.words ? { words: { text: input.words, youthWantsItKept: true } } : {}),
    worker: {
      withPartner: input.withPartner === 'yes',
      leftSafely: input.left === 'yes',
      ...(input.checkedIn === 'yes' ? { checkedInAt: errand.now.toISOString() } : {}),
      ...(input.concern ? { concern: input.concern } : {}),
    },
  });
  if (!contact.success)
    return invalid(
      Object.fromEntries(
        contact.error.issues.map((issue) => [
          fieldOf[String(issue.path.at(-1))] ?? String(issue.path[0]),
          issue.message,
        ]),
      ),
    );
  const id = newId();
  await insertContact(errand, id, contact.data);
  if (workerNeedsCall(contact.data)) await tellSupervisors(errand, id);
  errand.touched({ recordIds: [id] });
  return ok({ contactId: id });
}

export type ContactView = { one: StoredContact; callDue: boolean; mine: boolean; regions: CountyRegions };

export async function seeContact(errand: Errand, input: { contactId: string }): Promise<Result<ContactView>> {
  const [one] = await contactsOf(errand, input.contactId);
  if (!one) return absent;
  errand.touched({ recordIds: [one.id], ...(one.youthId ? { youthId: one.youthId } : {}) });
  return ok({
    one,
    callDue: callIsDue(one),
    mine: one.byUser === errand.actor.userId,
    regions: await ownRegions(errand),
  });
}

export async function heardFrom(errand: Errand, input: { contactId: string }): Promise<Result<{ contactId: string }>> {
  if (!(await checkIn(errand, input.contactId))) return absent;
  errand.touched({ recordIds: [input.contactId] });
  return ok({ contactId: input.contactId });
}

export const joinInput = z.object({
  contactId: z.uuid(),
  wants: z.literal('yes', 'wantsNeeded'),
  number: text(20),
});

/** The youth wants the contact in their record: one that exists, by its number, or a new one that stays with the agency. */
export async function joinToYouth(
  errand: Errand,
  input: z.infer<typeof joinInput>,
): Promise<Result<{ youthId: string }>> {
  const [one] = await contactsOf(errand, input.contactId);
  if (!one) return absent;
  if (one.youthId) return conflict('joinedAlready');
  const youthId = input.number ? (await byNumber(errand, input.number))?.id : await newRecord(errand, one);
  const youth = youthId ? await findYouth(errand, youthId) : null;
  if (!youth) return invalid({ number: 'numberNotFound' });
  await joinContact(errand, one, youth);
  errand.touched({ youthId: youth.id, recordIds: [one.id] });
  return ok({ youthId: youth.id });
}

const middleOf: Readonly<Record<string, number | null>> = { 'under-13': 12, '13-15': 14, '16-17': 16, '18-24': 20 };

async function newRecord(errand: Errand, { contact }: StoredContact): Promise<string> {
  const { youthId } = await meetYouth(errand, {
    held: true,
    card: { names: [], born: null, aboutAge: middleOf[contact.ageGuess] ?? null, about: '' },
  });
  return youthId;
}
