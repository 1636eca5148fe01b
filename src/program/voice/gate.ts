import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Failure, Result } from '#kernel/result.ts';
import { transact } from '#platform/database/transaction.ts';
import { deviceOf, frameOf, langOf } from '#platform/http/answers.ts';
import type { Again, Frame } from '#platform/http/door.ts';
import type { Bag, House } from '#platform/http/house.ts';
import { type Fields, isText, readForm } from '#platform/http/input.ts';
import { contentHash } from '#platform/http/once.ts';
import { csrfMatches, fromHere, isSecure } from '#platform/http/protection.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { AnyYouthDoor, AnyYouthPage, Youth, YouthErrand } from './door.ts';
import { paths } from './paths.ts';
import { publicWords } from './public-words.ts';
import { beginRequest, claim, wrote } from './session-store.ts';

/** The cookie goes to the youth's own page alone, says nothing by its name, and ends with the browser. */
const nameOf = (c: Context): string => (isSecure(c) ? '__Secure-page' : 'page');
const settingsOf = (c: Context) =>
  ({ httpOnly: true, sameSite: 'Strict', path: paths.mine, secure: isSecure(c) }) as const;
export const giveToken = (c: Context, token: string): void => setCookie(c, nameOf(c), token, settingsOf(c));
export function dropToken(c: Context): void {
  deleteCookie(c, nameOf(c), settingsOf(c));
  // What the browser may have kept of the pages. Not its storage: a worker's half-sent screening may lie there.
  c.header('clear-site-data', '"cache"');
}
export const tokenOf = (c: Context): string | null => {
  const token = getCookie(c, nameOf(c));
  return token && /^[\w-]{43}$/.test(token) ? token : null;
};

/** A page's frame for the youth: nobody of the program is there, and the language is the session's. */
export function frameFor(c: Context<Bag>, house: House, lang: Lang, again: Again | null = null): Frame {
  const frame = frameOf(c, { ...house, sessionToken: tokenOf }, null, again);
  return { ...frame, lang, tag: lang, actor: null };
}
export const askedLang = (c: Context): Lang | null => {
  const asked = c.req.query('lang');
  return asked === 'en' || asked === 'es' ? asked : null;
};

/** Opens the youth's doors. None of them looks at a session of the program's people, and none of theirs at a youth's. */
export function mountYouthDoors(
  app: Hono<Bag>,
  house: House,
  doors: readonly AnyYouthDoor[],
  elsewhere: Elsewhere,
): void {
  for (const door of doors)
    app.on(door.method, door.path, (c) =>
      door.method === 'GET' ? answerGet(c, house, door, elsewhere) : answerPost(c, house, door, elsewhere),
    );
}
/** What is shown where there is nothing to show: in plain words, neutral, and the same for what is absent and what is not theirs. */
export type Elsewhere = { absent: (frame: Frame) => unknown };

type Outcome = { youth: Youth; result: Result<unknown> } | null;
class Undone extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('undone');
    this.outcome = outcome;
  }
}

/** One transaction as the youth of the session; nothing of it stays where the errand failed. Null: no session that holds. */
async function asYouth(
  c: Context<Bag>,
  house: House,
  work: (errand: YouthErrand, touched: string[]) => Promise<Result<unknown>>,
): Promise<Outcome> {
  const token = tokenOf(c);
  if (!token) return null;
  try {
    return await transact(house.db, async (tx) => {
      const youth = await beginRequest(tx, token, askedLang(c));
      if (!youth) throw new Undone(null);
      const records: string[] = [];
      const errand: YouthErrand = {
        tx,
        youth,
        now: house.clock(),
        vault: house.vault,
        device: deviceOf(c),
        touched: (...ids) => records.push(...ids),
      };
      const result = await work(errand, records);
      if (!result.ok) throw new Undone({ youth, result });
      return { youth, result };
    });
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    throw error;
  }
}

const toOpen = (c: Context) => {
  dropToken(c);
  return c.redirect(`${paths.mine}?lang=${askedLang(c) ?? langOf(c, null)}`, 303);
};

async function answerGet(c: Context<Bag>, house: House, door: AnyYouthPage, elsewhere: Elsewhere): Promise<Response> {
  const outcome = await asYouth(c, house, (errand) => run(door, errand, { ...c.req.query(), ...c.req.param() }));
  if (!outcome) return toOpen(c);
  const { youth, result } = outcome;
  const frame = frameFor(c, house, youth.lang);
  if (!result.ok) return c.html(String(await elsewhere.absent(frame)), 404);
  return c.html(String(await door.page(result.value, { frame, youth })));
}

type Deed = Extract<AnyYouthDoor, { method: 'POST' }>;

async function answerPost(c: Context<Bag>, house: House, door: Deed, elsewhere: Elsewhere): Promise<Response> {
  const reading = await readForm(c);
  const token = tokenOf(c);
  if (!token) return toOpen(c);
  const fields = reading.ok ? reading.fields : {};
  if (!reading.ok || !fromHere(c) || !csrfMatches(house.secret, token, fields._csrf))
    return back(c, house, door, fields, { kind: 'refused', because: 'publicFormOld' }, elsewhere);
  const key = typeof fields._key === 'string' && fields._key.length <= 80 ? fields._key : crypto.randomUUID();
  let location = '';
  const outcome = await asYouth(c, house, async (errand, records) => {
    // Of what must stay untied from the youth, not even a hash of what was typed is kept.
    const once = await claim(errand.tx, key, contentHash(c.req.path, typeof door.audit === 'string' ? fields : {}));
    if (once.state === 'other') return { ok: false, failure: { kind: 'conflict', because: 'publicFormOld' } };
    if (once.state === 'done') {
      location = once.location;
      return { ok: true, value: null };
    }
    const input = { ...fields, ...c.req.param() };
    const result = await run(door, errand, input);
    if (!result.ok) return result;
    location = door.to(result.value, input);
    const act = typeof door.audit === 'string' ? door.audit : null;
    await wrote(errand.tx, { key, location, act, records, device: errand.device });
    return result;
  });
  if (!outcome) return toOpen(c);
  if (!outcome.result.ok) return back(c, house, door, fields, outcome.result.failure, elsewhere);
  if (door.leaves) dropToken(c);
  return c.redirect(location, 303);
}

/** The form's page again, with what was typed and what is not right. */
async function back(
  c: Context<Bag>,
  house: House,
  door: Deed,
  fields: Fields,
  failure: Failure,
  elsewhere: Elsewhere,
): Promise<Response> {
  const outcome = await asYouth(c, house, (errand) => run(door.form, errand, { ...fields, ...c.req.param() }));
  if (!outcome) return toOpen(c);
  const { youth, result } = outcome;
  if (!result.ok || failure.kind === 'absent')
    return c.html(String(await elsewhere.absent(frameFor(c, house, youth.lang))), 404);
  const speak = publicWords(youth.lang) as (key: string) => string;
  const errors =
    failure.kind === 'invalid'
      ? Object.fromEntries(Object.entries(failure.fields).map(([name, key]) => [name, spoken(speak, key)]))
      : {};
  const notice = failure.kind === 'invalid' ? null : spoken(speak, failure.because);
  const values = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('_')));
  const frame = frameFor(c, house, youth.lang, { values, errors, notice });
  return c.html(String(await door.form.page(result.value, { frame, youth })), 422);
}

function spoken(speak: (key: string) => string, key: string): string {
  try {
    return speak(key);
  } catch {
    return speak('publicNotRight');
  }
}

async function run(door: AnyYouthDoor, errand: YouthErrand, raw: Fields): Promise<Result<unknown>> {
  if (!Object.values(raw).flat().every(isText)) return { ok: false, failure: { kind: 'absent' } };
  const parsed = door.input.safeParse(raw);
  if (parsed.success) return door.action(errand, parsed.data);
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const name = issue.path.map(String).join('.');
    if (door.method === 'GET' || door.path.includes(`:${name}`)) return { ok: false, failure: { kind: 'absent' } };
    fields[name] ??= issue.message;
  }
  return { ok: false, failure: { kind: 'invalid', fields } };
}
