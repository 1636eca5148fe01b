import type { Task } from '#platform/jobs/index.ts';
import type { Vault } from '#platform/vault/index.ts';
import { ringOn } from './duty-store.ts';
import { writeLetters } from './registration-store.ts';
import { alarmRequests } from './request-store.ts';

/** Calls that wait are told to the next on duty; letters of dates that are near; requests that nobody answered in the county's time: each once. */
export const parentsTask = (vault: Vault): Task => ({
  name: 'parents',
  everyMs: 10_000,
  run: async ({ db, now }) => {
    await ringOn(db, now());
    await alarmRequests(db, now());
    await writeLetters(db, vault, now());
    return false;
  },
});
