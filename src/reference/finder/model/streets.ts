import type { Offer } from '#reference/directory/index.ts';
import type { Landmark } from '#reference/regions/index.ts';
import { kilometresBetween, type Point } from './nearby.ts';

/** Streets and names as the directory's public addresses and the county's landmarks give them: all that is known here of where they are. */
export type Streets = {
  /** Where somebody is at these words: two streets, one short street, or a place by its name. Null: it cannot be said honestly. */
  find: (typed: string) => { point: Point; near: string } | null;
};

type Spot = Point & { city: string };
/** Two streets cross near here when places on each stand this close. */
const NEAR_KM = 1.2;
/** Two answers that are farther apart than this are two places: then it must be asked. */
const APART_KM = 3;

export function streetsOf(offers: readonly Offer[], landmarks: readonly Landmark[] = []): Streets {
  const streets = new Map<string, Spot[]>();
  const names = new Map<string, Spot[]>();
  const add = (to: Map<string, Spot[]>, key: string, spot: Spot) => {
    if (key !== '') to.set(key, [...(to.get(key) ?? []), spot]);
  };
  for (const { address, point, organization, name } of offers) {
    if (!address || !point) continue;
    const spot = { ...point, city: address.city };
    const street = streetOf(address.line);
    add(streets, street, spot);
    if (baseOf(street) !== street) add(streets, baseOf(street), spot);
    for (const each of new Set([organization, name])) add(names, plain(each), spot);
  }
  for (const { name, ...point } of landmarks) names.set(plain(name), [{ ...point, city: name }]);
  return {
    find: (typed) => {
      const named = names.get(plain(typed));
      if (named) return together(named);
      const [one = '', other, ...more] = typed.split(/\s*(?:&|\/|@|\+|\b(?:and|at|y|con|esquina con)\b)\s*/i);
      if (more.length > 0) return null;
      if (other !== undefined && other.trim() !== '') return crossing(streets, one, other);
      return together(streets.get(streetOf(one)) ?? []);
    },
  };
}

/** Whether somebody typed two streets. */
export const isCrossing = (typed: string): boolean => /\S\s*(&|\/|@|\+)\s*\S|\S\s+(and|at|y)\s+\S/i.test(typed);

function crossing(streets: Map<string, Spot[]>, one: string, other: string): { point: Point; near: string } | null {
  const [on, off] = [streets.get(streetOf(one)) ?? [], streets.get(streetOf(other)) ?? []];
  const pairs = on
    .flatMap((a) => off.map((b) => ({ a, b, km: kilometresBetween(a, b) })))
    .filter(({ km }) => km <= NEAR_KM)
    .sort((x, y) => x.km - y.km);
  return together(pairs.map(({ a, b }) => ({ ...middle([a, b]), city: a.city })));
}

/** The middle of spots that are one place; null where there are none, or where they are two. */
function together(spots: readonly Spot[]): { point: Point; near: string } | null {
  const [first] = spots;
  if (!first || spots.some((each) => kilometresBetween(first, each) > APART_KM)) return null;
  return { point: middle(spots), near: first.city };
}

const middle = (of: readonly Point[]): Point => ({
  latitude: of.reduce((sum, { latitude }) => sum + latitude, 0) / of.length,
  longitude: of.reduce((sum, { longitude }) => sum + longitude, 0) / of.length,
});

const SHORT: Record<string, string> = {
  ave: 'avenue',
  av: 'avenue',
  st: 'street',
  blvd: 'boulevard',
  rd: 'road',
  dr: 'drive',
  ln: 'lane',
  ct: 'court',
  pl: 'place',
  hwy: 'highway',
  pkwy: 'parkway',
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
};
const KINDS = new Set([...Object.values(SHORT).slice(0, 10), 'way', 'row', 'terrace', 'walk', 'square', 'circle']);
const SIDES = new Set(['north', 'south', 'east', 'west']);

/** `1200 N. Orchard Ave, Unit 4` as `north orchard avenue`. */
const streetOf = (line: string): string =>
  plain(
    line
      .replace(/^\s*\d+[a-z]?\s+(?=\S)(?!(?:st|nd|rd|th)\b)/i, '')
      .replace(/[,#].*$|\b(?:unit|suite|apt|ste|floor)\b.*$/i, ''),
  )
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .join(' ');

/** Without the side and the kind, as people say it: `orchard`. */
const baseOf = (street: string): string => {
  const words = street.split(' ').filter((word, at, all) => all.length === 1 || !SIDES.has(word) || at !== 0);
  return words.length > 1 && KINDS.has(words.at(-1) ?? '') ? words.slice(0, -1).join(' ') : words.join(' ');
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
