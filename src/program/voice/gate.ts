import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Failure, Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/connect.ts';
import { transact } from '#platform/database/transaction.ts';
import { deviceOf, frameOf, langOf } from '#platform/http/answers.ts';
import type { Again, Frame } from '#platform/http/door.ts';
import type { Bag, House } from '#platform/http/house.ts';
import { type Fields, isText, readForm } from '#platform/http/input.ts';
import { contentHash } from '#platform/http/once.ts';
import { csrfMatches, fromHere, isSecure } from '#platform/http/protection.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { AnyOwnDoor, AnyOwnPage, Holder, OwnErrand } from './door.ts';
import type { Claim } from './session-store.ts';

/**
 * One kind of page of somebody's own, whose holder is nobody of the program: where it is, how its session is asked of the database, and
 * what an errand and a page are given. The youth's own and a caregiver's are two; neither ever looks at the session of the other.
 */
export type Way<P extends Holder, E, S> = {
  home: string;
  cookie: string;
  begin: (tx: Tx, token: string, asked: Lang | null) => Promise<P | null>;
  claim: (tx: Tx, key: string, hash: Buffer) => Promise<Claim>;
  wrote: (
    tx: Tx,
    it: { key: string; location: string; act: string | null; records: string[]; device: string },
  ) => Promise<void>;
  errand: (own: OwnErrand, holder: P) => E;
  scene: (frame: Frame, holder: P) => S;
  say: (lang: Lang) => (key: string) => string;
  /** What is shown where there is nothing to show: the same for what is absent and what is not theirs. */
  absent: (frame: Frame) => unknown;
};

/** The cookie goes to this page alone, says nothing by its name, and ends with the browser. */
export function tokensOf({ home, cookie }: { home: string; cookie: string }) {
  const nameOf = (c: Context): string => (isSecure(c) ? `__Secure-${cookie}` : cookie);
  const settingsOf = (c: Context) => ({ httpOnly: true, sameSite: 'Strict', path: home, secure: isSecure(c) }) as const;
  return {
    give: (c: Context, token: string): void => setCookie(c, nameOf(c), token, settingsOf(c)),
    drop: (c: Context): void => {
      deleteCookie(c, nameOf(c), settingsOf(c));
      // What the browser may have kept of the pages. Not its storage: a worker's half-sent screening may lie there.
      c.header('clear-site-data', '"cache"');
    },
    of: (c: Context): string | null => {
      const token = getCookie(c, nameOf(c));
      return token && /^[\w-]{43}$/.test(token) ? token : null;
    },
  };
}
export type Tokens = ReturnType<typeof tokensOf>;

/** A page's frame: nobody of the program is there, and the language is the session's. */
export function frameFor(c: Context<Bag>, house: House, tokens: Tokens, lang: Lang, again: Again | null = null): Frame {
  const frame = frameOf(c, { ...house, sessionToken: tokens.of }, null, again);
  return { ...frame, lang, tag: lang, actor: null };
}
export const askedLang = (c: Context): Lang | null => {
  const asked = c.req.query('lang');
  return asked === 'en' || asked === 'es' ? asked : null;
};

type Outcome<P> = { holder: P; result: Result<unknown> } | null;
class Undone extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super('undone');
    this.outcome = outcome;
  }
}

type Deed<E, S> = Extract<AnyOwnDoor<E, S>, { method: 'POST' }>;

/** Opens the doors of one way. None of them looks at a session of the program's people, and none of theirs at one of these. */
export function mountOwnDoors<P extends Holder, E, S>(
  app: Hono<Bag>,
  house: House,
  way: Way<P, E, S>,
  doors: readonly AnyOwnDoor<E, S>[],
): void {
  const tokens = tokensOf(way);

  /** One transaction as the holder of the session; nothing of it stays where the errand failed. Null: no session that holds. */
  async function asHolder(
    c: Context<Bag>,
    work: (errand: E, own: OwnErrand, touched: string[]) => Promise<Result<unknown>>,
  ): Promise<Outcome<P>> {
    const token = tokens.of(c);
    if (!token) return null;
    try {
      return await transact(house.db, async (tx) => {
        const holder = await way.begin(tx, token, askedLang(c));
        if (!holder) throw new Undone(null);
        const records: string[] = [];
        const touched = (...ids: string[]) => {
          records.push(...ids);
        };
        const own = { tx, now: house.clock(), vault: house.vault, device: deviceOf(c), touched };
        const result = await work(way.errand(own, holder), own, records);
        if (!result.ok) throw new Undone({ holder, result });
        return { holder, result };
      });
    } catch (error) {
      if (error instanceof Undone) return error.outcome as Outcome<P>;
      throw error;
    }
  }

  const toOpen = (c: Context) => {
    tokens.drop(c);
    return c.redirect(`${way.home}?lang=${askedLang(c) ?? langOf(c, null)}`, 303);
  };
  const nothing = async (c: Context<Bag>, lang: Lang) =>
    c.html(String(await way.absent(frameFor(c, house, tokens, lang))), 404);

  async function answerGet(c: Context<Bag>, door: AnyOwnPage<E, S>): Promise<Response> {
    const outcome = await asHolder(c, (errand) => run(door, errand, { ...c.req.query(), ...c.req.param() }));
    if (!outcome) return toOpen(c);
    const { holder, result } = outcome;
    if (!result.ok) return nothing(c, holder.lang);
    const frame = frameFor(c, house, tokens, holder.lang);
    return c.html(String(await door.page(result.value, way.scene(frame, holder))));
  }

  async function answerPost(c: Context<Bag>, door: Deed<E, S>): Promise<Response> {
    const reading = await readForm(c);
    const token = tokens.of(c);
    if (!token) return toOpen(c);
    const fields = reading.ok ? reading.fields : {};
    if (!reading.ok || !fromHere(c) || !csrfMatches(house.secret, token, fields._csrf))
      return back(c, door, fields, { kind: 'refused', because: 'publicFormOld' });
    const key = typeof fields._key === 'string' && fields._key.length <= 80 ? fields._key : crypto.randomUUID();
    let location = '';
    const outcome = await asHolder(c, async (errand, own, records) => {
      // Of what must stay untied from its author, not even a hash of what was typed is kept.
      const kept = contentHash(c.req.path, typeof door.audit === 'string' ? fields : {});
      const once = await way.claim(own.tx, key, kept);
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
      await way.wrote(own.tx, { key, location, act, records, device: own.device });
      return result;
    });
    if (!outcome) return toOpen(c);
    if (!outcome.result.ok) return back(c, door, fields, outcome.result.failure);
    if (door.leaves) tokens.drop(c);
    return c.redirect(location, 303);
  }

  /** The form's page again, with what was typed and what is not right. */
  async function back(c: Context<Bag>, door: Deed<E, S>, fields: Fields, failure: Failure): Promise<Response> {
    const outcome = await asHolder(c, (errand) => run(door.form, errand, { ...fields, ...c.req.param() }));
    if (!outcome) return toOpen(c);
    const { holder, result } = outcome;
    if (!result.ok || failure.kind === 'absent') return nothing(c, holder.lang);
    const again = againOf(fields, failure, way.say(holder.lang));
    const frame = frameFor(c, house, tokens, holder.lang, again);
    return c.html(String(await door.form.page(result.value, way.scene(frame, holder))), 422);
  }

  for (const door of doors)
    app.on(door.method, door.path, (c) => (door.method === 'GET' ? answerGet(c, door) : answerPost(c, door)));
}

function againOf(fields: Fields, failure: Failure, speak: (key: string) => string): Again {
  const errors =
    failure.kind === 'invalid'
      ? Object.fromEntries(Object.entries(failure.fields).map(([name, key]) => [name, spoken(speak, key)]))
      : {};
  const notice = failure.kind === 'refused' || failure.kind === 'conflict' ? spoken(speak, failure.because) : null;
  const values = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('_')));
  return { values, errors, notice };
}

function spoken(speak: (key: string) => string, key: string): string {
  try {
    return speak(key);
  } catch {
    return speak('publicNotRight');
  }
}

async function run<E, S>(door: AnyOwnDoor<E, S>, errand: E, raw: Fields): Promise<Result<unknown>> {
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
