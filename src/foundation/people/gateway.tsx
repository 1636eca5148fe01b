import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { frameOf, type House, problem } from '#platform/http/mount.ts';
import { csrfMatches, csrfToken, fromHere, isSecure } from '#platform/http/protection.ts';
import type { Pool } from './auth-pool.ts';
import { type SamplePerson, SignInPage } from './pages/sign-in.tsx';
import { paths } from './paths.ts';
import { beginRequest, closeSession, openSession } from './session.ts';

type Bag = { Variables: { nonce: string } };

/** The name that browsers hold to HTTPS where there is HTTPS. */
const cookieName = (c: Context) => (isSecure(c) ? '__Host-throughline' : 'throughline');

export const sessionToken = (c: Context): string | null => {
  const token = getCookie(c, cookieName(c));
  return token && /^[\w-]{20,80}$/.test(token) ? token : null;
};

function giveSession(c: Context, token: string): void {
  setCookie(c, cookieName(c), token, { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure(c) });
}

/** The doors before the doors: sign in, sign out, and keeping a session. Each is listed by `publicGateways` for the test. */
export function mountGateway(app: Hono<Bag>, house: House, auth: Pool): void {
  app.get(paths.signIn, async (c) => {
    const people = house.site.sampleSignIn ? await samplePeople(auth) : [];
    return c.html(String(await SignInPage({ frame: frameOf(c, house, null, null), samplePeople: people })));
  });

  app.post(paths.sampleSignIn, async (c) => {
    if (!house.site.sampleSignIn) return problem(c, house, null, 'absent', 404);
    if (!fromHere(c)) return problem(c, house, null, 'bad-request', 400);
    const form = await c.req.formData().catch(() => null);
    const handle = form?.get('as');
    const person = typeof handle === 'string' ? await samplePerson(auth, handle) : null;
    if (!person) return problem(c, house, null, 'absent', 404);
    giveSession(c, await openSession(auth, person));
    return c.redirect(paths.home, 303);
  });

  app.post(paths.signOut, async (c) => {
    const token = sessionToken(c);
    const form = await c.req.formData().catch(() => null);
    if (token && !csrfMatches(house.secret, token, form?.get('_csrf')))
      return problem(c, house, null, 'bad-request', 400);
    if (token) await closeSession(auth, token);
    deleteCookie(c, cookieName(c), { path: '/', secure: isSecure(c) });
    c.header('clear-site-data', '"cache"');
    return c.redirect(paths.signIn, 303);
  });

  app.post(paths.renew, async (c) => {
    const token = sessionToken(c);
    if (!token || !fromHere(c)) return c.json({ secondsLeft: 0 }, 401);
    const actor = await house.db.transaction().execute((tx) => beginRequest(tx, token));
    if (!actor) return c.json({ secondsLeft: 0 }, 401);
    const secondsLeft = Math.max(0, Math.round((actor.idleEndsAt.getTime() - house.clock().getTime()) / 1000));
    return c.json({ secondsLeft, csrf: csrfToken(house.secret, token) });
  });
}

/** Paths that are open before sign-in, each with its reason; the repository's test lists them. */
export const publicGateways: readonly { method: string; path: string; reason: string }[] = [
  { method: 'GET', path: paths.signIn, reason: 'people sign in here' },
  { method: 'POST', path: paths.sampleSignIn, reason: 'sample county only: one click to be a sample person' },
  { method: 'POST', path: paths.signOut, reason: 'ends the session that the cookie names' },
  { method: 'POST', path: paths.renew, reason: 'checks its own session; tells only how long it lasts' },
];

async function samplePeople(auth: Pool): Promise<SamplePerson[]> {
  const { rows } = await auth.query('select handle, name, agency, roles from people.sample_people() order by place');
  return rows;
}

async function samplePerson(auth: Pool, handle: string) {
  const { rows } = await auth.query(
    'select id::text, name, email, county_id::text as "countyId" from people.sample_people() where handle = $1',
    [handle],
  );
  return (rows[0] ?? null) as { id: string; name: string; email: string; countyId: string } | null;
}
