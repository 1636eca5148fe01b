import { z } from 'zod';
import type { Place } from './places.ts';
import { type Region, regionMeant } from './region.ts';

/** Degrees, WGS 84: longitude, latitude, as GeoJSON has them (RFC 7946). */
export type Position = readonly [longitude: number, latitude: number];
export type Ring = readonly Position[];
/** A region's borders: polygons, each with its outer ring first. */
export type Borders = { region: string; polygons: readonly (readonly Ring[])[] };

const position = z.array(z.number()).min(2);
const ring = z.array(position);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
const feature = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z.unknown(),
});
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(feature).min(1).max(2_000) });

/** How far beyond the county's own postal codes a border may reach, in degrees: about a hundred kilometers. */
const BEYOND = 1;
const MOST_POINTS = 500_000;

export type BordersRead = { ok: true; borders: Borders[] } | { ok: false; because: string; at?: string };

/**
 * Reads the borders of a county's regions. Refused as a whole, with the reason: what is no GeoJSON of areas, a ring that is not
 * closed or has no area, points beyond the county (mostly a file in another projection), an area of no region of the county, and a
 * region without an area.
 */
export function readBorders(raw: unknown, regions: readonly Region[], places: readonly Place[]): BordersRead {
  const read = collection.safeParse(raw);
  if (!read.success) return { ok: false, because: 'shapesNotGeojson' };
  const byRegion = new Map<string, Ring[][]>();
  let points = 0;
  for (const [at, each] of read.data.features.entries()) {
    const name = `${at + 1}`;
    const area = geometry.safeParse(each.geometry);
    if (!area.success) return { ok: false, because: 'shapesNotAreas', at: name };
    const region = regionOfFeature(each, regions);
    if (!region) return { ok: false, because: 'shapesNoRegion', at: name };
    const polygons = area.data.type === 'Polygon' ? [area.data.coordinates] : area.data.coordinates;
    for (const ringOf of polygons.flat()) {
      points += ringOf.length;
      const fault = faultOfRing(ringOf, frameOf(places));
      if (fault) return { ok: false, because: fault, at: name };
    }
    if (points > MOST_POINTS) return { ok: false, because: 'shapesTooMany' };
    byRegion.set(region.id, [...(byRegion.get(region.id) ?? []), ...polygons.map((one) => one.map(asRing))]);
  }
  const missing = regions.find(({ id }) => !byRegion.has(id));
  if (missing) return { ok: false, because: 'shapesMissing', at: missing.name };
  return { ok: true, borders: regions.map(({ id }) => ({ region: id, polygons: byRegion.get(id) ?? [] })) };
}

const asRing = (points: readonly (readonly number[])[]): Ring =>
  points.map(([longitude = 0, latitude = 0]) => [longitude, latitude] as const);

/** By the feature's id, then by whichever of its properties names a region: files call that column many things. */
function regionOfFeature(each: z.infer<typeof feature>, regions: readonly Region[]): Region | null {
  const said = [each.id, ...Object.values(each.properties ?? {})].filter(
    (value): value is string | number => typeof value === 'string' || typeof value === 'number',
  );
  const byText = said.flatMap((value) => (typeof value === 'string' ? (regionMeant(regions, value) ?? []) : []));
  const [first] = byText;
  if (first) return first;
  // A bare number may be a count or a size: it names a region only under a heading that says so.
  const numbers = Object.entries(each.properties ?? {}).filter(([name]) =>
    /^(region|spa|district|area_?no|number)/i.test(name),
  );
  return numbers.flatMap(([, value]) => regionMeant(regions, String(value)) ?? [])[0] ?? null;
}

type Frame = { west: number; east: number; south: number; north: number };

function frameOf(places: readonly Place[]): Frame {
  if (places.length === 0) return { west: -180, east: 180, south: -90, north: 90 };
  const [longitudes, latitudes] = [places.map((each) => each.longitude), places.map((each) => each.latitude)];
  return {
    west: Math.min(...longitudes) - BEYOND,
    east: Math.max(...longitudes) + BEYOND,
    south: Math.min(...latitudes) - BEYOND,
    north: Math.max(...latitudes) + BEYOND,
  };
}

function faultOfRing(points: readonly (readonly number[])[], frame: Frame): string | null {
  if (points.length < 4) return 'shapesShort';
  const [first, last] = [points[0], points.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return 'shapesOpen';
  for (const [longitude = Number.NaN, latitude = Number.NaN] of points) {
    const inside =
      longitude >= frame.west && longitude <= frame.east && latitude >= frame.south && latitude <= frame.north;
    if (!inside) return 'shapesElsewhere';
  }
  return areaOf(asRing(points)) === 0 ? 'shapesFlat' : null;
}

/** In square degrees (shoelace). */
export function areaOf(ring: Ring): number {
  const [ox = 0, oy = 0] = ring[0] ?? [];
  const twice = ring.reduce((sum, [x, y], at) => {
    const [nx, ny] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + (x - ox) * (ny - oy) - (nx - ox) * (y - oy);
  }, 0);
  return Math.abs(twice) / 2;
}

/** Whether a point lies in these borders: inside an outer ring and in none of its holes (even and odd crossings). */
export function isWithin({ polygons }: Borders, longitude: number, latitude: number): boolean {
  return polygons.some((rings) => rings.filter((one) => crosses(one, longitude, latitude)).length % 2 === 1);
}

function crosses(ring: Ring, x: number, y: number): boolean {
  let odd = false;
  for (const [at, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(at + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}
