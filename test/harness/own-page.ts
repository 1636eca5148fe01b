import type pg from 'pg';
import type { County, Page, Visitor } from './county.ts';

/** A youth's browser, which knows no account: the code on a card, and the cookie of their own page. */
export type Own = {
  code: string;
  cookie: string | null;
  get: (path: string) => Promise<Page>;
  post: (path: string, fields?: Record<string, string | string[]>, key?: string) => Promise<Page>;
  open: (code?: string) => Promise<Page>;
};

/** A worker makes the card, with the youth there. */
export async function aCard(worker: Visitor, youthId: string): Promise<string> {
  const page = await worker.post(`/youth/${youthId}/own-page/card`, { present: 'yes', lang: 'en' });
  const code = /tl-keycard__code">([^<]+)</.exec(page.text)?.[1];
  if (!code) throw new Error(`No card: ${page.status} ${page.text.slice(0, 200)}`);
  return code;
}

/** Where such a page is, and a page of it that always has a form. */
export type Where = { home: string; cookie: string };
const youths: Where = { home: '/my-page', cookie: 'page' };
export const caregivers: Where = { home: '/our-page', cookie: 'ours' };

export function ownBrowser(county: County, code = '', where = youths): Own {
  const own: Own = {
    code,
    cookie: null,
    get: (path) => ask(path, {}),
    open: (other) => own.post(`${where.home}/open`, { code: other ?? own.code }),
    post: async (path, fields = {}, key = crypto.randomUUID()) => {
      const csrf = own.cookie
        ? (/name="_csrf" value="([^"]+)"/.exec((await own.get(`${where.home}/off`)).text)?.[1] ?? '')
        : '';
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries({ _csrf: csrf, _key: key, ...fields }))
        for (const each of [value].flat()) body.append(name, each);
      return ask(path, { method: 'POST', body, headers: { origin: 'http://test', host: 'test' } });
    },
  };
  const ask = async (path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Page> => {
    const headers = { ...init.headers, ...(own.cookie ? { cookie: own.cookie } : {}) };
    const answer = await county.app.fetch(new Request(`http://test${path}`, { ...init, headers }));
    const given = answer.headers.getSetCookie().find((line) => line.startsWith(`${where.cookie}=`));
    if (given)
      own.cookie =
        given.startsWith(`${where.cookie}=;`) || /max-age=0/i.test(given) ? null : (given.split(';')[0] ?? null);
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location'),
      headers: answer.headers,
    };
  };
  return own;
}

export async function ownPageOf(county: County, worker: Visitor, youthId: string): Promise<Own> {
  const own = ownBrowser(county, await aCard(worker, youthId));
  const opened = await own.open();
  if (opened.status !== 303) throw new Error(`Not opened: ${opened.status}`);
  return own;
}

type Query = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
/** One transaction as the people's role with this youth set, exactly as the program does it; undone unless `kept`. */
export async function asYouth<T>(
  county: County,
  youth: { id: string; countyId: string },
  work: (query: Query) => Promise<T>,
  kept = false,
): Promise<T> {
  const client: pg.PoolClient = await county.database.appPool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.youth_id', $1, true), set_config('app.youth_county_id', $2, true)`, [
      youth.id,
      youth.countyId,
    ]);
    const done = await work(async (sql, values) => (await client.query(sql, values)).rows);
    if (kept) await client.query('commit');
    return done;
  } finally {
    await client.query('rollback');
    client.release();
  }
}
