import { compareName, type NameLikeness } from './compare-names.ts';
import { foldIdentifier, wordsOf } from './fold.ts';
import { type CompareWords, rememberedLikeness } from './likeness.ts';
import type { Nicknames } from './nicknames.ts';
import { nearDays } from './query.ts';
import { nameReasons, type Reason } from './rank.ts';
import type { Card } from './tokens.ts';

/**
 * Whether two records may be of one youth. Points for and against, each with its reason; a person decides, nothing here
 * joins. `likely` asks for a look now, `possible` when there is time.
 */
export type Comparison = {
  points: number;
  standing: 'likely' | 'possible' | 'unlikely';
  for: Reason[];
  against: Reason[];
};

export const POINTS_LIKELY = 10;
export const POINTS_POSSIBLE = 6;
const POINTS = {
  identifier: 9,
  otherIdentifier: -5,
  name: { same: 6, close: 4.5, near: 2, other: -6 },
  birth: { same: 6, miswritten: 4, sameYear: 1, yearNear: 0, other: -5 },
  siblings: -3,
};

export function compareCards(a: Card, b: Card, nicknames: Nicknames): Comparison {
  const compareWords = rememberedLikeness(nicknames);
  const found = [
    identifiers(a, b),
    names(a, b, compareWords),
    births(a.born, b.born),
    siblings(a, b, compareWords),
  ].flat();
  const points = found.reduce((sum, one) => sum + one.points, 0);
  const reasons = (held: boolean) => found.filter((one) => one.points > 0 === held).flatMap(({ reasons }) => reasons);
  const standing = points >= POINTS_LIKELY ? 'likely' : points >= POINTS_POSSIBLE ? 'possible' : 'unlikely';
  return { points, standing, for: reasons(true), against: reasons(false) };
}

type Point = { points: number; reasons: Reason[] };
const point = (key: Reason['key'], points: number): Point[] => [{ points, reasons: [{ key }] }];

function identifiers(a: Card, b: Card): Point[] {
  const own = a.identifiers.map(({ kind, value }) => ({ kind, value: foldIdentifier(value) }));
  const other = b.identifiers.map(({ kind, value }) => ({ kind, value: foldIdentifier(value) }));
  const same = own.some((one) => other.some(({ kind, value }) => kind === one.kind && value === one.value));
  if (same) return point('sameIdentifier', POINTS.identifier);
  const differ = own.some((one) => other.some(({ kind }) => kind === one.kind));
  return differ ? point('otherIdentifier', POINTS.otherIdentifier) : [];
}

/** The best pair of names, compared both ways, so that the order of the two records does not matter. */
function names(a: Card, b: Card, compareWords: CompareWords): Point[] {
  let best: NameLikeness | null = null;
  for (const one of a.names) {
    for (const other of b.names) {
      const there = compareName(wordsOf(`${one.given} ${one.family}`), other, compareWords);
      const back = compareName(wordsOf(`${other.given} ${other.family}`), one, compareWords);
      const pair = fuller(there, back);
      if (!best || pair.score > best.score) best = pair;
    }
  }
  if (!best || best.hows.length === 0) return [];
  const points = best.score >= 0.97 ? 'same' : best.score >= 0.87 ? 'close' : best.score >= 0.75 ? 'near' : 'other';
  if (points === 'other') return point('otherName', POINTS.name.other);
  return [{ points: POINTS.name[points], reasons: nameReasons(best) }];
}

/** The shorter name explains itself best; both ways count, the better one more. */
function fuller(there: NameLikeness, back: NameLikeness): NameLikeness {
  const shorter = there.hows.length <= back.hows.length ? there : back;
  const better = Math.max(there.score, back.score);
  return { ...shorter, score: better - 0.15 * (better - Math.min(there.score, back.score)) };
}

function births(a: string | null, b: string | null): Point[] {
  if (!a || !b) return point('birthUnknown', 0);
  if (a.length === 10 && b.length === 10) {
    if (a === b) return point('sameDay', POINTS.birth.same);
    if (nearDays(a).includes(b) || nearDays(b).includes(a)) return point('dayMiswritten', POINTS.birth.miswritten);
    return point('otherDay', POINTS.birth.other);
  }
  const apart = Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));
  if (apart === 0) return point('sameYear', POINTS.birth.sameYear);
  return apart === 1 ? point('yearNear', POINTS.birth.yearNear) : point('otherYear', POINTS.birth.other);
}

/** Twins share a day and a family name; their first names are as unlike as anyone's. */
function siblings(a: Card, b: Card, compareWords: CompareWords): Point[] {
  const sameDay = a.born !== null && a.born === b.born && a.born.length === 10;
  if (!sameDay || a.names.length === 0 || b.names.length === 0) return [];
  const words = (x: string, y: string) => compareWords(x, y).how !== 'other' || compareWords(y, x).how !== 'other';
  const alike = (one: string, other: string) => wordsOf(one).some((x) => wordsOf(other).some((y) => words(x, y)));
  const pairs = a.names.flatMap((one) => b.names.map((other) => ({ one, other })));
  const anyGiven = pairs.some(
    ({ one, other }) =>
      alike(one.given, other.given) || alike(one.given, other.family) || alike(one.family, other.given),
  );
  const anyFamily = pairs.some(({ one, other }) => alike(one.family, other.family));
  return anyFamily && !anyGiven ? point('perhapsSiblings', POINTS.siblings) : [];
}
