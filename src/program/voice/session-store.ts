import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import type { Db, Tx } from '#platform/database/connect.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { blindToken, indexKey, type KeyRing } from '#platform/vault/index.ts';
import type { Youth } from './door.ts';
import { hashesOfPin } from './pin-store.ts';

/** The code on the card of the sample county's youth, shown on the page where there is the sample. */
export const SAMPLE_CARD_CODE = 'MYPG-2026-SHAW';

// A code names no county: it is looked for under one index, of no county's own.
const tokenOf = (ring: KeyRing, code: string, version = ring.current): Buffer => {
  const key = indexKey(ring, 'own page', 'voice', version);
  if (!key.ok) throw new Error('The key ring has no key of its current version');
  return blindToken(key.value, 'code', code);
};
/** What is stored of a code: by the county's key, so that who copies the database cannot look for it. */
export const hashOfCode = (ring: KeyRing, code: string): Buffer => tokenOf(ring, code);
/** The same under each of the county's keys: a card of before a key was changed still opens. */
export const hashesOfCode = (ring: KeyRing, code: string): Buffer[] =>
  [...ring.keys.keys()].map((version) => tokenOf(ring, code, version));
const hashOfToken = (token: string): Buffer => createHash('sha256').update(`own page ${token}`).digest();

export type Typed = { code: string; pin: string };
/** Begins a session by a code, and the PIN where the youth made one; its token. Null: there is no such code that stands. */
export async function enter(db: Db, ring: KeyRing, { code, pin }: Typed, lang: Lang): Promise<string | null> {
  const token = randomBytes(32).toString('base64url');
  const codes = hashesOfCode(ring, code);
  const card = await sql<{ id: string | null }>`select voice.card_of(${codes}::bytea[]) as id`.execute(db);
  const pins = hashesOfPin(ring, card.rows[0]?.id ?? 'no card at all', pin);
  const { rows } = await sql<{ done: boolean }>`
    select voice.enter(${codes}::bytea[], ${newId()}, ${hashOfToken(token)}, ${lang}, ${pins}::bytea[]) as done`.execute(
    db,
  );
  return rows[0]?.done ? token : null;
}

const Row = z.object({
  county_id: z.string(),
  time_zone: z.string(),
  settings: z.record(z.string(), z.unknown()),
  sample: z.boolean(),
  youth_id: z.string(),
  session_id: z.string(),
  lang: z.enum(['en', 'es']),
  wrapped: z.instanceof(Buffer),
  opened_before: z.date().nullable(),
});

/** Checks the session and makes its youth the transaction's. Null: it does not hold. `asked`: a language chosen just now. */
export async function beginRequest(tx: Tx, token: string, asked: Lang | null): Promise<Youth | null> {
  const { rows } = await sql`select * from voice.begin_request(${hashOfToken(token)}, ${asked})`.execute(tx);
  if (!rows[0]) return null;
  const row = Row.parse(rows[0]);
  return {
    id: row.youth_id,
    countyId: row.county_id,
    timeZone: row.time_zone,
    settings: row.settings,
    sample: row.sample,
    sessionId: row.session_id,
    lang: row.lang,
    wrapped: row.wrapped,
    openedBefore: row.opened_before,
  };
}

export const leave = async (tx: Tx, youth: Youth): Promise<void> => {
  await sql`select voice.leave(${youth.sessionId})`.execute(tx);
};
export const switchOff = async (tx: Tx): Promise<boolean> =>
  (await sql<{ done: boolean }>`select voice.switch_off() as done`.execute(tx)).rows[0]?.done ?? false;

export type Claim = { state: 'first' | 'other'; location: null } | { state: 'done'; location: string };
/** Claims a form's key for the youth: sent twice, it is done once. */
export async function claim(tx: Tx, key: string, hash: Buffer): Promise<Claim> {
  const { rows } = await sql<Claim>`select state, location from voice.claim(${key}, ${hash})`.execute(tx);
  return rows[0] ?? { state: 'other', location: null };
}

/** Where a form led, and the ledger's entry. */
export async function wrote(
  tx: Tx,
  it: { key: string; location: string; act: string | null; records: string[]; device: string },
): Promise<void> {
  await sql`select voice.wrote(${it.key}, ${it.location}, ${newId()}, ${it.act}, ${it.records}::uuid[], ${it.device})`.execute(
    tx,
  );
}
