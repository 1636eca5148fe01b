import type { County } from './county.ts';

export type Answer = { status: number; text: string; location: string | null; headers: Headers };

/** A browser that keeps every cookie, as the sign-in pages need it. Posts like a page of ours. */
export type Browser = {
  get: (path: string) => Promise<Answer>;
  post: (path: string, fields: Record<string, string | string[]>, headers?: Record<string, string>) => Promise<Answer>;
  jar: Map<string, string>;
};

export function aBrowser(app: County['app'], userAgent = 'Mozilla/5.0 (Windows NT 10.0) Firefox/150.0'): Browser {
  const jar = new Map<string, string>();
  const ask = async (path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'user-agent': userAgent, ...init.headers, ...(cookie ? { cookie } : {}) };
    const answer = await app.fetch(new Request(`http://localhost:3000${path}`, { ...init, headers }));
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location'),
      headers: answer.headers,
    };
  };
  const browser: Browser = {
    jar,
    get: (path) => ask(path, {}),
    post: async (path, fields, headers = {}) => {
      const csrf =
        jar.has('throughline') && !/^\/(sign-in|begin|shift$)/.test(path)
          ? (/name="_csrf" value="([^"]+)"/.exec((await browser.get('/me')).text)?.[1] ?? '')
          : '';
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries({ _csrf: csrf, _key: crypto.randomUUID(), ...fields }))
        for (const each of [value].flat()) body.append(name, each);
      return ask(path, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'http://localhost:3000',
          host: 'localhost:3000',
          ...headers,
        },
      });
    },
  };
  return browser;
}

/** Gives a sample person a live one-time link, as two administrators would. */
export async function aLink(county: County, handle: string): Promise<string> {
  const { linkHash } = await import('../../src/foundation/people/sign-in/link.ts');
  const token = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  await county.owner(
    `insert into people.links (county_id, id, user_id, token_hash, live_at, expires_at)
     select county_id, gen_random_uuid(), id, $2, now(), now() + interval '72 hours' from people.users where handle = $1`,
    [handle, linkHash(token)],
  );
  return token;
}

export const PASSWORD = 'copper lantern drifts northward';

/** A sample person with a password, and the browser in which they just set it. */
export async function withPassword(county: County, handle: string): Promise<Browser> {
  const browser = aBrowser(county.app);
  const path = `/begin/${await aLink(county, handle)}`;
  const done = await browser.post(path, { password: PASSWORD, passwordAgain: PASSWORD });
  if (done.status !== 303) throw new Error(`The link did not open: ${done.status} ${done.text.slice(0, 2000)}`);
  return browser;
}
