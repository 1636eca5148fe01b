import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeCsv } from '#platform/documents/csv.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { layDirectory } from '../../../test/harness/directory.ts';
import { workOn } from './actions/work.ts';
import { anyDirectory, type Generated } from './directory.fixture.ts';
import { importTask } from './jobs.ts';
import type { Entity } from './model/directory.ts';
import { zipOf } from './model/zip.ts';

/** What is too large to be done while a person waits. */
let county: County;
let admin: Visitor;
beforeAll(async () => {
  county = await aCounty();
  admin = await county.as('admin');
});
afterAll(() => county.close());
const none = { taxonomy: [], taxonomy_term: [], organization: [], location: [], service: [], service_at_location: [] };
beforeEach(() => layDirectory(county, none));

const id = (kind: number, n: number) => `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;
const service = (n: number, more: Record<string, unknown> = {}) => ({
  id: id(1, n),
  name: `Service ${n}`,
  status: 'active',
  organization: { id: id(2, n % 50), name: `Group ${n % 50}`, description: 'x', website: `https://g${n % 50}.example` },
  service_at_locations: [
    {
      id: id(3, n),
      location: {
        id: id(4, n),
        location_type: 'physical',
        addresses: [
          {
            id: id(5, n),
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
const many = (count: number, more: (n: number) => Record<string, unknown> = () => ({})) =>
  Array.from({ length: count }, (_, n) => service(n, more(n)));
const packed = (value: unknown) =>
  new File([zipOf([{ name: 'services.json', text: JSON.stringify(value) }])], 'services.zip');

/** One turn of the job, as a server has it; `stop`: somebody's server ends after so many portions. */
async function turn(more: { stopAfter?: number; onPortion?: () => Promise<unknown> } = {}): Promise<boolean> {
  let asked = 0;
  const task = importTask({ app: county.database.app, vault: county.vault }, (work) =>
    workOn(
      {
        app: county.database.app,
        jobs: county.database.jobs,
        vault: county.vault,
        now: () => new Date(),
        clock: () => performance.now(),
        ask: async () => ({ ok: false, fault: 'notReachable' }),
        stopping: () => {
          asked++;
          return more.stopAfter !== undefined && asked > more.stopAfter;
        },
      },
      work,
    ),
  );
  return task.run({ db: county.database.jobs, now: () => new Date(), stopping: () => false });
}
const bring = async (file: File): Promise<string> => {
  const page = await admin.post('/directory/imports', { file });
  expect([page.status, page.text.slice(0, 1000)]).toEqual([303, '']);
  return page.location ?? '';
};
const total = async (): Promise<number> =>
  Number((await county.owner('select count(*)::int as n from directory.services where withdrawn_at is null'))[0]?.n);
const contents = async () =>
  JSON.stringify(
    await county.owner(`select 's', id, body, checked_on, withdrawn_at from directory.services union all
      select 'o', id, body, null, withdrawn_at from directory.organizations union all
      select 'l', id, body, null, withdrawn_at from directory.locations union all
      select 'v', id, body, null, withdrawn_at from directory.services_at_locations order by 1, 2`),
  );
const live = async () => (await contents()).length;

describe('a large import', () => {
  it('waits sealed, is read by the job, seen, done by the job, and taken back to what was there before', async () => {
    const first = await bring(packed(many(3)));
    await turn();
    await admin.post(`${first}/done`, {});
    const before = await contents();
    const path = await bring(packed(many(2_000, (n) => ({ description: 'Elm Street house', fees: `${n}` }))));
    const waiting = await admin.get(path);
    expect(waiting.text).toContain('Being read');
    expect(waiting.text).toContain('See how far it is');
    // Nobody who holds the database alone reads what waits.
    const [part] = await county.owner(`select encode(body, 'escape') as body from directory.import_parts limit 1`);
    expect(String(part?.body)).not.toContain('Elm');
    expect(await turn()).toBe(true);
    const seen = await admin.get(path);
    expect(seen.text).toContain('New: 6038');
    expect(seen.text).toContain('Changed: 3');
    expect(seen.text).toContain('others can work meanwhile');
    expect(await county.owner('select 1 from directory.import_parts')).toEqual([]);
    expect(await contents()).toBe(before);
    expect((await admin.post(`${path}/asked`, { what: 'do' })).status).toBe(303);
    expect((await admin.get(path)).text).toContain('Being done');
    expect(await total()).toBe(3);
    await turn();
    expect(await total()).toBe(2_000);
    expect((await admin.get(path)).text).toContain('What changed');
    expect((await admin.post(`${path}/asked`, { what: 'do' })).text).toContain('This is done already.');
    await admin.post(`${path}/asked`, { what: 'undo' });
    await turn();
    expect(await total()).toBe(3);
    const after = await county.owner(
      `select id, body, checked_on, withdrawn_at from directory.services where withdrawn_at is null order by id`,
    );
    expect(JSON.stringify(after)).toBe(
      JSON.stringify(
        JSON.parse(before)
          .filter((row: { '?column?': string }) => row['?column?'] === 's')
          .map(({ '?column?': _, ...row }: Record<string, unknown>) => row),
      ),
    );
    const acts = await county.owner(
      `select act from audit.entries where act like 'directory.import-%' order by at, id`,
    );
    expect(acts.map(({ act }) => String(act).replace('directory.import-', ''))).toEqual([
      'read',
      'done',
      'read',
      'asked',
      'done',
      'asked',
      'undone',
    ]);
  });

  it('is half done in nobody’s eyes: a program that ends in the middle leaves nothing, and the next takes it up', async () => {
    const path = await bring(packed(many(2_000)));
    await turn({ stopAfter: 3 });
    expect((await admin.get(path)).text).toContain('Being read');
    expect(await county.owner('select 1 from directory.import_rows limit 1')).toEqual([]);
    await turn();
    await admin.post(`${path}/asked`, { what: 'do' });
    await turn({ stopAfter: 2 });
    expect(await total()).toBe(0);
    expect(await live()).toBe(2);
    expect((await admin.get(path)).text).toContain('Being done');
    await turn();
    expect(await total()).toBe(2_000);
  });

  it('is stopped by a person, and begun again or thrown away', async () => {
    const path = await bring(packed(many(1_500)));
    expect((await admin.post(`${path}/stopped`, {})).status).toBe(303);
    expect(await turn()).toBe(false);
    expect((await admin.get(path)).text).toContain('Someone stopped this');
    await admin.post(`${path}/asked`, { what: 'read' });
    await turn();
    await admin.post(`${path}/asked`, { what: 'do' });
    await admin.post(`${path}/stopped`, {});
    expect(await turn()).toBe(false);
    expect((await admin.get(path)).text).toContain('What would change');
    const gone = await admin.post(`${path}/discarded`, {});
    expect([gone.status, gone.location]).toEqual([303, '/directory/imports']);
    expect((await admin.get(path)).status).toBe(404);
    for (const table of ['imports', 'import_rows', 'import_parts', 'confidential_places'])
      expect([table, await county.owner(`select 1 from directory.${table} limit 1`)]).toEqual([table, []]);
  });

  it('says in a sentence why it could not go on, and who asked must still keep the directory', async () => {
    const bad = await bring(new File([zipOf([{ name: 'x.json', text: '{' }])], 'x.zip'));
    await turn();
    const page = await admin.get(bad);
    expect(page.text).toContain('can not be read as JSON');
    expect(page.text).toContain('Begin again');
    expect((await admin.post(`${bad}/discarded`, {})).status).toBe(303);
    const broken = await bring(new File([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])], 'y.zip'));
    await turn();
    expect((await admin.get(broken)).text).toContain('The packed file can not be read');
    const path = await bring(packed(many(3)));
    await county.owner(`update people.roles set until = now() where user_id = $1`, [admin.userId]);
    await turn();
    await county.owner(`update people.roles set until = null where user_id = $1`, [admin.userId]);
    expect((await admin.get(path)).text).toContain('may not keep the directory any more');
    expect(await total()).toBe(0);
  });

  it('that moved on meanwhile does nothing', async () => {
    const path = await bring(packed(many(2)));
    await turn();
    await admin.post(
      `${await bring(new File([JSON.stringify(many(2, () => ({ fees: 'none' })))], 'a.json'))}/done`,
      {},
    );
    const before = await contents();
    await admin.post(`${path}/asked`, { what: 'do' });
    await turn();
    expect((await admin.get(path)).text).toContain('Nothing was done');
    expect(await contents()).toBe(before);
  });
});

describe('any directory laid over any other', () => {
  const lists = ({ rows }: Generated) =>
    new File(
      [
        JSON.stringify({
          taxonomies: rows.taxonomy.map(({ body }) => body),
          taxonomy_terms: rows.taxonomy_term.map(({ body }) => body),
          organizations: rows.organization.map(({ body }) => body),
          locations: rows.location.map(({ body }) => body),
          services: rows.service.map(({ body }) => body),
          service_at_locations: rows.service_at_location.map(({ body }) => body),
        }),
      ],
      'any.json',
    );
  const standing = async () =>
    JSON.stringify(
      JSON.parse(await contents()).filter(({ withdrawn_at }: { withdrawn_at: string | null }) => withdrawn_at === null),
    );

  it('and taken back leaves what was there before, hidden places included', async () => {
    await fc.assert(
      fc.asyncProperty(anyDirectory, anyDirectory, async (one, other) => {
        await layDirectory(county, none);
        await admin.post(`${await bring(lists(one))}/done`, {});
        const before = await standing();
        // Some things of the first come again in another dress.
        const mixed: Generated = {
          ...other,
          rows: { ...other.rows, location: [...other.rows.location, ...one.rows.location.map((each) => hidden(each))] },
        };
        const path = await bring(lists(mixed));
        await admin.post(`${path}/done`, {});
        const page = await admin.post(`${path}/undone`, {});
        if (page.status === 303) expect(await standing()).toBe(before);
        else expect((await admin.get(path)).text).toContain('There is nothing to do');
      }),
      { numRuns: 12 },
    );
  });
  const hidden = (each: Entity): Entity => ({ ...each, body: { ...each.body, confidential: true } });
});

describe('the history of another directory', () => {
  it('is not kept, and who brings it is told how much of it there was', async () => {
    const note = { id: id(6, 1), resource_id: id(1, 0), resource_type: 'service', field_name: 'name' };
    const whole = service(0, { metadata: [note, note], phones: [{ id: id(7, 1), number: '1', metadata: [note] }] });
    const json = await admin.get(await bring(new File([JSON.stringify([whole])], 'a.json')));
    expect(json.text).toContain('The file also has 3 notes of what changed in the other directory before');
    const path = await bring(
      new File(
        [
          zipOf([
            { name: 'organizations.csv', text: `id,name,description\r\n${id(2, 1)},Group,x\r\n` },
            { name: 'metadata.csv', text: `id,resource_id,field_name\r\n${id(6, 1)},${id(2, 1)},name\r\n` },
          ]),
        ],
        'tables.zip',
      ),
    );
    await turn();
    const tables = await admin.get(path);
    expect(tables.text).toContain('The file also has 1 note of');
    expect(tables.text).toContain('New: 1');
    const plain = await admin.get(await bring(new File([JSON.stringify([service(0)])], 'b.json')));
    expect(plain.text).not.toContain('The file also has');
    await admin.post(`${path}/done`, {});
    expect(await contents()).not.toContain('metadata');
  });
});

describe('where a hidden place is', () => {
  it('is shown to who keeps the directory, with an entry of the ledger, and to nobody else', async () => {
    const path = await bring(new File([JSON.stringify([service(7, { confidential: true }), service(8)])], 'a.json'));
    await admin.post(`${path}/done`, {});
    const page = `/directory/services/${id(1, 7)}`;
    const where = `${page}/where`;
    const plain = await admin.get(page);
    expect(plain.text).toContain(`href="${where}"`);
    expect(plain.text).not.toContain('Oak Street');
    expect((await admin.get(where)).text).toContain('7 Oak Street');
    expect((await county.owner(`select 1 from audit.entries where act = 'directory.hidden-place-seen'`)).length).toBe(
      1,
    );
    // One that hides nothing has no such page.
    expect((await admin.get(`/directory/services/${id(1, 8)}/where`)).status).toBe(404);
    for (const handle of ['socialworker', 'privacy', 'librarian', 'other-county']) {
      const other = await county.as(handle);
      expect([handle, (await other.get(where)).status]).toEqual([handle, 404]);
      expect([handle, (await other.get(page)).text.includes(where)]).toEqual([handle, false]);
    }
    expect((await county.visitor().get(where)).status).toBe(303);
  });
});

describe('what nobody did', () => {
  it('is forgotten after the county’s days, with its sealed places; what was done stays', async () => {
    const hidden = many(1, () => ({ confidential: true }));
    const done = await bring(new File([JSON.stringify(hidden)], 'a.json'));
    await admin.post(`${done}/done`, {});
    const waiting = await bring(new File([JSON.stringify(many(2, () => ({ confidential: true })))], 'b.json'));
    await county.owner(`update directory.imports set made_at = now() - interval '31 days'`);
    const { forgetPreviews } = await import('./work-store.ts');
    await county.database.jobs.transaction().execute((tx) => forgetPreviews(tx, new Date()));
    expect((await admin.get(waiting)).status).toBe(404);
    expect((await admin.get(done)).status).toBe(200);
    const left = await county.owner('select distinct import_id::text as id from directory.confidential_places');
    expect(left.map(({ id: each }) => `/directory/imports/${each}`)).toEqual([done]);
  });
});

describe('a guide of the county', () => {
  const sheet = (...names: string[]) =>
    writeCsv(
      ['Group', 'Help'],
      names.map((name) => ({ Group: 'Casa Luz', Help: name })),
    );
  const firstTime = (text: string) =>
    admin.post('/directory/imports/spreadsheet', {
      name: 'guide.csv',
      text,
      'column-organization': 'Group',
      'column-service': 'Help',
      guide: 'Food guide',
      keptBy: 'The food desk',
    });

  it('keeps its columns under its name, and offers what it does not have any more, but takes nothing out unasked', async () => {
    const first = (await firstTime(sheet('Beds', 'Meals', 'Rides'))).location ?? '';
    await admin.post(`${first}/done`, {});
    expect((await admin.get(first)).text).toContain('Brought as Food guide');
    const [beds] = await county.owner(`select id::text from directory.services where name = 'Beds'`);
    expect((await admin.get(`/directory/services/${beds?.id}`)).text).toContain('Brought as Food guide');
    expect((await firstTime(sheet('Beds'))).text).toContain('There is one of this name');
    const [source] = await county.owner('select id::text from directory.sources');
    const imports = await admin.get('/directory/imports');
    expect(imports.text).toContain('Which of the guides it is');
    const step = await admin.post('/directory/imports/columns', {
      sheet: new File([sheet('Beds', 'Meals')], 'guide.csv'),
      'source-sheet': String(source?.id),
    });
    expect(step.text).toMatch(/value="Group" selected/);
    expect(step.text).toMatch(/value="Help" selected/);
    const again = await admin.post('/directory/imports/spreadsheet', {
      name: 'guide.csv',
      text: sheet('Beds', 'Meals'),
      source: String(source?.id),
      'column-organization': 'Group',
      'column-service': 'Help',
    });
    const path = again.location ?? '';
    const page = await admin.get(path);
    expect(page.text).toContain('Not in the file any more: 1');
    expect(page.text).toContain('Take out the 1 that the file does not have any more');
    expect(page.text).toContain('Rides');
    await admin.post(`${path}/done`, {});
    expect(await total()).toBe(3);
    const third = await admin.post('/directory/imports/spreadsheet', {
      name: 'guide.csv',
      text: sheet('Beds', 'Meals'),
      source: String(source?.id),
      'column-organization': 'Group',
      'column-service': 'Help',
    });
    await admin.post(`${third.location}/done`, { withdraw: 'yes' });
    expect(await total()).toBe(2);
    expect((await admin.get(third.location ?? '')).text).toContain('Taken out: 1');
    await admin.post(`${third.location}/undone`, {});
    expect(await total()).toBe(3);
    expect((await admin.get(`/directory/sources/${source?.id}`)).text).toContain('The food desk');
  });

  it('that is large is read by the job, by the columns that were said', async () => {
    const names = Array.from(
      { length: 25_000 },
      (_, n) => `A service with a long name, so that the table is large: ${n}`,
    );
    const path = (await firstTime(sheet(...names))).location ?? '';
    expect((await admin.get(path)).text).toContain('Being read');
    expect(await turn()).toBe(true);
    expect((await admin.get(path)).text).toContain('New: 25001');
  });

  it('is the county’s own: a worker and another county find none of it', async () => {
    await firstTime(sheet('Beds'));
    const [source] = await county.owner('select id::text from directory.sources');
    for (const handle of ['socialworker', 'other-county', 'privacy']) {
      const visitor = await county.as(handle);
      expect([handle, (await visitor.get(`/directory/sources/${source?.id}`)).status]).toEqual([handle, 404]);
      expect([handle, (await visitor.post(`/directory/sources/${source?.id}/ended`, {})).status]).toEqual([
        handle,
        404,
      ]);
    }
    expect((await admin.post(`/directory/sources/${source?.id}/ended`, {})).status).toBe(303);
    expect((await admin.get('/directory/sources')).text).not.toContain('Food guide');
  });
});
