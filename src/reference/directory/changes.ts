import type { Tx } from '#platform/database/connect.ts';
import { changedSince } from './model/changed-since.ts';
import { type Answer, whole } from './model/compile.ts';
import { directoryAt, goneServices, standingOf } from './store.ts';

/** A service that is gone, so that a copy elsewhere drops it. */
export type Gone = { id: string; withdrawn: true; last_modified: string };
export type ServiceChanges = { mark: string; asOf: Date; lines: readonly (Answer | Gone)[] };

/**
 * The services that changed after a moment (all, without one), with everything in them, and then those that were withdrawn. `isKnown`:
 * whether who asks has what this mark of the directory stands for already; then nothing is read.
 */
export async function serviceChanges(
  { tx, now }: { tx: Tx; now: Date },
  after: Date | null,
  isKnown: (mark: string) => boolean,
): Promise<ServiceChanges | { same: true; mark: string }> {
  const standing = await standingOf(tx, null);
  if (!standing) return { mark: 'none', asOf: now, lines: [] };
  if (isKnown(standing.mark)) return { same: true, mark: standing.mark };
  const directory = await directoryAt(tx, standing);
  const gone = await goneServices(tx, standing.countyId, after);
  return {
    mark: standing.mark,
    asOf: now,
    lines: [
      ...changedSince(directory, after).map((service) => whole.service(directory, service)),
      ...gone.map(({ id, at }): Gone => ({ id, withdrawn: true, last_modified: at.toISOString() })),
    ],
  };
}
