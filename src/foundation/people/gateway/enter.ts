import type { Context } from 'hono';
import { atOnce } from '#platform/database/at-once.ts';
import { deviceOf, frameOf, problem } from '#platform/http/answers.ts';
import type { Frame } from '#platform/http/door.ts';
import type { House } from '#platform/http/house.ts';
import { readForm } from '#platform/http/input.ts';
import { fromHere } from '#platform/http/protection.ts';
import { takeReturn } from '#platform/http/return-path.ts';
import { dropStep, giveSession, sessionToken, sourceOf } from '../cookies.ts';
import { firstPageOf } from '../first-page.ts';
import { browserWords } from '../model/browser.ts';
import { beginRequest, closeSession } from '../session.ts';
import type { Desk } from '../sign-in/desk.ts';
import { sweep } from '../sign-in/tries.ts';

export type Bag = { Variables: { nonce: string } };
export type Gate = { house: House; desk: Desk };

/** By which way a person came in, as the ledger says it. */
export type WayIn =
  | 'password'
  | 'second step'
  | 'passkey'
  | 'identity provider'
  | 'shift code'
  | 'one-time link'
  | 'sample person';

/**
 * Lets a proven person in: the session holds for a person who is still here, the act is in the ledger, the session of
 * before ends, and the browser goes to the page that was asked for. Null: they left meanwhile.
 */
export async function enter(
  c: Context<Bag>,
  { house, desk }: Gate,
  token: string,
  way: WayIn,
): Promise<Response | null> {
  const before = sessionToken(c);
  const actor = await house.db.transaction().execute(async (tx) => {
    const found = await beginRequest(tx, token);
    if (found) await atOnce(tx, [house.entriesOf(tx, found, 'signed-in', [{ basis: way }], deviceOf(c))]);
    return found;
  });
  if (!actor) {
    await closeSession(desk.pool, token);
    return null;
  }
  if (before && before !== token) await closeSession(desk.pool, before);
  giveSession(c, token);
  dropStep(c, 'throughline-second');
  dropStep(c, 'throughline-away');
  await tidy(desk);
  return c.redirect(takeReturn(c) ?? firstPageOf(actor), 303);
}

let tidiedAt = 0;

/** What no longer counts is forgotten, every ten minutes that someone signs in. */
async function tidy(desk: Desk): Promise<void> {
  const now = desk.clock().getTime();
  if (now - tidiedAt < 600_000) return;
  tidiedAt = now;
  await sweep(desk);
}

/** A form of the sign-in pages, as texts. Null: it could not be read, or did not come from a page of ours. */
export async function readTyped(c: Context<Bag>): Promise<Record<string, string> | null> {
  if (!fromHere(c)) return null;
  const reading = await readForm(c);
  if (!reading.ok) return null;
  return Object.fromEntries(
    Object.entries(reading.fields).map(([name, value]) => [name, Array.isArray(value) ? (value[0] ?? '') : value]),
  );
}

export const unreadable = ({ house }: Gate, c: Context<Bag>): Promise<Response> =>
  problem(c, house, null, 'bad-request', 400);

/** A sign-in page's frame: nobody is there yet, and what was typed may come back. */
export function frameFor(
  c: Context<Bag>,
  { house }: Gate,
  back: { values?: Record<string, string>; errors?: Record<string, string>; notice?: string } = {},
): Frame {
  const isBack = back.values || back.errors || back.notice;
  const again = isBack ? { values: back.values ?? {}, errors: back.errors ?? {}, notice: back.notice ?? null } : null;
  return { ...frameOf(c, house, null, again), actor: null };
}

export const labelOf = (c: Context): string => browserWords(c.req.header('user-agent') ?? '');
export const sourceFor = (c: Context, { desk }: Gate): string => sourceOf(c, desk.proxies);

/** Tells a browser, and a person, when the next try is let through. */
export function waitMinutes(c: Context, opensAt: Date, now: Date): number {
  const seconds = Math.max(1, Math.ceil((opensAt.getTime() - now.getTime()) / 1000));
  c.header('retry-after', String(seconds));
  return Math.ceil(seconds / 60);
}
