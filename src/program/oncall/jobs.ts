import type { Task } from '#platform/jobs/index.ts';
import type { Vault } from '#platform/vault/index.ts';
import { ringOn } from './store.ts';

/** Who did not answer in time is passed over and the next one is rung, each once. */
export const oncallTask = (vault: Vault): Task => ({
  name: 'on-call',
  everyMs: 5_000,
  run: async ({ db, now }) => {
    await ringOn(db, vault, now());
    return false;
  },
});
