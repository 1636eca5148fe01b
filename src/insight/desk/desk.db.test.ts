import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, layClocks } from '../../../test/harness/clocks.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { aFullRecord } from '../../../test/harness/records.ts';
import { sources } from './sources/index.ts';

let county: County;
let worker: Visitor;
let desk: Awaited<ReturnType<typeof aDesk>>;

beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
  desk = await aDesk(county.owner, 'social-worker');
});
afterAll(() => county.close());

const lay = (n: number, dueAt: Date, taker: string) =>
  layClocks(county.owner, n, {
    ...desk,
    takers: [taker],
    protocol: 'first-responder',
    step: 'child-welfare-there',
    duty: 'should',
    untaken: 1_000_000,
    startedAt: new Date(dueAt.getTime() - 5_400_000),
    dueAt,
    nextAlarmAt: null,
  });

describe('my work', () => {
  it('keeps how it is shown for the next time', async () => {
    const late = new Date(Date.now() - 3_600_000);
    await lay(2, late, worker.userId ?? '');
    expect((await worker.get('/work')).text).toContain('Showing all');
    expect((await worker.post('/work/view', { shows: 'law' })).location).toBe('/work');
    const page = await (await county.as('socialworker')).get('/work');
    expect(page.text).toContain('Showing what the law requires');
    await worker.post('/work/view', { shows: 'all' });
    expect((await worker.post('/work/view', { shows: 'nonsense' })).status).toBe(422);
  });

  it('pages a long list, soonest first', async () => {
    await lay(30, new Date(Date.now() + 86_400_000), worker.userId ?? '');
    const first = await worker.get('/work');
    expect(first.text).toContain('/work?page=2');
    expect(first.text.indexOf('late')).toBeGreaterThan(0);
    expect((await worker.get('/work?page=2')).status).toBe(200);
    expect((await worker.get('/work?page=no')).status).toBe(200);
  });
});

describe('the calendar', () => {
  const address = async () => /\/calendar\/[\w-]{32}/.exec((await worker.get('/me/calendar')).text)?.[0] ?? '';

  it('is made, read without signing in, renewed and ended; an old or wrong address is no page', async () => {
    expect(await address()).toBe('');
    await worker.post('/me/calendar', {});
    const first = await address();
    const feed = await county.visitor().get(first);
    expect(feed.status).toBe(200);
    expect(feed.headers.get('content-type')).toContain('text/calendar');
    expect(await address()).toBe(first);
    await worker.post('/me/calendar', {});
    const second = await address();
    expect(second).not.toBe(first);
    expect((await county.visitor().get(first)).status).toBe(404);
    await worker.post('/me/calendar/ending', {});
    expect((await county.visitor().get(second)).status).toBe(404);
    expect((await county.visitor().get('/calendar/short')).status).toBe(404);
    expect((await county.visitor().get(`/calendar/${'A'.repeat(32)}`)).status).toBe(404);
    expect((await worker.post('/me/calendar/ending', {})).status).toBe(422);
  });

  it('is not answered when one address is asked for too often, and is again after ten minutes', async () => {
    await worker.post('/me/calendar', {});
    const own = await address();
    const other = await county.as('advocate');
    await other.post('/me/calendar', {});
    const theirs = /\/calendar\/[\w-]{32}/.exec((await other.get('/me/calendar')).text)?.[0] ?? '';
    const start = new Date('2026-06-01T10:00:00Z');
    county.setNow(start);
    for (let n = 0; n < 30; n++) expect((await county.visitor().get(own)).status).toBe(200);
    county.setNow(new Date(start.getTime() + 60_000));
    const refused = await county.visitor().get(own);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '540']);
    expect((await county.visitor().get(theirs)).status, 'another person’s is not held back').toBe(200);
    county.setNow(new Date(start.getTime() + 600_000));
    expect((await county.visitor().get(own)).status).toBe(200);
    county.setNow(null);
  });

  it('tells when, never whom or what; its secret lies nowhere in the database', async () => {
    await worker.post('/me/calendar', {});
    const own = await address();
    await county.owner(
      `insert into access.grants (county_id, user_id, youth_id, category, can_add, expires_at, add_expires_at)
        select c.county_id, c.taken_by, c.youth_id, c.category, true, 'infinity', 'infinity' from responses.clocks c where c.taken_by = $1
        on conflict do nothing`,
      [worker.userId],
    );
    const feed = (await county.visitor().get(own)).text;
    expect(feed).toContain('SUMMARY:A step is due');
    for (const secret of ['first', 'child-welfare', 'responder', 'Youth', 'youth', desk.agency])
      expect(feed).not.toContain(secret);
    const uids = feed.match(/UID:.*/g);
    expect((await county.visitor().get(own)).text.match(/UID:.*/g)).toEqual(uids);
    const kept = await county.owner('select token_hash from people.calendar_feeds where ended_at is null');
    expect(String(kept[0]?.token_hash)).not.toContain(own.split('/').at(-1) ?? '');
  });
});

describe('notices', () => {
  const tell = (user: string) =>
    county.owner(
      `insert into responses.notices (county_id, id, user_id, kind, response_id, step_id, at, due_at)
        select c.county_id, gen_random_uuid(), $1::uuid, 'late', c.response_id, c.step_id, now(), c.due_at from responses.clocks c
        where c.taken_by = $2 order by c.due_at limit 2`,
      [user, worker.userId],
    );

  it('are counted in the menu and marked as read, one and all', async () => {
    await tell(worker.userId ?? '');
    const page = await worker.get('/notices');
    expect(page.text).toContain('Notices (2)');
    const id = /name="id" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    await worker.post('/notices/read', { id });
    expect((await worker.get('/notices')).text).toContain('Notices (1)');
    await worker.post('/notices/read', {});
    expect((await worker.get('/notices')).text).not.toMatch(/Notices \(/);
  });

  it('name no youth to a reader who may not see the youth, and are nobody else’s', async () => {
    const nurse = await county.as('nurse');
    expect((await nurse.get('/notices')).text).toContain('No notices');
    await tell(nurse.userId ?? '');
    const page = (await nurse.get('/notices')).text;
    expect(page).toContain('a record that is not open to you');
    expect(page).not.toMatch(/\/responses\/|\/youth\/[0-9a-f]{8}/);
    const id = /name="id" value="([^"]+)"/.exec(page)?.[1] ?? '';
    await worker.post('/notices/read', { id });
    expect((await nurse.get('/notices')).text).toContain('Notices (2)');
  });
});

describe('the rooms of a record', () => {
  it('are known for every source that is asked only where there is something', async () => {
    const { youthId, countyId } = await aFullRecord(county);
    const known = await county.owner('select room from youth.rooms where youth_id = $1', [youthId]);
    const rooms = new Set(known.map(({ room }) => String(room)));
    const watched = await county.owner(
      `select tgrelid::regclass::text as name from pg_trigger where tgname = 'in_room' and not tgisinternal`,
    );
    const tables = new Set(watched.map(({ name }) => String(name)));
    let found = 0;
    for (const { source, room, rows } of sources) {
      const { sql: text, parameters } = sql`select * from ${rows(countyId, [youthId], 10)} r`.compile(
        county.database.app,
      );
      const [youths] = text.matchAll(/from (\w+\.\w+) (\w+)\b(?=[^']*\2\.youth_id = any)/g);
      if (room) expect(tables.has(youths?.[1] ?? ''), `${source}: ${youths?.[1]}`).toBe(true);
      if (room) expect(youths?.[1]?.startsWith(`${room}.`), source).toBe(true);
      if (!room || (await county.owner(text, [...parameters])).length === 0) continue;
      found++;
      expect(rooms.has(room), source).toBe(true);
    }
    expect(found).toBeGreaterThan(8);
  });
});
