import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/order.ts';

// Three projects: rules need nothing, doors need a database, journeys need a browser as well.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // Twice the cores of the smallest machine: most tests wait for a database, a browser or a process of their own, and
    // with one a core both stood idle half of the time.
    maxWorkers: 4,
    // A worker goes on from file to file, so that libraries are loaded once; our own modules are read anew for each.
    isolate: false,
    setupFiles: ['test/harness/fresh.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/repository.test.ts'],
          exclude: ['src/**/*.db.test.ts', 'src/**/*.db.test.tsx'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'doors',
          include: [
            'src/**/*.db.test.ts',
            'src/**/*.db.test.tsx',
            'test/access/**/*.test.ts',
            'test/faults/**/*.test.ts',
          ],
          globalSetup: ['test/harness/database.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/harness/database.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
