import { z } from 'zod';
import { readCode } from '#casework/asks/index.ts';
import { newId } from '#kernel/ids.ts';
import { invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { hashOfLink } from '#platform/mail/index.ts';
import type { AnswersView } from '#reference/finder/index.ts';
import { type Class, classesOf } from '../class-store.ts';
import { clocksIn } from '../county.ts';
import { instrument } from '../instrument.ts';
import type { Clocks } from '../model/request.ts';
import { momentOf } from '../model/sessions.ts';
import {
  byCode,
  cancelWith,
  type Home,
  homeOf,
  type Key,
  type Mine,
  mineWith,
  scoredWith,
  scoreWith,
} from '../registration-store.ts';
import { myRequest, type Request, takeBackWith, writeBack } from '../request-store.ts';
import { counselFor, nearFor } from './public.ts';

const code = z.string().max(60).default('');
const sure = z.literal('yes', 'sureNeeded');
const rated = z.coerce.number('answerAll').int().min(0, 'answerAll').max(instrument.most, 'answerAll');
export const codeInput = z.object({ code });
export const sureInput = z.object({ code, sure });
export const replyInput = z.object({ code, text: z.string().trim().min(1, 'textNeeded').max(300, 'tooLong') });
export const scoreInput = z.object({
  code,
  ...Object.fromEntries(instrument.items.map(({ id }) => [`item-${id}`, rated])),
});
export const letterInput = z.looseObject({ token: z.string() });

type Opened = { timeZone: string; code: string; done: 'reply' | 'score' | null };
/** What a code or a letter's link opens. */
export type LookView =
  | (Opened & { kind: 'class'; mine: Mine; one: Class; asks: 'before' | 'after' | null })
  | (Opened & {
      kind: 'request';
      request: Request;
      clocks: Clocks;
      counsel: AnswersView | null;
      near: AnswersView | null;
    })
  | { kind: 'gone' }
  | { kind: 'none' };

/** A code that never was, one that was cancelled and one that has ended look the same. */
const unknown = invalid({ code: 'codeUnknown' });

async function opened(
  errand: Errand,
  home: Home,
  key: Key,
  more: Pick<Opened, 'code' | 'done'>,
): Promise<LookView | null> {
  const mine = await mineWith(errand, home, key);
  const [one] = mine ? await classesOf(errand, mine.classId) : [];
  if (mine && one) {
    const moment = mine.seated && key.codes.length > 0 ? momentOf(one.sessions, errand.now) : null;
    const scored = moment ? await scoredWith(errand, home, key, mine.id) : [];
    return {
      kind: 'class',
      mine,
      one,
      timeZone: home.timeZone,
      asks: moment && !scored.includes(moment) ? moment : null,
      ...more,
    };
  }
  const request = key.codes.length > 0 ? await myRequest(errand, home, key) : null;
  if (!request) return null;
  const counsel = request.kind === 'removal' ? await counselFor(errand) : null;
  const near = await nearFor(errand, request.kind);
  return { kind: 'request', request, clocks: clocksIn(home.settings), counsel, near, timeZone: home.timeZone, ...more };
}

/** The county and the key that a typed code is; null: it cannot be one. */
async function keyIn(errand: Errand, typed: string): Promise<{ home: Home; key: Key; code: string } | null> {
  const [read, home] = [readCode(typed), await homeOf(errand.tx)];
  return read !== null && home ? { home, key: byCode(errand.vault.ring, home, read), code: read } : null;
}

async function lookWith(errand: Errand, typed: string, done: Opened['done']): Promise<Result<LookView>> {
  const found = await keyIn(errand, typed);
  const view = found && (await opened(errand, found.home, found.key, { code: found.code, done }));
  return view ? ok(view) : unknown;
}
export const look = (errand: Errand, input: z.infer<typeof codeInput>) => lookWith(errand, input.code, null);

/** The page again where a form on it came back. */
export async function lookAgain(errand: Errand, input: z.infer<typeof codeInput>): Promise<Result<LookView>> {
  const view = await lookWith(errand, input.code, null);
  return view.ok ? view : ok({ kind: 'none' });
}

export async function cancel(errand: Errand, input: z.infer<typeof sureInput>): Promise<Result<LookView>> {
  const found = await keyIn(errand, input.code);
  return found && (await cancelWith(errand, found.key)) ? ok({ kind: 'gone' }) : unknown;
}
export async function takeBack(errand: Errand, input: z.infer<typeof sureInput>): Promise<Result<LookView>> {
  const found = await keyIn(errand, input.code);
  return found && (await takeBackWith(errand, found.key)) ? ok({ kind: 'gone' }) : unknown;
}
export async function reply(errand: Errand, input: z.infer<typeof replyInput>): Promise<Result<LookView>> {
  const found = await keyIn(errand, input.code);
  if (!found || !(await writeBack(errand, found.home, found.key, { id: newId(), text: input.text }))) return unknown;
  return lookWith(errand, input.code, 'reply');
}

/** The few answers before or after: one number, which stays with the class. */
export async function score(
  errand: Errand,
  { code: typed, ...items }: z.infer<typeof scoreInput>,
): Promise<Result<LookView>> {
  const found = await keyIn(errand, typed);
  const view = found && (await opened(errand, found.home, found.key, { code: found.code, done: null }));
  if (!found || view?.kind !== 'class') return unknown;
  const total = Object.values(items).reduce((sum: number, each) => sum + Number(each), 0);
  if (!view.asks || !(await scoreWith(errand, found.home, found.key, { id: view.mine.id, moment: view.asks, total })))
    return invalid({ code: 'answeredAlready' });
  return lookWith(errand, typed, 'score');
}

const isToken = /^[\w-]{20,64}$/;
export type LetterView = { token: string; look: LookView };
/** What a letter's link opens: the dates. Opening it does nothing. */
export async function seeLetter(errand: Errand, { token }: z.infer<typeof letterInput>): Promise<Result<LetterView>> {
  const home = isToken.test(token) ? await homeOf(errand.tx) : null;
  const key: Key = { codes: [], link: hashOfLink(token) };
  const view = home && (await opened(errand, home, key, { code: '', done: null }));
  return ok({ token, look: view ?? { kind: 'none' } });
}
export const letterCancelInput = z.object({ token: z.string(), sure });
export async function cancelByLetter(
  errand: Errand,
  { token }: z.infer<typeof letterCancelInput>,
): Promise<Result<LetterView>> {
  if (isToken.test(token)) await cancelWith(errand, { codes: [], link: hashOfLink(token) });
  return ok({ token, look: { kind: 'gone' } });
}
