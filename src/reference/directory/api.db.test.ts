import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { layDirectory, layImport } from '../../../test/harness/directory.ts';
import { anyDirectory, PAST } from './directory.fixture.ts';
import { offers } from './index.ts';
import { type Entity, entityNames, type Rows } from './model/directory.ts';
import { toldFields } from './model/history.ts';
import { resources } from './model/query.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

let source = 0;
/** Asks as a program somewhere on the network would: each time another, unless a source is given. */
async function ask(path: string, init: RequestInit = {}, from = `10.${source >> 8}.${source++ % 256}.1`) {
  const env = { incoming: { socket: { remoteAddress: from, remotePort: 4000, remoteFamily: 'IPv4' } } };
  return county.app.fetch(new Request(`http://directory.example${path}`, init), env);
}
// biome-ignore lint/suspicious/noExplicitAny: each test says what it looks for in an answer.
const json = async (path: string, init?: RequestInit): Promise<any> => {
  const answer = await ask(path, init);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.json();
};
const post = (body: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const row = (n: number, body: Record<string, unknown>, over: Partial<Entity> = {}): Entity => ({
  id: id(n),
  body: { id: id(n), ...body },
  modifiedAt: new Date('2026-02-01T12:00:00Z'),
  checkedOn: null,
  ...over,
});
const place = (n: number, latitude: number, postal_code: string, more: Record<string, unknown> = {}) =>
  row(n, {
    location_type: 'physical',
    latitude,
    longitude: -118.25,
    addresses: [{ id: id(900 + n), address_1: `${n} Main St`, city: 'X', postal_code }],
    ...more,
  });

/** Two organizations, three services, four places, one of them confidential by its service. */
const scene: Rows = {
  taxonomy: [row(1, { name: 'Kinds', description: 'of help' })],
  taxonomy_term: [
    row(2, { name: 'Shelter', description: 'beds', taxonomy_id: id(1) }),
    row(3, { name: 'Youth shelter', description: 'beds', taxonomy_id: id(1), parent_id: id(2) }),
  ],
  organization: [
    row(10, { name: 'Casa Luz', description: 'A house' }),
    row(11, { name: 'Kitchen', description: 'Meals' }),
  ],
  location: [
    place(20, 34.05, '90012', { organization_id: id(10) }),
    place(21, 34.06, '90012-1234'),
    place(22, 34.05, '99077'),
    place(23, 34.5, '93551'),
  ],
  service: [
    row(30, {
      name: 'Refugio',
      status: 'active',
      organization_id: id(10),
      confidential: true,
      attributes: [{ id: id(99), taxonomy_term_id: id(3) }],
    }),
    row(31, { name: 'Línea de comida', status: 'active', organization_id: id(11), needs: ['food'] }),
    row(
      32,
      { name: 'Advice', status: 'inactive', organization_id: id(11) },
      { modifiedAt: new Date('2026-03-05T08:00:00Z'), checkedOn: '2026-03-04' },
    ),
  ],
  service_at_location: [
    row(40, { service_id: id(30), location_id: id(22) }),
    row(41, { service_id: id(31), location_id: id(20) }),
    row(42, { service_id: id(31), location_id: id(23) }),
    row(43, { service_id: id(32), location_id: id(21) }),
  ],
};

describe('the open directory', () => {
  beforeAll(() => layDirectory(county, scene));
  const found = async (path: string) =>
    (await json(path)).contents.map((each: { id: string }) => Number(each.id.slice(-4))).sort();

  it('says its version, its profile and where its description is, and each of them opens', async () => {
    const about = await json('/hsds/');
    expect(about).toEqual({
      version: '3.0',
      profile: 'http://directory.example/hsds/profile',
      openapi_url: 'http://directory.example/hsds/openapi.json',
    });
    for (const address of [about.profile, about.openapi_url]) await json(new URL(address).pathname);
  });

  it('takes each parameter as one more condition', async () => {
    expect(await found('/hsds/services')).toEqual([30, 31, 32]);
    expect(await found('/hsds/services?search=linea%20COMIDA')).toEqual([31]);
    expect(await found('/hsds/services?search=kitchen')).toEqual([31, 32]);
    expect(await found(`/hsds/services?organization_id=${id(11)}`)).toEqual([31, 32]);
    expect(await found(`/hsds/services?organization_id=${id(11)}&search=advice`)).toEqual([32]);
    expect(await found(`/hsds/services?organization_id=${id(11)}&taxonomy_id=${id(1)}`)).toEqual([]);
    expect(await found(`/hsds/services?taxonomy_term_id=${id(3)}`)).toEqual([30]);
    expect(await found(`/hsds/services?taxonomy_id=${id(1)}`)).toEqual([30]);
    expect(await found('/hsds/services?modified_after=2026-03-05')).toEqual([32]);
    expect(await found('/hsds/services?modified_after=2026-03-05T08:00:00Z')).toEqual([32]);
    expect(await found('/hsds/services?modified_after=2026-03-05T08:00:01Z')).toEqual([]);
    expect(await found('/hsds/services?modified_after=2026-03-05T00:00:00-08:00')).toEqual([32]);
    expect(await found('/hsds/taxonomy_terms?top_only=true')).toEqual([2]);
    expect(await found(`/hsds/taxonomy_terms?parent_id=${id(2)}`)).toEqual([3]);
    expect(await found(`/hsds/service_at_locations?taxonomy_term_id=${id(3)}`)).toEqual([40]);
  });

  it('finds by postal code and by distance, but never what is confidential', async () => {
    expect(await found('/hsds/service_at_locations?postcode=90012')).toEqual([41, 43]);
    expect(await found('/hsds/service_at_locations?postcode=99077')).toEqual([]);
    expect(await found('/hsds/service_at_locations?postcode=90012&proximity=2000')).toEqual([41, 43]);
    expect(await found('/hsds/service_at_locations?postcode=90012&proximity=100')).toEqual([]);
    expect(await found('/hsds/service_at_locations?postcode=90012&proximity=100000')).toEqual([41, 42, 43]);
    expect(await found('/hsds/service_at_locations')).toEqual([40, 41, 42, 43]);
    // San Pedro, where nothing of this directory stands: the county's table knows its middle.
    expect(await found('/hsds/service_at_locations?postcode=90731&proximity=1000')).toEqual([]);
    expect(await found('/hsds/service_at_locations?postcode=90731&proximity=100000')).toEqual([41, 42, 43]);
  });

  it('gives what is asked for in its form: a list, everything, ids and dates', async () => {
    const [listed] = (await json('/hsds/services?search=advice')).contents;
    expect(listed).toMatchObject({ assured_date: '2026-03-04', organization: { name: 'Kitchen' } });
    expect(listed).not.toHaveProperty('service_at_locations');
    const [full] = (await json('/hsds/services?search=advice&full=true')).contents;
    expect(full).toEqual(await json(`/hsds/services/${id(32)}`));
    expect(full.service_at_locations[0].location.addresses[0].address_1).toBe('21 Main St');
    expect((await json('/hsds/services?minimal=true&search=advice')).contents).toEqual([
      { id: id(32), modified_date: '2026-03-05T08:00:00.000Z' },
    ]);
    const organization = await json(`/hsds/organizations/${id(11)}`);
    expect(organization.services.map((each: { id: string }) => each.id)).toEqual([id(32), id(31)]);
    expect(organization.services[0]).not.toHaveProperty('service_at_locations');
    const whole = await json(`/hsds/organizations/${id(11)}?full_service=true`);
    expect(whole.services[0]).toHaveProperty('service_at_locations');
  });

  it('says in a sentence what is not right, and 404 of what is not there', async () => {
    for (const [path, words] of [
      ['/hsds/services?page=0', 'page'],
      ['/hsds/services?per_page=1000', 'per_page'],
      ['/hsds/services?modified_after=yesterday', 'modified_after'],
      ['/hsds/services?full=maybe', 'full'],
      ['/hsds/services?postcode=90012', 'postcode'],
      ['/hsds/services?organization_id=x', 'organization_id'],
      ['/hsds/services?format=xml', 'format'],
      ['/hsds/services?search=a&search=b', 'search'],
      ['/hsds/services?search=%00', 'text'],
      ['/hsds/service_at_locations?proximity=10', 'postcode'],
      ['/hsds/service_at_locations?postcode=99999&proximity=10', '99999'],
      // Only a confidential place has this one: its middle is known to nobody, the county’s table neither.
      ['/hsds/service_at_locations?postcode=99077&proximity=10', '99077'],
    ] as const) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 400]);
      expect(((await answer.json()) as { error: string }).error, path).toContain(words);
    }
    for (const path of ['/hsds/nonsense', `/hsds/services/${id(77)}/more`]) {
      const answer = await ask(path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 404, 'application/json']);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(await answer.json()).toEqual({ error: 'There is nothing at this address.' });
    }
    for (const path of [`/hsds/services/${id(77)}`, '/hsds/services/x', `/hsds/organizations/${id(30)}`]) {
      const answer = await ask(path);
      expect([path, answer.status, Object.keys(await answer.json())]).toEqual([path, 404, ['error']]);
    }
  });

  it('searches with the parameters in the body as with those in the address', async () => {
    const asked = await json('/hsds/services?search=kitchen&per_page=1');
    expect(await json('/hsds/services', post({ search: 'kitchen', per_page: 1 }))).toEqual(asked);
    const form = new URLSearchParams({ search: 'kitchen', per_page: '1' });
    expect(await json('/hsds/services', { method: 'POST', body: form })).toEqual(asked);
    for (const body of ['[]', '"x"', '{', 'null'])
      expect((await ask('/hsds/services', { ...post(null), body })).status, body).toBe(400);
    expect((await ask('/hsds/services', post({ search: ['a', 'b'] }))).status).toBe(400);
    expect((await ask('/hsds/services', post({ search: { a: 1 } }))).status).toBe(400);
  });

  it('is open to every site, and looks at no session', async () => {
    const admin = await county.as('admin');
    for (const init of [
      { headers: { origin: 'https://other.example', 'sec-fetch-site': 'cross-site', cookie: admin.cookie ?? '' } },
      { ...post({}), headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' } },
    ]) {
      const answer = await ask('/hsds/services', init);
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    const preflight = await ask('/hsds/services', { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'content-type']);
    expect((await ask(`/hsds/services/${id(77)}`)).headers.get('access-control-allow-origin')).toBe('*');
  });

  it('asks who asks too quickly to wait', async () => {
    const from = '203.0.113.9';
    const statuses = new Set<number>();
    for (let n = 0; n < 140; n++) statuses.add((await ask('/hsds/', {}, from)).status);
    expect(statuses).toEqual(new Set([200, 429]));
    const answer = await ask('/hsds/services', {}, from);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('/hsds/services', {}, '203.0.113.10')).status).toBe(200);
  });

  it('shows what changed at once, and no longer what was withdrawn', async () => {
    await county.owner(`update directory.services set withdrawn_at = now() where id = $1`, [id(32)]);
    expect(await found('/hsds/services')).toEqual([30, 31]);
    expect((await ask(`/hsds/service_at_locations/${id(43)}`)).status).toBe(404);
    await county.owner(`update directory.services set withdrawn_at = null where id = $1`, [id(32)]);
    expect(await found('/hsds/services')).toEqual([30, 31, 32]);
  });

  it('is offered to the finder: the same list until something changes', async () => {
    const now = async () => (await county.database.app.transaction().execute((tx) => offers({ tx }))).offers;
    const first = await now();
    expect(first.map(({ id }) => Number(id.slice(-4))).sort()).toEqual([40, 41, 42]);
    expect(first.find((each) => each.id === id(40))).toMatchObject({ address: null, point: null });
    expect(await now()).toBe(first);
    await county.owner(`update directory.services set checked_on = '2026-03-01' where id = $1`, [id(31)]);
    expect((await now()).filter(({ checkedOn }) => checkedOn === '2026-03-01')).toHaveLength(2);
  });

  it('says what changed last, when and through whom: never a text of the past, a person, or what was taken back', async () => {
    const [kitchen, advice] = [scene.organization[1]?.body ?? {}, scene.service[2]?.body ?? {}];
    const was = { ...advice, status: 'active', description: `Ask Ann at 5 Oak St ${PAST}`, minimum_age: 14 };
    const now = { ...advice, minimum_age: 12, phones: [] };
    await layImport(county, { at: '2026-02-01T12:00:00Z' }, [
      { name: 'organization', id: id(11), was: null, becomes: kitchen },
    ]);
    await layImport(county, { at: '2026-02-03T05:00:00Z', source: 'Guide of the county' }, [
      { name: 'service', id: id(32), was, becomes: now },
    ]);
    await layImport(county, { at: '2026-02-04T12:00:00Z', origin: 'provider' }, [
      { name: 'organization', id: id(11), was: { ...kitchen, name: PAST }, becomes: kitchen },
    ]);
    await layImport(county, { at: '2026-02-05T12:00:00Z', undone: true }, [
      { name: 'service', id: id(32), was: now, becomes: { ...now, status: 'defunct' } },
    ]);
    const told = (answer: { metadata?: Record<string, string>[] }) =>
      (answer.metadata ?? []).map((each) => [
        each.last_action_date,
        each.last_action_type,
        each.field_name,
        each.previous_value,
        each.replacement_value,
        each.updated_by,
      ]);
    const service = await json(`/hsds/services/${id(32)}`);
    // 5 in the morning of the 3rd in UTC is the 2nd in the county.
    expect(told(service)).toEqual([
      ['2026-02-02', 'update', 'description', '(not told)', '', 'Guide of the county'],
      ['2026-02-02', 'update', 'minimum_age', '14', '12', 'Guide of the county'],
      ['2026-02-02', 'update', 'status', 'active', 'inactive', 'Guide of the county'],
    ]);
    expect(told(service.organization)).toEqual([
      ['2026-02-04', 'update', 'name', '(not told)', 'Kitchen', 'Kitchen'],
      ['2026-02-01', 'create', 'id', '', id(11), 'county directory'],
    ]);
    const ids = service.metadata.map((each: { id: string }) => each.id);
    expect([new Set(ids).size, (await json(`/hsds/services/${id(32)}`)).metadata[0].id]).toEqual([3, ids[0]]);
    const full = (await json('/hsds/services?full=true')).contents.find((each: { id: string }) => each.id === id(32));
    expect(full.metadata).toEqual(service.metadata);
    const lines = (await county.visitor().get('/hsds/services?full=true&format=ndjson')).text.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line)).find((each) => each.id === id(32))).toEqual(full);
    for (const path of ['/hsds/services', '/hsds/services?minimal=true', '/hsds/organizations'])
      expect(JSON.stringify(await json(path)), path).not.toContain('metadata');
    // A place that an import once hid tells nothing of its past, though it stands open now.
    const moved = {
      name: 'location',
      id: id(21),
      was: { ...place(21, 34.07, '90012').body, location_type: 'postal' },
      becomes: scene.location[1]?.body ?? {},
    } as const;
    const last = await layImport(county, { at: '2026-02-06T12:00:00Z' }, [moved]);
    const types = async () =>
      told((await json(`/hsds/service_at_locations/${id(43)}`)).location).map((each) => String(each[2]));
    // Nor where on the map it stood: that may be where another is hidden now.
    expect(await types()).toEqual(['addresses', 'location_type']);
    await county.owner(
      `insert into directory.confidential_places (county_id, import_id, kind, entity_id, body) values (directory.home(), $1, 'location', $2, 'x')`,
      [last, id(21)],
    );
    expect(await types()).toEqual([]);
  });

  it('keeps the last ten changes of a thing', async () => {
    for (let n = 0; n < 12; n++)
      await layImport(county, { at: `2026-03-${String(n + 10)}T12:00:00Z` }, [
        { name: 'service', id: id(31), was: { minimum_age: n }, becomes: { minimum_age: n + 1 } },
      ]);
    const { metadata } = await json(`/hsds/services/${id(31)}`);
    expect(metadata.map((each: { previous_value: string }) => each.previous_value)).toEqual(
      Array.from({ length: 10 }, (_, at) => String(11 - at)),
    );
  });

  it('is described for people in both languages', async () => {
    expect(await (await ask('/hsds/docs')).text()).toContain('You need no key');
    expect(await (await ask('/hsds/docs?lang=es')).text()).toContain('No hace falta clave');
  });
});

describe('whatever stands in the directory', () => {
  it('pages add up, ids resolve, lines and pages agree, and nothing leads to a confidential place', async () => {
    await fc.assert(
      fc.asyncProperty(anyDirectory, fc.integer({ min: 1, max: 3 }), async ({ rows, secrets }, size) => {
        await layDirectory(county, rows);
        // Everything was something else once, and every text of it another.
        await layImport(
          county,
          { at: '2026-02-03T20:00:00Z', origin: 'provider' },
          entityNames.flatMap((name) =>
            rows[name].map(({ id, body }) => ({
              name,
              id,
              was: Object.fromEntries(
                Object.keys(body).map((field) => [field, toldFields.includes(`${name}.${field}`) ? body[field] : PAST]),
              ),
              becomes: body,
            })),
          ),
        );
        let bytes = '';
        for (const resource of resources) {
          const all = await json(`/hsds/${resource}?per_page=200`);
          const paged: unknown[] = [];
          for (let page = 1; ; page++) {
            const one = await json(`/hsds/${resource}?per_page=${size}&page=${page}`);
            paged.push(...one.contents);
            expect(one.total_items).toBe(all.contents.length);
            expect(one.total_pages).toBe(Math.ceil(all.contents.length / size));
            expect(one.size).toBe(one.contents.length);
            expect([one.page_number, one.first_page, one.empty]).toEqual([page, page === 1, one.size === 0]);
            if (one.last_page) break;
          }
          expect(paged).toEqual(all.contents);
          const lines = (await (await ask(`/hsds/${resource}?format=ndjson`)).text()).split('\n').filter(Boolean);
          expect(lines.map((line) => JSON.parse(line))).toEqual(all.contents);
          for (const { id } of all.contents as { id: string }[])
            bytes += JSON.stringify(await json(`/hsds/${resource}/${id}`));
          bytes += JSON.stringify(all);
          if (resource.startsWith('tax')) continue;
          bytes += JSON.stringify(await json(`/hsds/${resource}?full=true&per_page=200`));
        }
        expect(bytes).toContain('"last_action_type":"update"');
        expect(bytes).not.toContain(PAST);
        // Every address and mark has the number of its place in it, so that none is part of another.
        for (const secret of new Set(secrets)) {
          expect(bytes.includes(secret), secret).toBe(false);
          const by = /^"\d{5}"$/.test(secret) ? { postcode: secret.slice(1, -1) } : { search: secret };
          expect((await json('/hsds/service_at_locations', post(by))).total_items, secret).toBe(0);
        }
      }),
      { numRuns: 12 },
    );
  });
});
