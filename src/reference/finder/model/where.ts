import { kilometresBetween, type Point } from './nearby.ts';

/** A postal code of the county, with its city and about where its middle is. */
type Place = { postalCode: string; city: string; region: string; latitude: number; longitude: number };

/**
 * Where a postal code or a city is, as somebody types it: about the middle, which is near enough to say what is near. Null:
 * not a place of the county.
 */
export function whereIs(places: readonly Place[], typed: string): { point: Point; region: string } | null {
  const code = /(?:^|\s)(\d{5})(?:-\d{4})?\s*$/.exec(typed)?.[1];
  const wanted = plain(typed.replace(/\d[\d-]*/g, '').replace(/,?\s*\b(ca|california)\b\.?\s*$/i, ''));
  const found = code
    ? places.filter((each) => each.postalCode === code)
    : places.filter((each) => wanted !== '' && plain(each.city) === wanted);
  const [first] = found;
  if (!first) return null;
  const middle = (of: (place: Place) => number) => found.reduce((sum, each) => sum + of(each), 0) / found.length;
  return {
    point: { latitude: middle(({ latitude }) => latitude), longitude: middle(({ longitude }) => longitude) },
    region: mostOften(found.map(({ region }) => region)),
  };
}

/** A point as a telephone gives it, to about a kilometre, whatever it sent: nobody needs to know more. Null: these are no degrees. */
export function pointTyped(typed: string): Point | null {
  const found = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(typed);
  if (!found) return null;
  const rounded = (degrees: string | undefined) => Math.round(Number(degrees) * 100) / 100;
  return { latitude: rounded(found[1]), longitude: rounded(found[2]) };
}

/** Farther from every postal code than this is not in the county. */
const OUTSIDE_KM = 40;

/** The postal code's place that is nearest to a point; null: the point is not in the county. */
export function placeNear<P extends Place>(places: readonly P[], point: Point): P | null {
  let [nearest, least]: [P | null, number] = [null, OUTSIDE_KM];
  for (const each of places) {
    const far = kilometresBetween(point, each);
    if (far < least) [nearest, least] = [each, far];
  }
  return nearest;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

function mostOften(all: readonly string[]): string {
  const times = new Map<string, number>();
  for (const each of all) times.set(each, (times.get(each) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
