import type { Errand } from '#platform/http/door.ts';
import type { Card } from './card.ts';
import { type Comparison, compareCards } from './model/duplicates.ts';
import { indexTokens, type TokenKind } from './model/tokens.ts';
import { nicknames } from './search-entry.ts';
import { asSought, cardsOf, idsBehind, type Seen } from './search-store.ts';

export type Twin = Seen & { comparison: Comparison };

/** How much each kind of token says about whether two records are one youth's. */
const WEIGHTS: Record<TokenKind, number> = { i: 60, b: 14, n: 6, s: 5, p: 4 };
const MOST = 60;

/**
 * Records that may be of the same youth, likeliest first, among those this person may see. `quick` looks only where a date
 * of birth or an identifier agrees: cheap enough for each opening of a record.
 */
export async function twinsOf(
  errand: Errand,
  youth: { id: string; card: Card | null; joinedWith: readonly string[] },
  how: 'quick' | 'thorough',
): Promise<Twin[]> {
  const card = youth.card && asSought(youth.card);
  if (!card || (card.names.length === 0 && card.identifiers.length === 0)) return [];
  const tokens = indexTokens(card)
    .filter(({ kind }) => how === 'thorough' || kind === 'b' || kind === 'i')
    .map((token) => ({ ...token, weight: WEIGHTS[token.kind] }));
  const own = new Set([youth.id, ...youth.joinedWith]);
  const ids = (await idsBehind(errand, tokens, MOST)).filter((id) => !own.has(id));
  return (await cardsOf(errand, ids))
    .map((each) => ({ ...each, comparison: compareCards(card, asSought(each.card), nicknames) }))
    .filter(({ comparison }) => comparison.standing !== 'unlikely')
    .sort((a, b) => b.comparison.points - a.comparison.points || (a.id < b.id ? -1 : 1))
    .slice(0, 20);
}
