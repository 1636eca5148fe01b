import type { Tx } from '#platform/database/connect.ts';
import { regionsAt } from '#reference/regions/index.ts';
import type { Directory } from './model/directory.ts';
import { type OpenLocation, openLocationsOf } from './model/open-locations.ts';
import { directoryAt, standingOf } from './store.ts';

const made = new WeakMap<Directory, ReadonlyMap<string, OpenLocation>>();
const none: ReadonlyMap<string, OpenLocation> = new Map();

/**
 * The locations of a county whose address anyone may know, by id; of the county that this program is run for, where none is named. The
 * very same value until something in the directory changes.
 */
export async function openLocations(tx: Tx, countyId: string | null): Promise<ReadonlyMap<string, OpenLocation>> {
  const standing = await standingOf(tx, countyId);
  if (!standing) return none;
  const directory = await directoryAt(tx, standing);
  const known = made.get(directory) ?? openLocationsOf(directory, (await regionsAt(tx, standing)).places.regionOf);
  made.set(directory, known);
  return known;
}
