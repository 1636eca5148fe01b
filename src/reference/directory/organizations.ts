import type { Tx } from '#platform/database/connect.ts';
import { text } from './model/directory.ts';
import { directoryAt, standingOf } from './store.ts';

/** An organization of the directory by its name. */
export type Named = { id: string; name: string };
const none: ReadonlyMap<string, Named> = new Map();

/** The organizations of this county's directory, by id. */
export async function organizations({ tx }: { tx: Tx }, countyId: string): Promise<ReadonlyMap<string, Named>> {
  const standing = await standingOf(tx, countyId);
  if (!standing) return none;
  const directory = await directoryAt(tx, standing);
  return new Map([...directory.organization.values()].map(({ id, body }) => [id, { id, name: text(body, 'name') }]));
}
