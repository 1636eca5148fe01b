import { z } from 'zod';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { ownOffers } from '#reference/directory/index.ts';
import { ASKS } from '../ask-store.ts';
import { questionShape } from '../model/question.ts';
import { needsAnother, stateOf } from '../model/state.ts';
import { wordsOf } from '../read-store.ts';
import { openShared, TABLE } from '../sealed-store.ts';
import { aboutWhom } from './about.ts';
import { openReferral } from './see.ts';
import { ask } from './send.ts';
import { targetOf, targetShape } from './target.ts';

export const nextInput = z.object({ referralId: z.uuid(), offerId: z.uuid('chooseOne') });

/**
 * Asks another service with the same yes and the same facts, where the youth's yes covered that. Where it did not, the page asks
 * for it again.
 */
export async function askNext(errand: Errand, input: z.infer<typeof nextInput>): Promise<Result<{ id: string }>> {
  const opened = await openReferral(errand, input.referralId);
  if (!opened?.own) return absent;
  const { referral, own, key } = opened;
  const about = await aboutWhom(errand, referral.youthId ?? undefined);
  if (!about) return absent;
  const state = stateOf(referral, referral.events, errand.now);
  if (!needsAnother(state) || referral.nextId !== null || !referral.yesCovers) return conflict('movedOnReferral');
  const words = await wordsOf(errand, [referral.id]);
  const shared = words.find(({ what }) => what === 'shared');
  const question = words.find(({ what }) => what === 'question');
  // Another of the directory only: the yes was for a service with the same need.
  const offer = (await ownOffers(errand)).offers.find(({ id }) => id === input.offerId);
  const target = offer?.needs.some((need) => need === referral.need)
    ? await targetOf(errand, targetShape.parse({ offerId: input.offerId }))
    : null;
  if (!key || !shared || !question || !target) return absent;
  const { yesBy, yesAt, yesHow, yesLang, yesCovers } = referral;
  const why = referral.yesWhy ? own.openText(ASKS, referral.id, 'yes_why', referral.yesWhy) : '';
  if (yesBy === 'parent-or-guardian' && !why) return conflict('yesWhyMissing');
  const id = await ask(errand, {
    about,
    target,
    fields: questionShape.parse(own.open(TABLE, question.id, 'body', question.body)),
    shared: openShared(key, shared.id, shared.body),
    askedFor: referral.askedFor,
    yes: { by: yesBy, at: yesAt, how: yesHow, lang: yesLang, covers: yesCovers, why },
    afterId: referral.id,
  });
  return id ? ok({ id }) : absent;
}
