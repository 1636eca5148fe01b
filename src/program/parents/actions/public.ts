import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { linkOf } from '#platform/mail/index.ts';
import { type AnswersView, answer, answerInput } from '#reference/finder/index.ts';
import { type Class, classesOf } from '../class-store.ts';
import { clocksIn } from '../county.ts';
import { partnersNow } from '../duty-store.ts';
import { hashOf, newCode, newRequestPen, newSeatPen, sentOf } from '../key-store.ts';
import { type Clocks, requestKinds } from '../model/request.ts';
import { type CallState, callState, isCall } from '../model/ring.ts';
import { paths } from '../paths.ts';
import { homeOf, register } from '../registration-store.ts';
import { ask as makeRequest, myRequest } from '../request-store.ts';

export const anyInput = z.looseObject({});
export const classInput = z.object({ classId: z.uuid() });

export type ClassesView = { classes: Class[]; partners: number; timeZone: string };
/** What is offered, for anyone: no account, and no question why. */
export async function seeClasses(errand: Errand): Promise<Result<ClassesView>> {
  const home = await homeOf(errand.tx);
  if (!home) return absent;
  return ok({ classes: await classesOf(errand), partners: await partnersNow(errand), timeZone: home.timeZone });
}

export type ClassView = { one: Class; timeZone: string };
export async function seeClass(errand: Errand, { classId }: z.infer<typeof classInput>): Promise<Result<ClassView>> {
  const [[one], home] = [await classesOf(errand, classId), await homeOf(errand.tx)];
  return one && home ? ok({ one, timeZone: home.timeZone }) : absent;
}

const many = z.union([z.string(), z.array(z.string())]).optional();
const text = (most: number) => z.string().trim().max(most, 'tooLong').default('');
const key = z.string().max(80).nullable().catch(null).default(null);
const lang = z.enum(['en', 'es']).catch('en').default('en');
export const registerInput = classInput.extend({
  _key: key,
  lang,
  name: z.string('nameNeeded').trim().min(1, 'nameNeeded').max(80, 'tooLong'),
  phone: text(60),
  email: text(120),
  children: text(120),
  needs: many.transform((sent) =>
    (['childcare', 'travel', 'food'] as const).filter((each) => [sent ?? []].flat().includes(each)),
  ),
  who: z.enum(['self', 'other']).catch('self').default('self'),
  by: text(120),
});

function reachFaults(phone: string, email: string): Record<string, string> {
  if (phone === '' && email === '') return { phone: 'reachNeeded' };
  if (email !== '' && !/^\S+@\S+\.\S+$/.test(email)) return { email: 'emailWrong' };
  return phone !== '' && phone.replace(/\D/g, '').length < 7 ? { phone: 'phoneWrong' } : {};
}

/** `code`: shown on this one answer and never again. */
export type RegisteredView = ClassView & { code: string; waits: boolean; letters: boolean };

/** Somebody signs up, or a neighbor, a teacher or a center signs them up. No record of a youth is asked for, made or joined. */
export async function signUp(errand: Errand, input: z.infer<typeof registerInput>): Promise<Result<RegisteredView>> {
  const { classId, name, phone, email, children, needs } = input;
  const faults = reachFaults(phone, email);
  if (input.who === 'other' && input.by === '') faults.by = 'byNeeded';
  if (Object.keys(faults).length > 0) return invalid(faults);
  const [[one], home] = [await classesOf(errand, classId), await homeOf(errand.tx)];
  if (!one || !home) return absent;
  const { ring } = errand.vault;
  const [id, sent] = [randomUUID(), sentOf(input._key)];
  const code = newCode(ring, home.countyId, sent);
  const { wrapped, pen } = newSeatPen(ring, home.countyId, id);
  const who = { name, phone, email, lang: input.lang, children, needs, by: input.who === 'other' ? input.by : '' };
  const came = await register(errand, {
    id,
    classId,
    sent,
    code: hashOf(ring, home.countyId, code),
    link: linkOf(ring, home.countyId, paths.letters, id).hash,
    wrapped,
    body: pen.seal(id, who),
  });
  if (came === 'closed') return refused('classOver');
  if (came === 'full') return refused('tooManyTries');
  if (came === 'gone') return refused('sentAndCancelled');
  return ok({ one, timeZone: home.timeZone, code, waits: came === 'waits', letters: email !== '' });
}

export type AskView = { partners: number; clocks: Clocks };
export async function seeAsk(errand: Errand): Promise<Result<AskView>> {
  const home = await homeOf(errand.tx);
  return home ? ok({ partners: await partnersNow(errand), clocks: clocksIn(home.settings) }) : absent;
}

export const askInput = z.object({
  _key: key,
  lang,
  kind: z.enum(requestKinds, 'kindNeeded'),
  name: text(80),
  phone: text(60),
  notWhen: text(160),
  words: text(500),
  siblings: text(300),
});
/** `state`: of a call, who was told, or that nobody is on duty; null of anything else. */
export type AskedView = {
  code: string;
  kind: (typeof requestKinds)[number];
  counsel: AnswersView | null;
  near: AnswersView | null;
  state: CallState | null;
  timeZone: string;
};

/** A parent asks: a request of their own, and nothing else. What they say of other children stands here and in no report. */
export async function ask(errand: Errand, input: z.infer<typeof askInput>): Promise<Result<AskedView>> {
  const { kind, name, phone, notWhen, words, siblings } = input;
  if ((kind === 'call' || phone !== '') && phone.replace(/\D/g, '').length < 7)
    return invalid({ phone: phone === '' ? 'phoneNeeded' : 'phoneWrong' });
  const home = await homeOf(errand.tx);
  if (!home) return absent;
  const { ring } = errand.vault;
  const [id, wordsId, sent] = [randomUUID(), newId(), sentOf(input._key)];
  const code = newCode(ring, home.countyId, sent);
  const { wrapped, pen } = newRequestPen(ring, home.countyId, id);
  const said = { name, phone, notWhen, lang: input.lang, words, siblings };
  const hash = hashOf(ring, home.countyId, code);
  const made = await makeRequest(errand, {
    id,
    kind,
    sent,
    code: hash,
    wrapped,
    wordsId,
    body: pen.seal(wordsId, said),
  });
  if (made === 'full') return refused('tooManyTries');
  if (made === 'gone') return refused('sentAndCancelled');
  const mine = isCall(kind) ? await myRequest(errand, home, { codes: [hash] }) : null;
  return ok({
    code,
    kind,
    counsel: kind === 'removal' ? await counselFor(errand) : null,
    near: await nearFor(errand, kind),
    state: mine && callState(mine.steps, mine.rings, errand.now),
    timeZone: home.timeZone,
  });
}

/** For what a parent asks of whom the directory knows; the rest is a person's to answer. */
const NEED = {
  benefits: 'food',
  siblings: 'my-kid',
  'post-adoption': 'my-kid',
} as const;
/** Who helps with what a parent asked for, as the finder orders them, while nobody has answered yet. */
export async function nearFor(errand: Errand, kind: (typeof requestKinds)[number]): Promise<AnswersView | null> {
  if (!(kind in NEED)) return null;
  const found = await answer(errand, answerInput.parse({ need: NEED[kind as keyof typeof NEED] }));
  return found.ok && found.value.answers.length > 0 ? found.value : null;
}

/** Lawyers of the directory, as the finder orders them: for a parent who was told that a child may be taken. */
export async function counselFor(errand: Errand): Promise<AnswersView | null> {
  const found = await answer(errand, answerInput.parse({ need: 'lawyer' }));
  return found.ok ? found.value : null;
}
