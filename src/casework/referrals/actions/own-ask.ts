import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { faultsOf, hashOf, newCode, reachFields, reachOf, sentOf } from '#casework/asks/index.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { linkOf } from '#platform/mail/index.ts';
import { isNeed, mailboxOf, type Need, type Offer } from '#reference/directory/index.ts';
import { languageName, offerNamed } from '#reference/finder/index.ts';
import { hoursOr, linkDaysOr } from '../county.ts';
import { ownAskers } from '../model/codes.ts';
import { needsTheirYes, ownShared } from '../model/own.ts';
import { insertOwn, ownTerms } from '../own-store.ts';
import { paths } from '../paths.ts';

const HOUR_MS = 3_600_000;

/** From which place and need somebody comes; what cannot be read is left out. */
export const ownInput = z.object({
  about: z.string().max(80).catch('').default(''),
  need: z.string().max(40).catch('').default(''),
});
/** From a place's card: which place it is, is sent. */
export const ownAboutInput = ownInput.extend({ about: z.string().min(1).max(80) });

/** The place as far as the page says it. `hides`: it tells nobody here where it is. */
export type OwnView = {
  place: { id: string; name: string; organization: string; phone: string | null; hides: boolean } | null;
  need: Need | null;
};

/** The form for one place; without a place that takes asks, there is nothing to fill in. Asks the database nothing that it must answer. */
export async function beginOwn(errand: Errand, { about, need }: z.infer<typeof ownInput>): Promise<Result<OwnView>> {
  const offer = about === '' ? null : await offerNamed(errand, about);
  if (!offer?.takesAsks) return ok({ place: null, need: null });
  return ok({
    place: {
      id: offer.id,
      name: offer.name,
      organization: offer.organization,
      phone: offer.phones[0]?.number ?? null,
      hides: hides(offer),
    },
    need: needOf(offer, need),
  });
}

/** Where somebody came from, where the place helps with that; else the first that it helps with. */
const needOf = ({ needs }: Offer, need: string): Need | null =>
  (isNeed(need) && needs.includes(need) ? need : needs[0]) ?? null;

export const hides = ({ profile, locationId, address }: Offer): boolean =>
  profile.confidential === true || (locationId !== null && address === null);

export const ownMakeInput = z.object({
  ...reachFields,
  _key: z.string().max(80).nullable().catch(null).default(null),
  lang: z.string().max(20).catch('').default(''),
  about: z.string().min(1).max(80),
  need: z.string().max(40).catch('').default(''),
  who: z.enum(ownAskers).catch('youth').default('youth'),
  theirYes: z.string().max(3).default(''),
  called: z.string().trim().max(60, 'tooLong').default(''),
  note: z.string().trim().max(500, 'noteTooLong').default(''),
});

/** The code, shown on this one answer and never again. */
export type OwnMade = { code: string; place: string; dueAt: Date; timeZone: string };

/**
 * Somebody asks one service themselves. It goes to that service by a letter with one link, and nowhere else: no report, case, screening or
 * record of a youth comes of it. A form that is sent twice is one ask.
 */
export async function makeOwn(errand: Errand, input: z.infer<typeof ownMakeInput>): Promise<Result<OwnMade>> {
  const reach = reachOf(input);
  const faults = faultsOf(reach);
  if (needsTheirYes(input.who) && input.theirYes !== 'yes') faults.theirYes = 'theirYesNeeded';
  if (Object.keys(faults).length > 0) return invalid(faults);
  const { ring } = errand.vault;
  const [terms, offer] = [await ownTerms(errand.tx), await offerNamed(errand, input.about)];
  const need = offer && needOf(offer, input.need);
  if (!terms) return absent;
  if (!offer?.takesAsks || !need) return refused('placeGone');
  const { countyId, timeZone } = terms;
  const to = await mailboxOf({ tx: errand.tx, actor: { countyId } }, offer.serviceId);
  if (!to) return refused('placeGone');
  const [id, sent] = [randomUUID(), sentOf(input._key, 'referral')];
  const code = newCode(ring, countyId, sent);
  const link = linkOf(ring, countyId, paths.link, id);
  const hours = offer.profile.answers_within_hours ?? hoursOr(terms.answerHours);
  const dueAt = new Date(errand.now.getTime() + hours * HOUR_MS);
  const made = await insertOwn(errand, countyId, {
    id,
    sent,
    code: hashOf(ring, countyId, code),
    askedFor: input.who,
    need,
    region: null,
    language: input.lang === 'es' ? 'es' : 'en',
    offerId: offer.id,
    serviceId: offer.serviceId,
    provider: offer.name,
    organization: offer.organization,
    providerRegion: offer.region,
    phone: offer.phones[0]?.number ?? null,
    dueAt,
    silenceHours: hours,
    ownTime: offer.profile.answers_within_hours !== undefined,
    linkHash: link.hash,
    linkUntil: new Date(errand.now.getTime() + linkDaysOr(terms.linkDays) * 24 * HOUR_MS),
    shared: ownShared({ called: input.called, language: languageName(input.lang, 'en'), note: input.note, reach }),
    letter: { to, kind: 'own-asked', path: paths.link, keyVersion: link.keyVersion },
  });
  if (made === 'absent') return refused('placeGone');
  if (made === 'full') return refused('tooManyNow');
  if (made === 'gone') return refused('sentAndTakenBack');
  return ok({ code, place: offer.name, dueAt, timeZone });
}
