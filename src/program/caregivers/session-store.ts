import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import type { Db, Tx } from '#platform/database/connect.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { KeyRing } from '#platform/vault/index.ts';
import { type Claim, hashesOfCode, hashesOfPin, hashOfPin, type Typed } from '#program/voice/index.ts';
import type { Caregiver, CaregiverErrand } from './door.ts';

/** The code on the card of the sample county's caregiver, shown on the page where there is the sample. */
export const SAMPLE_CAREGIVER_CODE = 'AVNT-2026-HENK';

const hashOfToken = (token: string): Buffer => createHash('sha256').update(`our page ${token}`).digest();

/** Begins a session by a code, and the PIN where they made one; its token. Null: there is no such code that stands. */
export async function enter(db: Db, ring: KeyRing, { code, pin }: Typed, lang: Lang): Promise<string | null> {
  const token = randomBytes(32).toString('base64url');
  const codes = hashesOfCode(ring, code);
  const card = await sql<{ id: string | null }>`select caregivers.card_of(${codes}::bytea[]) as id`.execute(db);
  const pins = hashesOfPin(ring, card.rows[0]?.id ?? 'no card at all', pin);
  const { rows } = await sql<{ done: boolean }>`
    select caregivers.enter(${codes}::bytea[], ${newId()}, ${hashOfToken(token)}, ${lang}, ${pins}::bytea[]) as done`.execute(
    db,
  );
  return rows[0]?.done ? token : null;
}

const Row = z.object({
  county_id: z.string(),
  time_zone: z.string(),
  settings: z.record(z.string(), z.unknown()),
  sample: z.boolean(),
  member_id: z.string(),
  session_id: z.string(),
  lang: z.enum(['en', 'es']),
  opened_before: z.date().nullable(),
});

/** Checks the session and makes its caregiver the transaction's. Null: it does not hold, or they take no part any more. */
export async function beginRequest(tx: Tx, token: string, asked: Lang | null): Promise<Caregiver | null> {
  const { rows } = await sql`select * from caregivers.begin_request(${hashOfToken(token)}, ${asked})`.execute(tx);
  if (!rows[0]) return null;
  const row = Row.parse(rows[0]);
  return {
    memberId: row.member_id,
    countyId: row.county_id,
    timeZone: row.time_zone,
    settings: row.settings,
    sample: row.sample,
    sessionId: row.session_id,
    lang: row.lang,
    openedBefore: row.opened_before,
  };
}

export const leave = async (tx: Tx, { sessionId }: Caregiver): Promise<void> => {
  await sql`select caregivers.leave(${sessionId})`.execute(tx);
};
export const switchOff = async (tx: Tx): Promise<void> => {
  await sql`select caregivers.switch_off()`.execute(tx);
};

/** Claims a form's key: sent twice, it is done once. */
export async function claim(tx: Tx, key: string, hash: Buffer): Promise<Claim> {
  const { rows } = await sql<Claim>`select state, location from caregivers.claim(${key}, ${hash})`.execute(tx);
  return rows[0] ?? { state: 'other', location: null };
}
/** Where a form led, and the ledger's entry. */
export async function wrote(
  tx: Tx,
  it: { key: string; location: string; act: string | null; records: string[]; device: string },
): Promise<void> {
  await sql`select caregivers.wrote(${it.key}, ${it.location}, ${newId()}, ${it.act}, ${it.records}::uuid[], ${it.device})`.execute(
    tx,
  );
}

export type OurPin = { keyId: string; asked: boolean; has: boolean };
export async function ourPin({ tx }: CaregiverErrand): Promise<OurPin | null> {
  const { rows } = await sql<OurPin>`select key_id as "keyId", asked, has from caregivers.my_pin()`.execute(tx);
  return rows[0] ?? null;
}
/** With null they do without. False: there is one already, and `before` is not it. */
export async function setPin(errand: CaregiverErrand, pin: string | null, before: string): Promise<boolean> {
  const { ring } = errand.vault;
  const keyId = (await ourPin(errand))?.keyId ?? '';
  const hash = pin === null ? null : hashOfPin(ring, keyId, pin);
  const { rows } = await sql<{ done: boolean }>`
    select caregivers.set_pin(${hash}, ${hashesOfPin(ring, keyId, before)}::bytea[]) as done`.execute(errand.tx);
  return rows[0]?.done ?? false;
}
