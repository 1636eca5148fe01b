import { shippedPlaces } from '#reference/regions/index.ts';
import spas from '../../../reference/regions/spas.json' with { type: 'json' };

/** The table of postal codes that comes with the program. What holds for a county, `regionsNow` of the regions says. */
export { shippedPlaces as places };

/** The region of a postal code by id (`spa-1`…) as the program's table has it, or null when it lies in no region of it. */
export const regionOf = shippedPlaces.regionOf;

const regions: readonly { id: string; number: number; name: string }[] = spas.regions;
/** A region as people at work say it: its number and its name. */
export function regionLabel(id: string): string {
  const found = regions.find((each) => each.id === id);
  return found ? `${found.number} – ${found.name}` : id;
}
