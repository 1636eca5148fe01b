import type { Task } from '#platform/jobs/index.ts';
import { alarmAsks } from './store.ts';

/** An ask that nobody has answered is told of: once to those who answer, later once to the liaisons. */
export const askAlarmTask: Task = {
  name: 'asks',
  everyMs: 15_000,
  run: async ({ db, now }) => {
    await alarmAsks(db, now());
    return false;
  },
};
