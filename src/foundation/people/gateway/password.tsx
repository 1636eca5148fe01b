import type { Context, Hono } from 'hono';
import { langOf } from '#platform/http/answers.ts';
import { dropStep, giveStep, readStep } from '../cookies.ts';
import { SecondStepPage } from '../pages/second-step.tsx';
import { SignInPage } from '../pages/sign-in.tsx';
import { paths } from '../paths.ts';
import { signInOptions } from '../sign-in/passkeys.ts';
import { tryPassword } from '../sign-in/password.ts';
import { pendingPerson, trySecond } from '../sign-in/second-factor.ts';
import { admit } from '../sign-in/tries.ts';
import { words } from '../words.ts';
import {
  type Bag,
  enter,
  frameFor,
  type Gate,
  labelOf,
  readTyped,
  sourceFor,
  unreadable,
  waitMinutes,
} from './enter.ts';
import { samplePeople } from './sample.ts';

/** E-mail and password, and the second step where the person has one. */
export function mountPassword(app: Hono<Bag>, gate: Gate): void {
  app.get(paths.signIn, async (c) => c.html(String(await signInPage(c, gate))));

  app.post(paths.signIn, async (c) => {
    const typed = await readTyped(c);
    if (!typed) return unreadable(gate, c);
    const t = words(langOf(c, null));
    const { email = '', password = '' } = typed;
    const errors = {
      ...(email.trim() ? {} : { email: t('emailNeeded') }),
      ...(password ? {} : { password: t('passwordNeeded') }),
    };
    const back = async (why: { errors?: Record<string, string>; notice?: string }, status: 422 | 429 = 422) =>
      c.html(String(await signInPage(c, gate, { values: { email: email.slice(0, 254) }, ...why })), status);
    if (Object.keys(errors).length > 0) return back({ errors });
    const admission = await admit(gate.desk, email, sourceFor(c, gate));
    if (!admission.ok)
      return back({ notice: t('tooOften', { n: waitMinutes(c, admission.opensAt, gate.desk.clock()) }) }, 429);
    const answer = await tryPassword(gate.desk, email, password, labelOf(c));
    if (answer.kind === 'wrong') return back({ errors: { email: t('notRight') } });
    if (answer.kind === 'second') {
      await admission.attempt.notCounted();
      giveStep(c, 'throughline-second', answer.pending);
      return c.redirect(paths.second, 303);
    }
    await admission.attempt.succeeded();
    return (await enter(c, gate, answer.token, 'password')) ?? back({ errors: { email: t('notRight') } });
  });

  app.get(paths.second, async (c) => {
    const pending = readStep(c, 'throughline-second');
    if (!pending || !(await pendingPerson(gate.desk, pending))) return c.redirect(paths.signIn, 303);
    return c.html(String(await SecondStepPage({ frame: frameFor(c, gate) })));
  });

  app.post(paths.second, async (c) => {
    const typed = await readTyped(c);
    if (!typed) return unreadable(gate, c);
    const t = words(langOf(c, null));
    const pending = readStep(c, 'throughline-second');
    const userId = pending ? await pendingPerson(gate.desk, pending) : null;
    const startAgain = async () => {
      dropStep(c, 'throughline-second');
      return c.html(String(await signInPage(c, gate, { notice: t('secondGone') })), 422);
    };
    if (!pending || !userId) return startAgain();
    const back = async (why: { errors?: Record<string, string>; notice?: string }, status: 422 | 429 = 422) =>
      c.html(String(await SecondStepPage({ frame: frameFor(c, gate, why) })), status);
    const code = typed.code ?? '';
    if (!code.trim()) return back({ errors: { code: t('secondNeeded') } });
    const admission = await admit(gate.desk, `second step of ${userId}`, sourceFor(c, gate));
    if (!admission.ok)
      return back({ notice: t('tooOften', { n: waitMinutes(c, admission.opensAt, gate.desk.clock()) }) }, 429);
    const answer = await trySecond(gate.desk, pending, code, labelOf(c));
    if (answer.kind === 'gone') return startAgain();
    if (answer.kind === 'wrong') return back({ errors: { code: t('secondWrong') } });
    await admission.attempt.succeeded();
    return (await enter(c, gate, answer.token, 'second step')) ?? startAgain();
  });
}

/** The sign-in page with all the ways in that this county has. */
export async function signInPage(c: Context<Bag>, gate: Gate, back: Parameters<typeof frameFor>[2] = {}) {
  const sample = gate.house.site.sampleSignIn ? await samplePeople(gate.desk.pool) : [];
  return SignInPage({
    frame: frameFor(c, gate, back),
    samplePeople: sample,
    hasProvider: gate.desk.provider !== null,
    passkeyOptions: await signInOptions(gate.desk),
  });
}
