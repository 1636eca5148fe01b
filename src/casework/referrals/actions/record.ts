import { z } from 'zod';
import { instantOf } from '#casework/youth/index.ts';
import { addDays, dayOf, endOfDay, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { record } from '../event-store.ts';
import { answers, closings, endings, feelings, introductions, refusalReasons } from '../model/codes.ts';
import type { ReferralEvent } from '../model/state.ts';
import { TABLE } from '../sealed-store.ts';
import { openReferral } from './see.ts';

const words = (most = 1000) => z.string().trim().max(most, 'tooLong').default('');
const one = { referralId: z.uuid() };
const when = z.string().max(40).default('');

/** An answer as it is given on any of its pages: in the program, by link, from another county, or written down after a call. */
export const answerShape = z.object({
  answer: z.enum(answers, 'answerNeeded'),
  until: z.string().max(10).default(''),
  reason: z.union([z.literal(''), z.enum(refusalReasons)]).default(''),
  exclusion: words(300),
  said: words(),
});
export type AnswerFields = z.infer<typeof answerShape>;
export const answerInput = answerShape.extend(one);

/** An answer's event and its words; or what does not fit. */
export function answerIn(
  fields: AnswerFields,
  now: Date,
  timeZone: string,
): { ok: true; event: ReferralEvent; words: string } | { ok: false; fields: Record<string, string> } {
  const { answer, until, reason, exclusion, said } = fields;
  const today = dayOf(now, timeZone);
  if (answer === 'waiting' && (!isDay(until) || until < today || until > addDays(today, 366)))
    return { ok: false, fields: { until: 'untilNeeded' } };
  if (answer === 'not-taken' && reason === '') return { ok: false, fields: { reason: 'reasonNeeded' } };
  if (answer === 'not-taken' && reason === 'exclusion' && exclusion === '')
    return { ok: false, fields: { exclusion: 'exclusionNeeded' } };
  if (answer === 'not-taken' && reason === 'other' && said === '')
    return { ok: false, fields: { said: 'wordsNeeded' } };
  const named = answer === 'not-taken' && reason === 'exclusion' ? exclusion : '';
  return {
    ok: true,
    event: {
      ...eventAt('answered', answer, now, now),
      reason: answer === 'not-taken' ? reason : null,
      untilAt: answer === 'waiting' ? endOfDay(until, timeZone) : null,
    },
    words: [named, said].filter(Boolean).join('\n'),
  };
}

export const eventAt = (kind: ReferralEvent['kind'], code: string, at: Date, now: Date): ReferralEvent => ({
  id: newId(now.getTime()),
  kind,
  code,
  reason: null,
  untilAt: null,
  at,
  recordedAt: now,
});

/** What the provider answered; or what somebody heard from it by telephone. */
export async function answer(errand: Errand, input: z.infer<typeof answerInput>): Promise<Result<{ id: string }>> {
  const read = answerIn(input, errand.now, errand.actor.timeZone);
  return read.ok ? write(errand, input.referralId, read.event, read.words) : invalid(read.fields);
}

export const introductionInput = z.object({
  ...one,
  how: z.enum(introductions, 'chooseOne'),
  who: z.string().trim().min(1, 'whoNeeded').max(300, 'tooLong'),
  introducedAt: when,
});
/** A warm hand-over: who introduced whom, how and when. */
export const introduce = (errand: Errand, input: z.infer<typeof introductionInput>) =>
  moment(errand, input.referralId, ['introducedAt', input.introducedAt], ['handed-over', input.how], input.who);

export const beginningInput = z.object({ ...one, begunAt: when });
export const begin = (errand: Errand, input: z.infer<typeof beginningInput>) =>
  moment(errand, input.referralId, ['begunAt', input.begunAt], ['begun', 'begun'], '');

export const endingInput = z.object({
  ...one,
  endedWhy: z.enum(endings, 'chooseOne'),
  endedAt: when,
  endedSaid: words(),
});
export const end = (errand: Errand, input: z.infer<typeof endingInput>) =>
  moment(errand, input.referralId, ['endedAt', input.endedAt], ['ended', input.endedWhy], input.endedSaid);

export const feelingInput = z.object({ ...one, felt: z.enum(feelings, 'chooseOne'), feltSaid: words() });
/** How it was for the youth: one question, which may be skipped. */
export const feel = (errand: Errand, input: z.infer<typeof feelingInput>) =>
  moment(
    errand,
    input.referralId,
    ['felt', ''],
    ['how-it-was', input.felt],
    input.felt === 'skipped' ? '' : input.feltSaid,
  );

export const closureInput = z.object({ ...one, closedWhy: z.enum(closings, 'chooseOne'), closedSaid: words() });
/** A person closes it, with the reason: nothing else does. */
export async function close(errand: Errand, input: z.infer<typeof closureInput>): Promise<Result<{ id: string }>> {
  if (input.closedWhy === 'other' && input.closedSaid === '') return invalid({ closedSaid: 'wordsNeeded' });
  return moment(errand, input.referralId, ['closedWhy', ''], ['closed', input.closedWhy], input.closedSaid);
}

async function moment(
  errand: Errand,
  id: string,
  [field, typed]: [string, string],
  [kind, code]: [ReferralEvent['kind'], string],
  said: string,
): Promise<Result<{ id: string }>> {
  const at = instantOf(typed, errand.now, errand.actor.timeZone);
  if (!at) return invalid({ [field]: 'momentNotRight' });
  return write(errand, id, eventAt(kind, code, at, errand.now), said);
}

async function write(errand: Errand, id: string, event: ReferralEvent, said: string): Promise<Result<{ id: string }>> {
  const opened = await openReferral(errand, id);
  if (!opened) return absent;
  const forAll = event.kind === 'answered' || opened.referral.part === 'provider';
  const sealer = forAll ? opened.key : opened.own;
  if (said && !sealer) return absent;
  const sealed = said && sealer ? sealer.seal(TABLE, event.id, 'body', said) : null;
  const outcome = await record(errand, id, event, sealed);
  if (outcome === null) return absent;
  return outcome === 'done' ? ok({ id }) : conflict('movedOnReferral');
}
