import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { aCard, asYouth, type Own, ownBrowser, ownPageOf } from '../../../test/harness/own-page.ts';
import { aFullRecord, type FullRecord } from '../../../test/harness/records.ts';
import { youthDoors } from './youth-doors.tsx';

let county: County;
let hers: FullRecord;
let his: FullRecord;
let worker: Visitor;
let her: Own;
beforeAll(async () => {
  county = await aCounty();
  hers = await aFullRecord(county);
  his = await aFullRecord(county);
  worker = await county.as(hers.keeper);
  her = await ownPageOf(county, worker, hers.youthId);
});
afterAll(() => county?.close());

const pages = youthDoors.flatMap(({ method, path }) => (method === 'GET' && !path.includes(':') ? [path] : []));

describe('the card', () => {
  it('is made by who works with the youth, once, and kept nowhere as it is', async () => {
    const code = await aCard(worker, hers.youthId);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    const rows = await county.owner('select k::text as row from voice.keys k');
    expect(JSON.stringify(rows)).not.toContain(code);
    expect((await worker.get(`/youth/${hers.youthId}/own-page`)).text).not.toContain(code);
    const nurse = await county.as('nurse');
    expect((await nurse.post(`/youth/${hers.youthId}/own-page/card`, { present: 'yes', lang: 'en' })).status).toBe(404);
    expect((await worker.post(`/youth/${hers.youthId}/own-page/card`, { lang: 'en' })).status).toBe(422);
    her = ownBrowser(county, code);
    expect((await her.open()).location).toBe('/my-page');
  });

  it('opens a page that nothing on the device or in its history tells', async () => {
    const opened = await her.open();
    const cookie = opened.headers.getSetCookie().find((line) => line.startsWith('page=')) ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\/my-page/);
    expect(cookie).not.toMatch(/Max-Age|Expires/i);
    for (const path of pages) {
      const page = await her.get(path);
      expect(page.status, path).toBe(200);
      expect(page.headers.get('cache-control'), path).toBe('no-store');
      expect(page.text, path).toContain('<title>My page</title>');
      expect(page.text, path).not.toMatch(/traffick|exploit|Throughline|csec/i);
      expect(page.text, path).toContain('href="/my-page/leave"');
    }
  });

  it('tells by no answer whether a code exists, and slows down who tries many', async () => {
    const stranger = ownBrowser(county);
    const plain = (page: Page) => page.text.replace(/data-options="[^"]*"|nonce="[^"]*"|value="[^"]*"/g, '');
    const old = await aCard(worker, his.youthId);
    await aCard(worker, his.youthId);
    const [ended, never, none] = [
      await stranger.open(old),
      await stranger.open('7777-7777-7777'),
      await stranger.open('what'),
    ];
    expect(ended.status).toBe(422);
    expect(plain(ended)).toBe(plain(never));
    expect(plain(none)).toBe(plain(never));
    expect(ended.text).not.toContain(old);
    for (let n = 0; n < 3; n++) await stranger.open('7777-7777-7777');
    expect((await stranger.open('7777-7777-7777')).status).toBe(429);
    expect((await stranger.open(her.code)).status).toBe(429);
    await county.owner('delete from auth.tries');
    expect((await stranger.open(her.code)).status).toBe(303);
    her = ownBrowser(county, her.code);
    await her.open();
  });
});

describe('a youth’s session', () => {
  const seen = async (of: Own) => (await Promise.all(pages.map(async (path) => (await of.get(path)).text))).join('\n');

  it('shows not a byte of another youth, of a note, the vault, a report or who reported', async () => {
    const him = await ownPageOf(county, worker, his.youthId);
    await him.post('/my-page/words', { kind: 'words', text: 'Qwyxhiswords', to: '' });
    await him.post('/my-page/ask', { kind: 'other', person: '', text: 'Qwyxhisask' });
    await him.post('/my-page/papers', { kind: 'state-id', state: 'have', place: 'Qwyxhispaper', getter: '' });
    expect(new Set((await seen(him)).match(/Qwyxhis(words|ask|paper)/g)).size).toBe(3);
    const shown = await seen(her);
    for (const mark of [
      his.youthId,
      his.marks.number,
      his.marks.given,
      'Qwyxvaultnote',
      'Qwyxcoach',
      'Qwyxhis',
      // Her own words bear the mark of the category that they are in.
      ...Object.entries(hers.marks.byCategory).flatMap(([category, mark]) =>
        category === 'coordination' ? [] : [mark],
      ),
    ])
      expect(shown.includes(mark), mark).toBe(false);
  });

  it('opens no row of any table, whatever it asks the database', async () => {
    const tables = await county.owner(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'auth', 'throughline', 'public') and n.nspname !~ '^pg_'
          and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'county_id')
          and has_any_column_privilege('throughline_app', c.oid, 'select') order by 1`,
    );
    expect(tables.length).toBeGreaterThan(80);
    // What the public reads without any session is no secret of a youth's.
    const open = new Set(await rowsSeen(null, tables));
    const ofYouth = await rowsSeen({ id: hers.youthId, countyId: hers.countyId }, tables);
    expect(ofYouth.filter((name) => !open.has(name))).toEqual([]);
    expect(
      [...open].filter(
        (name) => !/^(directory|regions|liaisons|zones|upkeep)\.|^parents\.(classes|sessions)$/.test(name),
      ),
    ).toEqual([]);
  });

  async function rowsSeen(youth: { id: string; countyId: string } | null, tables: Record<string, unknown>[]) {
    return asYouth(county, youth ?? { id: '', countyId: '' }, async (query) => {
      const found: string[] = [];
      for (const { name } of tables)
        if ((await query(`select count(county_id)::int as n from ${name}`))[0]?.n !== 0) found.push(String(name));
      return found;
    });
  }

  it('and a worker’s are never each other’s', async () => {
    const token = her.cookie?.split('=')[1] ?? '';
    const asStaff = county.visitor();
    asStaff.cookie = `throughline=${token}`;
    expect((await asStaff.get('/work')).location).toBe('/sign-in');
    expect((await asStaff.get(`/youth/${hers.youthId}`)).location).toBe('/sign-in');
    const asHer = ownBrowser(county);
    asHer.cookie = `page=${worker.cookie?.split('=')[1]}`;
    expect((await asHer.get('/my-page/team')).location).toContain('/my-page');
    // Both at once, as on a worker's phone: each door takes its own alone.
    const both = ownBrowser(county);
    both.cookie = `${her.cookie}; ${worker.cookie}`;
    expect((await both.get('/my-page/team')).status).toBe(200);
    expect(
      await asYouth(county, { id: hers.youthId, countyId: hers.countyId }, async (query) => {
        await query(`select set_config('app.user_id', $1, true), set_config('app.county_id', $2, true)`, [
          worker.userId,
          hers.countyId,
        ]);
        return query('select * from voice.me()');
      }),
    ).toEqual([]);
  });

  it('reads and writes of a youth whom nobody opened: nothing', async () => {
    const client = await county.database.appPool.connect();
    const { rows } = await client.query('select * from voice.my_team()');
    client.release();
    expect(rows).toEqual([]);
  });

  it('shows the team with the telephone of their work, and not who came to report', async () => {
    const [reporter] = await county.owner(
      `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by, reporter)
        select u.county_id, gen_random_uuid(), $1, 'own-case', u.id, u.id, true from people.users u where u.handle = 'educator'
        returning (select name from people.users where handle = 'educator') as name`,
      [hers.youthId],
    );
    await county.owner('select access.derive($1, $2)', [hers.countyId, hers.youthId]);
    const team = await her.get('/my-page/team');
    const [keeper] = await county.owner(`select name from people.users where handle = $1`, [hers.keeper]);
    expect(team.text).toContain(String(keeper?.name));
    expect((await seen(her)).includes(String(reporter?.name))).toBe(false);
  });
});

describe('the page is off', () => {
  it('when the youth switches it off: on every phone, at once, and staff see that it was the youth', async () => {
    const code = await aCard(worker, hers.youthId);
    const phone = ownBrowser(county, code);
    await phone.open();
    const key = crypto.randomUUID();
    const off = await phone.post('/my-page/off', {}, key);
    expect(off.location).toBe('/my-page/off/done');
    expect(off.headers.get('clear-site-data')).toBe('"cache"');
    expect(phone.cookie).toBe(null);
    expect((await ownBrowser(county, code).open()).status).toBe(422);
    expect((await worker.get(`/youth/${hers.youthId}/own-page`)).text).toContain('the youth switched it off');
    expect((await worker.get(`/youth/${hers.youthId}/looks`)).text).toMatch(
      /The youth<[\s\S]{0,200}Switched their own page off/,
    );
  });

  it('when any worker of theirs ends it, for a phone that was lost', async () => {
    const phone = await ownPageOf(county, worker, hers.youthId);
    expect((await phone.get('/my-page/team')).status).toBe(200);
    const nurse = await county.as('nurse');
    expect((await nurse.post(`/youth/${hers.youthId}/own-page/ending`, { why: 'found' })).status).toBe(404);
    expect((await phone.get('/my-page/team')).status).toBe(200);
    expect((await worker.post(`/youth/${hers.youthId}/own-page/ending`, { why: 'found' })).status).toBe(303);
    expect((await phone.get('/my-page/team')).status).toBe(303);
    expect((await phone.open()).status).toBe(422);
  });

  it('after half an hour alone, after four hours in any case, and where the record is sealed', async () => {
    const phone = await ownPageOf(county, worker, his.youthId);
    await county.owner(`update voice.sessions set touched_at = now() - interval '31 minutes' where ended_at is null`);
    expect((await phone.get('/my-page')).status).toBe(303);
    await phone.open();
    await county.owner(`update voice.sessions set began_at = now() - interval '241 minutes' where ended_at is null`);
    expect((await phone.get('/my-page')).status).toBe(303);
    await phone.open();
    expect((await phone.get('/my-page')).status).toBe(200);
    await county.owner(`update youth.youth set sealed_by = gen_random_uuid() where id = $1`, [his.youthId]);
    expect((await phone.get('/my-page')).status).toBe(303);
    expect((await phone.open()).status).toBe(422);
    await county.owner(`update youth.youth set sealed_by = null where id = $1`, [his.youthId]);
  });
});

describe('what the youth decides', () => {
  const consentsOf = (page: Page) =>
    [...page.text.matchAll(/\/my-page\/sharing\/([0-9a-f-]{36})\/back/g)].map((at) => at[1]);
  let educator: Visitor;
  let agency: string;
  beforeAll(async () => {
    educator = await county.as('educator');
    const [row] = await county.owner(
      `select id::text, agency_id::text as agency from people.users where handle = 'educator'`,
    );
    agency = String(row?.agency);
    // Nobody of that agency has reported him.
    await worker.post(`/youth/${his.youthId}/consents/new`, {
      agency,
      person: String(row?.id),
      givenBy: 'youth',
      categories: ['education', 'coordination', 'identity'],
      purpose: 'school',
      until: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10),
      how: 'in-person',
      lang: 'en',
      concern: 'none',
    });
  });

  it('is seen with its reason, taken back piece by piece, and closed at the next look', async () => {
    const him = await ownPageOf(county, worker, his.youthId);
    expect((await educator.get(`/youth/${his.youthId}`)).status).toBe(200);
    const see = await him.get('/my-page/see');
    expect(see.text).toContain('someone said yes to it');
    expect(see.text).toContain('School');
    const [consent] = consentsOf(await him.get('/my-page/sharing'));
    // Not hers to take back, whatever she knows.
    her = await ownPageOf(county, worker, hers.youthId);
    expect((await her.post(`/my-page/sharing/${consent}/back`)).status).toBe(422);
    expect((await educator.get(`/youth/${his.youthId}`)).status).toBe(200);
    expect((await him.post(`/my-page/sharing/${consent}/back`, { kind: 'education' })).status).toBe(303);
    const [rest] = await county.owner(
      `select array_agg(g.category::text order by 1) as open from access.grants g join people.users u on u.id = g.user_id
        where u.handle = 'educator' and g.youth_id = $1`,
      [his.youthId],
    );
    expect(String(rest?.open)).not.toContain('education');
    const left = consentsOf(await him.get('/my-page/sharing'));
    expect(left).not.toContain(consent);
    expect((await him.post(`/my-page/sharing/${left[0]}/back`)).status).toBe(303);
    expect((await educator.get(`/youth/${his.youthId}`)).status).toBe(404);
    // A second press does nothing twice, and says so.
    expect((await him.post(`/my-page/sharing/${left[0]}/back`)).status).toBe(422);
    expect((await worker.get(`/youth/${his.youthId}/consents`)).text).toContain('on their own page');
    expect((await worker.get(`/youth/${his.youthId}/looks`)).text).toContain('Took consent back, on their own page');
  });

  it('is given again only to those who are or were with them, and only what is theirs to give', async () => {
    const him = await ownPageOf(county, worker, his.youthId);
    const form = { agency, kinds: ['coordination'], purpose: 'school', span: 'month' };
    const key = crypto.randomUUID();
    const before = consentsOf(await him.get('/my-page/sharing')).length;
    expect((await him.post('/my-page/sharing/give', form, key)).status).toBe(303);
    expect((await him.post('/my-page/sharing/give', form, key)).status).toBe(303);
    expect((await educator.get(`/youth/${his.youthId}`)).status).toBe(200);
    expect(consentsOf(await him.get('/my-page/sharing')).length).toBe(before + 1);
    for (const kinds of [['juvenile_court'], ['advocate_privileged'], []])
      expect((await him.post('/my-page/sharing/give', { ...form, kinds })).status, kinds[0]).toBe(422);
    const [stranger] = await county.owner(`select agency_id::text as id from people.users where handle = 'librarian'`);
    expect((await him.post('/my-page/sharing/give', { ...form, agency: String(stranger?.id) })).status).toBe(422);
    const [library] = await county.owner(
      `select count(*)::int as n from consent.consents where youth_id = $1 and to_agency_id = $2`,
      [his.youthId, stranger?.id],
    );
    expect(library?.n).toBe(0);
  });

  it('blocks a person of the team, whom no worker lets in again while the page is on', async () => {
    const [nurse] = await county.owner(`select id::text, name from people.users where handle = 'nurse'`);
    await county.owner(
      `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by)
        select county_id, gen_random_uuid(), $1, 'assigned-team', id, id from people.users where handle = 'nurse'`,
      [his.youthId],
    );
    await county.owner('select access.derive($1, $2)', [his.countyId, his.youthId]);
    const sees = await county.as('nurse');
    expect((await sees.get(`/youth/${his.youthId}`)).status).toBe(200);
    const him = await ownPageOf(county, worker, his.youthId);
    expect((await him.post('/my-page/block', { person: String(nurse?.id) })).status).toBe(303);
    expect((await sees.get(`/youth/${his.youthId}`)).status).toBe(404);
    expect((await him.get('/my-page/team')).text).not.toContain(String(nurse?.name));
    const [row] = await county.owner('select id::text from access.blocks where youth_id = $1 and user_id = $2', [
      his.youthId,
      nurse?.id,
    ]);
    await worker.post(`/youth/${his.youthId}/access/blocks/${row?.id}/lifting`, {});
    expect((await sees.get(`/youth/${his.youthId}`)).status).toBe(404);
    // Not somebody who is not with them, nor the last who holds the case.
    const [other] = await county.owner(`select id::text from people.users where handle = 'librarian'`);
    expect((await him.post('/my-page/block', { person: String(other?.id) })).status).toBe(422);
    expect((await him.post(`/my-page/block/${row?.id}/lift`)).status).toBe(303);
    expect((await sees.get(`/youth/${his.youthId}`)).status).toBe(200);
    // Who was with them is blocked as well: they do not come back.
    await county.owner(
      `update access.bases set ended_at = now(), ended_by = user_id, end_reason = 'left' where youth_id = $1 and user_id = $2`,
      [his.youthId, nurse?.id],
    );
    await county.owner('select access.derive($1, $2)', [his.countyId, his.youthId]);
    expect((await him.get('/my-page/block')).text).toContain('Worked with you until');
    expect((await him.post('/my-page/block', { person: String(nurse?.id) })).status).toBe(303);
    const back = await worker.post(`/youth/${his.youthId}/access/bring`, {
      person: String(nurse?.id),
      kind: 'assigned-team',
    });
    expect((await sees.get(`/youth/${his.youthId}`)).status, back.text.slice(0, 200)).toBe(404);
    expect((await him.get('/my-page/block')).text).not.toContain('Worked with you until');
  });

  it('keeps away whom they name in their own words at once; somebody decides, by a clock, and they can undo it', async () => {
    await county.owner(`update people.counties set settings = settings || '{"voiceChangeDays": 3}'`);
    const him = await ownPageOf(county, worker, his.youthId);
    const named = '/my-page/block/named';
    expect((await him.post(named, { name: ' ' })).status).toBe(422);
    const team = await county.owner(`select name from people.users where id = $1`, [worker.userId]);
    const listed = await him.post(named, { name: String(team[0]?.name), why: 'Typed words' });
    expect(listed.status).toBe(422);
    expect(listed.text).toContain('No, it is someone else');
    expect(listed.text).toContain('Typed words');
    const asked = (await him.get('/my-page/block')).text;
    expect((await him.post(named, { name: 'Qwyxuncle Bo', why: 'He waits at my school.' })).status).toBe(303);
    const page = await him.get('/my-page/block');
    expect(page.text).toContain('Qwyxuncle Bo. He waits at my school.');
    expect(page.text).toContain('must answer');
    const [kept] = await county.owner(
      `select m.id::text, m.by_user, m.who, r.owner_user::text as owner, r.due_at is not null as clock from care.members m
        join voice.requests r on r.id = m.id where m.youth_id = $1 and m.part = 'not-wanted'`,
      [his.youthId],
    );
    expect(kept).toMatchObject({ by_user: null, clock: true });
    expect(Buffer.from(kept?.who as Uint8Array).toString('latin1')).not.toContain('Qwyxuncle');
    expect((await worker.get(`/youth/${his.youthId}/team`)).text).toContain('Qwyxuncle Bo');
    const [owner] = await county.owner('select handle, name from people.users where id = $1', [kept?.owner]);
    expect(asked, 'who would read it, before it is sent').toMatch(
      new RegExp(`${owner?.name}, [^<]+, reads this and answers you`),
    );
    const decider = await county.as(String(owner?.handle));
    expect((await decider.get('/youth-asked')).text).toContain('What did you decide?');
    const without = await decider.post('/youth-asked/answer', { id: String(kept?.id), text: 'We talked.' });
    expect(without.status, 'no answer without a decision').toBe(422);
    const answer = { id: String(kept?.id), text: 'Qwyxanswer: the school knows.', decided: 'kept-away' };
    expect((await (await county.as('librarian')).post('/youth-asked/block', answer)).status).toBe(422);
    const untrue = await decider.post('/youth-asked/block', { ...answer, decided: 'blocked' });
    expect(untrue.status, 'nobody was blocked').toBe(422);
    expect(untrue.text).toContain('Nobody was blocked since the youth asked.');
    expect(untrue.text).toContain('Qwyxanswer: the school knows.');
    expect((await him.get('/my-page/block')).text).not.toContain('Qwyxanswer');
    expect((await decider.post('/youth-asked/block', answer)).status).toBe(303);
    expect((await decider.post('/youth-asked/block', answer)).status, 'once').toBe(422);
    const after = await him.get('/my-page/block');
    expect(after.text).toContain('Your team keeps this person away from you.');
    expect(after.text).toContain('Qwyxanswer: the school knows.');
    expect((await him.post(`${named}/${kept?.id}/back`)).status).toBe(303);
    expect((await worker.get(`/youth/${his.youthId}/team`)).text).not.toContain('Qwyxuncle Bo');
  });
});
