import { randomBytes } from 'node:crypto';

/** UUID version 7 (RFC 9562): sorts by time, for rows inside. Not for anything shown outside: it tells when. */
export function newId(nowMs: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(nowMs, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** When an id of `newId` was made, to the millisecond. */
export const madeAt = (id: string): Date => new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));

// No 0, O, 1, I, L, U: read aloud on a telephone without a mistake, and no word by accident.
const spoken = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A random code that can be said on a telephone, in groups of four: `7KQ4-M2XD` for `groups` 2 (39 bits). */
export function newSpokenCode(groups: number): string {
  const letters: string[] = [];
  while (letters.length < groups * 4)
    for (const byte of randomBytes(32))
      if (byte < 240 && letters.length < groups * 4) letters.push(spoken[byte % 30] ?? '2');
  return Array.from({ length: groups }, (_, group) => letters.slice(group * 4, group * 4 + 4).join('')).join('-');
}
