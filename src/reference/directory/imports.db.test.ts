import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { layDirectory } from '../../../test/harness/directory.ts';
import { standardFiles, standardIsHere, standardText } from './hsds-files.fixture.ts';

let county: County;
let admin: Visitor;
beforeAll(async () => {
  county = await aCounty();
  admin = await county.as('admin');
});
afterAll(() => county.close());
const none = { taxonomy: [], taxonomy_term: [], organization: [], location: [], service: [], service_at_location: [] };
beforeEach(() => layDirectory(county, none));

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const address = {
  id: id(90),
  address_1: '17 Elm Street',
  city: 'X',
  state_province: 'CA',
  postal_code: '90012',
  country: 'US',
  address_type: 'physical',
};
const service = (more: Record<string, unknown> = {}) => ({
  id: id(3),
  name: 'Beds',
  status: 'active',
  organization: { id: id(1), name: 'Casa Luz', description: 'A house' },
  service_at_locations: [
    {
      id: id(4),
      location: {
        id: id(2),
        location_type: 'physical',
        name: 'The elm house',
        latitude: 34.0512,
        longitude: -118.2543,
        addresses: [address],
      },
    },
  ],
  ...more,
});
const SECRET = /elm|34\.0512|118\.2543/i;

const jsonFile = (value: unknown, name = 'services.json') => new File([JSON.stringify(value)], name);
/** Reads files; gives where what they would do is shown. */
async function read(visitor: Visitor, ...files: File[]): Promise<string> {
  const page = await visitor.post('/directory/imports', { file: files as never });
  expect([page.status, page.text.slice(0, 2000)]).toEqual([303, '']);
  return page.location ?? '';
}
async function bring(...files: File[]): Promise<string> {
  const path = await read(admin, ...files);
  const page = await admin.post(`${path}/done`, {});
  expect([page.status, page.location]).toEqual([303, path]);
  return path;
}
const asked = async (path: string) => {
  const answer = await county.app.fetch(new Request(`http://directory.example${path}`));
  return (await answer.text()).replace(/"last_modified":"[^"]*",?/g, '');
};
/** What stands now; what changed before is told beside it (`metadata`) and has tests of its own. */
const everything = async () =>
  (
    (await asked('/hsds/services?full=true')) +
    (await asked('/hsds/organizations?full=true')) +
    (await asked('/hsds/service_at_locations?full=true')) +
    (await asked('/hsds/taxonomy_terms'))
  ).replace(/,"metadata":\[[^\]]*\]/g, '');

describe('an import', () => {
  it('is seen before it is done, done at once, and taken back exactly', async () => {
    await bring(jsonFile([service({ description: 'Ten beds' })]));
    const before = await everything();
    const path = await read(
      admin,
      jsonFile([
        service({ description: 'Twelve beds' }),
        { ...service(), id: id(5), name: 'Food', service_at_locations: [] },
        { name: 'Nameless', status: 'x' },
      ]),
    );
    expect(await everything()).toBe(before);
    const page = await admin.get(path);
    expect(page.text).toContain('New: 1');
    expect(page.text).toContain('Changed: 1');
    expect(page.text).toContain('Not right: 1');
    expect(page.text).toContain('services.json [3]');
    expect((await admin.get(`${path}?show=changed`)).text).toContain('description');
    expect((await admin.post(`${path}/done`, {})).status).toBe(303);
    expect(await everything()).toContain('Twelve beds');
    expect(await asked('/hsds/services')).toContain('"total_items":2');
    expect((await admin.post(`${path}/done`, {})).status).toBe(422);
    expect((await admin.post(`${path}/undone`, {})).status).toBe(303);
    expect(await everything()).toBe(before);
    expect((await admin.post(`${path}/undone`, {})).text).toContain('nothing here to take back');
    const acts = await county.owner(`select act from audit.entries where act like 'directory.%'`);
    expect(new Set(acts.map((row) => row.act))).toEqual(
      new Set(['directory.import-read', 'directory.import-done', 'directory.import-undone']),
    );
  });

  it('does nothing when the directory moved on since it was read', async () => {
    await bring(jsonFile([service()]));
    const path = await read(admin, jsonFile([service({ fees: 'none' })]));
    await bring(jsonFile([service({ fees: 'some' })]));
    const before = await everything();
    const page = await admin.post(`${path}/done`, {});
    expect([page.status, page.text.includes('Nothing was done')]).toEqual([422, true]);
    expect(await everything()).toBe(before);
  });

  it('is not taken back over a later one that brought the same', async () => {
    const first = await bring(jsonFile([service({ fees: 'none' })]));
    const second = await bring(jsonFile([service({ fees: 'some' })]));
    expect((await admin.get(first)).text).toContain('A later file or change by hand changed the same things');
    expect((await admin.post(`${first}/undone`, {})).status).toBe(422);
    expect((await admin.post(`${second}/undone`, {})).status).toBe(303);
    expect((await admin.post(`${first}/undone`, {})).status).toBe(303);
    expect(await asked('/hsds/services')).toContain('"total_items":0');
    await bring(jsonFile([service({ fees: 'none' })]));
    expect(await asked('/hsds/services')).toContain('"total_items":1');
  });

  it.skipIf(!standardIsHere)(
    'takes a whole set of tables at once, and what it gives out comes in again the same',
    async () => {
      const names = standardFiles('examples/csv/').filter((name) => name.endsWith('.csv'));
      await bring(...names.map((name) => new File([standardText(`examples/csv/${name}`)], name)));
      const all = await everything();
      expect(all).toContain('Community Counselling');
      const out = await admin.get('/directory/export.json');
      const again = await read(admin, jsonFile(JSON.parse(out.text)));
      expect((await admin.get(again)).text).toContain('There is nothing to do');
      const zip = await admin.get('/directory/export.zip');
      expect([zip.status, zip.text.startsWith('PK')]).toEqual([200, true]);
    },
  );

  it('reads a plain spreadsheet once somebody said what its columns are', async () => {
    const text = 'Group,Help,Tel,Street,Town,ZIP,Secret\nCasa Luz,Beds,555-0100,17 Elm Street,X,90012,yes\n';
    const step = await admin.post('/directory/imports/columns', { sheet: new File([text], 'list.csv') });
    expect([step.status, step.text.includes('1 line in list.csv')]).toEqual([200, true]);
    const sent = {
      name: 'list.csv',
      text,
      'column-address': 'Street',
      'column-city': 'Town',
      'column-postalCode': 'ZIP',
      'column-confidential': 'Secret',
      'column-phone': 'Tel',
    };
    const wrong = await admin.post('/directory/imports/spreadsheet', sent);
    expect([wrong.status, wrong.text.includes('Say which column names the service')]).toEqual([422, true]);
    const page = await admin.post('/directory/imports/spreadsheet', {
      ...sent,
      'column-organization': 'Group',
      'column-service': 'Help',
    });
    expect(page.status).toBe(303);
    expect((await admin.get(page.location ?? '')).text).not.toMatch(SECRET);
    expect((await admin.post(`${page.location}/done`, {})).status).toBe(303);
    expect(await everything()).toContain('555-0100');
    expect(await everything()).not.toMatch(SECRET);
    const out = await admin.get('/directory/export.csv');
    expect([out.status, out.text.includes('Casa Luz'), SECRET.test(out.text)]).toEqual([200, true, false]);
    const hotline = await county.as('hotline');
    expect((await hotline.get('/directory/export.csv')).status).not.toBe(200);
  });

  it('says beside the field what is not right with a file', async () => {
    for (const [file, words] of [
      [new File(['{'], 'x.json'), 'can not be read as JSON'],
      [new File([new Uint8Array([0xff, 0xfe, 0x00])], 'x.json'), 'not text in UTF-8'],
      [new File(['['.repeat(50_000) + ']'.repeat(50_000)], 'x.json'), 'can not be read as JSON'],
      [new File(['[]'], 'x.json'), 'There is nothing in it'],
    ] as const) {
      const page = await admin.post('/directory/imports', { file });
      expect([page.status, page.text.includes(words)]).toEqual([422, true]);
    }
  });

  it('is for administrators and liaisons of the county, and nobody else', async () => {
    const path = await read(await county.as('liaison'), jsonFile([service()]));
    for (const handle of ['socialworker', 'privacy', 'analyst', 'other-county', 'advocate']) {
      const visitor = await county.as(handle);
      expect([
        handle,
        (await visitor.get(path)).status,
        (await visitor.get('/directory/imports')).status === 200 && handle !== 'other-county',
      ]).toEqual([handle, 404, false]);
      expect([handle, (await visitor.post(`${path}/done`, {})).status]).toEqual([handle, 404]);
    }
    expect((await (await county.as('liaison')).post(`${path}/done`, {})).status).toBe(303);
  });
});

describe('a confidential place', () => {
  it('is written to its own table, and to no row, page, ledger entry or answer', async () => {
    const path = await bring(jsonFile([service({ confidential: true })]));
    for (const show of ['added', 'changed', 'same', 'broken'])
      expect(
        (await admin.get(`${path}?show=${show}`)).text.replace(/(nonce|value|integrity|data-renew)="[^"]*"/g, ''),
      ).not.toMatch(SECRET);
    expect(await everything()).not.toMatch(SECRET);
    // A token of a page may hold any three letters by chance.
    for (const page of [
      '/directory',
      `/directory/services/${id(3)}`,
      '/directory/export.json',
      '/directory/export.zip',
    ])
      expect((await admin.get(page)).text.replace(/(nonce|value|integrity|data-renew)="[^"]*"/g, ''), page).not.toMatch(
        SECRET,
      );
    const tables = await county.owner(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('directory', 'audit', 'people')`,
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const rows = await county.owner(`select t::text as row from ${name} t`);
      if (rows.some(({ row }) => SECRET.test(String(row)))) holding.push(String(name));
    }
    // Where it is stands in its own table alone, and there it is sealed.
    expect(holding).toEqual([]);
    const [kept] = await county.owner('select count(*)::int as n from directory.confidential_places');
    expect(kept?.n).toBeGreaterThan(0);
  });

  it('can be read by administrators and liaisons alone', async () => {
    await bring(jsonFile([service({ confidential: true })]));
    const seen: string[] = [];
    for (const handle of ['admin', 'liaison', 'socialworker', 'privacy', 'advocate', 'officer', 'other-county']) {
      const [row] = await asPerson(county, await person(county, handle), (query) =>
        query('select count(*)::int as n from directory.confidential_places'),
      );
      if (Number(row?.n) > 0) seen.push(handle);
    }
    expect(seen).toEqual(['admin', 'liaison']);
  });

  it('is not told by what was read, or was public, before it was hidden', async () => {
    const office = { id: id(60), name: 'Office', description: 'At 17 Elm Street' };
    const first = await bring(jsonFile([office]));
    const moved = await bring(jsonFile([{ ...office, description: 'Moved' }]));
    const waiting = await read(admin, jsonFile([{ ...office, id: id(61), name: 'Other' }]));
    const hiding = await bring(jsonFile([service({ confidential: true })]));
    expect((await admin.post(`${waiting}/done`, {})).status).toBe(422);
    for (const path of [moved, first]) expect((await admin.post(`${path}/undone`, {})).status).toBe(422);
    expect(await everything()).not.toMatch(SECRET);
    expect((await admin.post(`${hiding}/undone`, {})).status).toBe(303);
    expect((await admin.post(`${moved}/undone`, {})).status).toBe(303);
  });

  it('that stood open is closed at once, and stands open again only when that is taken back', async () => {
    await bring(jsonFile([service()]));
    const open = await everything();
    expect(open).toMatch(SECRET);
    const path = await bring(jsonFile([{ id: id(3), name: 'Beds', status: 'active', confidential: true }]));
    expect(await everything()).not.toMatch(SECRET);
    await bring(jsonFile([service({ fees: 'none' })]));
    expect(await everything()).not.toMatch(SECRET);
    expect((await admin.post(`${path}/undone`, {})).status).toBe(422);
    const [last] = (await county.owner('select id::text from directory.imports order by applied_at desc limit 1')) as {
      id: string;
    }[];
    expect((await admin.post(`/directory/imports/${last?.id}/undone`, {})).status).toBe(303);
    expect((await admin.post(`${path}/undone`, {})).status).toBe(303);
    expect(await everything()).toBe(open);
  });
});

describe('the directory for people at work', () => {
  it('is found by words, and says when a service was checked', async () => {
    await bring(jsonFile([service(), { ...service(), id: id(5), name: 'Comida', service_at_locations: [] }]));
    county.setNow(new Date('2026-05-04T18:00:00Z'));
    const worker = await county.as('socialworker');
    const list = await worker.get('/directory?search=comida');
    expect([list.text.includes('Comida'), list.text.includes('>Beds<'), list.text.includes('Never checked')]).toEqual([
      true,
      false,
      true,
    ]);
    expect((await worker.get(`/directory/services/${id(5)}`)).text).not.toContain('I checked it today');
    expect((await worker.post(`/directory/services/${id(5)}/checked`, {})).status).toBe(404);
    expect((await admin.post(`/directory/services/${id(5)}/checked`, {})).status).toBe(303);
    expect((await worker.get(`/directory/services/${id(5)}`)).text).toContain('May 4, 2026');
    expect(await asked(`/hsds/services/${id(5)}`)).toContain('"assured_date":"2026-05-04"');
    expect((await admin.post(`/directory/services/${id(99)}/checked`, {})).status).toBe(404);
    expect((await worker.get(`/directory/services/${id(3)}`)).text).toContain('17 Elm Street');
    county.setNow(null);
  });
});
