import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';

/** On which pages a microphone may be asked for, and on which a sound of ours may be heard; nowhere else. */
export type Sounds = (path: string) => 'speak' | 'hear' | null;

/** Headers for every answer: no other origin is ever contacted, no page is framed, nothing of a person stays in a cache. */
export function protect(sounds: Sounds = () => null): MiddlewareHandler<{ Variables: { nonce: string } }> {
  return async (c, next) => {
    const nonce = randomBytes(16).toString('base64');
    c.set('nonce', nonce);
    const headers = headersFor(nonce, isSecure(c), sounds(c.req.path));
    // Before the answer is made: afterwards each header would make the answer anew.
    for (const [name, value] of headers) c.header(name, value);
    await next();
    // An answer that a door made whole has not taken them up.
    if (!c.res.headers.has('content-security-policy'))
      for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}

function headersFor(nonce: string, secure: boolean, sound: ReturnType<Sounds>): [string, string][] {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    // What somebody just said, from the page's own memory; what is to be written down, from us.
    ...(sound ? [`media-src ${sound === 'speak' ? 'blob: data:' : "'self'"}`] : []),
  ];
  return [
    ['content-security-policy', policy.join('; ')],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['permissions-policy', `camera=(), microphone=(${sound === 'speak' ? 'self' : ''}), geolocation=(self)`],
    ['cache-control', 'no-store'],
    ...(secure ? ([['strict-transport-security', 'max-age=31536000']] as [string, string][]) : []),
  ];
}

/** Whether the person's connection is TLS: here, or at the proxy in front. */
export const isSecure = (c: Context): boolean =>
  c.req.url.startsWith('https:') || c.req.header('x-forwarded-proto') === 'https';

const tokens = new WeakMap<Uint8Array, Map<string, string>>();
/** More sessions than a county has at once; past it the memory starts anew. */
const KEPT = 10_000;

/**
 * A token that only this session's pages can hold; worked out once for each session that this process meets.
 * @param secret the server's own, never stored in the database
 */
export function csrfToken(secret: Uint8Array, sessionToken: string): string {
  const kept = tokens.get(secret) ?? new Map<string, string>();
  const known = kept.get(sessionToken);
  if (known) return known;
  const token = createHmac('sha256', secret).update('csrf').update(sessionToken).digest('base64url');
  if (kept.size >= KEPT) kept.clear();
  tokens.set(secret, kept.set(sessionToken, token));
  return token;
}

export function csrfMatches(secret: Uint8Array, sessionToken: string, given: unknown): boolean {
  const right = Buffer.from(csrfToken(secret, sessionToken));
  const sent = Buffer.from(typeof given === 'string' ? given : '');
  return sent.length === right.length && timingSafeEqual(sent, right);
}

/** A form may come only from a page of ours: browsers say where from. Programs that say nothing carry no cookie of a person. */
export function fromHere(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  if (origin === undefined || origin === 'null') return origin === undefined;
  try {
    return new URL(origin).host === (c.req.header('x-forwarded-host') ?? c.req.header('host'));
  } catch {
    return false;
  }
}
