import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { layDirectory } from '../../../test/harness/directory.ts';
import { editPaths } from './edit-paths.ts';
import { forgetPreviews, nextWork } from './work-store.ts';

/** Files that are brought and changes by hand change the same entries. */
let county: County;
let liaison: Visitor;
let admin: Visitor;
beforeAll(async () => {
  county = await aCounty();
  liaison = await county.as('liaison');
  admin = await county.as('admin');
});
afterAll(() => county.close());

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const SERVICE = id(2);
const row = (n: number, body: Record<string, unknown>) => ({
  id: id(n),
  body: { id: id(n), ...body },
  modifiedAt: new Date('2026-01-02T03:04:05Z'),
  checkedOn: '2026-01-02',
});
const beds = { organization_id: id(1), name: 'Beds', status: 'active', description: 'Ten beds' };
beforeEach(() =>
  layDirectory(county, {
    taxonomy: [],
    taxonomy_term: [],
    organization: [row(1, { name: 'Casa Luz', description: 'A house' })],
    location: [],
    service: [row(2, beds)],
    service_at_location: [],
  }),
);

/** Reads a file that says something of the service; gives the page where it is seen. */
async function read(said: Record<string, unknown>): Promise<string> {
  const file = new File([JSON.stringify([{ id: SERVICE, name: 'Beds', status: 'active', ...said }])], 'services.json');
  const page = await admin.post('/directory/imports', { file });
  expect([page.status, page.text.slice(0, 500)]).toEqual([303, '']);
  return page.location ?? '';
}
/** Writes by hand; gives the change that waits. */
async function write(description: string): Promise<string> {
  const sent = { name: 'Beds', description, needs: ['place-tonight'] };
  expect((await liaison.post(editPaths.topic(SERVICE, 'about'), sent)).status).toBe(303);
  const [found] = await county.owner(
    `select id::text from directory.imports where origin = 'hand' and applied_at is null and replaced_at is null order by made_at desc, id desc limit 1`,
  );
  return String(found?.id);
}
const service = async () => {
  const [found] = await county.owner('select body, checked_on::text as checked from directory.services where id = $1', [
    SERVICE,
  ]);
  return { body: found?.body as Record<string, unknown>, checked: found?.checked };
};
const forget = () =>
  county.database.jobs.transaction().execute((tx) => forgetPreviews(tx, new Date(Date.now() + 400 * 86_400_000)));

describe('a change by hand that waits', () => {
  it('is forgotten by no job, worked on by none, and no file’s to throw away', async () => {
    const change = await write('Twelve beds');
    const file = await read({ fees: 'none' });
    await forget();
    expect((await admin.get(file)).status, 'a file that nobody did').toBe(404);
    expect(await nextWork(county.database.jobs)).toBeNull();
    for (const door of ['', '/done', '/undone', '/stopped', '/discarded'])
      expect(
        (door === ''
          ? await admin.get(`/directory/imports/${change}`)
          : await admin.post(`/directory/imports/${change}${door}`, {})
        ).status,
        door,
      ).toBe(404);
    expect((await admin.post(`/directory/imports/${change}/asked`, { what: 'do' })).status).toBe(404);
    const byItself = await county.database.app.transaction().execute(async (tx) => {
      const { sql } = await import('kysely');
      await sql`select set_config('app.user_id', u.id::text, true), set_config('app.county_id', u.county_id::text, true)
        from directory.home() h, lateral (select ${await personOf('admin')}::uuid as id, h as county_id) u`.execute(tx);
      return (await sql<{ gone: boolean }>`select directory.discard(${change}::uuid) as gone`.execute(tx)).rows[0]
        ?.gone;
    });
    expect(byItself).toBe(false);
    expect((await admin.post(editPaths.applied(change), {})).status).toBe(303);
    expect((await service()).body.description).toBe('Twelve beds');
    await forget();
    expect((await admin.get(editPaths.change(change))).status, 'what was done stays').toBe(200);
  });

  it('that was not taken stays in its place with the reason, however old it is', async () => {
    const change = await write('Twelve beds');
    await admin.post(editPaths.declined(change), { why: 'They said eleven' });
    await forget();
    expect((await liaison.get(editPaths.change(change))).text).toContain('They said eleven');
  });
});

const personOf = async (handle: string): Promise<string> =>
  String(
    (
      await county.owner(
        'select u.id::text from people.users u where u.handle = $1 and u.county_id = directory.home()',
        [handle],
      )
    )[0]?.id,
  );

describe('files and changes by hand', () => {
  it('each find that the other moved on', async () => {
    const change = await write('Twelve beds');
    const file = await read({ description: 'Nine beds' });
    await admin.post(`${file}/done`, {});
    expect((await admin.post(editPaths.applied(change), {})).status, 'the entry moved on').toBe(422);
    expect((await service()).body.description).toBe('Nine beds');
    const [left] = await county.owner('select count(*)::int as n from directory.change_reviews');
    expect(left?.n, 'nothing of the decision stands').toBe(0);
    await admin.post(editPaths.declined(change), {});
    const second = await read({ description: 'Eight beds' });
    await admin.post(editPaths.applied(await write('Seven beds')), {});
    expect((await admin.post(`${second}/done`, {})).status).toBe(422);
    expect((await service()).body.description).toBe('Seven beds');
  });

  it('are taken back in the order in which they were done', async () => {
    const file = await read({ fees: 'none' });
    await admin.post(`${file}/done`, {});
    const change = await write('Twelve beds');
    await admin.post(editPaths.applied(change), {});
    const later = await read({ fees: 'some' });
    await admin.post(`${later}/done`, {});
    expect((await admin.post(`${file}/undone`, {})).status).toBe(422);
    expect((await admin.post(editPaths.undone(change), {})).status, 'a later file').toBe(422);
    expect((await service()).body).toMatchObject({ fees: 'some', description: 'Twelve beds' });
    expect((await admin.post(`${later}/undone`, {})).status).toBe(303);
    expect((await admin.post(`${file}/undone`, {})).status, 'a later change by hand').toBe(422);
    expect((await admin.post(editPaths.undone(change), {})).status).toBe(303);
    expect((await admin.post(`${file}/undone`, {})).status).toBe(303);
    expect((await service()).body).toEqual({ id: SERVICE, ...beds });
  });

  it('leave the day on which somebody checked meanwhile, when they are done and when they are taken back', async () => {
    const file = await read({ description: 'Twelve beds', assured_date: '2026-02-03' });
    await liaison.post(`/directory/services/${SERVICE}/checked`, {});
    const { checked } = await service();
    expect(checked).not.toBe('2026-01-02');
    expect((await admin.post(`${file}/done`, {})).status, 'what was only checked stands in nothing’s way').toBe(303);
    expect(await service()).toMatchObject({ checked, body: { description: 'Twelve beds' } });
    expect((await admin.post(`${file}/undone`, {})).status).toBe(303);
    expect(await service()).toEqual({ checked, body: { id: SERVICE, ...beds } });
    const other = await read({ description: 'Nine beds', assured_date: '2035-02-03' });
    expect((await admin.post(`${other}/done`, {})).status).toBe(303);
    expect((await service()).checked, 'a later day that the file says').toBe('2035-02-03');
  });
});
