import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { caregivers, type Own, ownBrowser, ownPageOf } from '../../../test/harness/own-page.ts';
import { aFullRecord, type FullRecord } from '../../../test/harness/records.ts';
import { alarmLate } from '../voice/late-store.ts';
import { caregiverOwnDoors } from './own-doors.tsx';

let county: County;
let hers: FullRecord;
let worker: Visitor;
let aunt: string;
let auntsPage: Own;
beforeAll(async () => {
  county = await aCounty();
  hers = await aFullRecord(county);
  worker = await county.as(hers.keeper);
  aunt = await aSupporter('Qwyxtante', 'relative');
});
afterAll(() => county?.close());

const team = (path: string) => `/youth/${hers.youthId}/team${path}`;
const staff = (path = '') => `/youth/${hers.youthId}/caregivers${path}`;
const pages = caregiverOwnDoors.flatMap(({ method, path }) => (method === 'GET' && !path.includes(':') ? [path] : []));
const plain = (page: Page) => page.text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

async function aSupporter(name: string, relation: string): Promise<string> {
  expect((await worker.post(team('/supporters'), { name, relation, saidBy: 'youth' })).status).toBe(303);
  const rows = await county.owner(
    `select id::text from care.members where youth_id = $1 and part = 'supporter' order by since desc, id desc limit 1`,
    [hers.youthId],
  );
  return String(rows[0]?.id);
}
async function aCardOf(partId: string): Promise<Own> {
  const page = await worker.post(staff(`/${partId}/card`), { present: 'yes', told: 'yes', lang: 'en' });
  const code = /tl-keycard__code">([^<]+)</.exec(page.text)?.[1];
  if (!code) throw new Error(`No card: ${page.status}`);
  const own = ownBrowser(county, code, caregivers);
  expect((await own.open()).location).toBe('/our-page');
  return own;
}
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

describe('a caregiver’s card', () => {
  it('is made with them there and the youth told, kept nowhere as it is, and opens a page that tells nothing', async () => {
    expect((await worker.post(staff(`/${aunt}/card`), { present: 'yes', lang: 'en' })).status).toBe(422);
    auntsPage = await aCardOf(aunt);
    const rows = await county.owner('select k::text as row from caregivers.keys k');
    expect(JSON.stringify(rows)).not.toContain(auntsPage.code);
    expect((await worker.get(staff(`/${aunt}`))).text).not.toContain(auntsPage.code);
    const opened = await auntsPage.open();
    const cookie = opened.headers.getSetCookie().find((line) => line.startsWith('ours=')) ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/Path=\/our-page/);
    expect(cookie).not.toMatch(/Max-Age|Expires/i);
    for (const path of pages) {
      const page = await auntsPage.get(path);
      expect(page.status, path).toBe(200);
      expect(page.headers.get('cache-control'), path).toBe('no-store');
      expect(page.text, path).toContain('<title>Our page</title>');
      expect(page.text, path).not.toMatch(/traffick|exploit|Throughline|csec/i);
      expect(page.text, path).toContain('href="/our-page/leave"');
    }
  });

  it('is not somebody’s who does not work with the youth, nor a friend’s, nor made twice', async () => {
    const nurse = await county.as('nurse');
    expect((await nurse.post(staff(`/${aunt}/card`), { present: 'yes', told: 'yes', lang: 'en' })).status).toBe(404);
    const friend = await aSupporter('Qwyxpal', 'friend');
    expect((await worker.get(staff(`/${friend}`))).status).toBe(404);
    const before = auntsPage;
    auntsPage = await aCardOf(aunt);
    expect((await before.get('/our-page')).location, 'the old one stopped').toContain('/our-page');
    expect((await before.open()).status).toBe(422);
  });
});

describe('what the page shows', () => {
  it('is only what was written for them: dates, tasks, papers, and who said that they talk with them', async () => {
    const hearing = await county.owner(
      `insert into courts.hearings (county_id, id, youth_id, at, recorded_at, by_user, agency_id)
        select $1, gen_random_uuid(), $2, now() + interval '9 days', now(), u.id, u.agency_id from people.users u where u.handle = $3 returning id::text`,
      [hers.countyId, hers.youthId, hers.keeper],
    );
    const hearingId = String(hearing[0]?.id);
    const write = (fields: Record<string, string>) => worker.post(staff(`/${aunt}/items`), fields);
    expect((await write({ kind: 'bring', hearing: hearingId })).status).toBe(303);
    expect((await write({ kind: 'bring', hearing: hearingId })).status, 'once').toBe(422);
    expect((await write({ kind: 'bring', at: inDays(-1), text: 'Qwyxpast' })).status).toBe(422);
    expect((await write({ kind: 'bring', at: inDays(4), text: 'Qwyxlobby, first floor' })).status).toBe(303);
    expect((await write({ kind: 'task', due: inDays(5).slice(0, 10), text: 'Qwyxsignform' })).status).toBe(303);
    expect((await write({ kind: 'paper', text: 'Qwyxpaper' })).status).toBe(303);
    const stored = await county.owner('select i::text as row from caregivers.items i');
    expect(JSON.stringify(stored)).not.toContain('Qwyx');
    const home = await auntsPage.get('/our-page');
    for (const each of ['Qwyxlobby', 'Qwyxsignform', 'Qwyxpaper', 'does not say it']) expect(home.text).toContain(each);
    expect(home.text).not.toMatch(/hearing|court/i);
    expect(home.text).toContain('Nobody has put their name here yet');

    const [me] = await county.owner('select name from people.users where handle = $1', [hers.keeper]);
    expect((await worker.post(staff(`/${aunt}/speaking`), { speak: 'yes' })).status).toBe(303);
    await worker.post(staff(`/${aunt}/speaking`), { speak: 'yes' });
    const named = (await auntsPage.get('/our-page')).text;
    expect(named.split(String(me?.name)).length - 1).toBe(1);
    const [agency] = await county.owner(
      'select a.name from people.users u join people.agencies a on a.id = u.agency_id where u.handle = $1',
      [hers.keeper],
    );
    expect(named).not.toContain(String(agency?.name));
    // A hearing that is called off, or moved, is so here as well.
    expect(
      (await worker.post(`/youth/${hers.youthId}/hearings/${hearingId}/cancelling`, { cancelWords: 'Called off.' }))
        .status,
    ).toBe(303);
    expect((await auntsPage.get('/our-page')).text).not.toContain('does not say it');
  });

  it('is not a byte of the youth’s record', async () => {
    const shown = (await Promise.all(pages.map(async (path) => (await auntsPage.get(path)).text))).join('\n');
    for (const mark of [hers.youthId, hers.marks.number, hers.marks.given, ...Object.values(hers.marks.byCategory)])
      expect(shown.includes(mark), mark).toBe(false);
    expect(shown).not.toMatch(/Qwyx(?!lobby|signform|paper)/);
  });

  it('opens no row of any table to its session, whatever is asked, and no function of the youth’s page', async () => {
    const client = await county.database.appPool.connect();
    try {
      await client.query('begin');
      await client.query(
        `select set_config('app.caregiver_id', $1, true), set_config('app.caregiver_county_id', $2, true)`,
        [aunt, hers.countyId],
      );
      const ask = async (sql: string) => (await client.query(sql)).rows.length;
      expect(await ask('select 1 from caregivers.me()')).toBe(1);
      for (const table of [
        'caregivers.items',
        'care.members',
        'youth.youth',
        'courts.hearings',
        'plan.lines',
        'voice.words',
      ])
        expect(await ask(`select county_id from ${table}`), table).toBe(0);
      for (const its of ['me()', 'my_team()', 'my_lines()', 'my_story()', 'my_viewers()', 'my_caregivers()'])
        expect(await ask(`select 1 from voice.${its}`), its).toBe(0);
      // With a youth or a user beside it, it is nobody's.
      for (const [name, value] of [
        ['app.youth_id', hers.youthId],
        ['app.user_id', worker.userId],
      ] as const) {
        await client.query('savepoint one');
        await client.query('select set_config($1, $2, true)', [name, value]);
        expect(await ask('select 1 from caregivers.me()'), name).toBe(0);
        await client.query('rollback to one');
      }
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('lets them say that something is done, once, and theirs alone', async () => {
    const [task] = await county.owner('select id::text from plan.tasks where part_id = $1', [aunt]);
    const other = await aCardOf(await aSupporter('Qwyxuncle', 'relative'));
    expect((await other.post(`/our-page/things/${task?.id}/done`)).status).toBe(422);
    const key = crypto.randomUUID();
    expect((await auntsPage.post(`/our-page/things/${task?.id}/done`, {}, key)).status).toBe(303);
    expect((await auntsPage.post(`/our-page/things/${task?.id}/done`, {}, key)).status).toBe(303);
    expect((await auntsPage.post(`/our-page/things/${task?.id}/done`)).status).toBe(422);
    expect(plain(await worker.get(staff(`/${aunt}`)))).toContain('they say: done');
    const inPlan = plain(await worker.get(`/youth/${hers.youthId}/plan`));
    expect(inPlan).toMatch(/Qwyxsignform Done · Qwyxtante/);
  });

  it('are tasks of the plan, one row each, given there as well and to nobody who takes no part', async () => {
    const tasks = `/youth/${hers.youthId}/plan/tasks`;
    const form = (await worker.get(tasks)).text;
    expect(form).toContain(`value="part:${aunt}"`);
    const father = await aSupporter('Qwyxfather', 'parent');
    const friend = await aSupporter('Qwyxfriend', 'friend');
    for (const other of [father, friend]) {
      expect(form).not.toContain(`value="part:${other}"`);
      expect((await worker.post(tasks, { title: 'X', ownerId: `part:${other}` })).status).toBe(422);
      await expect(
        county.owner(
          `insert into plan.tasks (county_id, id, youth_id, title, part_id, part_wrapped, part_title, from_kind, from_id, rev, at, by_user, agency_id)
            select t.county_id, gen_random_uuid(), t.youth_id, t.title, $1, '\\x00', '\\x00', 'plan', t.youth_id, 0, now(), t.by_user, t.agency_id from plan.tasks t limit 1`,
          [other],
        ),
      ).rejects.toThrow(/takes part/);
    }
    expect((await worker.post(tasks, { title: 'Qwyxring the school', ownerId: `part:${aunt}` })).status).toBe(303);
    expect((await auntsPage.get('/our-page')).text).toContain('Qwyxring the school');
    expect(await county.owner(`select count(*)::int as n from caregivers.items where kind = 'task'`)).toEqual([
      { n: 0 },
    ]);
    const [row] = await county.owner(
      `select id::text, part_title, title from plan.tasks where part_id = $1 and closed_at is null`,
      [aunt],
    );
    expect(JSON.stringify(row)).not.toContain('school');
    // It is not the youth's own, whatever they press.
    expect((await worker.get(`/youth/${hers.youthId}/plan`)).text).not.toMatch(
      /Qwyxring the school<\/strong>[\s\S]{0,200}The youth ·/,
    );
    // Handed on, it leaves her page, and her page alone.
    const on = `/youth/${hers.youthId}/plan/tasks/${row?.id}/handing-on`;
    expect((await worker.post(on, { ownerId: 'youth' })).status).toBe(303);
    expect((await auntsPage.get('/our-page')).text).not.toContain('Qwyxring the school');
    expect((await auntsPage.post(`/our-page/things/${row?.id}/done`)).status).toBe(422);
  });
});

describe('what they ask', () => {
  it('has an owner, the county’s clock, an answer, and tells once when it is late', async () => {
    await county.owner(
      `update people.counties set settings = settings || '{"caregiverAskDays": 3}' where county_id = $1`,
      [hers.countyId],
    );
    expect((await auntsPage.post('/our-page/ask', { kind: 'respite', text: '' })).status).toBe(422);
    expect((await auntsPage.post('/our-page/ask', { kind: 'respite', text: 'Qwyxtired, one weekend.' })).status).toBe(
      303,
    );
    const asked = await worker.get('/caregivers-asked');
    expect(asked.text).toContain('Qwyxtired');
    expect(plain(await auntsPage.get('/our-page/ask'))).toMatch(/must answer\. An answer must come by/);
    const late = new Date(Date.now() + 4 * 86_400_000);
    await alarmLate(county.database.jobs, late);
    await alarmLate(county.database.jobs, late);
    const told = await county.owner(
      `select count(*)::int as n from responses.notices where kind = 'caregiver-late' and user_id = $1`,
      [worker.userId],
    );
    expect(told).toEqual([{ n: 1 }]);
    const [ask] = await county.owner(
      `select id::text from caregivers.asks where kind = 'respite' and owner_user = $1`,
      [worker.userId],
    );
    const stranger = await county.as('educator');
    expect((await stranger.post('/caregivers-asked/answer', { id: String(ask?.id), text: 'Mine now.' })).status).toBe(
      422,
    );
    expect(
      (await worker.post('/caregivers-asked/answer', { id: String(ask?.id), text: 'Saturday, Rosa comes.' })).status,
    ).toBe(303);
    expect((await auntsPage.get('/our-page/ask')).text).toContain('Saturday, Rosa comes.');
    expect(plain(await worker.get(`/youth/${hers.youthId}/timeline`))).toContain('A caregiver got an answer: Time off');
  });

  it('and what was wrong is heard by the privacy officer, and is in nothing that the team reads', async () => {
    expect((await auntsPage.post('/our-page/ask', { kind: 'wrong', text: 'Qwyxshouted at us.' })).status).toBe(303);
    // One of the county's privacy officers hears it: whoever has been it longest and is not on the team.
    const [heard] = await county.owner(
      `select u.handle from caregivers.asks a join people.users u on u.id = a.owner_user where a.kind = 'wrong'`,
    );
    const privacy = await county.as(String(heard?.handle));
    expect(String(heard?.handle)).toMatch(/^privacy/);
    expect((await privacy.get('/caregivers-asked')).text).toContain('Qwyxshouted');
    const lead = await county.as('supervisor');
    for (const who of [worker, lead]) {
      expect((await who.get('/caregivers-asked')).text).not.toContain('Qwyxshouted');
      expect(plain(await who.get(`/youth/${hers.youthId}/timeline`))).not.toContain('Something was wrong');
      expect(plain(await who.get(staff(`/${aunt}`)))).not.toContain('Something was wrong');
    }
    const entries = await county.owner(
      `select count(*)::int as n from audit.entries where basis = 'caregiver-page' and act like '%ask%'`,
    );
    expect(entries).toEqual([{ n: 0 }]);
  });
});

describe('the youth', () => {
  it('sees that there is a page and what it shows, and switches it off at once', async () => {
    const her = await ownPageOf(county, worker, hers.youthId);
    const others = await her.get('/my-page/others');
    expect(others.text).toContain('Qwyxtante');
    expect(others.text).toContain('never which court');
    expect(others.text).not.toContain('Qwyxtired');
    const [key] = await county.owner(`select id::text from caregivers.keys where member_id = $1 and ended_at is null`, [
      aunt,
    ]);
    expect((await her.post(`/my-page/others/${key?.id}/off`)).status).toBe(303);
    expect((await auntsPage.get('/our-page/ask')).location).toContain('/our-page');
    expect((await auntsPage.open()).status).toBe(422);
    expect((await her.get('/my-page/others')).text).not.toContain('Qwyxtante');
    expect(plain(await worker.get(`/youth/${hers.youthId}/timeline`))).toContain('switched a caregiver’s page off');
  });
});

describe('who may be the one who exploits', () => {
  it('holds no page until a worker decides with the reason, and loses it in the moment when one says otherwise', async () => {
    const sponsor = await aSupporter('Qwyxsponsor', 'sponsor');
    const card = { present: 'yes', told: 'yes', lang: 'en' };
    expect((await worker.post(staff(`/${sponsor}/card`), card)).status).toBe(422);
    const forced = await worker.get(staff(`/${sponsor}`));
    expect(plain(forced)).toContain('No page until a worker decides');
    expect(
      (await worker.post(team(`/members/${sponsor}/clearing`), { words: 'She asked for him, alone.' })).status,
    ).toBe(303);
    const his = await aCardOf(sponsor);
    expect((await his.get('/our-page')).status).toBe(200);
    expect((await worker.post(team(`/members/${sponsor}/doubting`), { words: ' ' })).status).toBe(422);
    expect((await worker.post(team(`/members/${sponsor}/doubting`), { words: 'She is afraid of him.' })).status).toBe(
      303,
    );
    expect((await his.get('/our-page/ask')).location).toContain('/our-page');
    expect((await his.open()).status).toBe(422);
    expect((await worker.post(staff(`/${sponsor}/card`), card)).status).toBe(422);
    expect(plain(await worker.get(team('')))).toContain('She is afraid of him.');
    // Decided again, later: it may be made anew; the card of before stays dead.
    await worker.post(team(`/members/${sponsor}/clearing`), { words: 'It was another man.' });
    expect((await his.open()).status).toBe(422);
    expect((await aCardOf(sponsor)).cookie).not.toBeNull();
  });

  it('loses a seat at a coming meeting with it; the page named when and where, and never which team', async () => {
    const coach = String(hers.parameters.partId);
    await county.owner(`update meetings.meetings set starts_at = now() + interval '3 days' where id = $1`, [
      hers.parameters.meetingId,
    ]);
    const his = await aCardOf(coach);
    const home = await his.get('/our-page');
    expect(home.text).toContain('A meeting at which you have a seat');
    expect(home.text).toContain('Qwyxroom');
    expect(home.text).not.toContain('Qwyxteam');
    const seats = () =>
      county.owner(
        'select removed_by::text as by from meetings.guests where member_id = $1 and removed_at is not null',
        [coach],
      );
    expect(await seats()).toEqual([]);
    expect((await worker.post(team(`/members/${coach}/doubting`), { words: 'He paid her.' })).status).toBe(303);
    expect(await seats()).toEqual([{ by: worker.userId }]);
    expect((await his.get('/our-page/ask')).location).toContain('/our-page');
  });

  it('also loses it when they are no longer of the youth’s life, and one whom the youth does not want is given none', async () => {
    const cousin = await aSupporter('Qwyx Cousín', 'relative');
    const hisPage = await aCardOf(cousin);
    await worker.post(team('/not-wanted'), { name: 'qwyx cousin', reach: '' });
    expect((await worker.post(staff(`/${cousin}/card`), { present: 'yes', told: 'yes', lang: 'en' })).status).toBe(422);
    expect((await worker.post(team(`/members/${cousin}/ending`), {})).status).toBe(303);
    expect((await hisPage.get('/our-page/ask')).location).toContain('/our-page');
    expect((await hisPage.open()).status).toBe(422);
  });

  it('a worker of the youth ends a page at once; nobody else can', async () => {
    const gran = await aSupporter('Qwyxgran', 'relative');
    const herPage = await aCardOf(gran);
    const nurse = await county.as('nurse');
    expect((await nurse.post(staff(`/${gran}/ending`), { why: 'lost' })).status).toBe(404);
    expect((await herPage.get('/our-page/ask')).status).toBe(200);
    expect((await worker.post(staff(`/${gran}/ending`), { why: 'found' })).status).toBe(303);
    expect((await herPage.get('/our-page/ask')).location).toContain('/our-page');
  });
});
