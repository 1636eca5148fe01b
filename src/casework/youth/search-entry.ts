import { blindToken, type IndexKey, indexKey, type KeyRing } from '#platform/vault/index.ts';
import nicknameFile from '../../../reference/names/nicknames.json' with { type: 'json' };
import type { Card } from './card.ts';
import { readNicknames } from './model/nicknames.ts';
import { indexTokens, type Token } from './model/tokens.ts';

/** How the county's people shorten names, for search. */
export const nicknames = readNicknames(nicknameFile);

/** What search keeps of a youth: keyed tokens, and the mask ("M. G.", 2010) that "is this youth known?" may say. */
export type SearchEntry = { tokens: Buffer[]; initials: string; birthYear: number | null };

/** The entry of a card. An unnamed youth has no name tokens, so no name finds them. */
export function searchEntry(ring: KeyRing, county: string, card: Card): SearchEntry {
  const [name] = card.names;
  return {
    tokens: blinded(ring, county, indexTokens(card)),
    initials: [name?.given, name?.family].flatMap((part) => (part ? [`${initial(part)}.`] : [])).join(' '),
    birthYear: card.born ? Number(card.born.slice(0, 4)) : null,
  };
}

/** Plain tokens as the database knows them, in the same order. */
export function blinded(ring: KeyRing, county: string, tokens: readonly Token[]): Buffer[] {
  const key = searchKey(ring, county);
  return tokens.map(({ kind, text }) => blindToken(key, kind, text));
}

const searchKeys = new WeakMap<KeyRing, Map<string, IndexKey>>();

/** Worked out once for a county and ring: it costs as much as six tokens. */
function searchKey(ring: KeyRing, county: string): IndexKey {
  const known = searchKeys.get(ring)?.get(county);
  if (known) return known;
  const key = indexKey(ring, county, 'youth-search');
  if (!key.ok) throw new Error('The county’s key is not in the ring.');
  searchKeys.set(ring, (searchKeys.get(ring) ?? new Map()).set(county, key.value));
  return key.value;
}

const initial = (part: string): string => [...part.trim()][0]?.toLocaleUpperCase() ?? '';
