import { places } from '#reference/directory/index.ts';
import { offersNow } from './kept-offers.ts';
import { whereIs } from './model/where.ts';

/** The region of a postal code or city as somebody types it; null: not a place of the county. */
export const regionTyped = (typed: string): string | null => whereIs(places.list, typed)?.region ?? null;

/** An offer of the directory by its id, from what this process has of it; null: none, or not known now. */
export async function placeNamed(
  asker: Parameters<typeof offersNow>[0],
  id: string,
): Promise<{ id: string; name: string; region: string | null } | null> {
  const found = (await offersNow(asker)).find((each) => each.id === id);
  return found ? { id, name: `${found.name}, ${found.organization}`, region: found.region } : null;
}
