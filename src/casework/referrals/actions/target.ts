import { z } from 'zod';
import { agencies } from '#foundation/access/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { mailboxOf, type Offer, ownOffers } from '#reference/directory/index.ts';
import { otherCounties } from '../ask-store.ts';
import { answerHours } from '../county.ts';
import type { Way } from '../model/codes.ts';

/** Whom to ask: an offer of the directory, an agency or county of this program, or somebody elsewhere by name. */
export const targetShape = z.object({
  offerId: z.union([z.literal(''), z.uuid()]).default(''),
  toAgency: z.union([z.literal(''), z.uuid()]).default(''),
  toCounty: z.union([z.literal(''), z.uuid()]).default(''),
  elsewhere: z.string().trim().max(120).default(''),
  elsewhereEmail: z.union([z.literal(''), z.email('emailNotRight')]).default(''),
  elsewherePhone: z.string().trim().max(40).default(''),
});
export type TargetFields = z.infer<typeof targetShape>;

export type Target = {
  /** The service, or whoever was named. */
  provider: string;
  organization: string;
  offer: Offer | null;
  way: Way;
  toAgencyId: string | null;
  toCounty: string | null;
  email: string | null;
  phone: string | null;
  /** Hours in which an answer is expected. */
  hours: number;
  ownTime: boolean;
};

/** Null: nobody was chosen, or it is no longer there. The way follows from who it is: nobody is asked twice. */
export async function targetOf(errand: Errand, fields: TargetFields): Promise<Target | null> {
  const hours = answerHours(errand.actor);
  const none = { offer: null, toAgencyId: null, toCounty: null, email: null, phone: null, hours, ownTime: false };
  if (fields.offerId) return ofOffer(errand, fields.offerId);
  if (fields.toAgency) {
    const agency = (await agencies(errand)).find(({ id }) => id === fields.toAgency);
    if (!agency || agency.id === errand.actor.agencyId) return null;
    return { ...none, provider: agency.name, organization: agency.name, way: 'program', toAgencyId: agency.id };
  }
  if (fields.toCounty) {
    const county = (await otherCounties(errand)).find(({ id }) => id === fields.toCounty);
    return county
      ? { ...none, provider: county.name, organization: county.name, way: 'county', toCounty: county.id }
      : null;
  }
  if (!fields.elsewhere || !(fields.elsewhereEmail || fields.elsewherePhone)) return null;
  return {
    ...none,
    provider: fields.elsewhere,
    organization: fields.elsewhere,
    way: fields.elsewhereEmail ? 'letter' : 'telephone',
    email: fields.elsewhereEmail || null,
    phone: fields.elsewherePhone || null,
  };
}

/** Of the directory: in the program where its organization is an agency of the county, else by letter, else by telephone. */
async function ofOffer(errand: Errand, offerId: string): Promise<Target | null> {
  const offer = (await ownOffers(errand)).offers.find(({ id }) => id === offerId);
  if (!offer) return null;
  const agency = (await agencies(errand)).find(({ name }) => plain(name) === plain(offer.organization));
  const own = offer.profile.answers_within_hours;
  const base = {
    provider: offer.name,
    organization: offer.organization,
    offer,
    toCounty: null,
    phone: offer.phones[0]?.number ?? null,
    hours: own ?? answerHours(errand.actor),
    ownTime: own !== undefined,
  };
  if (agency && agency.id !== errand.actor.agencyId)
    return { ...base, way: 'program', toAgencyId: agency.id, email: null };
  const email = await mailboxOf(errand, offer.serviceId);
  return { ...base, way: email ? 'letter' : 'telephone', toAgencyId: null, email };
}

const plain = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');
