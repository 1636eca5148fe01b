import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';

let county: County;
let liaison: Visitor;
let planlead: Visitor;
/** A service of the South that turns youth without papers away. */
let service: string;
const WHAT = 'A youth without papers';
beforeAll(async () => {
  county = await aCounty();
  [liaison, planlead] = [await county.as('liaison'), await county.as('planlead')];
  const [row] = await county.owner(
    `update directory.services set body = body || jsonb_build_object('exclusions', jsonb_build_array(jsonb_build_object('what', $1::text, 'why', 'The grant')))
      where id = (select s.id from directory.services s join directory.services_at_locations v on v.service_id = s.id
        join directory.locations l on l.id = v.location_id where s.body ->> 'status' = 'active' and s.withdrawn_at is null
          and l.body -> 'addresses' -> 0 ->> 'postal_code' in ('90001', '90002', '90003', '90044', '90059') order by s.name limit 1) returning id::text`,
    [WHAT],
  );
  service = String(row?.id);
});
afterAll(() => county.close());

const email = async (handle: string) =>
  String((await county.owner('select email from people.users where handle = $1', [handle]))[0]?.email);
const talk = {
  excluded: WHAT,
  how: 'visit',
  result: 'promised',
  with: 'Qwyxdirector',
  said: 'Qwyxsaid',
  promise: 'Qwyxpromise',
};

describe('a region’s team', () => {
  it('is appointed by who plans, once, and from then on keeps the network', async () => {
    const who = await email('educator');
    const educator = await county.as('educator');
    const member = { member: 'zzz' };
    expect((await educator.post('/regions/spa-2/network', member)).status).toBe(404);
    expect((await planlead.post('/regions/spa-2/team', { who, lead: 'yes' })).status).toBe(303);
    const page = await planlead.get('/regions/spa-2');
    expect(page.text).toContain('Liaison who leads');
    const twice = await planlead.post('/regions/spa-2/team', { who });
    expect(twice.status).toBe(422);
    expect(twice.text).toContain('They are on this team already.');
    expect((await educator.get('/regions/mine')).location).toBe('/regions/spa-2');
    const unknown = await educator.post('/regions/spa-2/network', member);
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain('Neither the directory nor the program has this name.');
  });

  it('names nobody who is not of the program', async () => {
    const page = await planlead.post('/regions/spa-2/team', { who: 'Nobody At All' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Nobody in the program has this name or address.');
    expect(page.text).toContain('value="Nobody At All"');
    expect((await planlead.post('/regions/nowhere/team', { who: await email('educator') })).status).toBe(404);
  });

  it('ends, and with it what it opened', async () => {
    const [row] = await county.owner(
      `select a.id::text from liaisons.assignments a join people.users u on u.id = a.user_id where u.handle = 'educator' and a.until is null`,
    );
    const educator = await county.as('educator');
    expect((await educator.get('/outreach')).status).toBe(200);
    expect((await liaison.post(`/regions/spa-2/team/${row?.id}/end`, {})).status).toBe(404);
    expect((await planlead.post(`/regions/spa-2/team/${row?.id}/end`, {})).status).toBe(303);
    county.setNow(new Date(Date.now() + 2 * 86_400_000));
    expect((await educator.get('/outreach')).status).toBe(404);
    county.setNow(null);
    expect((await planlead.post(`/regions/spa-2/team/${row?.id}/end`, {})).status).toBe(422);
  });

  it('of a county elsewhere is not seen, nor is its region', async () => {
    const other = await county.as('other-county');
    const page = await other.get('/regions/spa-6');
    expect(page.text).not.toContain('Liaison who leads');
    expect((await other.get('/outreach')).status).toBe(404);
    expect((await other.get(`/outreach/${service}`)).status).toBe(404);
  });
});

describe('a region’s network', () => {
  it('takes an organization of the directory or an agency, and keeps whom to reach sealed', async () => {
    const words = { contact: 'Qwyxperson', reach: 'Qwyxreach', brings: 'Qwyxbrings' };
    const [organization] = await county.owner(
      'select name from directory.organizations where withdrawn_at is null order by name limit 1',
    );
    const [agency] = await county.owner(`select name from people.agencies where kind = 'library' limit 1`);
    for (const member of [String(organization?.name), String(agency?.name)])
      expect((await liaison.post('/regions/spa-6/network', { member, ...words })).status, member).toBe(303);
    const page = await liaison.get('/regions/spa-6');
    for (const text of [...Object.values(words), String(agency?.name)]) expect(page.text).toContain(text);
    const stored = JSON.stringify(
      await county.owner(
        "select encode(sealed, 'escape') as sealed, row_to_json(m)::text as row from liaisons.members m",
      ),
    );
    expect(stored).not.toContain('Qwyx');
    for (const handle of ['socialworker', 'nurse']) {
      const other = await (await county.as(handle)).get('/regions/spa-6');
      expect(other.status).toBe(200);
      expect(other.text, handle).not.toContain('Qwyx');
    }
    expect((await liaison.post('/regions/spa-6/network', { member: String(agency?.name) })).text).toContain(
      'It is a member already.',
    );
  });

  it('shows the public no person, and a contact only if the county gives one', async () => {
    const visitor = county.visitor();
    const before = await visitor.get('/areas/spa-1?lang=en');
    expect(before.status).toBe(200);
    expect(before.text).not.toContain('Ask someone in this area');
    expect((await liaison.post('/regions/spa-1/contact', { phone: 'call us', email: '' })).status).toBe(422);
    expect((await liaison.post('/regions/spa-1/contact', { phone: '(555) 010-0199', email: '' })).status).toBe(303);
    const after = await visitor.get('/areas/spa-1?lang=en');
    expect(after.text).toContain('tel:5550100199');
    expect(after.headers.get('set-cookie')).toBeNull();
    const names = await county.owner(
      'select distinct u.name from liaisons.assignments a join people.users u on u.id = a.user_id',
    );
    const all = (await visitor.get('/areas')).text + (await visitor.get('/areas/spa-6')).text;
    for (const { name } of names) expect(all).not.toContain(String(name));
    expect(all).not.toContain('Qwyx');
    expect((await liaison.post('/regions/spa-1/contact', { phone: '', email: '' })).status).toBe(303);
    expect((await visitor.get('/areas/spa-1?lang=en')).text).not.toContain('tel:5550100199');
    expect((await visitor.get('/areas/nowhere')).status).toBe(404);
  });
});

describe('outreach', () => {
  it('is written down with its promise, sealed, and falls due on that day', async () => {
    const list = await liaison.get('/outreach?region=spa-6');
    expect(list.text).toContain(WHAT);
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const missing = await liaison.post(`/outreach/${service}`, { ...talk, promise: '', promisedFor: '' });
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('Say what was promised.');
    expect(missing.text).toContain('Qwyxsaid');
    const done = await liaison.post(`/outreach/${service}`, { ...talk, promisedFor: day(10) });
    expect(done.status, done.text.slice(0, 300)).toBe(303);
    const page = await liaison.get(`/outreach/${service}`);
    for (const text of ['Qwyxdirector', 'Qwyxsaid', 'Qwyxpromise', 'In talks']) expect(page.text).toContain(text);
    const stored = JSON.stringify(
      await county.owner(
        `select encode(sealed, 'escape') as sealed, row_to_json(o)::text as row from liaisons.outreach o`,
      ),
    );
    expect(stored).not.toContain('Qwyx');
    county.setNow(new Date(Date.now() + 11 * 86_400_000));
    expect((await liaison.get(`/outreach/${service}`)).text).toMatch(/tl-tag--care">Due/);
    county.setNow(null);
  });

  it('that lifts a rule asks for a change of the entry, until the entry says so', async () => {
    await liaison.post(`/outreach/${service}`, { ...talk, result: 'lifted', promise: '' });
    expect((await liaison.get(`/outreach/${service}`)).text).toContain('The entry still says no');
    await county.owner(`update directory.services set body = body - 'exclusions' where id = $1 returning 1`, [service]);
    const after = await liaison.get(`/outreach/${service}`);
    expect(after.text).toContain('No longer in the entry');
    expect(after.text).not.toContain('Write down a talk');
    expect((await liaison.post(`/outreach/${service}`, talk)).status).toBe(422);
  });

  it('is seen by those who plan, written by those who connect, and by nobody else', async () => {
    expect((await planlead.get(`/outreach/${service}`)).status).toBe(200);
    expect((await planlead.post(`/outreach/${service}`, talk)).status).toBe(404);
    for (const handle of ['socialworker', 'nurse', 'officer']) {
      const other = await county.as(handle);
      expect((await other.get('/outreach')).status, handle).toBe(404);
      expect((await other.get(`/outreach/${service}`)).status, handle).toBe(404);
      expect((await other.post(`/outreach/${service}`, talk)).status, handle).toBe(404);
    }
  });
});

describe('a liaison', () => {
  it('begins with the region, everyone else with their work', async () => {
    for (const [handle, first] of [
      ['liaison', '/regions/mine'],
      ['socialworker', '/work'],
    ] as const) {
      const answer = await county.app.fetch(
        new Request('http://test/sample/sign-in', {
          method: 'POST',
          body: new URLSearchParams({ as: handle }),
          headers: { origin: 'http://test', host: 'test' },
        }),
      );
      expect([answer.status, answer.headers.get('location')]).toEqual([303, first]);
    }
  });

  it('of two regions begins with the first, and finds the other there', async () => {
    expect((await liaison.get('/regions/mine')).location).toBe('/regions/spa-6');
    expect((await liaison.get('/regions/spa-6')).text).toMatch(/You connect help in these regions, too:.*South Bay/);
    expect((await (await county.as('counsel')).get('/regions/mine')).location).toBe('/regions');
  });

  it('finds on the region’s page its services, and where its network meets', async () => {
    const before = await liaison.get('/regions/spa-6');
    expect(before.text).toContain('You are in no forum of this region.');
    expect(before.text).toMatch(/All services here \(\d+\)/);
    await liaison.post('/forums', { kind: 'region', region: 'spa-6', name: 'Network of the South' });
    expect((await liaison.get('/regions/spa-6')).text).toContain('Network of the South');
    expect((await liaison.get('/regions/spa-8')).text).not.toContain('Network of the South');
  });
});

describe('the list of regions', () => {
  it('says of each whether it has a team, and how ready that is', async () => {
    const page = await planlead.get('/regions');
    expect(page.text).toContain('Antelope Valley');
    expect(page.text).toContain('No team');
    expect(page.text).toContain('viewBox');
    expect((await (await county.as('officer-shift')).get('/regions')).status).toBe(404);
  });
});

describe('what is missing where', () => {
  it('is for those who plan and connect help', async () => {
    for (const handle of ['liaison', 'planlead', 'analyst', 'admin'])
      expect((await (await county.as(handle)).get('/gaps')).status, handle).toBe(200);
    for (const handle of ['socialworker', 'nurse', 'other-county'])
      expect((await (await county.as(handle)).get('/gaps')).status, handle).toBe(404);
  });

  it('is linked from the regions for whoever may open it, and for nobody else of a team', async () => {
    const who = await email('librarian');
    expect((await planlead.post('/regions/spa-7/team', { who })).status).toBe(303);
    for (const [handle, opens] of [
      ['liaison', true],
      ['planlead', true],
      ['librarian', false],
    ] as const) {
      const reader = await county.as(handle);
      expect((await reader.get('/gaps?region=spa-7')).status, handle).toBe(opens ? 200 : 404);
      for (const path of ['/regions', '/regions/spa-7']) {
        const page = await reader.get(path);
        expect(page.text, `${handle} ${path}`).toContain('href="/outreach');
        expect(page.text.includes('href="/gaps'), `${handle} ${path}`).toBe(opens);
      }
    }
  });

  it('shows one need as a map and a table, and comes out as files', async () => {
    const page = await liaison.get('/gaps?need=food&language=es&case=without');
    expect(page.text).toContain('Where there is help: Food');
    expect(page.text).toContain('South');
    const here = await liaison.get('/gaps?need=food&region=spa-6');
    expect(here.text).toContain('Services in South');
    const file = await liaison.get('/gaps.csv?need=food');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.text.trim().split('\n').length).toBe(1 + 8 + 1);
    expect((await liaison.get('/gaps-to-share.csv')).text).toContain('Antelope Valley');
    expect((await liaison.get('/gaps?need=nonsense&region=nowhere&language=xx&case=z')).status).toBe(200);
  });
});
