import { z } from 'zod';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { placesIn } from '../import-store.ts';
import { type Body, isConfidential, text } from '../model/directory.ts';
import { ownDirectory } from './browse.ts';

export const hiddenInput = z.object({ id: z.uuid() });
export type HiddenView = {
  id: string;
  name: string;
  /** Each place as it was brought. Null: it came without saying where it is. */
  places: (Body | null)[];
};

/** Where a service's hidden places are, for those who keep the directory true. Who looked stands in the ledger. */
export async function seeHiddenPlaces(
  errand: Errand,
  { id }: z.infer<typeof hiddenInput>,
): Promise<Result<HiddenView>> {
  const directory = await ownDirectory(errand);
  const service = directory.service.get(id.toLowerCase());
  const hidden = service
    ? directory
        .placesOf(service.id)
        .map(({ body }) => text(body, 'location_id'))
        .filter((locationId) => isConfidential(directory, locationId))
    : [];
  if (!service || hidden.length === 0) return absent;
  const kept = await placesIn(errand);
  errand.touched({ recordIds: [service.id] });
  return ok({
    id: service.id,
    name: text(service.body, 'name'),
    places: hidden.map((locationId) => kept.get(locationId) ?? null),
  });
}
