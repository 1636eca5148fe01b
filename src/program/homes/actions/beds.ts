import { z } from 'zod';
import { agencies, type Named } from '#foundation/access/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { hashOfLink, queueLetter } from '#platform/mail/index.ts';
import { letterLangOf, mailboxOf, type Offer, offers, ownOffers } from '#reference/directory/index.ts';
import { addSite, linkSite, type Site, say, sayByLink, siteByLink, sitesOf } from '../bed-store.ts';
import { bedsInOrder } from '../model/beds.ts';
import { bedKinds, refusalReasons } from '../model/codes.ts';
import { paths } from '../paths.ts';
import { keeps, ownContractor, places } from './who.ts';

const REFUSALS_MS = 90 * 86_400_000;
const LINK_MS = 2 * 86_400_000;

/** A place with beds beside what the directory says of its service. */
export type Bed = Site & { name: string; offer: Offer | null };
export type BedsView = { beds: Bed[]; mayHomes: boolean; mayAdd: boolean; agencies: Named[]; services: string[] };

const mayAddSites = ({ actor }: Errand): boolean => keeps(actor) || holdsAny(actor, ['liaison']);

async function bedsOf(errand: Errand, id: string | null = null): Promise<Bed[]> {
  const sites = await sitesOf(errand, new Date(errand.now.getTime() - REFUSALS_MS), id);
  const byService = new Map((await ownOffers(errand)).offers.map((offer) => [offer.serviceId, offer]));
  return sites.map((site) => {
    const offer = byService.get(site.serviceId) ?? null;
    return { ...site, offer, name: offer?.name ?? '' };
  });
}

/** Which bed is free now, for whom, and how to ask. Whoever works in the county may look. */
export async function seeBeds(errand: Errand): Promise<Result<BedsView>> {
  const mayAdd = mayAddSites(errand);
  return ok({
    // A service that is no longer in the directory is no longer offered.
    beds: bedsInOrder(
      (await bedsOf(errand)).filter(({ offer }) => offer),
      errand.now,
    ),
    mayHomes: places(errand.actor) || keeps(errand.actor) || (await ownContractor(errand)) !== null,
    mayAdd,
    agencies: mayAdd ? await agencies(errand) : [],
    services: mayAdd ? [...new Set((await ownOffers(errand)).offers.filter(isHousing).map(({ name }) => name))] : [],
  });
}

const isHousing = ({ needs }: Offer): boolean => needs.includes('place-tonight');

export const siteInput = z.looseObject({ siteId: z.uuid() });
export type BedView = { bed: Bed; mayAsk: boolean; mailbox: boolean; mayRefuse: boolean };

export async function seeBed(errand: Errand, { siteId }: z.infer<typeof siteInput>): Promise<Result<BedView>> {
  const [bed] = await bedsOf(errand, siteId);
  if (!bed?.offer) return absent;
  return ok({
    bed,
    mayAsk: places(errand.actor) || mayAddSites(errand),
    mailbox: (await mailboxOf(errand, bed.serviceId)) !== null,
    mayRefuse: bed.mayName || places(errand.actor),
  });
}

export const newSiteInput = z.object({
  service: z.string('serviceUnknown').trim().min(1, 'serviceUnknown').max(300),
  kind: z.enum(bedKinds, 'chooseOne'),
  beds: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, 'numberWrong')
    .transform(Number),
  agency: z.union([z.literal(''), z.uuid()]).default(''),
});

/** A service of the directory has beds, and somebody says from now on how many are free. */
export async function addPlace(errand: Errand, input: z.infer<typeof newSiteInput>): Promise<Result<null>> {
  if (!mayAddSites(errand)) return absent;
  const wanted = input.service.toLowerCase();
  const found = new Map(
    (await ownOffers(errand)).offers
      .filter(({ name, organization }) =>
        [name, `${name}, ${organization}`].some((each) => each.toLowerCase() === wanted),
      )
      .map(({ serviceId }) => [serviceId, serviceId]),
  );
  const [serviceId, second] = [...found.keys()];
  if (!serviceId) return invalid({ service: 'serviceUnknown' });
  if (second) return invalid({ service: 'serviceSeveral' });
  const row = { id: newId(), serviceId, agencyId: input.agency || null, kind: input.kind, beds: input.beds };
  return (await addSite(errand, row)) ? ok(null) : invalid({ service: 'thereAlready' });
}

const count = z
  .string('numberWrong')
  .trim()
  .regex(/^\d{1,4}$/, 'numberWrong')
  .transform(Number);
const perhaps = z
  .string()
  .trim()
  .regex(/^(|\d{1,3})$/, 'numberWrong')
  .default('')
  .transform((text) => (text === '' ? null : Number(text)))
  .refine((days) => days === null || days <= 365, 'numberWrong');
type Done = Promise<Result<{ siteId: string }>>;

export const vacancyInput = z.object({ siteId: z.uuid(), free: count, wait: perhaps });
export async function sayVacancy(errand: Errand, { siteId, free, wait }: z.infer<typeof vacancyInput>): Done {
  const [site] = await sitesOf(errand, errand.now, siteId);
  if (!site?.mayName) return absent;
  if (free > site.beds) return invalid({ free: 'numberWrong' });
  const done = await say(errand, { id: newId(errand.now.getTime()), siteId, kind: 'vacancy', n: free, waitDays: wait });
  return done ? ok({ siteId }) : absent;
}

export const refusalInput = z.object({ siteId: z.uuid(), why: z.enum(refusalReasons, 'chooseOne') });
export async function countRefusal(errand: Errand, { siteId, why }: z.infer<typeof refusalInput>): Done {
  const done = await say(errand, { id: newId(errand.now.getTime()), siteId, kind: 'refusal', code: why });
  return done ? ok({ siteId }) : absent;
}

export const staffInput = z.object({ siteId: z.uuid(), trained: count, all: count });
export async function sayStaff(errand: Errand, { siteId, trained, all }: z.infer<typeof staffInput>): Done {
  const [site] = await sitesOf(errand, errand.now, siteId);
  if (!site?.mayName) return absent;
  if (all < 1 || all > 5_000) return invalid({ all: 'numberWrong' });
  if (trained > all) return invalid({ trained: 'numberWrong' });
  const done = await say(errand, { id: newId(errand.now.getTime()), siteId, kind: 'training', n: trained, m: all });
  return done ? ok({ siteId }) : absent;
}

/** A letter with one link goes to the provider: it says what is free, once, without an account. */
export async function askProvider(errand: Errand, { siteId }: z.infer<typeof siteInput>): Done {
  const [site] = await sitesOf(errand, errand.now, siteId);
  if (!site) return absent;
  const to = await mailboxOf(errand, site.serviceId);
  if (!to) return refused('noMailbox');
  const { countyId } = errand.actor;
  // Each ask has a link of its own: one that was used stays shut.
  const letter = {
    countyId,
    to,
    lang: await letterLangOf(errand.tx, countyId, [site.serviceId]),
    kind: 'beds-asked',
    path: paths.link,
    about: newId(),
    now: errand.now,
  } as const;
  const link = await queueLetter(errand.tx, errand.vault.ring, letter);
  const done = await linkSite(errand, siteId, link.hash, new Date(errand.now.getTime() + LINK_MS));
  return done ? ok({ siteId }) : absent;
}

const isToken = /^[\w-]{20,64}$/;
export const linkInput = z.looseObject({ token: z.string() });
export type LinkView = { token: string; county: string; name: string; beds: number } | null;

/** What a provider sees who opens the link: its own service and one number to write. Null: wrong, old or used, which look the same. */
export async function seeSaid(errand: Errand, { token }: z.infer<typeof linkInput>): Promise<Result<LinkView>> {
  const linked = isToken.test(token) ? await siteByLink(errand, hashOfLink(token)) : null;
  if (!linked) return ok(null);
  const own = await offers(errand, linked.countyId);
  const name = own.offers.find(({ serviceId }) => serviceId === linked.serviceId)?.name ?? '';
  return ok({ token, county: linked.county, name, beds: linked.beds });
}

export const saidInput = z.object({ token: z.string(), free: count, wait: perhaps });
export async function sayItByLink(
  errand: Errand,
  { token, free, wait }: z.infer<typeof saidInput>,
): Promise<Result<{ token: string }>> {
  const linked = isToken.test(token) ? await siteByLink(errand, hashOfLink(token)) : null;
  if (!linked) return ok({ token });
  if (free > linked.beds) return invalid({ free: 'numberWrong' });
  await sayByLink(errand, hashOfLink(token), newId(errand.now.getTime()), free, wait);
  return ok({ token });
}
