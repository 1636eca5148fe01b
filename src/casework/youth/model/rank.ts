import { compareName, type NameLikeness } from './compare-names.ts';
import { foldIdentifier, wordsOf } from './fold.ts';
import { type CompareWords, rememberedLikeness } from './likeness.ts';
import type { Nicknames } from './nicknames.ts';
import { nearDays, type Sought } from './query.ts';
import type { Card } from './tokens.ts';
import type { words } from './words.ts';

export type ReasonKey = Parameters<ReturnType<typeof words>>[0];
export type Reason = { key: ReasonKey };

/** One youth found: how likely (0 to 1), and why, in words of the catalogue. */
export type Found<Id> = { id: Id; score: number; reasons: Reason[] };

/** From here on, "this is likely the one"; below `WORTH_SHOWING` a youth is not shown at all. */
export const LIKELY = 0.85;
export const WORTH_SHOWING = 0.6;

const BIRTH = { sameDay: 0.12, sameYear: 0.02 };

/** Puts in order who was found, the likeliest first; equal ones by id, so that the order never wavers. */
export function rank<Id extends string>(
  sought: Sought,
  candidates: readonly { id: Id; card: Card }[],
  nicknames: Nicknames,
): Found<Id>[] {
  const heard = wordsOf(sought.words);
  const compareWords = rememberedLikeness(nicknames);
  return candidates
    .map(({ id, card }) => ({ id, ...compare(sought, heard, card, compareWords) }))
    .filter(({ score }) => score >= WORTH_SHOWING)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function compare(sought: Sought, heard: readonly string[], card: Card, compareWords: CompareWords) {
  const best = sought.born ? BIRTH.sameDay : sought.years.length > 0 ? BIRTH.sameYear : 0;
  const birth = birthOf(sought, card.born);
  const wanted = foldIdentifier(sought.identifier ?? '');
  const identified = wanted !== '' && card.identifiers.some(({ value }) => foldIdentifier(value) === wanted);
  const name = bestName(heard, card, compareWords);
  const reasons: Reason[] = [];
  if (identified) reasons.push({ key: 'sameIdentifier' });
  if (name) reasons.push(...nameReasons(name));
  if (birth.key) reasons.push({ key: birth.key });
  if (identified) return { score: 1, reasons };
  if (!name) return { score: birth.key === 'sameDay' ? 0.7 : 0, reasons };
  return { score: Math.max(0, name.score + birth.weight) / (1 + best), reasons };
}

function bestName(heard: readonly string[], card: Card, compareWords: CompareWords): NameLikeness | null {
  if (heard.length === 0) return null;
  const all = card.names.map((name) => compareName(heard, name, compareWords));
  return all.reduce<NameLikeness | null>((best, one) => (best && best.score >= one.score ? best : one), null);
}

const HOW_KEYS = {
  oneLetter: 'oneLetterApart',
  sound: 'soundsAlike',
  nickname: 'knownNickname',
  initial: 'sameInitial',
  near: 'nearlySpelled',
  other: 'partOfName',
} as const;

export function nameReasons({ hows, swapped }: NameLikeness): Reason[] {
  const kinds = [...new Set(hows)].filter((how) => how !== 'same');
  const reasons: Reason[] = kinds.length === 0 ? [{ key: 'sameName' }] : [];
  for (const how of kinds) reasons.push({ key: HOW_KEYS[how] });
  if (swapped) reasons.push({ key: 'orderSwapped' });
  return reasons;
}

/** Age counts a little for and more against, since ages are guessed. */
function birthOf({ born: day, years }: Sought, born: string | null): { weight: number; key?: ReasonKey } {
  if (!born || (!day && years.length === 0)) return { weight: 0 };
  if (day && born.length === 10) {
    if (day === born) return { weight: BIRTH.sameDay, key: 'sameDay' };
    if (nearDays(day).includes(born)) return { weight: 0.04, key: 'dayMiswritten' };
  }
  const year = Number(born.slice(0, 4));
  const wanted = day ? [Number(day.slice(0, 4))] : years;
  const apart = Math.min(...wanted.map((one) => Math.abs(one - year)));
  if (apart === 0) return day ? { weight: -0.05, key: 'sameYear' } : { weight: BIRTH.sameYear, key: 'sameYear' };
  return apart === 1 ? { weight: -0.06, key: 'yearNear' } : { weight: -0.25, key: 'otherYear' };
}
