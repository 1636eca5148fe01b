import type { Task } from '#platform/jobs/index.ts';
import { alarmLate } from './late-store.ts';

/** What a youth asked for or complained of, and nobody answered in the county's time, is told of once. */
export const ownPageTask: Task = {
  name: 'own-page',
  everyMs: 60_000,
  run: async ({ db, now }) => {
    await alarmLate(db, now());
    return false;
  },
};
