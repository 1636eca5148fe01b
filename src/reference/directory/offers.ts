import type { Tx } from '#platform/database/connect.ts';
import { type CountyRegions, regionsAt } from '#reference/regions/index.ts';
import type { Directory } from './model/directory.ts';
import type { Offer } from './model/offer.ts';
import { offersOf } from './model/offers.ts';
import { directoryAt, standingOf } from './store.ts';

type Made = { offers: readonly Offer[]; places: CountyRegions['places']['list'] };
const none: Made = { offers: [], places: [] };
const made = new WeakMap<Directory, Made>();

/**
 * What help there is, and which places the county has: of this county; of none named, of the one that this program is run for. The same
 * lists, the very same values, until something in the directory or its regions changes.
 */
export async function offers({ tx }: { tx: Tx }, countyId: string | null = null): Promise<Made & { timeZone: string }> {
  const standing = await standingOf(tx, countyId);
  if (!standing) return { ...none, timeZone: 'UTC' };
  const directory = await directoryAt(tx, standing);
  const known = made.get(directory) ?? (await make(tx, standing, directory));
  made.set(directory, known);
  return { ...known, timeZone: standing.timeZone };
}

/** One mark is drawn anew when either changes, so that both are of one moment. */
async function make(tx: Tx, standing: { countyId: string; mark: string }, directory: Directory): Promise<Made> {
  const { places } = await regionsAt(tx, standing);
  return { offers: offersOf(directory, places.regionOf), places: places.list };
}
