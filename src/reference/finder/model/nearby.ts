/** A place on the map, in degrees. */
export type Point = { latitude: number; longitude: number };

const EARTH_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres between two points as the crow flies (haversine). */
export function kilometresBetween(one: Point, other: Point): number {
  const up = radians(other.latitude - one.latitude) / 2;
  const across = radians(other.longitude - one.longitude) / 2;
  const half =
    Math.sin(up) ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(across) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

const KM_A_MILE = 1.609344;
export const milesOf = (kilometres: number): number => kilometres / KM_A_MILE;

/** How far is far: on foot, by bus, across town, across the county; beyond, it is out of reach for most. */
const bandsKm = [1.5, 5, 12, 25, 50] as const;
export const OUT_OF_REACH = bandsKm.length;

/** 0 is next door; `OUT_OF_REACH` is farther than most can go. */
export function bandOf(kilometres: number): number {
  let band = 0;
  while (band < OUT_OF_REACH && kilometres > (bandsKm[band] ?? 0)) band++;
  return band;
}
