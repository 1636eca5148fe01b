import { z } from 'zod';

const text = z.object({ en: z.string().min(1), es: z.string().min(1) });

/** A postal code of the county: the city of its post office, its region by id, about where its middle is (degrees, WGS 84). */
const place = z.object({
  postalCode: z.string().regex(/^\d{5}$/),
  city: z.string().min(1),
  region: z.string().min(1),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Place = z.infer<typeof place>;
/** A line of a county's own table: its city and its middle may be unknown. */
export type PlaceRow = {
  postalCode: string;
  region: string;
  city: string | null;
  latitude: number | null;
  longitude: number | null;
};

/** A name by which people say where they are: a pier, a transit hub, a mall. A county brings its own list. */
export const landmark = z.object({
  name: z.string().min(1),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Landmark = z.infer<typeof landmark>;

/** `reference/regions/places.json`, until a county brings its own table. `checkedOn` null: the regions are not verified. */
const placesFile = z.object({
  title: text,
  source: z.string().min(1),
  checkedOn: z.iso.date().nullable(),
  pointsSource: z.string().min(1),
  pointsCheckedOn: z.iso.date().nullable(),
  landmarks: z.array(landmark).default([]),
  places: z
    .array(place)
    .min(1)
    .refine((all) => new Set(all.map(({ postalCode }) => postalCode)).size === all.length, {
      error: 'A postal code stands there twice',
    }),
});

export type Places = {
  /** Those whose middle is known: what is near can be said only of them. */
  list: readonly Place[];
  rows: readonly PlaceRow[];
  landmarks: readonly Landmark[];
  source: string;
  checkedOn: string | null;
  /** The place of a postal code, written with or without its last four digits; null when the county has no such code. */
  placeOf: (postalCode: string) => PlaceRow | null;
  /** Its region by id (`spa-1`…), or null. */
  regionOf: (postalCode: string) => string | null;
};

/** @throws ZodError when the file is not of this shape. */
export function readPlaces(raw: unknown): Places {
  const file = placesFile.parse(raw);
  return placesFrom(file.places, file.source, file.checkedOn, file.landmarks);
}

/** A table of postal codes. Of a code that stands there twice the first line holds: one code is never in two regions. */
export function placesFrom(
  rows: readonly PlaceRow[],
  source: string,
  checkedOn: string | null,
  landmarks: readonly Landmark[] = [],
): Places {
  const known = new Map<string, PlaceRow>();
  for (const row of rows) if (!known.has(row.postalCode)) known.set(row.postalCode, row);
  const placeOf = (postalCode: string) => known.get(fiveDigits(postalCode)) ?? null;
  return {
    rows: [...known.values()],
    list: [...known.values()].filter(isPlaced),
    source,
    checkedOn,
    landmarks,
    placeOf,
    regionOf: (postalCode) => placeOf(postalCode)?.region ?? null,
  };
}

const isPlaced = (row: PlaceRow): row is Place => row.city !== null && row.latitude !== null && row.longitude !== null;

/** The five digits of a postal code as somebody writes it; empty where it is none. */
export const fiveDigits = (written: string): string => /^\s*(\d{5})(?:-?\d{4})?\s*$/.exec(written)?.[1] ?? '';
