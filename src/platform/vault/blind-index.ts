import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { ok, type Result, refused } from '#kernel/result.ts';
import { lengthPrefixed } from './bytes.ts';
import { KEY_BYTES, type KeyRing } from './keyring.ts';

/** A county's key for one index, from one version of the county key; it opens nothing, it only makes tokens. */
export type IndexKey = { version: number; key: KeyObject };

export const TOKEN_BYTES = 12;

/** The index key of a county for a purpose (`youth-search`, …), by HKDF-SHA-256 (RFC 5869). Failure: `noCountyKey`. */
export function indexKey(ring: KeyRing, county: string, purpose: string, version = ring.current): Result<IndexKey> {
  const countyKey = ring.keys.get(version);
  if (!countyKey) return refused('noCountyKey');
  const info = lengthPrefixed(['throughline blind index', purpose]);
  const bytes = hkdfSync('sha256', countyKey, county, info, KEY_BYTES);
  return ok({ version, key: createSecretKey(new Uint8Array(bytes)) });
}

/** The token of a plain search token: HMAC-SHA-256, its first 12 bytes. Another kind, county, purpose or key: another token. */
export function blindToken(index: IndexKey, kind: string, text: string): Buffer {
  return createHmac('sha256', index.key)
    .update(lengthPrefixed([kind, text]))
    .digest()
    .subarray(0, TOKEN_BYTES);
}
