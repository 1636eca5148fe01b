import { z } from 'zod';
import { makeSealer, type Sealer } from '#casework/youth/index.ts';
import { type KeyRing, newDataKey, openDataKey, type Vault } from '#platform/vault/index.ts';

/** What a program must know to reach the youth, in the words of who refers; nothing of what happened to them. */
export const cardShape = z.object({ called: z.string(), reach: z.string(), wants: z.string(), avoid: z.string() });
export type Card = z.infer<typeof cardShape>;

/** What was found for one requirement, in words. */
export const findingShape = z.object({
  evidence: z.string(),
  file: z.string(),
  action: z.string(),
  owner: z.string(),
});
export type FindingWords = z.infer<typeof findingShape>;

/** A new key for one referral, or for one review of a contract. Only its wrapped form is stored. */
export function newKey(ring: KeyRing, county: string, id: string): { wrapped: Buffer; sealer: Sealer } {
  const { wrapped, dataKey } = newDataKey(ring, { kind: 'advocacy', county, id });
  return { wrapped, sealer: makeSealer(county, dataKey) };
}

/** @throws when it does not open: the county's key is another than the one it was wrapped with. */
export function sealerUnder(
  { actor, vault }: { actor: { countyId: string }; vault: Vault },
  id: string,
  wrapped: Uint8Array,
): Sealer {
  const county = actor.countyId;
  const key = openDataKey(vault.ring, wrapped, { kind: 'advocacy', county, id }, vault.cache);
  if (!key.ok) throw new Error('A key of advocacy does not open: the county’s key is another, or it was changed.');
  return makeSealer(county, key.value);
}

export const sealCard = (sealer: Sealer, id: string, card: Card): Buffer =>
  sealer.seal('advocacy.referrals', id, 'card', card);
export const openCard = (sealer: Sealer, id: string, sealed: Uint8Array): Card =>
  cardShape.parse(sealer.open('advocacy.referrals', id, 'card', sealed));

/** What was written beside an event of a referral, under the referral's key. */
export const sealWords = (
  holder: { actor: { countyId: string }; vault: Vault },
  referral: { id: string; wrapped: Uint8Array },
  eventId: string,
  words: string,
): Buffer => sealerUnder(holder, referral.id, referral.wrapped).seal('advocacy.events', eventId, 'words', words);
