import { createHash, createHmac } from 'node:crypto';
import { indexKey, type KeyRing, lengthPrefixed } from '../vault/index.ts';

/**
 * The one link of a letter. Its token (32 letters, 192 bits) is made of the county's key and what it is about, so that it need
 * not be kept: a module keeps `hash` (32 bytes) to know it again, and the letter's sender makes the token when it sends.
 * @param options `version` of the county's key: the one that seals what is new, unless an earlier one is named; `turn`: how often the
 * link was sent again, each time another one.
 * @throws when the ring has no such key.
 */
export function linkOf(
  ring: KeyRing,
  countyId: string,
  kind: string,
  about: string,
  { version = ring.current, turn = 0 }: { version?: number; turn?: number } = {},
): Link {
  const key = indexKey(ring, countyId, 'letter-link', version);
  if (!key.ok) throw new Error(`The county's key ${version} is not in the key file.`);
  const token = createHmac('sha256', key.value.key)
    .update(lengthPrefixed(turn === 0 ? [kind, about] : [kind, about, String(turn)]))
    .digest()
    .subarray(0, 24)
    .toString('base64url');
  return { token, hash: hashOfLink(token), keyVersion: version };
}
export type Link = { token: string; hash: Buffer; keyVersion: number };

/** What is kept of a link: by it the link is known again, and nobody who reads it can make one. */
export const hashOfLink = (token: string): Buffer => createHash('sha256').update(token).digest();
