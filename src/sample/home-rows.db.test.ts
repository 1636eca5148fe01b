import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCounty, type County } from '../../test/harness/county.ts';
import { onServer } from '../../test/harness/database.ts';
import { aYouth } from '../../test/harness/homes.ts';
import { loadSampleHomes } from './home-rows.ts';

/** Whoever opens the sample county meets homes in use, a contractor that leaves, and beds. */
let county: County;
beforeAll(async () => {
  county = await aCounty();
  for (const given of ['Ada', 'Bo', 'Cyd']) await aYouth(county, await county.as('socialworker'), given);
  await onServer(county.database.ownerUrl, (client) =>
    loadSampleHomes(client, { now: new Date(), ring: county.vault.ring }),
  );
});
afterAll(() => county.close());

it('the sample’s homes are lived in, asked for and handed over, and beds are free tonight', async () => {
  const worker = await county.as('socialworker');
  const list = await worker.get('/homes');
  for (const words of ['kept, at least 2', '1 youth lives here', 'Leaves on']) expect(list.text).toContain(words);
  const asked = await (await county.as('labor-advocate')).get('/homes/asked');
  for (const words of ['Someone who cooks', 'A home may come to us']) expect(asked.text).toContain(words);
  const beds = await worker.get('/homes/beds');
  for (const words of ['2 free', 'Full', 'Not said today']) expect(beds.text).toContain(words);
  const [youth] = await county.owner('select youth_id::text as id from homes.placements limit 1');
  expect((await worker.get(`/youth/${youth?.id}/home`)).text).toContain('knows the youth');
  expect((await worker.get('/work')).text).toContain('Must leave where they live');
  const moved = await county.owner(
    `select youth_id::text as id from homes.placements where end_reason = 'moved' order by placed_at`,
  );
  const pages = await Promise.all(moved.map(async ({ id }) => (await worker.get(`/youth/${id}/team`)).text));
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) {
    for (const words of ['2 homes this year', '3 social workers this year', '2 clinicians this year', 'Earlier'])
      expect(page).toContain(words);
    expect(page).toContain('stays the youth’s clinician');
  }
  const said = pages.map((page) => page.includes('At the clinic, Wednesdays'));
  expect(said, 'of one somebody said how sessions go on, of another nobody has').toEqual(
    expect.arrayContaining([true, false]),
  );
});
