import { createHash } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isSecure } from '#platform/http/protection.ts';

/** The name that browsers hold to HTTPS where there is HTTPS. */
const sessionName = (c: Context) => (isSecure(c) ? '__Host-throughline' : 'throughline');

export const sessionToken = (c: Context): string | null => {
  const token = getCookie(c, sessionName(c));
  return token && /^[\w-]{20,80}$/.test(token) ? token : null;
};

// A cookie without an end: it goes when the browser closes, and the server's own limits hold before that.
export const giveSession = (c: Context, token: string): void =>
  setCookie(c, sessionName(c), token, { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure(c) });

export const takeSession = (c: Context): void => {
  deleteCookie(c, sessionName(c), { path: '/', secure: isSecure(c) });
};

/** A step on the way in: lives ten minutes, only below the sign-in pages. */
type Step = 'throughline-second' | 'throughline-away';

export const giveStep = (c: Context, step: Step, value: string): void =>
  setCookie(c, step, value, { httpOnly: true, sameSite: 'Lax', path: '/sign-in', maxAge: 600, secure: isSecure(c) });

export const readStep = (c: Context, step: Step): string | null => getCookie(c, step) ?? null;

export const dropStep = (c: Context, step: Step): void => {
  deleteCookie(c, step, { path: '/sign-in', secure: isSecure(c) });
};

/** Where a request comes from on the network, for the pace of tries only. An IPv6 household is one source. */
export function sourceOf(c: Context, proxies: number): string {
  const address = proxies > 0 ? forwarded(c, proxies) : connection(c);
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}

function forwarded(c: Context, proxies: number): string {
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-proxies) || connection(c);
}

function connection(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

/** Tells one person's page from another's, and nothing else. */
export const personTag = (userId: string): string =>
  createHash('sha256').update(`page of ${userId}`).digest('base64url').slice(0, 16);
