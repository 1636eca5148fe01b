import { wordsOf } from './fold.ts';
import type { CompareWords, How } from './likeness.ts';

export type NameOnRecord = { given: string; family: string };
type Role = 'given' | 'family';
type Match = { how: How; score: number; role: Role; at: number };

/** How well the words heard agree with one name on record: score 0 to 1, and how each word was recognised. */
export type NameLikeness = { score: number; hows: How[]; swapped: boolean };

/**
 * Gives each word heard the word on record it is most like, each used once. What was heard and is not on record counts
 * against; what is on record and was not said (a second surname) counts a little.
 */
export function compareName(heard: readonly string[], name: NameOnRecord, compareWords: CompareWords): NameLikeness {
  const record = wordsOnRecord(name);
  const matches = heard.map((word, at) =>
    record.map((one) => ({ ...compareWords(word, one.word), role: one.role, at: one.at, from: at })),
  );
  const chosen = assign(matches.flat(), heard.length);
  const total = chosen.reduce((sum, match) => sum + (match?.score ?? 0), 0);
  const score = heard.length === 0 ? 0 : total / heard.length;
  const unsaid = missing(record, chosen);
  const swapped = isSwapped(chosen);
  return {
    score: Math.max(0, score - unsaid - (swapped ? 0.015 : 0)),
    hows: chosen.map((match) => match?.how ?? 'other'),
    swapped,
  };
}

/** The words of a name, with their role and place in it; neighbours written as one are tried too, as the first. */
function wordsOnRecord({ given, family }: NameOnRecord): { word: string; role: Role; at: number }[] {
  const [first, last] = [wordsOf(given), wordsOf(family)];
  const words = [
    ...first.map((word, at) => ({ word, role: 'given' as const, at })),
    ...last.map((word, at) => ({ word, role: 'family' as const, at })),
  ];
  if (first.length > 1) words.push({ word: first.join(''), role: 'given', at: 0 });
  if (last.length > 1) words.push({ word: last.join(''), role: 'family', at: 0 });
  return words;
}

/** Best first: no word twice, on either side. */
function assign(matches: (Match & { from: number })[], count: number): (Match | undefined)[] {
  const chosen: (Match | undefined)[] = Array.from({ length: count });
  const used = new Set<string>();
  for (const match of matches.sort((a, b) => b.score - a.score || a.at - b.at)) {
    const place = `${match.role}${match.at}`;
    if (chosen[match.from] || used.has(place)) continue;
    used.add(place);
    chosen[match.from] = match;
  }
  return chosen;
}

function missing(record: readonly { role: Role; at: number }[], chosen: readonly (Match | undefined)[]): number {
  const said = new Set(chosen.map((match) => match && match.how !== 'other' && `${match.role}${match.at}`));
  const unsaid = new Set(record.map(({ role, at }) => `${role}${at}`).filter((place) => !said.has(place)));
  let cost = 0;
  for (const place of unsaid) cost += place.endsWith('0') ? 0.03 : 0.012;
  return cost;
}

function isSwapped(chosen: readonly (Match | undefined)[]): boolean {
  const roles = chosen.filter((match) => match && match.how !== 'other').map((match) => match?.role);
  return roles.indexOf('family') === 0 && roles.lastIndexOf('given') > roles.lastIndexOf('family');
}
