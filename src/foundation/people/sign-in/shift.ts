import { createHmac, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyRing } from '#platform/vault/index.ts';
import type { Desk } from './desk.ts';

const slow = promisify<string, string, number, { N: number; r: number; p: number }, Buffer>(scrypt);
const SPOKEN = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The code of the sample county's officer, printed on the sign-in page. */
export const SAMPLE_SHIFT_CODE = 'NGHT-SHFT';

/** A code as it was typed or heard: case, spaces and dashes do not matter. Null: it cannot be a code. */
export function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '');
  return /^[2-9A-HJKMNP-TV-Z]{8}$/.test(letters) ? letters : null;
}

/** Slow on purpose: a code is short, and whoever copies the database should not find it in an afternoon. */
export const codeHash = (letters: string): Promise<Buffer> =>
  slow(letters, 'throughline shift code', 32, { N: 16_384, r: 8, p: 1 });

/** The code on one card, made from the shift's id by the county's key: it can be shown again for some minutes, and is kept only as a hash. */
export function codeOfShift(ring: KeyRing, shiftId: string): string {
  const key = ring.keys.get(ring.current);
  if (!key) throw new Error('The county’s key ring lacks its current key.');
  const bytes = createHmac('sha256', key).update(`shift card ${shiftId}`).digest();
  // 240 is a multiple of 30: each letter is as likely as any other.
  const letters = [...bytes]
    .filter((byte) => byte < 240)
    .slice(0, 8)
    .map((byte) => SPOKEN[byte % 30]);
  return letters.join('');
}

export type OnShift = { id: string; countyId: string; name: string; endsAt: Date };

export async function shiftOfCode(desk: Desk, typed: string): Promise<OnShift | null> {
  const letters = readCode(typed);
  // The same work for what cannot be a code.
  const hash = await codeHash(letters ?? '');
  if (!letters) return null;
  const { rows } = await desk.pool.query(
    'select id::text, county_id::text as "countyId", name, ends_at as "endsAt" from people.shift_of_code($1)',
    [hash],
  );
  return (rows[0] as OnShift | undefined) ?? null;
}

export const inFourLetters = (letters: string): string => `${letters.slice(0, 4)}-${letters.slice(4)}`;
