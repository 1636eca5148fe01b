import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from '../../test/access/scene.ts';
import { aCounty, type County } from '../../test/harness/county.ts';
import { onServer } from '../../test/harness/database.ts';
import { zonesNow } from '../reference/zones/index.ts';
import { loadSampleZones } from './zone-rows.ts';

/** The published phases, as they stand on the first run of a county that has its key. */
let county: County;
const now = new Date();
beforeAll(async () => {
  county = await aCounty();
  const main = (await person(county, 'socialworker')).countyId;
  await onServer(county.config.databaseUrl ?? '', (client) =>
    loadSampleZones(client, main, { seed: 'throughline', now, ring: county.vault.ring }),
  );
});
afterAll(() => county.close());

describe('the zones of the sample county', () => {
  it('stand as the report prints them: all but one of phase I and two of phase II are done, 85 libraries get ready', async () => {
    const page = await (await county.as('liaison')).get('/zones');
    const rows = [...page.text.matchAll(/<tr role="row">.*?<\/tr>/g)].map((row) =>
      row[0].replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
    );
    const of = (phase: string) => rows.filter((row) => row.includes(`${phase} `) && / \d+ of \d+ $/.test(row));
    const done = (row: string) => /(\d+) of \1 $/.test(row) && !/ 0 of 0 $/.test(row);
    expect([of('Phase I').length, of('Phase I').filter(done).length]).toEqual([6, 5]);
    expect([of('Phase II').length, of('Phase II').filter(done).length]).toEqual([3, 2]);
    expect(rows.some((row) => row.includes('County Library (sample)') && row.endsWith(' 0 of 85 '))).toBe(true);
    expect(rows.filter((row) => row.includes('Asked to join')).length).toBe(4);
    expect(page.text).toContain('Holds until');
  });

  it('are found by anyone, each where it is, with its own number, and no word of why a youth may come', async () => {
    const zones = await county.database.app.transaction().execute((tx) => zonesNow(tx, now));
    expect(zones.length).toBe(21);
    for (const zone of zones) {
      expect(zone.address.length).toBeGreaterThan(5);
      expect(zone.region).toMatch(/^spa-[1-8]$/);
      expect(zone.phones.length).toBeGreaterThan(0);
      expect(zone.hours.length).toBeGreaterThan(0);
      expect(zone.point).not.toBeNull();
    }
    for (const lang of ['en', 'es']) {
      const page = await county.visitor().get(`/find/places?lang=${lang}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('set-cookie')).toBeNull();
      expect(page.text).not.toMatch(/traffick|trata\b|exploit|explota/i);
      expect(page.text).not.toMatch(/<title>[^<]*(safe|segur|zon|help|ayuda)/i);
      expect(page.text.match(/<article/g)?.length).toBe(21);
    }
  });

  it('are listed by a part of the county, nearest first, and what was asked stands in no address', async () => {
    const visitor = county.visitor();
    const before = await county.owner('select count(*)::int as n from audit.entries');
    const here = await visitor.post('/find/places?lang=en', { where: '90731', region: 'spa-8' });
    expect(here.status).toBe(200);
    const cards = here.text.match(/<article/g)?.length ?? 0;
    expect(cards).toBeGreaterThan(0);
    expect(cards).toBeLessThan(21);
    const miles = [...here.text.matchAll(/([\d.]+) miles away/g)].map((found) => Number(found[1]));
    expect(miles.length + (here.text.match(/Less than a mile/g)?.length ?? 0)).toBe(cards);
    expect(miles).toEqual([...miles].sort((a, b) => a - b));
    expect(here.text).not.toMatch(/(action|href)="\/[^"]*90731/);
    const nowhere = await visitor.post('/find/places?lang=en', { where: 'Atlantis' });
    expect(nowhere.text).toContain('We do not know that place.');
    expect(nowhere.text).toContain('value="Atlantis"');
    // An address that somebody was sent with a place in it asks for nothing.
    expect((await visitor.get('/find/places?lang=en&where=90731')).text).not.toContain('miles away');
    expect(await county.owner('select count(*)::int as n from audit.entries')).toEqual(before);
  });

  it('are in an answer where somebody needs a door now and says where they are, and a link away where not', async () => {
    const ask = async (fields: Record<string, string>) => (await county.visitor().post('/find?lang=en', fields)).text;
    const zones = await county.database.app.transaction().execute((tx) => zonesNow(tx, now));
    const zip = zones[0]?.postalCode ?? '';
    // A workday at noon, so that offices are open.
    const noon = new Date(now);
    while (![2, 3].includes(noon.getUTCDay())) noon.setUTCDate(noon.getUTCDate() + 1);
    noon.setUTCHours(20, 0, 0, 0);
    county.setNow(noon);
    const near = await ask({ need: 'place-tonight', where: zip });
    const section = near.slice(near.indexOf('id="walk-in"'), near.indexOf('id="best"'));
    expect(section.match(/<article/g)?.length).toBeGreaterThan(0);
    expect(section).toContain('Open now, until');
    expect(section).toContain('When you come:');
    for (const fields of [{ need: 'place-tonight' }, { need: 'work', where: zip }]) {
      const page = await ask(fields);
      const quiet = page.slice(page.indexOf('id="walk-in"'), page.indexOf('id="best"'));
      expect(quiet).not.toContain('<article');
      expect(quiet).toContain('All safe places to walk into');
    }
    county.setNow(null);
  });
});
