import type { Tx } from '#platform/database/connect.ts';
import type { Directory } from './model/directory.ts';
import { directoryAt, standingOf } from './store.ts';

/** The directory that a visitor without an account sees, and whose it is; null before a county is set up. */
export async function publicDirectory(tx: Tx): Promise<{ countyId: string; directory: Directory } | null> {
  const standing = await standingOf(tx, null);
  return standing ? { countyId: standing.countyId, directory: await directoryAt(tx, standing) } : null;
}
