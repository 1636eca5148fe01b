import { type Entry, entryOf, overlaid, type Said } from './model/changing.ts';
import { locationIn, visitIn } from './model/compile.ts';
import type { Body, Directory, EntityName } from './model/directory.ts';

/** A service with its organization and places, as the public may know them; with what an open change says laid over it. */
export const publicEntry = (directory: Directory, id: string, rows: readonly Said[] = []): Entry | null =>
  entryOf(
    overlaid((name, entityId) => publicBody(directory, name, entityId), rows),
    id,
    directory.placesOf(id).map((visit) => visit.id),
    rows,
  );

function publicBody(directory: Directory, name: EntityName, id: string): Body | undefined {
  const entity = directory[name].get(id);
  if (!entity) return undefined;
  if (name === 'location') return { ...locationIn(directory, entity), id };
  return { ...(name === 'service_at_location' ? visitIn(directory, entity.body) : entity.body), id };
}
