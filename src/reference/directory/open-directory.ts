import type { Tx } from '#platform/database/connect.ts';
import type { Directory } from './model/directory.ts';
import { directoryAt, standingOf } from './store.ts';

/** The directory that a visitor without an account sees, or that of the person's own county, and whose it is; null before one is set up. */
export async function publicDirectory(
  tx: Tx,
  countyId: string | null,
): Promise<{ countyId: string; directory: Directory } | null> {
  const standing = await standingOf(tx, countyId);
  return standing ? { countyId: standing.countyId, directory: await directoryAt(tx, standing) } : null;
}
