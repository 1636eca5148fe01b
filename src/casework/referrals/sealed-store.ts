import { makeSealer, type Sealer } from '#casework/youth/index.ts';
import { type KeyRing, newDataKey, openDataKey, type Vault } from '#platform/vault/index.ts';
import { type Shared, sharedShape } from './model/shared.ts';

export const TABLE = 'referrals.words';

/** A new key for one referral: what is shared must open for those who may not open the youth's. Only its wrapped form is stored. */
export function newReferralKey(ring: KeyRing, county: string, id: string): { wrapped: Buffer; sealer: Sealer } {
  const { wrapped, dataKey } = newDataKey(ring, { kind: 'referral', county, id });
  return { wrapped, sealer: makeSealer(county, dataKey) };
}

/** @throws when the referral's key does not open: the county's key is another than the one it was wrapped with. */
export function referralSealer(vault: Vault, county: string, id: string, wrapped: Uint8Array): Sealer {
  const key = openDataKey(vault.ring, wrapped, { kind: 'referral', county, id }, vault.cache);
  if (!key.ok) throw new Error('A referral’s key does not open: the county’s key is not the one it was wrapped with.');
  return makeSealer(county, key.value);
}

export const sealShared = (sealer: Sealer, id: string, shared: Shared): Buffer =>
  sealer.seal(TABLE, id, 'body', shared);
export const openShared = (sealer: Sealer, id: string, body: Uint8Array): Shared =>
  sharedShape.parse(sealer.open(TABLE, id, 'body', body));
