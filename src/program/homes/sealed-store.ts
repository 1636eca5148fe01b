import { makeSealer, type Sealer } from '#casework/youth/index.ts';
import { newDataKey, openDataKey, type Vault } from '#platform/vault/index.ts';

type Holder = { actor: { countyId: string }; vault: Vault };
/** What is sealed for itself: where a home is and who lives in it; or what a contractor is told of an ask. */
type Kind = 'home' | 'home-ask';

/** A new key; only its wrapped form is stored. */
export function newKey({ actor, vault }: Holder, kind: Kind, id: string): { wrapped: Buffer; sealer: Sealer } {
  const { wrapped, dataKey } = newDataKey(vault.ring, { kind, county: actor.countyId, id });
  return { wrapped, sealer: makeSealer(actor.countyId, dataKey) };
}

/** @throws when the key does not open: the county's key is another. */
export function keyOf({ actor, vault }: Holder, kind: Kind, id: string, wrapped: Uint8Array): Sealer {
  const key = openDataKey(vault.ring, wrapped, { kind, county: actor.countyId, id }, vault.cache);
  if (!key.ok) throw new Error('A home’s data key does not open: the county’s key is not the one it was wrapped with.');
  return makeSealer(actor.countyId, key.value);
}

const PRIVATE = 'homes.private';

/** Seals where a home is, or what a resource parent is called, for its own row. */
export const sealPrivate = (key: Sealer, id: string, text: string): Buffer => key.seal(PRIVATE, id, 'body', text);
export const openPrivate = (key: Sealer, id: string, body: Uint8Array): string =>
  key.openText(PRIVATE, id, 'body', body);
