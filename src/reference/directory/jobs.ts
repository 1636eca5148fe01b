import { transact } from '#platform/database/transaction.ts';
import { alone, type JobDesk, type Task } from '#platform/jobs/index.ts';
import { Refused } from './actions/refused.ts';
import type { WorkDesk } from './actions/work.ts';
import { beginImport } from './import-store.ts';
import { discardWaiting, duePulls, sayStalled, sourcesOf } from './source-store.ts';
import { asKeeper, nextWork, sayFault, type Work } from './work-store.ts';

/** How an import is worked on: in a process of its own where people are served, or here. Throws when that broke. */
export type Runner = (work: Work, desk: JobDesk) => Promise<void>;

/**
 * Imports that are too large to be read or done while a person waits, one after the other; and other directories that are asked
 * daily. Of several servers, one is at it.
 */
export const importTask = (desk: Pick<WorkDesk, 'app' | 'vault'>, run: Runner): Task => ({
  name: 'imports',
  everyMs: 1_000,
  run: async (jobs) => {
    const more = await alone(jobs.db, 'imports', async () => {
      await beginDaily(desk, jobs);
      const work = await nextWork(jobs.db);
      if (!work || jobs.stopping()) return false;
      try {
        await run(work, jobs);
      } catch (error) {
        await sayFault(jobs.db, work, error instanceof Refused ? error.key : 'workBroke');
        throw error;
      }
      return true;
    });
    return more === true;
  },
});

/** A daily source's next import, as the person who named the source. What waits of it gives way to what it says now. */
async function beginDaily({ app, vault }: Pick<WorkDesk, 'app' | 'vault'>, { db, now }: JobDesk): Promise<void> {
  for (const { countyId, sourceId, personId } of await duePulls(db, now())) {
    const isKept = await transact(app, async (tx) => {
      if (!(await asKeeper(tx, { countyId, personId }))) return false;
      const keeping = { tx, vault, now: now(), actor: { countyId, userId: personId } };
      const [source] = await sourcesOf(keeping, sourceId);
      if (!source) return true;
      await discardWaiting(keeping, sourceId);
      await beginImport(keeping, { source: source.name, sourceId });
      return true;
    });
    // Who is behind it may not keep the directory any more: nobody asks until another takes it over, and that is said.
    if (!isKept) await sayStalled(db, countyId, sourceId, now());
  }
}
