import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { generateCounty, margins } from './index.ts';
import { samplePage } from './table.ts';
import { tallyOf } from './tally.ts';

const made = { seed: 'sample', scale: 1, now: new Date('2026-07-01T19:00:00Z') };

// The page is this test's own work: `-u` writes it again, any other run compares.
test('the page on the sample county says what the generator does today', async () => {
  const county = generateCounty(made);
  const page = samplePage(tallyOf(county.youth(), county.year.zone), margins, made);
  await expect(page).toMatchFileSnapshot(resolve(import.meta.dirname, '../../../docs/sample-county.md'));
});
