import { atOnce, type Statement } from '#platform/database/at-once.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Card } from './card.ts';
import { type Comparison, compareCards } from './model/duplicates.ts';
import { exactTokens, indexTokens, type TokenKind } from './model/tokens.ts';
import { nicknames } from './search-entry.ts';
import { asSought, behind, cardsOf, type Seen } from './search-store.ts';

export type Twin = Seen & { comparison: Comparison };

/** How much each kind of token says about whether two records are one youth's. */
const WEIGHTS: Record<TokenKind, number> = { i: 60, b: 14, n: 6, s: 5, p: 4 };
const MOST = 60;

type Compared = { id: string; card: Card | null; joinedWith: readonly string[] };

/**
 * Records that may be of the same youth, likeliest first, among those this person may see. `quick` looks only where a date
 * of birth or an identifier agrees: cheap enough for each opening of a record. In two parts, so that the first can be sent
 * along with other statements: the ids behind the card's tokens, then what they are. Null: nothing to look for.
 */
export function twinIds(
  errand: Pick<Errand, 'vault' | 'actor'>,
  { card }: Compared,
  how: 'quick' | 'thorough',
): Statement<{ youth_id: string }> | null {
  const own = card && asSought(card);
  if (!own) return null;
  const looked = how === 'thorough' ? indexTokens(own) : exactTokens(own);
  const tokens = looked.map((token) => ({ ...token, weight: WEIGHTS[token.kind] }));
  return tokens.length > 0 && (own.names.length > 0 || own.identifiers.length > 0)
    ? behind(errand, tokens, MOST)
    : null;
}

/** Which of the youth behind the tokens are likely the same. */
export async function twinsAmong(
  errand: Errand,
  youth: Compared,
  found: readonly { youth_id: string }[],
): Promise<Twin[]> {
  const card = youth.card && asSought(youth.card);
  if (!card) return [];
  const own = new Set([youth.id, ...youth.joinedWith]);
  const ids = found.map((row) => row.youth_id).filter((id) => !own.has(id));
  return (await cardsOf(errand, ids))
    .map((each) => ({ ...each, comparison: compareCards(card, asSought(each.card), nicknames) }))
    .filter(({ comparison }) => comparison.standing !== 'unlikely')
    .sort((a, b) => b.comparison.points - a.comparison.points || (a.id < b.id ? -1 : 1))
    .slice(0, 20);
}

export async function twinsOf(errand: Errand, youth: Compared, how: 'quick' | 'thorough'): Promise<Twin[]> {
  const ids = twinIds(errand, youth, how);
  if (!ids) return [];
  const [found] = await atOnce(errand.tx, [ids]);
  return twinsAmong(errand, youth, found);
}
