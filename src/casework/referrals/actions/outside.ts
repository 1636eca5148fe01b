import { z } from 'zod';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { hashOfLink } from '#platform/mail/index.ts';
import { offers } from '#reference/directory/index.ts';
import { answerByLink, answerIncoming } from '../event-store.ts';
import { endings } from '../model/codes.ts';
import type { Shared } from '../model/shared.ts';
import { mayFollow, type State, stateOf } from '../model/state.ts';
import { byLink, type Incoming, incomingOf, type Linked } from '../outside-store.ts';
import { openShared, referralSealer, TABLE } from '../sealed-store.ts';
import { hides } from './own-ask.ts';
import { answerIn, answerShape, eventAt } from './record.ts';

/** A token is what `linkOf` makes: anything else is no link, and is asked of nobody. */
const isToken = /^[\w-]{20,64}$/;
export const linkInput = z.looseObject({ token: z.string() });
export type LinkView = {
  linked: Omit<Linked, 'wrapped' | 'shared' | 'sharedId'>;
  /** The service tells nobody where it is, and must not by its answer. */
  hidden: boolean;
  shared: Shared | null;
  token: string;
};

/**
 * What a provider sees who opens a one-time link. Looking does nothing: programs that check mails look too. Null: the link is wrong,
 * old, taken back or sealed, which all look the same.
 */
export async function seeLink(errand: Errand, { token }: z.infer<typeof linkInput>): Promise<Result<LinkView | null>> {
  const linked = isToken.test(token) ? await byLink(errand, hashOfLink(token)) : null;
  if (!linked) return ok(null);
  const { wrapped, shared, sharedId, ...rest } = linked;
  const seen =
    shared && sharedId
      ? openShared(referralSealer(errand.vault, linked.countyId, linked.id, wrapped), sharedId, shared)
      : null;
  return ok({ linked: rest, hidden: await isHidden(errand, linked), shared: seen, token });
}

async function isHidden(errand: Errand, { countyId, serviceId, own }: Linked): Promise<boolean> {
  if (!own || !serviceId) return false;
  return (await offers(errand, countyId)).offers.some((offer) => offer.serviceId === serviceId && hides(offer));
}

/** Somebody without an account reads the answer: what looks like a street and its number is kept out of it. */
const looksLikeAnAddress =
  /\b\d{1,6}\s+(?:[NSEW]\.?\s+)?\p{L}[\p{L}'’.-]*(?:\s+\p{L}[\p{L}'’.-]*){0,3}\s+(?:st(?:reet)?|ave(?:nue)?|blvd|boulevard|r(?:oa)?d|dr(?:ive)?|l(?:a)?ne?|court|ct|place|pl|way|row|terrace|highway|hwy)\b|\b(?:calle|avenida|av\.|camino|paseo)\s+[^\d\n]{1,40}\d{1,6}\b|\b9\d{4}(?:-\d{4})?\b/iu;

export const linkAnswerInput = answerShape.extend({ token: z.string() });

/**
 * A provider answers by the link: once, or again after it said that it waits. Where the link is no longer open nothing is written, and
 * the page that follows says so.
 */
export async function answerLink(
  errand: Errand,
  input: z.infer<typeof linkAnswerInput>,
): Promise<Result<{ token: string }>> {
  const { token } = input;
  const hash = hashOfLink(token);
  const linked = isToken.test(token) ? await byLink(errand, hash) : null;
  if (!linked) return ok({ token });
  const read = answerIn(input, errand.now, linked.timeZone);
  if (!read.ok) return invalid(read.fields);
  if (looksLikeAnAddress.test(read.words) && (await isHidden(errand, linked)))
    return invalid({ said: 'noAddressHere' });
  const key = referralSealer(errand.vault, linked.countyId, linked.id, linked.wrapped);
  const words = read.words ? key.seal(TABLE, read.event.id, 'body', read.words) : null;
  const outcome = await answerByLink(errand, hash, read.event, words);
  return outcome === 'moved-on' ? conflict('movedOnReferral') : ok({ token });
}

/** A provider who took it says by the link that it has begun. */
export async function beginByLink(
  errand: Errand,
  { token }: z.infer<typeof linkInput>,
): Promise<Result<{ token: string }>> {
  const hash = hashOfLink(token);
  const linked = isToken.test(token) ? await byLink(errand, hash) : null;
  if (!linked) return ok({ token });
  const event = eventAt('begun', 'begun', errand.now, errand.now);
  return (await answerByLink(errand, hash, event, null)) === 'moved-on' ? conflict('movedOnReferral') : ok({ token });
}

export const incomingInput = z.looseObject({ incomingId: z.uuid() });
export type IncomingView = { one: Incoming; shared: Shared | null; state: State; next: ReturnType<typeof mayFollow> };

/** What another county sent, for this county's desk: what was agreed and nothing else. */
export async function seeIncoming(
  errand: Errand,
  { incomingId }: z.infer<typeof incomingInput>,
): Promise<Result<IncomingView>> {
  const [one] = await incomingOf(errand, incomingId);
  if (!one) return absent;
  errand.touched({ recordIds: [one.id] });
  const key = one.wrapped && referralSealer(errand.vault, one.fromCounty, one.referralId, one.wrapped);
  const state = stateOf(one, one.events, errand.now);
  const shared = key && one.shared ? openShared(key, one.sharedId, one.shared) : null;
  return ok({ one, shared, state, next: mayFollow(one, one.events, errand.now) });
}

export const incomingAnswerInput = answerShape.extend({ incomingId: z.uuid() });
export async function answerCounty(
  errand: Errand,
  input: z.infer<typeof incomingAnswerInput>,
): Promise<Result<{ id: string }>> {
  const read = answerIn(input, errand.now, errand.actor.timeZone);
  return read.ok ? writeBack(errand, input.incomingId, read.event, read.words) : invalid(read.fields);
}

export const beginCounty = (errand: Errand, { incomingId }: z.infer<typeof incomingInput>) =>
  writeBack(errand, incomingId, eventAt('begun', 'begun', errand.now, errand.now), '');

export const incomingEndingInput = z.object({ incomingId: z.uuid(), endedWhy: z.enum(endings, 'chooseOne') });
export const endCounty = (errand: Errand, { incomingId, endedWhy }: z.infer<typeof incomingEndingInput>) =>
  writeBack(errand, incomingId, eventAt('ended', endedWhy, errand.now, errand.now), '');

/** What came of it goes back to the county that asked, under the referral's own key. */
async function writeBack(
  errand: Errand,
  incomingId: string,
  event: ReturnType<typeof eventAt>,
  said: string,
): Promise<Result<{ id: string }>> {
  const [one] = await incomingOf(errand, incomingId);
  if (!one) return absent;
  errand.touched({ recordIds: [one.id] });
  if (!one.wrapped) return conflict('movedOnReferral');
  const key = referralSealer(errand.vault, one.fromCounty, one.referralId, one.wrapped);
  const outcome = await answerIncoming(errand, one.id, event, said ? key.seal(TABLE, event.id, 'body', said) : null);
  if (outcome === null) return absent;
  return outcome === 'done' ? ok({ id: one.id }) : conflict('movedOnReferral');
}
