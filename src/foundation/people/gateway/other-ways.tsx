import type { Hono } from 'hono';
import { langOf } from '#platform/http/answers.ts';
import { dropStep, giveStep, readStep } from '../cookies.ts';
import { ShiftPage } from '../pages/shift.tsx';
import { paths } from '../paths.ts';
import { openSession } from '../session.ts';
import { tryPasskey } from '../sign-in/passkeys.ts';
import { fromProvider, openAway, sealAway, toProvider } from '../sign-in/provider.ts';
import { shiftOfCode } from '../sign-in/shift.ts';
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
import { signInPage } from './password.tsx';

/** A passkey: the browser proves it; without script there is none, and the page says so. */
export function mountPasskey(app: Hono<Bag>, gate: Gate): void {
  app.post(paths.passkey, async (c) => {
    const typed = await readTyped(c);
    if (!typed) return unreadable(gate, c);
    const t = words(langOf(c, null));
    const back = async (notice: string, status: 422 | 429 = 422) =>
      c.html(String(await signInPage(c, gate, { notice })), status);
    const source = sourceFor(c, gate);
    const admission = await admit(gate.desk, `passkey from ${source}`, source);
    if (!admission.ok) return back(t('tooOften', { n: waitMinutes(c, admission.opensAt, gate.desk.clock()) }), 429);
    const person = await tryPasskey(gate.desk, typed.credential ?? '');
    if (!person) return back(t('passkeyFailed'));
    await admission.attempt.succeeded();
    const token = await openSession(gate.desk.pool, person, { label: labelOf(c) });
    return (await enter(c, gate, token, 'passkey')) ?? back(t('passkeyFailed'));
  });
}

/** The county's own identity provider, there and back. */
export function mountProvider(app: Hono<Bag>, gate: Gate): void {
  app.get(paths.provider, async (c) => {
    const way = await toProvider(gate.desk);
    if (!way) return c.html(String(await signInPage(c, gate, { notice: words(langOf(c, null))('providerAway') })), 503);
    giveStep(c, 'throughline-away', sealAway(gate.desk, way.away));
    return c.redirect(way.address.href, 303);
  });

  app.get(paths.providerReturn, async (c) => {
    const t = words(langOf(c, null));
    const sealed = readStep(c, 'throughline-away');
    dropStep(c, 'throughline-away');
    const away = sealed ? openAway(gate.desk, sealed) : null;
    const answer = away
      ? await fromProvider(gate.desk, new URL(c.req.url).search, away)
      : ({ kind: 'failed' } as const);
    const back = async (key: 'providerUnknown' | 'providerFailed') =>
      c.html(String(await signInPage(c, gate, { notice: t(key) })), 422);
    if (answer.kind !== 'in') return back(answer.kind === 'unknown' ? 'providerUnknown' : 'providerFailed');
    const token = await openSession(gate.desk.pool, answer.user, { label: labelOf(c) });
    return (await enter(c, gate, token, 'identity provider')) ?? back('providerUnknown');
  });
}

/** An officer on shift: one code, one page, until the shift ends. */
export function mountShift(app: Hono<Bag>, gate: Gate): void {
  const sample = gate.house.site.sampleSignIn;
  app.get(paths.shift, async (c) => c.html(String(await ShiftPage({ frame: frameFor(c, gate), sample }))));

  app.post(paths.shift, async (c) => {
    const typed = await readTyped(c);
    if (!typed) return unreadable(gate, c);
    const t = words(langOf(c, null));
    const back = async (why: { errors?: Record<string, string>; notice?: string }, status: 422 | 429 = 422) =>
      c.html(
        String(
          await ShiftPage({
            frame: frameFor(c, gate, { values: { code: (typed.code ?? '').slice(0, 40) }, ...why }),
            sample,
          }),
        ),
        status,
      );
    // A code names no account, so its pace is the source's: as strict as an account's, from one address.
    const source = sourceFor(c, gate);
    const admission = await admit(gate.desk, `shift from ${source}`, source);
    if (!admission.ok)
      return back({ notice: t('tooOften', { n: waitMinutes(c, admission.opensAt, gate.desk.clock()) }) }, 429);
    const shift = await shiftOfCode(gate.desk, typed.code ?? '');
    if (!shift) return back({ errors: { code: t('shiftWrong') } });
    await admission.attempt.succeeded();
    const person = { id: shift.id, countyId: shift.countyId, name: shift.name, email: `${shift.id}@shift.invalid` };
    const token = await openSession(gate.desk.pool, person, { label: labelOf(c), endsAt: shift.endsAt });
    return (await enter(c, gate, token, 'shift code')) ?? back({ errors: { code: t('shiftWrong') } });
  });
}
