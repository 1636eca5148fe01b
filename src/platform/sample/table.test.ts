import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import placesFile from '../../../reference/regions/places.json' with { type: 'json' };
import { advocacyRows } from './advocacy.ts';
import { generateCounty, generateZones, margins } from './index.ts';
import { samplePage } from './table.ts';
import { tallyOf } from './tally.ts';
import { zoneRows } from './zones.ts';

const made = { seed: 'sample', scale: 1, now: new Date('2026-07-01T19:00:00Z') };

// The page is this test's own work: `-u` writes it again, any other run compares.
test('the page on the sample county says what the generator does today', async () => {
  const county = generateCounty(made);
  const libraries = Array.from({ length: 85 }, (_, n) => `library-${n}`);
  const zones = zoneRows(generateZones({ ...made, places: placesFile.places, libraries }));
  const page = samplePage(tallyOf(county.youth(), county.year.zone), margins, made, [...advocacyRows(), ...zones]);
  await expect(page).toMatchFileSnapshot(resolve(import.meta.dirname, '../../../docs/sample-county.md'));
});
