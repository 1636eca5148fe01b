/** The table of postal codes that comes with the program, read and checked once. */
import file from '../../../reference/regions/places.json' with { type: 'json' };
import spas from '../../../reference/regions/spas.json' with { type: 'json' };
import { readPlaces } from './model/places.ts';

export const places = readPlaces(file);

/** The region of a postal code by id (`spa-1`…), or null when it lies in no region of the county. */
export const regionOf = places.regionOf;

const regions: readonly { id: string; number: number; name: string }[] = spas.regions;
/** A region as people at work say it: its number and its name. */
export function regionLabel(id: string): string {
  const found = regions.find((each) => each.id === id);
  return found ? `${found.number} – ${found.name}` : id;
}
