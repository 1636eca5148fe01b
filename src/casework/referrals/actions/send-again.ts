import type { z } from 'zod';
import { absent, conflict, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { AGAIN_A_DAY, letterAgain, type SentAgain } from '#platform/mail/index.ts';
import { letterLangOf, mailboxOf } from '#reference/directory/index.ts';
import { linkDays } from '../county.ts';
import { sendLinkAgain } from '../event-store.ts';
import { paths } from '../paths.ts';
import { referralById } from '../read-store.ts';
import type { referralInput } from './see.ts';

const DAY_MS = 86_400_000;

/** The provider gets a new link, and the one before ends; not more than a few times a day. */
export async function sendAgain(
  errand: Errand,
  { referralId }: z.infer<typeof referralInput>,
): Promise<Result<{ id: string }>> {
  const referral = await referralById(errand, referralId);
  if (!referral || referral.part === 'provider' || referral.way !== 'letter') return absent;
  errand.touched({ recordIds: [referral.id], ...(referral.youthId ? { youthId: referral.youthId } : {}) });
  const { actor, now, tx, vault } = errand;
  const services = referral.serviceId ? [referral.serviceId] : [];
  const { link, letter } = letterAgain(vault.ring, {
    countyId: actor.countyId,
    // Where it stands in the directory its address of today; else the one that it was sent to.
    to: referral.serviceId ? await mailboxOf(errand, referral.serviceId) : null,
    lang: await letterLangOf(tx, actor.countyId, services),
    kind: referral.own ? 'own-still-asked' : 'answer-still-asked',
    path: paths.link,
    about: referral.id,
    turn: referral.linkTurn + 1,
    now,
  });
  const until = new Date(now.getTime() + linkDays(actor) * DAY_MS);
  const outcome = await sendLinkAgain(errand, referral.id, { hash: link.hash, until, letter, most: AGAIN_A_DAY });
  return outcome === null ? absent : (failures[outcome] ?? ok({ id: referral.id }));
}

const failures: Partial<Record<SentAgain, Result<{ id: string }>>> = {
  'moved-on': conflict('movedOnReferral'),
  'too-often': refused('tooOftenToday'),
  'no-address': refused('noAddressKnown'),
};
