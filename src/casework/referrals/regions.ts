import type { Errand } from '#platform/http/door.ts';
import { type CountyRegions, type Place, regionsNow } from '#reference/regions/index.ts';

/** The regions of the person's own county. */
export const ownRegions = ({ tx, actor }: Errand): Promise<CountyRegions> => regionsNow(tx, actor.countyId);

/** About the middle of a region, which is near enough to say what is near. Null: no place of it is known. */
export function middleOf(places: readonly Place[], region: string): { latitude: number; longitude: number } | null {
  const own = places.filter((each) => each.region === region);
  if (own.length === 0) return null;
  const mean = (of: (place: Place) => number) => own.reduce((sum, each) => sum + of(each), 0) / own.length;
  return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) };
}
