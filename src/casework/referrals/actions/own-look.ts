import { z } from 'zod';
import { codeInput, type LookView, look as lookAtAsk, readCode } from '#casework/asks/index.ts';
import { newId } from '#kernel/ids.ts';
import { invalid, ok, type Result } from '#kernel/result.ts';
import { databaseIsAway } from '#platform/database/away.ts';
import type { Errand } from '#platform/http/door.ts';
import { offers } from '#reference/directory/index.ts';
import { type Answer, fitting, questionFrom } from '#reference/finder/index.ts';
import { feelings } from '../model/codes.ts';
import { needsAnother, type State, stateOf } from '../model/state.ts';
import { feelWith, type OwnSeen, ownSeenWith, takeOwnBack } from '../own-store.ts';
import { middleOf } from '../regions.ts';

export { codeInput };
export const feltInput = codeInput.extend({ felt: z.enum(feelings, 'chooseOne') });
export const giveBackInput = codeInput.extend({ sure: z.literal('yes', 'sureNeeded') });

/** What a code opens: an ask for a person, what somebody asked a service themselves, or nothing. */
export type CodeView =
  | { kind: 'ask'; view: LookView }
  | { kind: 'own'; code: string; seen: OwnSeen; state: State; others: Answer[]; felt: boolean }
  | { kind: 'gone' };

/** A code that never was, one that was taken back and one that has ended look the same. */
const unknown = invalid({ code: 'codeUnknown' });

/** One page for both kinds of codes. */
export async function lookWithCode(errand: Errand, input: z.infer<typeof codeInput>): Promise<Result<CodeView>> {
  const ask = await lookAtAsk(errand, input);
  if (ask.ok) return ok({ kind: 'ask', view: ask.value });
  return opened(errand, input.code);
}

const OTHERS = 3;

async function opened(errand: Errand, typed: string): Promise<Result<CodeView>> {
  const code = readCode(typed);
  const seen = code === null ? null : await ownSeenWith(errand, code);
  if (code === null || !seen) return unknown;
  const state = stateOf(seen, seen.events, errand.now);
  return ok({
    kind: 'own',
    code,
    seen,
    state,
    others: needsAnother(state) ? await othersFor(errand, seen) : [],
    felt: seen.events.some(({ kind }) => kind === 'how-it-was'),
  });
}

/** Other services for the same need that ask for no case, near the region where the first one is. */
async function othersFor(errand: Errand, seen: OwnSeen): Promise<Answer[]> {
  const all = await offers(errand, seen.countyId);
  const asked = {
    need: seen.need,
    where: '',
    age: '',
    language: '',
    when: '' as const,
    hour: '',
    matters: ['no-case'] as const,
  };
  const { question } = questionFrom({ ...asked, matters: [...asked.matters] }, all, errand.now, seen.timeZone);
  const region = all.offers.find(({ serviceId }) => serviceId === seen.serviceId)?.region ?? seen.region;
  const from = region === null ? null : middleOf(all.places, region);
  const found = fitting(all.offers, { ...question, from, region }, errand.now, seen.timeZone, OTHERS + PLACES);
  const others = found.answers.filter(({ offer }) => offer.serviceId !== seen.serviceId);
  return [...new Map(others.map((each) => [each.offer.serviceId, each])).values()].slice(0, OTHERS);
}

/** A service may stand at many places. */
const PLACES = 20;

/** The page again where a form on it came back: with what its code opens, or with nothing. */
export async function openedAgain(errand: Errand, input: z.infer<typeof codeInput>): Promise<Result<CodeView>> {
  const nothing = ok<CodeView>({ kind: 'ask', view: { kind: 'none' } });
  try {
    const view = await opened(errand, input.code);
    return view.ok ? view : nothing;
  } catch (error) {
    if (databaseIsAway(error)) return nothing;
    throw error;
  }
}

export async function feelOwn(errand: Errand, input: z.infer<typeof feltInput>): Promise<Result<CodeView>> {
  const code = readCode(input.code);
  const { now } = errand;
  const event = {
    id: newId(now.getTime()),
    kind: 'how-it-was' as const,
    code: input.felt,
    reason: null,
    untilAt: null,
    at: now,
    recordedAt: now,
  };
  // Said before, it stays as it was said first: the page that follows shows that it was.
  if (code !== null) await feelWith(errand, code, event);
  return opened(errand, input.code);
}

export async function giveOwnBack(errand: Errand, input: z.infer<typeof giveBackInput>): Promise<Result<CodeView>> {
  const code = readCode(input.code);
  return code !== null && (await takeOwnBack(errand, code)) ? ok({ kind: 'gone' }) : unknown;
}
