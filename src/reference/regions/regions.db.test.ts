import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';

let county: County;
let admin: Visitor;
beforeAll(async () => {
  county = await aCounty();
  admin = await county.as('admin');
});
afterAll(() => county.close());

const file = (name: string, text: string) => new File([text], name);
const bring = async (kind: 'places' | 'list' | 'shapes', text: string, fields: Record<string, string> = {}) =>
  admin.post(`/regions/settings/${kind}`, {
    source: 'Office of maps, table 4',
    ...fields,
    [kind]: file('x.csv', text),
  });
const putInForce = async (kind: 'places' | 'list' | 'shapes', text: string, fields: Record<string, string> = {}) => {
  const read = await bring(kind, text, fields);
  expect(read.status, read.text.slice(0, 600)).toBe(303);
  const done = await admin.post(`${read.location}/done`, {});
  expect(done.status).toBe(303);
  return read.location ?? '';
};

/** How many answers a place gets that are said to be less than a mile or so away: of the finder, without an account. */
const asked = async (where: string) =>
  (await county.visitor().post('/find?lang=en', { need: 'food', where })).text.includes('We do not know that place.');

describe('a county’s own table of postal codes', () => {
  it('is shown first, row by row, and nothing changes until it is put in force', async () => {
    const before = await admin.get('/regions/settings');
    expect(before.text).toContain('Nobody has checked this table');
    expect(before.text).toContain('viewBox');
    const read = await bring('places', 'zip,region\n90731,6\n99999,8\n1234,8\n');
    const seen = await admin.get(read.location ?? '');
    expect(seen.text).toContain('This is no postal code of five digits.');
    expect(seen.text).toMatch(/New: 1\. Changed: 1\. Gone: \d{3}\. Same: 0\. Broken: 1\./);
    expect((await admin.get('/regions/settings')).text).toContain('Nobody has checked this table');
  });

  it('once in force, the finder goes by it within a second, and by the one before once it is taken back', async () => {
    expect(await asked('99998')).toBe(true);
    const at = await putInForce('places', 'zip,region,city,lat,lon\n99998,spa-8,Newtown,33.75,-118.29\n', {
      checkedOn: '2026-01-15',
    });
    county.setNow(new Date(Date.now() + 2_000));
    expect(await asked('99998')).toBe(false);
    expect(await asked('90731')).toBe(true);
    const page = await admin.get('/regions/settings');
    expect(page.text).toContain('January 15, 2026');
    expect(page.text).not.toContain('Nobody has checked this table');
    expect((await admin.post(`${at}/undone`, {})).status).toBe(303);
    county.setNow(new Date(Date.now() + 4_000));
    expect(await asked('99998')).toBe(true);
    expect(await asked('90731')).toBe(false);
    county.setNow(null);
  });

  it('of which two hold one after the other is taken back from the newest', async () => {
    const one = await putInForce('places', 'zip,region\n90001,spa-8\n');
    const two = await putInForce('places', 'zip,region\n90001,spa-6\n');
    const refused = await admin.post(`${one}/undone`, {});
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Only what holds now can be taken back.');
    expect((await admin.post(`${two}/undone`, {})).status).toBe(303);
    expect((await admin.get('/regions/settings/places.csv')).text).toContain('90001,spa-8');
    expect((await admin.post(`${one}/undone`, {})).status).toBe(303);
    expect((await admin.post(`${one}/done`, {})).status).toBe(422);
  });

  it('comes out as a file that can be mended and brought again', async () => {
    const { text } = await admin.get('/regions/settings/places.csv');
    const read = await bring('places', text);
    expect((await admin.get(read.location ?? '')).text).toContain('Nothing differs from what holds now.');
  });

  it('says beside its field what is missing, and keeps what was typed', async () => {
    const none = await admin.post('/regions/settings/places', { source: 'x', checkedOn: '2999-01-01' });
    expect(none.status).toBe(422);
    expect(none.text).toContain('Say where it comes from.');
    const ahead = await bring('places', 'zip,region\n90001,6\n', { checkedOn: '2999-01-01' });
    expect(ahead.status).toBe(422);
    expect(ahead.text).toContain('This day is still to come.');
    expect(ahead.text).toContain('value="Office of maps, table 4"');
    expect((await bring('places', 'zip,city\n90001,X\n')).text).toContain('are needed');
  });
});

describe('a county elsewhere', () => {
  it('has regions of its own, and no postal code lies in one that is no more', async () => {
    const at = await putInForce('list', 'id,name,neighbors\nvalley,Valley,coast\ncoast,Coast,valley\n');
    const page = await admin.get('/regions/settings');
    expect(page.text).toContain('Valley');
    expect(page.text).not.toContain('Antelope');
    expect((await admin.get('/regions/settings/places.csv')).text.trim().split('\n').length).toBe(1);
    expect((await admin.post(`${at}/undone`, {})).status).toBe(303);
    expect((await admin.get('/regions/settings')).text).toContain('Antelope');
  });
});

describe('borders', () => {
  const area = (n: number) => ({
    type: 'Feature',
    properties: { SPA: n },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [-118.5 + n / 20, 34],
          [-118.45 + n / 20, 34],
          [-118.45 + n / 20, 34.2],
          [-118.5 + n / 20, 34.2],
          [-118.5 + n / 20, 34],
        ],
      ],
    },
  });
  const whole = JSON.stringify({ type: 'FeatureCollection', features: [1, 2, 3, 4, 5, 6, 7, 8].map(area) });

  it('take the place of the tiles, and give it back', async () => {
    const at = await putInForce('shapes', whole);
    expect((await admin.get('/regions/settings')).text).toContain('<path class="tl-map__area');
    expect((await admin.post(`${at}/undone`, {})).status).toBe(303);
    expect((await admin.get('/regions/settings')).text).toContain('<rect class="tl-map__area');
  });

  it('that leave a region out are not half drawn', async () => {
    const page = await bring('shapes', JSON.stringify({ type: 'FeatureCollection', features: [area(1)] }));
    expect(page.status).toBe(422);
    expect(page.text).toContain('A region of your list has no area in the file.');
  });
});

describe('who may', () => {
  it('nobody but an administrator brings, sees or moves a version', async () => {
    const read = await bring('places', 'zip,region\n90001,6\n');
    for (const handle of ['liaison', 'planlead', 'socialworker', 'other-county']) {
      const other = await county.as(handle);
      expect((await other.get('/regions/settings')).status, handle).toBe(404);
      expect((await other.get(read.location ?? '')).status, handle).toBe(404);
      expect((await other.post(`${read.location}/done`, {})).status, handle).toBe(404);
    }
  });

  it('a mere proposal is read by nobody else, though what is in force is everybody’s', async () => {
    await putInForce('places', 'zip,region\n90001,spa-6\n');
    const seen = await county.database.app.transaction().execute(async (tx) => {
      const { sql } = await import('kysely');
      const { rows } = await sql<{ open: number; inForce: number }>`select
        count(*) filter (where applied_at is null)::int as open, count(*) filter (where applied_at is not null)::int as "inForce"
        from regions.versions`.execute(tx);
      return rows[0];
    });
    expect(seen?.open).toBe(0);
    expect(seen?.inForce).toBeGreaterThan(0);
  });
});
