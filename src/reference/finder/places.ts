import type { Offer } from '#reference/directory/index.ts';
import type { Landmark, Place } from '#reference/regions/index.ts';
import { offersNow, shelfNow } from './kept-offers.ts';
import type { Point } from './model/nearby.ts';
import { type Streets, streetsOf } from './model/streets.ts';
import { placeNear, pointTyped, whereIs } from './model/where.ts';

/** `near`: the city near which it was taken to be, where it is neither a postal code nor a city. */
type Typed = { point: Point; region: string; near: string | null };

/** What is known of where things are: public addresses, postal codes, the county's names of places. */
export type Known = { offers: readonly Offer[]; places: readonly Place[]; landmarks: readonly Landmark[] };

const streets = new WeakMap<readonly Offer[], Streets>();

/**
 * Where somebody is, as they typed it or as their telephone said: a postal code, a city, a point, two streets that cross, a place by
 * its name. Streets and names are known only as far as public addresses of the directory tell them; no other party is asked. Null:
 * it cannot be said honestly.
 */
export function placeTyped(typed: string, { offers, places, landmarks }: Known): Typed | null {
  const known = whereIs(places, typed);
  if (known) return { ...known, near: null };
  const point = pointTyped(typed);
  const found = point ? { point } : streetsIn(offers, landmarks).find(typed);
  const place = found && placeNear(places, found.point);
  return place && { point: found.point, region: place.region, near: place.city };
}

function streetsIn(offers: readonly Offer[], landmarks: readonly Landmark[]): Streets {
  // Offers are drawn anew with the county's names: one list of them has one list of names.
  const known = streets.get(offers) ?? streetsOf(offers, landmarks);
  streets.set(offers, known);
  return known;
}

/** The region of a postal code or city as somebody types it; null: not a place of the county. */
export const regionTyped = async (asker: Parameters<typeof shelfNow>[0], typed: string): Promise<string | null> =>
  whereIs((await shelfNow(asker))?.places ?? [], typed)?.region ?? null;

/** An offer of the directory by its id, from what this process has of it; null: none, or not known now. */
export const offerNamed = async (asker: Parameters<typeof offersNow>[0], id: string): Promise<Offer | null> =>
  (await offersNow(asker)).find((each) => each.id === id) ?? null;

/** The same, by what it is called. */
export async function placeNamed(
  asker: Parameters<typeof offersNow>[0],
  id: string,
): Promise<{ id: string; name: string; region: string | null } | null> {
  const found = await offerNamed(asker, id);
  return found ? { id, name: `${found.name}, ${found.organization}`, region: found.region } : null;
}
