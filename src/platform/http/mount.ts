import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Failure, Result } from '#kernel/result.ts';
import { atOnce, type Statement } from '../database/at-once.ts';
import type { Db, Tx } from '../database/connect.ts';
import { transact } from '../database/transaction.ts';
import type { Lang } from '../i18n/catalogue.ts';
import type { Vault } from '../vault/index.ts';
import { type Actor, holdsAny } from './actor.ts';
import type { Again, AnyDoor, Device, Errand, Frame, GetDoor, PostDoor, Site, Touched } from './door.ts';
import { type Fields, factsOf, isText, readForm } from './input.ts';
import { claim, claimed, contentHash, remember } from './once.ts';
import { csrfMatches, csrfToken, fromHere } from './protection.ts';
import { rememberReturn } from './return-path.ts';
import { words } from './words.ts';

export type Problem =
  | 'absent'
  | 'sign-in'
  | 'conflict'
  | 'bad-request'
  | 'too-large'
  | 'too-many'
  | 'fault'
  | 'unavailable';

/** What the doors stand in: given once by `app.ts`. */
export type House = {
  db: Db;
  vault: Vault;
  secret: Uint8Array;
  site: Site;
  clock: () => Date;
  /** Checks the session and makes its person the transaction's user. */
  session: (token: string) => Statement;
  /** The person of the session's row; null where it does not hold. */
  actorOf: (rows: readonly unknown[]) => Actor | null;
  sessionToken: (c: Context) => string | null;
  /** The ledger's entries, written in the errand's own transaction. */
  entriesOf: (tx: Tx, actor: Actor, act: string, touched: readonly Touched[], device: Device) => Statement;
  problemPage: (problem: Problem, frame: Frame) => Child;
  signInPath: string;
};

type Bag = { Variables: { nonce: string } };

/** Opens every door of the tables on the site. */
export function mountDoors(app: Hono<Bag>, house: House, doors: readonly AnyDoor[]): void {
  for (const each of doors) {
    if (each.method === 'GET') app.get(each.path, (c) => answerGet(c, house, each));
    else app.post(each.path, (c) => answerPost(c, house, each));
  }
}

async function answerGet(c: Context<Bag>, house: House, door: GetDoor<unknown, unknown>): Promise<Response> {
  const query = Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, all]) => [name, all.length > 1 ? all : (all[0] ?? '')]),
  );
  if (!textOnly(query)) return problem(c, house, null, 'bad-request', 400);
  const outcome = await inTransaction(c, house, door, (errand) => run(door, errand, { ...query, ...c.req.param() }));
  if (outcome.kind === 'nobody') return toSignIn(c, house);
  if (!outcome.result.ok) return failPage(c, house, outcome.actor, outcome.result.failure);
  return show(c, await door.page(outcome.result.value, frameOf(c, house, outcome.actor, null)), 200);
}

async function answerPost(c: Context<Bag>, house: House, door: PostDoor<unknown, unknown>): Promise<Response> {
  const reading = await readForm(c);
  const lang = langOf(c, null);
  if (!reading.ok)
    return problem(
      c,
      house,
      null,
      'bad-request',
      400,
      words(lang)(reading.why === 'not-text' ? 'notText' : 'notAForm'),
    );
  const { fields } = reading;
  const token = house.sessionToken(c);
  if (!('public' in door.access) && !token) return toSignIn(c, house, fields);
  if (!fromHere(c) || (token && !csrfMatches(house.secret, token, fields._csrf)))
    return again(c, house, door, fields, { notice: 'formExpired' });
  const quiet = isQuiet(fields);
  const key = quiet || door.answer || !token ? null : await keyOf(c, reading);
  let location = '';
  const claims = key ? [claim(key.key, key.hash)] : [];
  const outcome = await inTransaction(
    c,
    house,
    door,
    async (errand, [inserted], closing) => {
      const once =
        key && inserted && errand.actor
          ? await claimed(errand.tx, errand.actor, key, inserted)
          : { state: 'first' as const };
      if (once.state === 'other-content')
        return { ok: false, failure: { kind: 'conflict', because: 'sentWithOtherContent' } } as const;
      if (once.state === 'done') {
        location = once.location;
        return alreadyDone;
      }
      const input = { ...fields, ...Object.fromEntries(reading.files), ...c.req.param() };
      const result = await run(door, errand, input);
      if (!result.ok || door.answer) return result;
      location = door.to(result.value, input);
      if (key && errand.actor) closing.push(remember(errand.tx, errand.actor, key.key, location));
      return result;
    },
    claims,
  );
  if (outcome.kind === 'nobody') return toSignIn(c, house, fields);
  if (outcome.result.ok && door.answer)
    return show(c, await door.answer(outcome.result.value, frameOf(c, house, outcome.actor, null)), 200);
  if (outcome.result.ok) return quiet ? c.json({}) : c.redirect(location, 303);
  const { failure } = outcome.result;
  if (failure.kind === 'absent') return problem(c, house, outcome.actor, 'absent', 404);
  return again(
    c,
    house,
    door,
    fields,
    failure.kind === 'invalid' ? { errors: failure.fields } : { notice: failure.because },
  );
}

/** The form's key, with a hash of what it was sent with. Null: a form without a key. */
async function keyOf(c: Context, { fields, files }: Extract<Awaited<ReturnType<typeof readForm>>, { ok: true }>) {
  const { _key: key } = fields;
  if (typeof key !== 'string' || key.length > 80) return null;
  return { key, hash: contentHash(c.req.path, { ...fields, ...(await factsOf(files)) }) };
}

/** A form sent twice: the first sending did it, and wrote the ledger's entry. */
const alreadyDone: Result<unknown> = { ok: true, value: null };

/** A form saving itself while it is typed (the island of a questionnaire): the same act, answered without a page. */
const isQuiet = (fields: Fields): boolean => fields.autosave === '1';

/** What is done in the transaction: with the rows of what was asked along with the session, and what is to be written at its end. */
type Work = (errand: Errand, along: readonly unknown[][], closing: Statement[]) => Promise<Result<unknown>>;

/**
 * One transaction as the person of the session. The errand's failure rolls it back; its success carries the ledger entry.
 * The database stands beside other people's work: each way there and back costs more than most statements, so what needs no
 * answer goes together: the session's check with `along`, the ledger's entry with the end.
 */
async function inTransaction(
  c: Context<Bag>,
  house: House,
  door: AnyDoor,
  work: Work,
  along: readonly Statement[] = [],
): Promise<Outcome> {
  const token = house.sessionToken(c);
  const open = 'public' in door.access;
  if (!token && !open) return { kind: 'nobody' };
  let written: Promise<unknown> = Promise.resolve();
  try {
    const outcome = await transact(house.db, async (tx) => {
      const [session, ...asked] = token ? await atOnce(tx, [house.session(token), ...along]) : [[]];
      const actor = house.actorOf(session ?? []);
      if (!actor && !open) throw new Undone({ kind: 'nobody' });
      if (actor && !mayEnter(actor, door))
        throw new Undone({ kind: 'done', actor, result: { ok: false, failure: { kind: 'absent' } } });
      const touched: Touched[] = [];
      const device = deviceOf(c);
      // A public door's errand has no person: the database shows it no row, and its action asks for none.
      const errand: Errand = {
        tx,
        actor: actor as Actor,
        now: house.clock(),
        vault: house.vault,
        device,
        touched: (what) => touched.push(what),
      };
      const closing: Statement[] = [];
      const result = await work(errand, asked, closing);
      if (!result.ok) throw new Undone({ kind: 'done', actor, result });
      if (actor && typeof door.audit === 'string' && result !== alreadyDone)
        closing.push(house.entriesOf(tx, actor, door.audit, touched.length > 0 ? touched : [{}], device));
      written = closing.length > 0 ? atOnce(tx, closing) : written;
      written.catch(() => {});
      return { kind: 'done', actor, result } as const;
    });
    await written;
    return outcome;
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    // Why the end did not hold is said by the statement that failed before it.
    await written;
    throw error;
  }
}

type Outcome = { kind: 'nobody' } | { kind: 'done'; actor: Actor | null; result: Result<unknown> };

/** Rolls the transaction back and carries the outcome out of it. */
class Undone extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('undone');
    this.outcome = outcome;
  }
}

function mayEnter(actor: Actor, door: AnyDoor): boolean {
  if (actor.kind === 'shift' && !door.shift && !('public' in door.access)) return false;
  if ('roles' in door.access) return holdsAny(actor, door.access.roles);
  return true;
}

async function run(door: AnyDoor, errand: Errand, raw: unknown): Promise<Result<unknown>> {
  const parsed = (door.input as z.ZodType<unknown>).safeParse(raw);
  if (parsed.success) return door.action(errand, parsed.data);
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const name = issue.path.map(String).join('.');
    // An address that names nothing (a broken id) is a page that does not exist, not a form to mend.
    if (door.path.includes(`:${name}`)) return { ok: false, failure: { kind: 'absent' } };
    fields[name] ??= issue.message;
  }
  return door.method === 'GET'
    ? { ok: false, failure: { kind: 'absent' } }
    : { ok: false, failure: { kind: 'invalid', fields } };
}

/** The form's page again: what was typed, each message beside its field. Status 422. */
async function again(
  c: Context<Bag>,
  house: House,
  door: PostDoor<unknown, unknown>,
  fields: Fields,
  why: { errors?: Record<string, string>; notice?: string },
): Promise<Response> {
  const form = door.form;
  if (isQuiet(fields)) return c.json({}, 422);
  const outcome = await inTransaction(c, house, form, (errand) => run(form, errand, { ...fields, ...c.req.param() }));
  if (outcome.kind === 'nobody') return toSignIn(c, house, fields);
  if (!outcome.result.ok) return failPage(c, house, outcome.actor, outcome.result.failure);
  const lang = langOf(c, outcome.actor);
  const speak = (key: string) => sentence(door, lang, key);
  const errors = Object.fromEntries(Object.entries(why.errors ?? {}).map(([name, key]) => [name, speak(key)]));
  const notice = why.notice ? speak(why.notice) : words(lang)('notSaved');
  const values = Object.fromEntries(
    Object.entries(fields).filter(([name]) => !name.startsWith('_') && !isSecretField(name)),
  );
  return show(
    c,
    await form.page(outcome.result.value, frameOf(c, house, outcome.actor, { values, errors, notice })),
    422,
  );
}

/** A password is never written into a page again. */
const isSecretField = (name: string): boolean => /password/i.test(name);

type Speak = (key: string) => string;

/** A message's words: the module's own, else the house's, else the plain "please check". */
function sentence(door: AnyDoor, lang: Lang, key: string): string {
  for (const speak of [door.words?.(lang) as Speak | undefined, words(lang) as Speak]) {
    try {
      if (speak) return speak(key);
    } catch {
      // Not a key of this catalogue: look in the next.
    }
  }
  return words(lang)('fieldNotRight');
}

const failPage = (c: Context<Bag>, house: House, actor: Actor | null, failure: Failure) =>
  failure.kind === 'absent' || failure.kind === 'invalid'
    ? problem(c, house, actor, 'absent', 404)
    : problem(c, house, actor, 'conflict', 409);

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

/** Nobody is signed in. A page asked for is remembered; a form that was sent comes back whole, to be sent again. */
function toSignIn(c: Context<Bag>, house: House, fields: Fields = {}): Response | Promise<Response> {
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

async function show(c: Context<Bag>, made: Child | Response, status: number): Promise<Response> {
  if (made instanceof Response) return made;
  return c.html(String(await made), status as 200);
}

export function frameOf(c: Context<Bag>, house: House, actor: Actor | null, back: Again | null): Frame {
  const token = house.sessionToken(c);
  return {
    lang: langOf(c, actor),
    actor,
    now: house.clock(),
    path: c.req.path,
    nonce: c.get('nonce'),
    csrf: token ? csrfToken(house.secret, token) : '',
    key: randomUUID(),
    again: back,
    site: house.site,
  };
}

/** `?lang=` for this page, else the person's own choice, else the browser's first that we speak. */
export function langOf(c: Context, actor: Actor | null): Lang {
  const asked = c.req.query('lang');
  if (asked === 'en' || asked === 'es') return asked;
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

const textOnly = (fields: Fields): boolean =>
  Object.entries(fields).every(([name, value]) => isText(name) && [value].flat().every(isText));
