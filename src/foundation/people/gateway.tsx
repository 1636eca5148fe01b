import type { Hono } from 'hono';
import { problem } from '#platform/http/answers.ts';
import { csrfMatches, csrfToken, fromHere } from '#platform/http/protection.ts';
import { personTag, sessionToken, takeSession } from './cookies.ts';
import { type Bag, type Gate, readTyped } from './gateway/enter.ts';
import { mountLink } from './gateway/link.tsx';
import { mountPasskey, mountProvider, mountShift } from './gateway/other-ways.tsx';
import { mountPassword } from './gateway/password.tsx';
import { mountSample } from './gateway/sample.ts';
import { paths } from './paths.ts';
import { beginRequest, closeSession } from './session.ts';

/** The doors before the doors: every way in, the way out, and keeping a session. Each is listed by `publicGateways`. */
export function mountGateway(app: Hono<Bag>, house: Gate['house'], desk: Gate['desk']): void {
  const gate = { house, desk };
  mountPassword(app, gate);
  mountPasskey(app, gate);
  mountProvider(app, gate);
  mountShift(app, gate);
  mountLink(app, gate);
  mountSample(app, gate);

  app.post(paths.signOut, async (c) => {
    const token = sessionToken(c);
    const typed = await readTyped(c);
    if (!typed || (token && !csrfMatches(house.secret, token, typed._csrf)))
      return problem(c, house, null, 'bad-request', 400);
    if (token) await closeSession(desk.pool, token);
    takeSession(c);
    c.header('clear-site-data', '"cache"');
    return c.redirect(paths.signIn, 303);
  });

  app.post(`${paths.renew}/:of?`, async (c) => {
    const token = sessionToken(c);
    if (!token || !fromHere(c)) return c.json({ secondsLeft: 0 }, 401);
    const actor = await house.db.transaction().execute((tx) => beginRequest(tx, token));
    // A half-written page of one person must not go out under another who signed in on the same computer.
    const of = c.req.param('of');
    if (!actor || (of && of !== personTag(actor.userId))) return c.json({ secondsLeft: 0 }, 401);
    const secondsLeft = Math.max(0, Math.round((actor.idleEndsAt.getTime() - house.clock().getTime()) / 1000));
    return c.json({ secondsLeft, csrf: csrfToken(house.secret, token) });
  });
}

/** Paths that are open before sign-in, each with its reason; the repository's test lists them. */
export const publicGateways: readonly { method: string; path: string; reason: string }[] = [
  { method: 'GET', path: paths.signIn, reason: 'people sign in here' },
  { method: 'POST', path: paths.signIn, reason: 'checks e-mail and password, at a pace' },
  { method: 'GET', path: paths.second, reason: 'asks for the second step, after a right password' },
  { method: 'POST', path: paths.second, reason: 'checks the second step, at a pace' },
  { method: 'POST', path: paths.passkey, reason: 'checks a passkey, at a pace' },
  { method: 'GET', path: paths.provider, reason: 'leads to the county’s identity provider' },
  { method: 'GET', path: paths.providerReturn, reason: 'takes the identity provider’s proven answer' },
  { method: 'GET', path: paths.shift, reason: 'officers on shift type their code here' },
  { method: 'POST', path: paths.shift, reason: 'checks a shift code, at a pace' },
  { method: 'GET', path: '/begin/:token', reason: 'a one-time link opens here' },
  { method: 'POST', path: '/begin/:token', reason: 'sets the password of a one-time link, once' },
  { method: 'POST', path: paths.sampleSignIn, reason: 'sample county only: one click to be a sample person' },
  { method: 'POST', path: paths.signOut, reason: 'ends the session that the cookie names' },
  { method: 'POST', path: `${paths.renew}/:of?`, reason: 'checks its own session; tells only how long it lasts' },
];

export { sessionToken } from './cookies.ts';
