import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isSecure } from './protection.ts';

// Which page was asked for before sign-in travels in a cookie of ten minutes, never in an address.
const NAME = 'throughline-return';

export function rememberReturn(c: Context): void {
  if (!isOwnPath(c.req.path)) return;
  setCookie(c, NAME, c.req.path, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 600, secure: isSecure(c) });
}

/** The page to go to after sign-in, once. Null: none was asked for, or it is not a path of ours. */
export function takeReturn(c: Context): string | null {
  const path = getCookie(c, NAME);
  if (!path) return null;
  deleteCookie(c, NAME, { path: '/', secure: isSecure(c) });
  return isOwnPath(path) ? path : null;
}

/** A plain path of this site: one slash first, no host, no query, nothing that a browser would mend into another address. */
export const isOwnPath = (path: string): boolean =>
  path.length <= 300 && /^\/(?!\/)[\w\-./~]*$/.test(path) && !path.includes('..');
