import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { type Own, ownPageOf } from '../../../test/harness/own-page.ts';
import { aFullRecord, type FullRecord } from '../../../test/harness/records.ts';
import { zonePaths } from '../../reference/zones/index.ts';
import { alarmLate, forgetOwnPages } from './late-store.ts';

let county: County;
let record: FullRecord;
let worker: Visitor;
let supervisor: Visitor;
let her: Own;
const id = new Map<string, string>();
const of = (handle: string) => id.get(handle) ?? '';
beforeAll(async () => {
  county = await aCounty();
  record = await aFullRecord(county);
  worker = await county.as(record.keeper);
  supervisor = await county.as('supervisor');
  for (const row of await county.owner('select handle, id::text, agency_id::text as agency from people.users')) {
    id.set(String(row.handle), String(row.id));
    id.set(`${row.handle}@`, String(row.agency));
  }
  await county.owner(
    `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by)
      select county_id, gen_random_uuid(), $1, 'assigned-team', id, id from people.users where handle = any ($2)`,
    [record.youthId, ['advocate', 'nurse']],
  );
  await county.owner('select access.derive($1, $2)', [record.countyId, record.youthId]);
  her = await ownPageOf(county, worker, record.youthId);
});
afterAll(() => county?.close());

const timeline = (who: Visitor) => who.get(`/youth/${record.youthId}/timeline`);
const notices = async (handle: string) =>
  (await county.owner('select kind from responses.notices where user_id = $1 order by at', [of(handle)])).map((row) =>
    String(row.kind),
  );
/** What stands on a page beside its styles and scripts. */
const main = (page: Page): string => /<main[\s\S]*<\/main>/.exec(page.text)?.[0] ?? '';
const told = (page: Page, text: string) => page.text.includes(text);

describe('what the youth writes', () => {
  it('is read by the team as it was written, by one person alone where they said so, and changed and taken back', async () => {
    const key = crypto.randomUUID();
    await her.post('/my-page/words', { text: 'Qwyxgoal: my own room', to: '' }, key);
    await her.post('/my-page/words', { text: 'Qwyxgoal: my own room', to: '' }, key);
    await her.post('/my-page/words', { text: 'Qwyxsecret for her', to: of('advocate') });
    expect(told(await timeline(worker), 'Qwyxgoal: my own room')).toBe(true);
    expect(told(await timeline(worker), 'Qwyxsecret')).toBe(false);
    const advocate = await county.as('advocate');
    expect(told(await timeline(advocate), 'Qwyxsecret for her')).toBe(true);
    expect(await notices('advocate')).toContain('own-page-wrote');
    expect((await worker.get('/notices')).text).toContain('A youth wrote to the team');
    const rows = await county.owner(
      'select id::text, to_user, body::text from voice.words where ended_at is null order by at desc',
    );
    // The record had words of hers before.
    expect(rows.length).toBe(3);
    expect(JSON.stringify(rows)).not.toContain('Qwyx');
    const goal = String(rows.find((row) => row.to_user === null)?.id);
    await her.post('/my-page/words', { replaces: goal, text: 'Qwyxgoal: a flat', to: '' });
    expect(told(await timeline(worker), 'my own room')).toBe(false);
    expect((await her.post(`/my-page/words/${goal}/back`)).status).toBe(422);
    const blank = await her.post('/my-page/words', { text: '  ' });
    expect(blank.status).toBe(422);
    expect(blank.text).toContain('Write something first.');
    const nobody = await her.post('/my-page/words', { text: 'Qwyxkept', to: of('librarian') });
    expect(nobody.status).toBe(422);
    expect(nobody.text).toContain('Qwyxkept');
  });
});

describe('goals', () => {
  it('stand in one list, whenever and wherever they were written, and are of the plan once they are changed', async () => {
    await her.post('/my-page/words', { text: 'Qwyxearly: a dog', to: '' });
    await her.post('/my-page/words', { text: 'Qwyxfor one: a cat', to: of('advocate') });
    await county.owner(
      `update voice.words set kind = 'goal' where at >= now() - interval '1 minute' and ended_at is null`,
    );
    const rows = await county.owner(`select id::text, to_user from voice.words where kind = 'goal' and ended_at is null
      order by at desc`);
    const early = String(rows.find((row) => row.to_user === null)?.id);
    await her.post('/my-page/goals', { goal: 'Qwyxlater: a house' });
    const goals = main(await her.get('/my-page/goals'));
    for (const each of ['Qwyxearly: a dog', 'Qwyxlater: a house'])
      expect(goals.split(each).length, each).toBeGreaterThan(1);
    const words = main(await her.get('/my-page/words'));
    expect(words).not.toMatch(/Qwyxearly|Qwyxlater/);
    expect(words, 'what is for one person alone does not go to the plan').toContain('Qwyxfor one: a cat');
    expect(goals).not.toContain('Qwyxfor one');
    const change = { follows: early, stand: 'reached', goal: 'Qwyxearly: a dog, Rex' };
    expect((await her.post('/my-page/goals', change)).status).toBe(303);
    const after = main(await her.get('/my-page/goals'));
    expect(after, 'the one before it is gone').not.toMatch(/class="tl-said">Qwyxearly: a dog</);
    expect(after).toContain('Qwyxearly: a dog, Rex');
    const [line] = await county.owner(
      `select stand, by_user from plan.lines where kind = 'goal' order by rev desc limit 1`,
    );
    expect(line).toEqual({ stand: 'reached', by_user: null });
    expect((await her.post('/my-page/goals', change)).status, 'once').toBe(404);
  });
});

describe('a form', () => {
  it('of another site, or without the page’s own mark, does nothing', async () => {
    const before = await county.owner('select count(*)::int as n from voice.words');
    const forged = await her.post('/my-page/words', {
      _csrf: 'x'.repeat(43),
      kind: 'words',
      text: 'Qwyxforged',
      to: '',
    });
    expect(forged.status).toBe(422);
    const elsewhere = await county.app.fetch(
      new Request('http://test/my-page/off', {
        method: 'POST',
        headers: { cookie: her.cookie ?? '', origin: 'https://elsewhere.example', host: 'test' },
        body: new URLSearchParams({ _csrf: 'x' }),
      }),
    );
    expect(elsewhere.status).toBe(422);
    expect(await county.owner('select count(*)::int as n from voice.words')).toEqual(before);
    expect((await her.get('/my-page/team')).status).toBe(200);
  });
});

describe('a change that the youth asks for', () => {
  let request: string;
  it('is answered by who leads where that worker works, never by the worker, who does not see that it was asked', async () => {
    const asked = await her.post('/my-page/ask', {
      kind: 'worker',
      person: of(record.keeper),
      text: 'Qwyxplea: somebody who calls back',
    });
    expect(asked.status, asked.text.slice(0, 600)).toBe(303);
    const [row] = await county.owner('select id::text, owner_user::text as owner from voice.requests');
    request = String(row?.id);
    expect(row?.owner).not.toBe(of(record.keeper));
    const [owner] = await county.owner('select handle, agency_id::text as agency from people.users where id = $1', [
      row?.owner,
    ]);
    expect(owner?.agency).toBe(of(`${record.keeper}@`));
    const lead = await county.as(String(owner?.handle));
    const page = await lead.get('/youth-asked');
    expect(page.text).toContain('Qwyxplea: somebody who calls back');
    expect(page.text).toContain('The county has set no time for an answer.');
    expect(await notices(String(owner?.handle))).toContain('own-page-asked');
    const work = await lead.get('/work');
    expect(work.text).toContain('Youth asked, and wait for an answer');
    expect(work.text).toContain(`/youth-asked#letter-${request}`);
    expect(work.text).not.toContain('Qwyxplea');
    for (const other of [worker, await county.as('nurse')])
      expect((await other.get('/work')).text).not.toContain('Youth asked, and wait');
    expect(told(await worker.get('/youth-asked'), 'Qwyxplea')).toBe(false);
    expect(told(await timeline(worker), 'asked for a change')).toBe(false);
    const nurse = await county.as('nurse');
    expect(told(await timeline(nurse), 'asked for a change, not answered yet: Another worker')).toBe(true);
    expect(told(await timeline(nurse), 'Qwyxplea')).toBe(false);
    expect((await worker.post('/youth-asked/answer', { id: request, text: 'no' })).status).toBe(422);
    expect((await nurse.post('/youth-asked/answer', { id: request, text: 'no' })).status).toBe(422);
    const mine = await her.get('/my-page/ask');
    expect(mine.text).toContain('It waits since you asked');
  });

  it('is marked on the record when the youth leaves before an answer, and answered once', async () => {
    await county.owner(
      `insert into responses.responses (county_id, id, youth_id, protocol_id, protocol_version, category, started_at, facts, started_by, agency_id)
        select u.county_id, gen_random_uuid(), $1, 'missing-from-care', 1, 'coordination', now(), '{}', u.id, u.agency_id
          from people.users u where u.handle = $2`,
      [record.youthId, record.keeper],
    );
    const nurse = await county.as('nurse');
    expect(told(await timeline(nurse), 'not answered when the youth left: Another worker')).toBe(true);
    const [row] = await county.owner(
      'select u.handle from voice.requests r join people.users u on u.id = r.owner_user where r.id = $1',
      [request],
    );
    const lead = await county.as(String(row?.handle));
    expect((await lead.post('/youth-asked/answer', { id: request, text: 'Qwyxreply: from Monday' })).status).toBe(303);
    expect((await lead.post('/youth-asked/answer', { id: request, text: 'again' })).status).toBe(422);
    expect((await lead.get('/work')).text).not.toContain(request);
    expect((await her.get('/my-page/ask')).text).toContain('Qwyxreply: from Monday');
    expect((await her.post(`/my-page/ask/${request}/back`)).status).toBe(422);
  });

  it('has the county’s clock, and whoever is late is told once', async () => {
    await county.owner(
      `update people.counties set settings = settings || '{"voiceChangeDays": 3, "voiceComplaintDays": 2}'`,
    );
    await her.post('/my-page/ask', { kind: 'other', person: '', text: 'a bike' });
    const [row] = await county.owner(
      `select r.due_at as due, u.handle from voice.requests r join people.users u on u.id = r.owner_user where r.kind = 'other'`,
    );
    const due = row?.due as Date;
    expect(Math.round((due.getTime() - Date.now()) / 86_400_000)).toBe(3);
    expect(await alarmLate(county.database.jobs, new Date(due.getTime() - 1000))).toBe(0);
    expect(await alarmLate(county.database.jobs, new Date(due.getTime() + 1000))).toBe(1);
    expect(await alarmLate(county.database.jobs, new Date(due.getTime() + 1000))).toBe(0);
    expect((await notices(String(row?.handle))).filter((kind) => kind === 'own-page-late')).toHaveLength(1);
  });
});

describe('a complaint', () => {
  const complain = (about: string, named: 'yes' | 'no', text: string) =>
    her.post('/my-page/wrong', { about, named, text });

  it('is heard outside the agency that it is about, and invisible to everybody of it, administrators too', async () => {
    // An administrator and a privacy officer of that very agency.
    await county.owner(
      `insert into people.roles (county_id, user_id, role, approved_at, granted_by, approved_by)
        select county_id, id, r, now(), id, (select id from people.users where handle = 'admin') from people.users, unnest(array['administrator', 'privacy']) r
          where handle = 'supervisor'`,
    );
    const made = await complain(`person:${of(record.keeper)}`, 'no', 'Qwyxwrong: he shouted');
    expect(made.status, made.text.slice(0, 800)).toBe(303);
    const privacy = await county.as('privacy');
    const heard = await privacy.get('/youth-asked');
    expect(heard.text).toContain('Qwyxwrong: he shouted');
    // Not named: neither the number nor the record.
    expect(heard.text).not.toContain(record.marks.number);
    expect(await notices('privacy')).toContain('own-page-complaint');
    const waits = await privacy.get('/work');
    expect(waits.text).toContain('A complaint');
    expect(waits.text).not.toContain(record.marks.number);
    const [row] = await county.owner('select id::text from voice.complaints');
    for (const who of [worker, supervisor, await county.as('admin'), await county.as('advocate')]) {
      expect(told(await who.get('/youth-asked'), 'Qwyxwrong')).toBe(false);
      expect((await who.post('/youth-asked/complaint', { id: String(row?.id), text: 'hush' })).status).not.toBe(303);
      for (const path of ['/work', '/notices', `/youth/${record.youthId}`, `/youth/${record.youthId}/timeline`]) {
        const page = await who.get(path);
        expect(/complain/i.test(page.text) && page.status === 200, path).toBe(false);
      }
      expect((await who.get(`/youth/${record.youthId}/looks`)).text).not.toMatch(/complain/i);
    }
    const answered = await privacy.post('/youth-asked/complaint', { id: String(row?.id), text: 'Qwyxheard: it stops' });
    expect(answered.status).toBe(303);
    expect((await her.get('/my-page/wrong')).text).toContain('Qwyxheard: it stops');
  });

  it('about the county’s own office goes to another agency’s, and is refused where nobody could hear it', async () => {
    await county.owner(
      `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by)
        select county_id, gen_random_uuid(), $1, 'assigned-team', id, id from people.users where handle = 'privacy'`,
      [record.youthId],
    );
    // Another privacy officer of that office.
    const [colleague] = await county.owner(
      `insert into people.roles (county_id, user_id, role, approved_at, granted_by, approved_by)
        select county_id, id, 'privacy', now(), id, (select id from people.users where handle = 'admin') from people.users
          where agency_id = $1 and handle <> 'privacy' and kind = 'person' limit 1
        returning (select handle from people.users where id = user_id) as handle`,
      [of('privacy@')],
    );
    await complain(`person:${of('privacy')}`, 'yes', 'Qwyxoffice');
    for (const handle of ['privacy', String(colleague?.handle)])
      expect(told(await (await county.as(handle)).get('/youth-asked'), 'Qwyxoffice'), handle).toBe(false);
    const theirs = await supervisor.get('/youth-asked');
    expect(theirs.text).toContain('Qwyxoffice');
    expect(theirs.text).toContain(record.marks.number);
    await county.owner(`update people.roles set until = now() where role = 'privacy'`);
    const refused = await complain('unknown', 'no', 'Qwyxnobody');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('It was not sent.');
    expect(refused.text).toContain('Qwyxnobody');
    await county.owner(`update people.roles set until = null where role = 'privacy'`);
  });
});

describe('how it went, what comes next, and papers', () => {
  it('is counted without the youth, once a month, and shown to nobody it is about', async () => {
    const about = `provider:${of('advocate@')}`;
    const page = await her.get('/my-page/say');
    expect(page.text).toContain(about);
    expect((await her.post('/my-page/say', { about, listened: '3', safe: '', helped: '2' })).status).toBe(303);
    expect((await her.post('/my-page/say', { about, listened: '1' })).status).toBe(422);
    const stranger = `provider:${of('librarian@')}`;
    expect((await her.post('/my-page/say', { about: stranger, listened: '1' })).status).toBe(422);
    const [row] = await county.owner('select to_jsonb(s) as s from voice.surveys s');
    expect(row?.s).toMatchObject({ listened: 3, safe: null, helped: 2 });
    const whole = JSON.stringify(await county.owner('select s::text, d::text from voice.surveys s, voice.done d'));
    expect(JSON.stringify(row)).not.toContain(record.youthId);
    expect(whole).toContain(record.youthId);
    const hashes = await county.owner(
      `select encode(content_hash, 'hex') as h from voice.done d where location = '/my-page/say'`,
    );
    expect(new Set(hashes.map(({ h }) => h)).size).toBe(1);
  });

  it('has five drawn faces, each with its words', async () => {
    const page = await her.get('/my-page/say');
    expect(page.text.match(/<svg/g)?.length ?? 0).toBeGreaterThanOrEqual(15);
    for (const each of ['Yes, very much', 'A little', 'Not really', 'Not at all']) expect(page.text).toContain(each);
    expect((await her.post('/my-page/say', { about: 'zone:any', safe: '6' })).status).toBe(422);
  });

  it('names a hearing by its day, once, and keeps neither the day, the court, nor whose it was', async () => {
    const days = [-3, -200, 4];
    const hearings = await county.owner(
      `insert into courts.hearings (county_id, id, youth_id, at, recorded_at, by_user, agency_id)
        select $1, gen_random_uuid(), $2, now() + make_interval(days => d), now(), $3, $4 from unnest($5::int[]) d returning id::text`,
      [record.countyId, record.youthId, of(record.keeper), of(`${record.keeper}@`), days],
    );
    const [past, old, coming] = hearings.map((row) => `court:${row.id}`);
    const page = await her.get('/my-page/say');
    expect(page.text).toContain('Your hearing on ');
    for (const about of [old, coming]) {
      expect(page.text).not.toContain(about);
      expect((await her.post('/my-page/say', { about: String(about), safe: '1' })).status).toBe(422);
    }
    expect((await her.post('/my-page/say', { about: String(past), safe: '2' })).status).toBe(303);
    expect((await her.post('/my-page/say', { about: String(past), safe: '5' })).status).toBe(422);
    await county.owner(`update voice.surveyed set month = month - interval '1 month' where about_kind = 'court'`);
    expect((await her.post('/my-page/say', { about: String(past), safe: '5' })).status, 'nor next month').toBe(422);
    const kept = await county.owner(`select about_id, safe from voice.surveys where about_kind = 'court'`);
    expect(kept).toEqual([{ about_id: 'hearing', safe: 2 }]);
  });

  it('is said of a zone by anyone who has its code, and nothing of them is kept', async () => {
    const [place] = await county.owner(
      `with a as (insert into zones.applications (county_id, id, name, kind, phase, wrapped, recorded_by)
          values ($1, gen_random_uuid(), 'Qwyxlibrary', 'library', 'one', 'x', $2) returning county_id, id)
        insert into zones.places (county_id, id, application_id, name, address, added_on, recorded_by)
          select a.county_id, gen_random_uuid(), a.id, 'Qwyxroom', '{"line":"x","city":"x","postalCode":"90001"}', '2026-01-02', $2 from a returning id::text`,
      [record.countyId, of(record.keeper)],
    );
    const path = zonePaths.say(String(place?.id));
    expect(path).not.toContain(String(place?.id).slice(0, 8));
    const anyone = county.visitor();
    const page = await anyone.get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>How was it here?</title>');
    expect(page.text).not.toMatch(/Qwyx/);
    expect((await anyone.post(path, { listened: '', safe: '', helped: '' })).status).toBe(422);
    const entries = async () => (await county.owner('select count(*)::int as n from audit.entries'))[0]?.n;
    const before = await entries();
    const spoken = `data:audio/ogg;base64,${Buffer.from(`OggS${'Qwyx'.repeat(9)}`).toString('base64')}`;
    expect(page.headers.get('permissions-policy')).toContain('microphone=(self)');
    expect((await anyone.post(path, { listened: '4', safe: '1', helped: '', spoken })).location).toBe('/how-it-was');
    const [said] = await county.owner('select about_id, sound from voice.spoken');
    expect(said?.about_id).toBe(place?.id);
    expect(Buffer.from(said?.sound as Uint8Array).includes('Qwyx')).toBe(false);
    await county.owner('delete from voice.spoken');
    expect(await entries()).toBe(before);
    const kept = await county.owner(
      `select about_id, listened, safe, helped from voice.surveys where about_kind = 'zone'`,
    );
    expect(kept).toEqual([{ about_id: place?.id, listened: 4, safe: 1, helped: null }]);
    expect((await anyone.get('/how-it-was/0123456789')).status).toBe(404);
    await county.owner('update zones.places set ended_on = current_date where id = $1', [place?.id]);
    expect((await anyone.post(path, { safe: '5' })).status).toBe(404);
    const planner = await county.as('analyst');
    const heard = await planner.get('/heard');
    expect(heard.text).toContain('Qwyxroom');
    expect(heard.text).not.toMatch(/>([1-9]|10)<\/td>/);
  });

  it('may be said aloud: sealed, of nobody, heard by who reads the answers, and gone when it is written down', async () => {
    const sound = Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.from('Qwyxvoice'.repeat(9))]);
    const spoken = `data:audio/webm;base64,${sound.toString('base64')}`;
    const about = 'zone:any';
    await county.owner(`delete from voice.surveyed where about_kind = 'zone'`);
    const page = await her.get('/my-page/say');
    expect(page.headers.get('permissions-policy')).toContain('microphone=(self)');
    expect(page.headers.get('content-security-policy')).toContain('media-src blob: data:');
    const elsewhere = await her.get('/my-page');
    expect(elsewhere.headers.get('permissions-policy')).toContain('microphone=()');
    expect(elsewhere.headers.get('content-security-policy')).not.toContain('media-src');
    const wrong = await her.post('/my-page/say', {
      about,
      spoken: `data:text/html;base64,${sound.toString('base64')}`,
    });
    expect([wrong.status, wrong.text.includes('did not arrive whole')]).toEqual([422, true]);
    expect(await county.owner('select 1 from voice.spoken')).toEqual([]);
    const key = crypto.randomUUID();
    for (let n = 0; n < 2; n++) expect((await her.post('/my-page/say', { about, spoken }, key)).status).toBe(303);
    expect((await her.post('/my-page/say', { about, spoken })).status, 'once a month').toBe(422);
    const rows = await county.owner('select s::text as row, id::text, sound from voice.spoken s');
    expect(rows).toHaveLength(1);
    const [row] = rows;
    expect(String(row?.row)).not.toContain(record.youthId);
    expect(Buffer.from(row?.sound as Uint8Array).includes('Qwyxvoice')).toBe(false);
    const to = `/heard/aloud/${row?.id}`;
    for (const handle of [record.keeper, 'advocate', 'privacy', 'admin', 'other-county']) {
      const other = await county.as(handle);
      expect((await other.get(to)).status, handle).toBe(404);
      expect((await other.post(`${to}/words`, { words: 'x' })).status, handle).toBe(404);
    }
    const reader = await county.as('analyst');
    const heard = await reader.get('/heard');
    expect(heard.text).toContain(`src="${to}"`);
    expect(heard.headers.get('content-security-policy')).toContain("media-src 'self'");
    const voice = await reader.get(to);
    expect([voice.headers.get('content-type'), voice.headers.get('cache-control')]).toEqual(['audio/webm', 'no-store']);
    expect(voice.text).toContain('Qwyxvoice');
    expect((await reader.post(`${to}/words`, { words: '' })).text).toContain('Write down what was said.');
    const both = await Promise.all(
      ['She felt safe', 'Something else'].map((words) => reader.post(`${to}/words`, { words })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect((await reader.get(to)).status).toBe(404);
    expect((await reader.get('/heard')).text).toMatch(/She felt safe|Something else/);
    expect(await county.owner('select sound from voice.spoken')).toEqual([{ sound: null }]);
    const [kept] = await county.owner('select words from voice.spoken');
    expect(Buffer.from(kept?.words as Uint8Array).toString('latin1')).not.toMatch(/safe|Something/);
    // What nobody wrote down goes with the end of the next month; what was written down stays.
    await county.owner(
      `insert into voice.spoken (county_id, id, about_kind, about_id, month, wrapped, sound)
        select county_id, gen_random_uuid(), 'zone', 'any', m, wrapped, '\\x00' from voice.spoken, (values (date '2026-01-01'), (date '2026-02-01')) v(m)`,
    );
    await county.database.jobs.transaction().execute((tx) => forgetOwnPages(tx, new Date('2026-03-01T09:00:00Z')));
    expect(await county.owner('select month::text from voice.spoken where words is null')).toEqual([
      { month: '2026-02-01' },
    ]);
    await county.owner('delete from voice.spoken');
  });

  it('is in plain words, only of steps that fit, with the soonest first', async () => {
    const page = await her.get('/my-page/next');
    expect(page.status).toBe(200);
    expect(main(page)).not.toMatch(/police|report|hotline|screen/i);
    await county.owner(
      `insert into responses.clocks (county_id, response_id, step_id, youth_id, protocol_id, category, state, duty, owner_role, due_at)
        select r.county_id, r.id, s, r.youth_id, r.protocol_id, 'coordination', 'open', 'should', 'social-worker', now() + interval '2 days'
          from responses.responses r, unnest(array['welcome', 'tell-police']) s where r.protocol_id = 'missing-from-care'`,
    );
    const then = await her.get('/my-page/next');
    expect(then.text).toContain('You are not in trouble.');
    expect(main(then)).not.toMatch(/police/i);
  });

  it('lists papers without a number, kept by the youth and by a worker', async () => {
    const paper = { kind: 'birth-certificate', state: 'missing', place: '', getter: 'Qwyxgetter' };
    expect((await her.post('/my-page/papers', { ...paper, place: 'card 123 45 6789' })).status).toBe(422);
    expect((await her.post('/my-page/papers', paper)).status).toBe(303);
    const page = await worker.get(`/youth/${record.youthId}/own-page`);
    expect(page.text).toContain('Qwyxgetter');
    const kept = await worker.post(`/youth/${record.youthId}/own-page/papers`, {
      ...paper,
      state: 'have',
      place: 'Qwyxdrawer',
      getter: '',
    });
    expect(kept.status, kept.text.slice(0, 400)).toBe(303);
    const mine = await her.get('/my-page/papers');
    expect(mine.text).toContain('Qwyxdrawer');
    expect(mine.text).not.toContain('Qwyxgetter');
    const [n] = await county.owner('select count(*)::int as n from voice.papers where ended_at is null');
    expect(n?.n).toBe(1);
    const rights = await her.get('/my-page/rights');
    expect(rights.text).toContain('Not yet checked by a lawyer');
  });

  it('reads the goals and the youth’s own tasks from the plan, as they stand, and no task of somebody else', async () => {
    const plan = `/youth/${record.youthId}/plan`;
    expect((await worker.post(`${plan}/goals`, { words: 'Qwyxplanned: a bike', whose: 'youth' })).status).toBe(303);
    const later = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const mine = { title: 'Qwyxmine: bring the form', ownerId: 'youth', dueOn: later };
    expect((await worker.post(`${plan}/tasks`, mine)).status).toBe(303);
    const theirs = { title: 'Qwyxtheirs: call the office', ownerId: of(record.keeper), dueOn: later };
    expect((await worker.post(`${plan}/tasks`, theirs)).status).toBe(303);
    expect(main(await her.get('/my-page/goals'))).toContain('Qwyxplanned: a bike');
    const next = main(await her.get('/my-page/next'));
    expect(next).toContain('Qwyxmine: bring the form');
    expect(next).not.toContain('Qwyxtheirs');
  });

  it('leaves behind no trail of when she looked', async () => {
    const [old] = await county.owner(
      `insert into voice.sessions (county_id, id, youth_id, key_id, token_hash, lang, began_at)
        select county_id, gen_random_uuid(), youth_id, id, 'old', 'en', now() - interval '31 days' from voice.keys where youth_id = $1 limit 1
        returning id::text`,
      [record.youthId],
    );
    const tomorrow = new Date(Date.now() + 86_400_000 + 60_000);
    await county.database.jobs.transaction().execute((tx) => forgetOwnPages(tx, tomorrow));
    expect(await county.owner('select 1 from voice.done')).toEqual([]);
    const left = await county.owner('select id::text from voice.sessions where youth_id = $1', [record.youthId]);
    expect(left.length).toBeGreaterThan(0);
    expect(left.map((row) => row.id)).not.toContain(old?.id);
  });
});
