import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Config } from '#platform/config/config.ts';
import { readKeys } from '#platform/config/keys.ts';
import { connect } from '#platform/database/connect.ts';
import { askOutside } from '#platform/outside/index.ts';
import { openVault } from '#platform/vault/index.ts';
import { Refused, type Runner, workOn } from '#reference/directory/index.ts';

const letter = z.object({
  appUrl: z.string(),
  jobsUrl: z.string(),
  work: z.object({ countyId: z.uuid(), importId: z.uuid(), personId: z.uuid() }),
});

/** Of a large import's rows, twice; the machine of a county has more. */
const MEMORY_MB = 6_000;
/** Most of what is made while reading is thrown away at once: with much room for it, little of it is looked at twice. */
const YOUNG_MB = 128;

/**
 * Works on imports in a process of its own: reading a hundred thousand services takes half a minute of one core, in which a server's
 * process would answer nobody; and should memory not suffice, it is that process that ends. It ends with its parent.
 */
export const inItsOwnProcess =
  (urls: { app: string; jobs: string }, { program = process.argv[1] ?? '', memoryMb = MEMORY_MB } = {}): Runner =>
  (work, { stopping }) =>
    new Promise((done, failed) => {
      const args = [`--max-old-space-size=${memoryMb}`, `--max-semi-space-size=${YOUNG_MB}`, program, 'import:work'];
      const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'inherit'] });
      const watch = setInterval(() => stopping() && child.kill('SIGTERM'), 200);
      const ended = (failure: Error | null) => {
        clearInterval(watch);
        if (failure) failed(failure);
        else done();
      };
      child.once('error', ended);
      // One that was told to end leaves its work where it was: the next start takes it up.
      child.once('exit', (code, signal) =>
        ended(code === 0 || stopping() ? null : new Refused(whyEnded(code, signal))),
      );
      child.stdin.on('error', () => {});
      child.stdin.write(`${JSON.stringify({ appUrl: urls.app, jobsUrl: urls.jobs, work })}\n`);
    });

/** How V8 ends a process whose memory does not suffice, by the machine's kind; where no memory is left at all, the system does. */
const outOfMemory: readonly (NodeJS.Signals | null)[] = ['SIGABRT', 'SIGTRAP', 'SIGILL'];
const ABORTED = 134;

const whyEnded = (code: number | null, signal: NodeJS.Signals | null): string => {
  if (code === ABORTED || outOfMemory.includes(signal)) return 'workTooLarge';
  return signal ? 'workKilled' : 'workBroke';
};

/** The other side: what is to be done comes on the standard input, whose end means that the server is gone. */
export async function importWorkCommand(config: Config): Promise<void> {
  const lines = createInterface({ input: process.stdin });
  const first = await new Promise<string>((heard) => lines.once('line', heard));
  lines.once('close', () => process.exit(1));
  const { appUrl, jobsUrl, work } = letter.parse(JSON.parse(first));
  const app = connect({ url: appUrl, max: 1, name: 'throughline-import' });
  const jobs = connect({ url: jobsUrl, max: 1, name: 'throughline-import-jobs' });
  try {
    await workOn(
      {
        app: app.db,
        jobs: jobs.db,
        vault: openVault(readKeys(config).ring),
        now: () => new Date(),
        clock: () => performance.now(),
        ask: askOutside,
        stopping: () => false,
      },
      work,
    );
  } finally {
    await Promise.all([app.pool.end(), jobs.pool.end()]);
  }
  process.exit(0);
}
