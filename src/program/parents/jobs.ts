import type { Task } from '#platform/jobs/index.ts';
import type { Vault } from '#platform/vault/index.ts';
import { writeLetters } from './registration-store.ts';
import { alarmRequests } from './request-store.ts';

/** Letters of dates that are near, and requests that nobody answered in the county's time: each once. */
export const parentsTask = (vault: Vault): Task => ({
  name: 'parents',
  everyMs: 20_000,
  run: async ({ db, now }) => {
    await alarmRequests(db, now());
    await writeLetters(db, vault, now());
    return false;
  },
});
