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

/** A name by which people say where they are: a pier, a transit hub, a mall. The county adds its own; none comes with the program. */
const landmark = z.object({
  name: z.string().min(1),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Landmark = z.infer<typeof landmark>;

/** `reference/regions/places.json`, which a county replaces with its own. `checkedOn` null: the regions are not verified. */
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
  list: readonly Place[];
  landmarks: readonly Landmark[];
  source: string;
  checkedOn: string | null;
  /** The place of a postal code, written with or without its last four digits; null when the county has no such code. */
  placeOf: (postalCode: string) => Place | null;
  /** Its region by id (`spa-1`…), or null. */
  regionOf: (postalCode: string) => string | null;
};

/** @throws ZodError when the file is not of this shape. */
export function readPlaces(raw: unknown): Places {
  const file = placesFile.parse(raw);
  const known = new Map(file.places.map((each) => [each.postalCode, each]));
  const placeOf = (postalCode: string) => known.get(fiveDigits(postalCode)) ?? null;
  return {
    list: file.places,
    landmarks: file.landmarks,
    source: file.source,
    checkedOn: file.checkedOn,
    placeOf,
    regionOf: (postalCode) => placeOf(postalCode)?.region ?? null,
  };
}

const fiveDigits = (written: string): string => /^\s*(\d{5})(?:-?\d{4})?\s*$/.exec(written)?.[1] ?? '';
