import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Child } from 'hono/jsx';
import type { Failure } from '#kernel/result.ts';
import type { Lang } from '../i18n/catalogue.ts';
import type { Actor } from './actor.ts';
import type { Again, Device, Frame } from './door.ts';
import type { Bag, House, Problem } from './house.ts';
import type { Fields } from './input.ts';
import { csrfToken, fromHere } from './protection.ts';
import { rememberReturn } from './return-path.ts';
import { squeeze } from './squeeze.ts';

export function frameOf(c: Context<Bag>, house: House, actor: Actor | null, back: Again | null): Frame {
  const token = house.sessionToken(c);
  const asked = askedLang(c);
  // Only where somebody is signed in: a public page leaves nothing on the device of who reads it.
  if (asked && actor) setCookie(c, LANG, `${asked}.${actor.lang}`, { path: '/', httpOnly: true, sameSite: 'Lax' });
  return {
    lang: langOf(c, actor),
    tag: tagOf(c) ?? langOf(c, actor),
    actor,
    now: house.clock(),
    path: c.req.path,
    nonce: c.get('nonce'),
    csrf: token ? csrfToken(house.secret, token) : '',
    key: randomUUID(),
    again: back,
    site: house.site,
    ...(/\b(iPhone|iPad|iPod)\b/.test(c.req.header('user-agent') ?? '') ? { apple: true as const } : {}),
  };
}

const LANG = 'throughline-lang';

export const tagOf = (c: Context): string | null =>
  /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.exec(c.req.query('lang') ?? '')?.[0] ?? null;

const askedLang = (c: Context): Lang | null => {
  const asked = c.req.query('lang');
  return asked === 'en' || asked === 'es' ? asked : null;
};

/**
 * `?lang=`, for this page and those that follow in this browser, until the person chooses another for good; else their own
 * choice; else the browser's first that we speak.
 */
export function langOf(c: Context, actor: Actor | null): Lang {
  const asked = askedLang(c);
  if (asked) return asked;
  const [kept, beside] = (getCookie(c, LANG) ?? '').split('.');
  if ((kept === 'en' || kept === 'es') && beside === actor?.lang) return kept;
  if (actor) return actor.lang;
  const wanted = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((each) => each.trim().slice(0, 2).toLowerCase());
  return wanted.find((each) => each === 'en' || each === 'es') === 'es' ? 'es' : 'en';
}

export const deviceOf = (c: Context): Device => {
  const agent = c.req.header('user-agent') ?? '';
  if (/Mobile|Android|iPhone/i.test(agent)) return 'phone';
  return /Mozilla/i.test(agent) ? 'computer' : 'program';
};

export async function show(c: Context<Bag>, made: Child | Response, status: number): Promise<Response> {
  if (made instanceof Response) return made;
  return c.html(String(await made), status as 200);
}

export const acceptsGzip = (c: Context): boolean => /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');

/** A public page for a phone on a bad net: small on the way, where nobody is signed in and it holds no secret of a session. */
export async function showSmall(
  c: Context<Bag>,
  house: House,
  made: Child | Response,
  status: number,
): Promise<Response> {
  const small = acceptsGzip(c) && house.sessionToken(c) === null;
  if (made instanceof Response || !small) return show(c, made, status);
  const body = new Uint8Array(squeeze(String(await made), house.site.style ?? ''));
  return c.body(body, status as 200, {
    'content-type': 'text/html; charset=UTF-8',
    'content-encoding': 'gzip',
    vary: 'accept-encoding',
  });
}

export function problem(
  c: Context<Bag>,
  house: House,
  actor: Actor | null,
  what: Problem,
  status: number,
  notice?: string,
): Promise<Response> {
  const frame = frameOf(c, house, actor, notice ? { values: {}, errors: {}, notice } : null);
  return show(c, house.problemPage(what, frame), status);
}

/** What an action could not do, as a page. */
export const failPage = (c: Context<Bag>, house: House, actor: Actor | null, failure: Failure) =>
  failure.kind === 'absent' || failure.kind === 'invalid'
    ? problem(c, house, actor, 'absent', 404)
    : problem(c, house, actor, 'conflict', 409);

/** Nobody is signed in. A page asked for is remembered; a form that was sent comes back whole, to be sent again. */
export function toSignIn(c: Context<Bag>, house: House, fields: Fields = {}): Response | Promise<Response> {
  if (c.req.header('accept') === 'application/json') return c.json({}, 401);
  if (c.req.method === 'GET') {
    rememberReturn(c);
    return c.redirect(house.signInPath, 303);
  }
  // Only to a form of ours: another site must not have its words shown here.
  const typed = fromHere(c) ? fields : {};
  const values = Object.fromEntries(Object.entries(typed).filter(([name]) => name !== '_csrf' && !isSecretField(name)));
  return show(c, house.problemPage('sign-in', frameOf(c, house, null, { values, errors: {}, notice: null })), 401);
}

/** A password is never written into a page again. */
export const isSecretField = (name: string): boolean => /password/i.test(name);
