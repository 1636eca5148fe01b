import { z } from 'zod';
import { type Card, findYouth, type Sealer } from '#casework/youth/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { fateOfLetters, type LetterFate } from '#platform/mail/index.ts';
import { type Offer, ownOffers } from '#reference/directory/index.ts';
import type { Answer } from '#reference/finder/index.ts';
import { ASKS } from '../ask-store.ts';
import type { EventKind } from '../model/codes.ts';
import { type QuestionFields, questionShape } from '../model/question.ts';
import type { Shared } from '../model/shared.ts';
import { isOpen, mayFollow, needsAnother, type State, stateOf } from '../model/state.ts';
import { askedBefore, type Referral, referralById, type Told, toldOf, wordsOf } from '../read-store.ts';
import { openShared, referralSealer, TABLE } from '../sealed-store.ts';
import { fittingNow } from './offers.ts';

export const referralInput = z.looseObject({ referralId: z.uuid() });

export type ReferralView = {
  referral: Referral;
  state: State;
  /** What may be written down next by this person. */
  next: EventKind[];
  youth: { id: string; number: string; card: Card | null } | null;
  /** Why a parent's or guardian's yes is safe, in a worker's words: the team's alone. */
  yesWhy: string | null;
  /** What the provider sees; null where it is not this person's to see. */
  shared: Shared | null;
  /** What was said beside events, by their ids. */
  said: ReadonlyMap<string, string>;
  told: Told[];
  /** Services to ask next, where this one did not answer or take. */
  others: Answer[];
  question: QuestionFields | null;
  /** The service that was asked, as the directory has it now: what it will not take, in each language. */
  asked: Pick<Offer, 'profile' | 'translations'> | null;
  letters: LetterFate[];
  /** Whether this person may have the link sent again. */
  mayResend: boolean;
};

const OTHERS = 3;

/** One referral, as far as it is this person's to see. */
export async function seeReferral(
  errand: Errand,
  { referralId }: z.infer<typeof referralInput>,
): Promise<Result<ReferralView>> {
  const opened = await openReferral(errand, referralId);
  if (!opened) return absent;
  const { referral, youth, own, key } = opened;
  const words = await wordsOf(errand, [referral.id]);
  const shared = words.find(({ what }) => what === 'shared');
  const asked = words.find(({ what }) => what === 'question');
  const state = stateOf(referral, referral.events, errand.now);
  const question = asked && own ? questionShape.parse(own.open(TABLE, asked.id, 'body', asked.body)) : null;
  const said = new Map(
    words.flatMap((each) => {
      if (each.what !== 'said') return [];
      const sealer = sealedForAll(referral, each.id) ? key : own;
      return sealer ? [[each.id, sealer.openText(TABLE, each.id, 'body', each.body)] as const] : [];
    }),
  );
  const showsLetters = referral.way === 'letter' && referral.part !== 'provider';
  const looks = question !== null && needsAnother(state) && referral.nextId === null;
  const before = looks ? new Set(await askedBefore(errand, referral.id)) : null;
  return ok({
    referral,
    state,
    next: partMay(referral, mayFollow(referral, referral.events, errand.now)),
    youth,
    yesWhy: own && referral.yesWhy ? own.openText(ASKS, referral.id, 'yes_why', referral.yesWhy) : null,
    shared: shared && key ? openShared(key, shared.id, shared.body) : null,
    said,
    told: await toldOf(errand, referral.id),
    others: question && before ? (await fittingNow(errand, question, OTHERS, before)).answers : [],
    question,
    asked: await askedIn(errand, referral),
    letters: showsLetters ? await fateOfLetters(errand.tx, referral.id) : [],
    mayResend: showsLetters && isOpen(state) && key !== null,
  });
}

export type Opened = {
  referral: Referral;
  youth: { id: string; number: string; card: Card | null } | null;
  /** The referral's own key; gone where who asked themselves took it back. */
  key: Sealer | null;
  /** What the team's words are sealed with; null for those who are not of it. */
  own: Sealer | null;
};

/** A referral with the keys that this person may use. Null: none, or none of theirs. */
export async function openReferral(errand: Errand, id: string): Promise<Opened | null> {
  const referral = await referralById(errand, id);
  if (!referral) return null;
  const youth = referral.youthId ? await findYouth(errand, referral.youthId) : null;
  errand.touched({ recordIds: [referral.id], ...(youth ? { youthId: youth.id } : {}) });
  const key = referral.wrapped
    ? referralSealer(errand.vault, errand.actor.countyId, referral.id, referral.wrapped)
    : null;
  const ofTeam = referral.part === 'team' || referral.part === 'liaison';
  return { referral, youth, key, own: !ofTeam ? null : referral.withRecord ? (youth?.sealer ?? null) : key };
}

/** Words of an answer, and whatever the provider said, are for both sides: under the referral's key. What else is said is the team's. */
function sealedForAll({ events }: Referral, eventId: string): boolean {
  const event = events.find(({ id }) => id === eventId);
  return event?.kind === 'answered' || ['provider', 'link', 'county'].includes(event?.byPart ?? '');
}

/** What each part writes down: the gate has the same list. */
function partMay({ part }: Referral, kinds: EventKind[]): EventKind[] {
  if (part === 'team' || part === 'liaison') return kinds;
  const theirs: EventKind[] = part === 'provider' ? ['answered', 'handed-over', 'begun', 'ended'] : ['answered'];
  return kinds.filter((kind) => theirs.includes(kind));
}

async function askedIn(errand: Errand, { offerId }: Referral): Promise<ReferralView['asked']> {
  if (!offerId) return null;
  return (await ownOffers(errand)).offers.find(({ id }) => id === offerId) ?? null;
}
