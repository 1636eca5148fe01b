import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { layDirectory } from '../../../test/harness/directory.ts';
import { askOutside } from '../../platform/outside/index.ts';
import { LIMITS, pullFrom } from './actions/pull.ts';
import { Refused } from './actions/refused.ts';
import { workOn } from './actions/work.ts';
import { importTask } from './jobs.ts';

/** Another county's directory is this program itself, in front of a database of its own, behind a real server. */
let county: County;
let other: County;
let admin: Visitor;
let keeper: Visitor;
const servers: Server[] = [];
const none = { taxonomy: [], taxonomy_term: [], organization: [], location: [], service: [], service_at_location: [] };

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let asked: string[] = [];
let theirs = '';
beforeAll(async () => {
  county = await aCounty();
  other = await aCounty();
  admin = await county.as('admin');
  keeper = await other.as('admin');
  theirs = await serve(async (request, response) => {
    asked.push(String(request.url));
    const answer = await other.app.fetch(new Request(`http://other.example${request.url}`));
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await county.close();
  await other.close();
});
beforeEach(async () => {
  asked = [];
  await layDirectory(county, none);
  await layDirectory(other, none);
});

const ask: typeof askOutside = (url, accept, limits) => askOutside(url, accept, { ...limits, loopback: true });
async function turn(now = new Date()): Promise<void> {
  const task = importTask({ app: county.database.app, vault: county.vault }, (work) =>
    workOn(
      {
        app: county.database.app,
        jobs: county.database.jobs,
        vault: county.vault,
        now: () => now,
        clock: () => performance.now(),
        ask,
        stopping: () => false,
      },
      work,
    ),
  );
  while (await task.run({ db: county.database.jobs, now: () => now, stopping: () => false }));
}

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const service = (n: number, more: Record<string, unknown> = {}) => ({
  id: id(n),
  name: `Service ${n}`,
  status: 'active',
  phones: [{ id: id(5_000 + n), number: `555-${n}` }],
  organization: { id: id(1_000), name: 'Casa Luz', description: 'A house' },
  service_at_locations: [
    {
      id: id(2_000 + n),
      location: {
        id: id(3_000 + n),
        location_type: 'physical',
        addresses: [
          {
            id: id(4_000 + n),
            address_1: `${n} Oak Street`,
            city: 'X',
            state_province: 'CA',
            postal_code: '90012',
            country: 'US',
            address_type: 'physical',
          },
        ],
      },
    },
  ],
  ...more,
});
async function theyHave(...services: object[]): Promise<void> {
  const page = await keeper.post('/directory/imports', { file: new File([JSON.stringify(services)], 'x.json') });
  await keeper.post(`${page.location}/done`, {});
}
const services = async (of: County) => {
  const answer = await of.app.fetch(new Request('http://x.example/hsds/services?full=true&per_page=100'));
  // When each county changed it is each county's own.
  return (await answer.text()).replace(/"last_modified":"[^"]*",?/g, '').replace(/,"metadata":\[[^\]]*\]/g, '');
};

async function named(fields: Record<string, string> = {}): Promise<string> {
  const made = await admin.post('/directory/sources', {
    name: 'Next county',
    kind: 'api',
    address: `${theirs}/hsds`,
    ...fields,
  });
  expect([made.status, made.text.slice(0, 500)]).toEqual([303, '']);
  return made.location ?? '';
}
async function pull(source: string, more: Record<string, string> = {}): Promise<string> {
  const page = await admin.post(`${source}/pulled`, more);
  await turn();
  return page.location ?? '';
}

describe('another directory', () => {
  it('is asked, seen first, done and taken back; asked again it is the same, and later only what changed', async () => {
    await theyHave(...Array.from({ length: 130 }, (_, n) => service(n + 1)));
    const source = await named();
    const path = await pull(source);
    expect((await admin.get(path)).text).toContain('New: 391');
    expect(await services(county)).toContain('"total_items":0');
    await admin.post(`${path}/done`, {});
    expect(await services(county)).toBe(await services(other));
    // A day later only what changed since is asked for; what they have no more is not looked for among that.
    await other.owner(`update directory.services set modified_at = now() - interval '3 days'`);
    await theyHave(service(7, { phones: [{ id: id(5_007), number: '555-0700' }] }));
    await county.owner(`update directory.sources set pulled_at = now() - interval '1 hour'`);
    asked = [];
    const second = await pull(source);
    expect(asked.filter((url) => /services\?.*modified_after=/.test(url)).length, asked.join(' ')).toBeGreaterThan(0);
    const page = await admin.get(second);
    expect(page.text).toContain('Changed: 1');
    expect(page.text).not.toContain('Not in the file any more');
    await admin.post(`${second}/done`, {});
    expect(await services(county)).toBe(await services(other));
    await admin.post(`${second}/undone`, {});
    expect(await services(county)).toContain('555-7"');
    // Everything once more: what was taken back comes again, and what they have no more is offered.
    await other.owner(`update directory.services set withdrawn_at = now() where id = $1`, [id(9)]);
    const third = await pull(source);
    const all = await admin.get(third);
    expect(all.text).toContain('Changed: 1');
    expect(all.text).toContain('Not in the file any more: 1');
    await admin.post(`${third}/done`, { withdraw: 'yes' });
    expect(await services(county)).toBe(await services(other));
    const fourth = await pull(source, { everything: 'yes' });
    expect((await admin.get(fourth)).text).toContain('There is nothing to do');
  });

  it('is asked daily where the county says so, and done without a look only where it says that too', async () => {
    await theyHave(service(1));
    await named({ daily: 'yes' });
    await turn();
    expect(await services(county)).toContain('"total_items":0');
    await turn(new Date(Date.now() + 3_600_000));
    expect((await county.owner('select 1 from directory.imports')).length).toBe(1);
    await county.owner('update directory.sources set applies_itself = true');
    // The next day's asking takes the place of what still waits.
    await turn(new Date(Date.now() + 86_400_000));
    expect((await county.owner('select 1 from directory.imports')).length).toBe(1);
    expect(await services(county)).toContain('"total_items":1');
    const [done] = await county.owner('select id::text from directory.imports');
    expect((await admin.post(`/directory/imports/${done?.id}/undone`, {})).status).toBe(303);
    expect(await services(county)).toContain('"total_items":0');
  });

  it('stops where who named it may not keep the directory any more: said once to the administrators, and taken over by one', async () => {
    await theyHave(service(1));
    const source = await named({ daily: 'yes' });
    const planlead = await county.as('liaison');
    await county.owner('update directory.sources set made_by = $1', [
      (await county.owner(`select id::text from people.users where handle = 'socialworker'`))[0]?.id,
    ]);
    await county.owner('delete from responses.notices');
    await turn();
    await turn(new Date(Date.now() + 60_000));
    expect(await county.owner('select 1 from directory.imports')).toEqual([]);
    const told = await county.owner(
      `select u.handle, n.kind from responses.notices n join people.users u on u.id = n.user_id`,
    );
    expect(told.filter(({ handle }) => handle === 'admin')).toEqual([{ handle: 'admin', kind: 'source-stalled' }]);
    expect(told.every(({ kind }) => kind === 'source-stalled')).toBe(true);
    expect((await admin.get('/notices')).text).toContain('Another directory is not asked any more');
    const page = (await admin.get(source)).text;
    expect(page).toContain('It is not asked any more');
    expect((await (await county.as('socialworker')).post(`${source}/taken`, {})).status).toBe(404);
    expect((await planlead.post(`${source}/taken`, {})).status).toBe(303);
    expect((await admin.get(source)).text).not.toContain('It is not asked any more');
    await turn(new Date(Date.now() + 120_000));
    expect((await county.owner('select 1 from directory.imports')).length, 'asked again').toBe(1);
  });

  it('is named by an address without a password, and over https alone but for this machine', async () => {
    for (const address of [
      '',
      'nothing',
      'ftp://x.example',
      'http://x.example/hsds',
      'https://me:secret@x.example/hsds',
      'https://x.example/hsds?key=1',
    ]) {
      const page = await admin.post('/directory/sources', { name: 'X', kind: 'api', address });
      expect([address, page.status, page.text.includes('no web address that begins with https')]).toEqual([
        address,
        422,
        true,
      ]);
    }
  });

  it('that fails is a sentence, and begun again when it answers', async () => {
    const source = await named({ address: 'https://127.0.0.1:9/hsds' });
    const path = await pull(source);
    expect((await admin.get(path)).text).toMatch(/does not answer at this address|not on the public internet/);
    await county.owner('update directory.sources set address = $1', [`${theirs}/hsds`]);
    await theyHave(service(1));
    await admin.post(`${path}/asked`, { what: 'read' });
    await turn();
    expect((await admin.get(path)).text).toContain('New: 4');
  });
});

describe('a server that is not right', () => {
  const from = (address: string, more = {}) =>
    pullFrom({
      address,
      since: null,
      ask,
      clock: () => performance.now(),
      onPage: async () => {},
      limits: { ...LIMITS, answerMs: 1_500, ...more },
    }).then(
      (brought) => brought.length,
      (error) => (error instanceof Refused ? error.key : Promise.reject(error)),
    );
  const json = (value: unknown) => (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(typeof value === 'string' ? value : JSON.stringify(value));
  };

  it('never keeps the program: endless pages, other words, no end, too much, too slow', async () => {
    const endless = await serve((request, response) => {
      const page = Number(new URL(String(request.url), 'http://x').searchParams.get('page') ?? 1);
      json({ total_pages: 9e9, page_number: page, last_page: false, contents: [{ id: id(1), name: 'x' }] })(
        request,
        response,
      );
    });
    expect(await from(endless)).toBe('pullEndless');
    let n = 0;
    const growing = await serve((request, response) =>
      json({ last_page: false, contents: [{ id: id(n++), name: 'x', description: 'y' }] })(request, response),
    );
    expect(await from(growing, { pages: 20 })).toBe('pullTooMuch');
    expect(await from(await serve(json('<html>Welcome</html>')))).toBe('pullNotHsds');
    expect(await from(await serve(json({ version: '9.0' })))).toBe('pullNotHsds');
    expect(await from(await serve(json({ hello: 'world' })))).toBe('pullNotHsds');
    expect(await from(await serve(json('['.repeat(50_000) + ']'.repeat(50_000))))).toBe('pullNotHsds');
    const huge = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void =>
        void (response.write('x'.repeat(100_000)) ? setImmediate(more) : response.once('drain', more));
      response.on('error', () => {});
      more();
    });
    expect(await from(huge, { bytes: 3_000_000 })).toBe('pullTooMuch');
    expect(await from(await serve(() => {}), { answerMs: 300 })).toBe('pullTooSlow');
    expect(await from(await serve((_request, response) => response.destroy()))).toBe('pullNotReachable');
    expect(
      await from(
        await serve((_request, response) => {
          response.writeHead(500);
          response.end();
        }),
      ),
    ).toBe('pullRefused');
    expect(await from(await serve((_request, response) => response.writeHead(404).end()))).toBe('pullNotHsds');
  });

  it('cannot send the program elsewhere: not to a private address, not round and round', async () => {
    const to = (location: string) =>
      serve((_request, response) => {
        response.writeHead(302, { location });
        response.end();
      });
    expect(await from(await to('https://169.254.169.254/latest/meta-data/'))).toBe('pullNotPublic');
    expect(await from(await to('http://example.org/'))).toBe('pullNotSecure');
    expect(await from(await to('https://[::ffff:10.0.0.1]/'))).toBe('pullNotPublic');
    expect(await from(await to('/again'))).toBe('pullNotReachable');
  });

  it('gives the same in whatever order its pages come', async () => {
    const all = Array.from({ length: 9 }, (_, n) => service(n + 1));
    const paged = (order: readonly object[]) => (request: IncomingMessage, response: ServerResponse) => {
      const url = new URL(String(request.url), 'http://x');
      const page = Number(url.searchParams.get('page') ?? 1);
      if (url.pathname !== '/services')
        return url.pathname === '/' ? json({ version: '3.0' })(request, response) : response.writeHead(404).end();
      json({ last_page: page === 3, contents: order.slice((page - 1) * 3, page * 3) })(request, response);
    };
    const plain = async (order: readonly object[]) => {
      const brought = await pullFrom({
        address: await serve(paged(order)),
        since: null,
        ask,
        clock: () => performance.now(),
        onPage: async () => {},
      });
      return brought.map(({ name, body }) => JSON.stringify([name, body])).sort();
    };
    const [one, backwards] = [await plain(all), await plain(all.toReversed())];
    expect(backwards).toEqual(one);
    expect(one.length).toBeGreaterThan(20);
  });
});
