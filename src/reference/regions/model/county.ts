import type { Outline } from './outline.ts';
import { type Landmark, type PlaceRow, type Places, placesFrom } from './places.ts';
import type { Region } from './region.ts';

/** What holds for one county: its regions in their order, which postal code lies in which, and their borders if it gave them. */
export type CountyRegions = {
  regions: readonly Region[];
  of: (id: string) => Region | null;
  places: Places;
  landmarks: readonly Landmark[];
  outline: Outline | null;
  /** Whether each was brought by the county itself, or came with the program. */
  own: { list: boolean; places: boolean; shapes: boolean; landmarks: boolean };
};

type Brought = { rows: readonly PlaceRow[]; source: string; checkedOn: string | null };

/** Puts together what was brought and what came with the program. A postal code of a region that is no more lies in none. */
export function countyRegions(given: {
  setUp: readonly Region[];
  list: readonly Region[] | null;
  places: Brought | null;
  landmarks: readonly Landmark[] | null;
  shipped: Places;
  outline: Outline | null;
}): CountyRegions {
  const regions = given.list ?? given.setUp;
  const byId = new Map(regions.map((each) => [each.id, each]));
  const from = given.places ?? given.shipped;
  const fits = given.outline && regions.every(({ id }) => given.outline?.regions.some(({ region }) => region === id));
  return {
    regions,
    of: (id) => byId.get(id) ?? null,
    places: placesFrom(
      from.rows.filter(({ region }) => byId.has(region)),
      from.source,
      from.checkedOn,
    ),
    landmarks: given.landmarks ?? given.shipped.landmarks,
    outline: fits ? given.outline : null,
    own: {
      list: given.list !== null,
      places: given.places !== null,
      shapes: Boolean(fits),
      landmarks: given.landmarks !== null,
    },
  };
}
