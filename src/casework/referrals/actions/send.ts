import type { Sealer } from '#casework/youth/index.ts';
import { instantOf } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { queueLetter } from '#platform/mail/index.ts';
import { letterLangOf } from '#reference/directory/index.ts';
import { insertAsk, type Yes } from '../ask-store.ts';
import { linkDays } from '../county.ts';
import { type AskedFor, yesWithoutRecord, yesWithRecord } from '../model/codes.ts';
import type { QuestionFields } from '../model/question.ts';
import type { Shared } from '../model/shared.ts';
import { paths } from '../paths.ts';
import { ownRegions } from '../regions.ts';
import { newReferralKey } from '../sealed-store.ts';
import { type About, aboutWhom } from './about.ts';
import { knownOf, questionIn, type SendFields, sharedIn } from './share.ts';
import { type Target, targetOf } from './target.ts';

const HOUR_MS = 3_600_000;

/** Asks one provider, with the youth's yes. Without it nothing is sent. */
export async function send(errand: Errand, input: SendFields): Promise<Result<{ id: string }>> {
  const about = await aboutWhom(errand, input.youthId);
  if (!about) return absent;
  const mayGive: readonly string[] = about.record ? yesWithRecord : yesWithoutRecord;
  if (!mayGive.includes(input.yesBy)) return invalid({ yesBy: 'yesByNeeded' });
  const byParent = input.yesBy === 'parent-or-guardian';
  if (byParent && !input.yesWhy) return invalid({ yesWhy: 'yesWhyNeeded' });
  const yesAt = instantOf(input.yesAt, errand.now, errand.actor.timeZone);
  if (!yesAt) return invalid({ yesAt: 'momentNotRight' });
  const target = await targetOf(errand, input);
  if (!target) return conflict('targetNeeded');
  const fields = questionIn(input, about);
  // What is shared is read by the provider: in the language in which the page was filled in.
  const shared = sharedIn(knownOf(fields, errand.actor.lang, await ownRegions(errand)), input);
  if (!about.record && !shared.reach) return invalid({ by: 'reachNeeded' });
  if (shared.reach && shared.reach.by !== 'worker' && !shared.reach.at) return invalid({ at: 'atNeeded' });
  const id = await ask(errand, {
    about,
    target,
    fields,
    shared,
    askedFor: about.record ? 'youth' : input.askedFor,
    yes: {
      by: input.yesBy,
      at: yesAt,
      how: input.yesHow,
      lang: input.yesLang,
      covers: input.covers === 'yes',
      why: byParent ? input.yesWhy : '',
    },
    afterId: input.after || null,
  });
  return id ? ok({ id }) : absent;
}

export type Asking = {
  about: About;
  target: Target;
  fields: QuestionFields;
  shared: Shared;
  askedFor: AskedFor;
  yes: Yes;
  afterId: string | null;
};

/** Writes one ask and puts its letter on the way, in this errand's transaction. Null: it is not this person's to send. */
export async function ask(errand: Errand, asking: Asking): Promise<string | null> {
  const { about, target, fields } = asking;
  const { now, actor, vault } = errand;
  const id = newId(now.getTime());
  const letter = await letterTo(errand, id, target);
  const { wrapped, sealer } = newReferralKey(vault.ring, actor.countyId, id);
  const own: Sealer = about.record?.sealer ?? sealer;
  const done = await insertAsk(
    errand,
    {
      id,
      youthId: about.youthId,
      afterId: asking.afterId,
      askedFor: asking.askedFor,
      need: fields.need,
      region: (await ownRegions(errand)).of(fields.region)?.id ?? null,
      language: fields.language || null,
      offerId: target.offer?.id ?? null,
      serviceId: target.offer?.serviceId ?? null,
      provider: target.provider,
      organization: target.organization,
      providerRegion: target.offer?.region ?? null,
      way: target.way,
      toAgencyId: target.toAgencyId,
      toCounty: target.toCounty,
      phone: target.phone,
      dueAt: new Date(now.getTime() + target.hours * HOUR_MS),
      silenceHours: target.hours,
      ownTime: target.ownTime,
      linkHash: letter?.hash ?? null,
      linkUntil: letter ? new Date(now.getTime() + linkDays(actor) * 24 * HOUR_MS) : null,
      wrapped,
      yes: asking.yes,
      shared: asking.shared,
      question: fields,
    },
    { referral: sealer, own },
  );
  if (!done) return null;
  errand.touched({ ...(about.youthId ? { youthId: about.youthId } : {}), recordIds: [id] });
  return id;
}

/** In the provider's language, where somebody wrote it down; one who was only named is written to in the county's, or in both. */
async function letterTo(errand: Errand, id: string, { email, offer }: Target) {
  if (!email) return null;
  const { countyId } = errand.actor;
  return queueLetter(errand.tx, errand.vault.ring, {
    countyId,
    to: email,
    lang: await letterLangOf(errand.tx, countyId, offer ? [offer.serviceId] : []),
    kind: 'answer-asked',
    path: paths.link,
    about: id,
    now: errand.now,
  });
}
