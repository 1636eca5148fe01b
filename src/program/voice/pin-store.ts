import { sql } from 'kysely';
import { blindToken, indexKey, type KeyRing } from '#platform/vault/index.ts';
import type { YouthErrand } from './door.ts';

/** What is kept of a PIN: by the county's key and the card's id, so that who copies the database learns nothing of it. */
export function hashOfPin(ring: KeyRing, keyId: string, pin: string, version = ring.current): Buffer {
  const key = indexKey(ring, 'own page', 'voice', version);
  if (!key.ok) throw new Error('The key ring has no key of its current version');
  return blindToken(key.value, 'pin', `${keyId} ${pin}`);
}
/** The same under each of the county's keys; of no PIN, none. */
export const hashesOfPin = (ring: KeyRing, keyId: string, pin: string): Buffer[] =>
  pin === '' ? [] : [...ring.keys.keys()].map((version) => hashOfPin(ring, keyId, pin, version));

export type MyPin = { keyId: string; asked: boolean; has: boolean };
export async function myPin({ tx }: YouthErrand): Promise<MyPin | null> {
  const { rows } = await sql<MyPin>`select key_id as "keyId", asked, has from voice.my_pin()`.execute(tx);
  return rows[0] ?? null;
}

/** With null the youth does without. False: there is one already, and `before` is not it. */
export async function setPin(errand: YouthErrand, pin: string | null, before: string): Promise<boolean> {
  const { ring } = errand.vault;
  const keyId = (await myPin(errand))?.keyId ?? '';
  const { rows } = await sql<{ done: boolean }>`
    select voice.set_pin(${pin === null ? null : hashOfPin(ring, keyId, pin)}, ${hashesOfPin(ring, keyId, before)}::bytea[]) as done`.execute(
    errand.tx,
  );
  return rows[0]?.done ?? false;
}
