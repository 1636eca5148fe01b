import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { aCard, asYouth, type Own, ownBrowser, ownPageOf } from '../../../test/harness/own-page.ts';
import { aFullRecord, type FullRecord } from '../../../test/harness/records.ts';

let county: County;
let hers: FullRecord;
let his: FullRecord;
let worker: Visitor;
let nurse: Visitor;
let her: Own;
let him: Own;
const id = new Map<string, string>();
const of = (handle: string) => id.get(handle) ?? '';
beforeAll(async () => {
  county = await aCounty();
  [hers, his] = [await aFullRecord(county), await aFullRecord(county)];
  worker = await county.as(hers.keeper);
  for (const row of await county.owner('select handle, id::text, agency_id::text as agency from people.users')) {
    id.set(String(row.handle), String(row.id));
    id.set(`${row.handle}@`, String(row.agency));
  }
  for (const { youthId, countyId } of [hers, his]) {
    await county.owner(
      `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by)
        select county_id, gen_random_uuid(), $1, 'assigned-team', id, id from people.users where handle = any ($2)`,
      [youthId, ['advocate', 'nurse']],
    );
    await county.owner('select access.derive($1, $2)', [countyId, youthId]);
  }
  nurse = await county.as('nurse');
  her = await ownPageOf(county, worker, hers.youthId);
  him = await ownPageOf(county, worker, his.youthId);
});
afterAll(() => county?.close());

const main = (page: Page): string => /<main[\s\S]*<\/main>/.exec(page.text)?.[0] ?? '';
const story = (who: Visitor) => who.get(`/youth/${hers.youthId}/story`);
const part = (page: Page): string => /\/my-page\/story\/([0-9a-f-]{36})/.exec(page.location ?? '')?.[1] ?? '';
const follows = async (at: string): Promise<string> =>
  /name="follows" value="([^"]+)"/.exec((await her.get(`/my-page/story/${at}`)).text)?.[1] ?? '';
const shares = async (at: string) =>
  [...(await her.get(`/my-page/story/${at}`)).text.matchAll(/share\/([0-9a-f-]{36})\/back/g)].map((found) => found[1]);

describe('my story', () => {
  let mine: string;
  it('is written in her own words, sealed, and read by nobody until she says who', async () => {
    const key = crypto.randomUUID();
    const form = { code: 'own', name: 'Qwyxname', text: 'Qwyxtold once' };
    const made = await her.post('/my-page/story', form, key);
    expect(made.status, made.text.slice(0, 500)).toBe(303);
    expect((await her.post('/my-page/story', form, key)).location).toBe(made.location);
    mine = part(made);
    const rows = await county.owner(
      'select p::text, t::text as body from story.parts p, story.texts t where p.id = $1 and t.part_id = p.id',
      [mine],
    );
    expect(rows.length).toBe(1);
    expect(JSON.stringify(rows)).not.toContain('Qwyx');
    for (const who of [worker, nurse]) expect(main(await story(who))).not.toContain('Qwyxtold');
    const noName = await her.post('/my-page/story', { ...form, name: '' });
    expect(noName.status).toBe(422);
    expect(noName.text).toContain('Write a name for this part.');
    expect(noName.text).toContain('Qwyxtold once');
    expect((await him.get(`/my-page/story/${mine}`)).status).toBe(404);
    expect((await him.post(`/my-page/story/${mine}`, { follows: await follows(mine), text: 'Qwyxhis' })).status).toBe(
      404,
    );
  });

  it('is read by one person of the team until she takes it back: gone at the next look, and the ledger says no more', async () => {
    const to = `user ${of('nurse')}`;
    expect((await her.post(`/my-page/story/${mine}/share`, { to, span: 'month' })).status).toBe(303);
    expect((await her.post(`/my-page/story/${mine}/share`, { to, span: 'ever' })).status).toBe(303);
    expect(await shares(mine)).toHaveLength(1);
    expect(main(await story(nurse))).toContain('Qwyxtold once');
    expect(main(await story(worker))).not.toContain('Qwyxtold');
    // A reader does not hand it on, nor writes in it.
    expect((await nurse.get(`/youth/${hers.youthId}/story/parts/${mine}/sharing`)).status).toBe(404);
    const [share] = await shares(mine);
    expect((await him.post(`/my-page/story/${mine}/share/${share}/back`)).status).toBe(404);
    expect(main(await story(nurse))).toContain('Qwyxtold once');
    expect((await her.post(`/my-page/story/${mine}/share/${share}/back`)).status).toBe(303);
    expect(main(await story(nurse))).not.toContain('Qwyxtold');
    expect((await her.post(`/my-page/story/${mine}/share/${share}/back`)).status).toBe(422);
    expect((await worker.get(`/youth/${hers.youthId}/looks`)).text).toContain('Took a part of their story back');
  });

  it('is shared with nobody who is not with her, and closes by its day', async () => {
    for (const to of [`user ${of('librarian')}`, `agency ${of('librarian@')}`, 'everyone', ''])
      expect((await her.post(`/my-page/story/${mine}/share`, { to, span: 'ever' })).status, to).toBe(422);
    const agency = `agency ${of('nurse@')}`;
    expect((await her.post(`/my-page/story/${mine}/share`, { to: agency, span: 'month', write: 'yes' })).status).toBe(
      422,
    );
    expect((await her.post(`/my-page/story/${mine}/share`, { to: agency, span: 'month' })).status).toBe(303);
    expect(main(await story(nurse))).toContain('Qwyxtold once');
    await county.owner(
      `update story.shares set until = now() - interval '1 minute' where part_id = $1 and ended_at is null`,
      [mine],
    );
    expect(main(await story(nurse))).not.toContain('Qwyxtold');
    expect(await shares(mine)).toEqual([]);
  });

  it('is shared with one person to whom somebody said yes by name, and closes with that yes', async () => {
    const to = `user ${of('educator')}`;
    expect((await her.post(`/my-page/story/${mine}/share`, { to, span: 'month' })).status).toBe(422);
    await county.owner(
      `insert into access.bases (county_id, id, youth_id, kind, user_id, categories, until, made_by)
        select county_id, gen_random_uuid(), $1, 'consent', id, '{coordination,identity}', now() + interval '9 days', id
          from people.users where handle = 'educator'`,
      [hers.youthId],
    );
    await county.owner('select access.derive($1, $2)', [hers.countyId, hers.youthId]);
    expect((await her.get(`/my-page/story/${mine}`)).text).toContain(`value="${to}"`);
    expect((await her.post(`/my-page/story/${mine}/share`, { to, span: 'month' })).status).toBe(303);
    const teacher = await county.as('educator');
    expect(main(await story(teacher))).toContain('Qwyxtold once');
    await county.owner(`update access.bases set ended_at = now() where youth_id = $1 and kind = 'consent'`, [
      hers.youthId,
    ]);
    await county.owner('select access.derive($1, $2)', [hers.countyId, hers.youthId]);
    expect((await story(teacher)).status).toBe(404);
    const [share] = await shares(mine);
    expect((await her.post(`/my-page/story/${mine}/share/${share}/back`)).status).toBe(303);
  });

  it('is hers to take back where a worker wrote the share down, and tells who wrote on meanwhile', async () => {
    const to = `user ${of(hers.keeper)}`;
    expect((await her.post(`/my-page/story/${mine}/share`, { to, span: 'ever', write: 'yes' })).status).toBe(303);
    const old = await follows(mine);
    const wrote = await worker.post(`/youth/${hers.youthId}/story/parts/${mine}`, {
      follows: old,
      words: 'Qwyxworker',
      whose: 'told',
      lang: 'en',
    });
    expect(wrote.status, wrote.text.slice(0, 300)).toBe(303);
    const late = await her.post(`/my-page/story/${mine}`, { follows: old, text: 'Qwyxlate' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Qwyxlate');
    expect(late.text).toContain('Qwyxworker');
    expect((await her.post(`/my-page/story/${mine}`, { follows: await follows(mine), text: 'Qwyxlate' })).status).toBe(
      303,
    );
    await county.owner(
      `insert into story.shares (county_id, id, youth_id, part_id, to_team, may_quote, may_write, since, how, lang, by_user, agency_id)
        select county_id, gen_random_uuid(), $1, $2, true, true, false, now(), 'in-person', 'en', id, agency_id from people.users where handle = $3`,
      [hers.youthId, mine, hers.keeper],
    );
    expect(main(await story(nurse))).toContain('Qwyxlate');
    for (const share of await shares(mine)) await her.post(`/my-page/story/${mine}/share/${share}/back`);
    for (const who of [worker, nurse]) expect(main(await story(who))).not.toContain('Qwyxlate');
  });

  it('tells all of the team what not to ask again', async () => {
    await her.post('/my-page/story', { code: 'never-ask', text: 'Qwyxneveragain' });
    expect(main(await story(nurse))).toContain('Qwyxneveragain');
  });
});

describe('my plan', () => {
  const seen = (page: Page) => /name="seen" value="(\d+)"/.exec(page.text)?.[1] ?? '';
  it('has her goals as she writes them, at once, with her as their author', async () => {
    expect((await her.post('/my-page/goals', { goal: 'Qwyxbike' })).status).toBe(303);
    const page = await her.get('/my-page/goals');
    const [row] = await county.owner(
      'select id::text, by_user, whose from plan.lines where youth_id = $1 and by_user is null',
      [hers.youthId],
    );
    expect(row).toMatchObject({ by_user: null, whose: 'youth' });
    expect((await worker.get(`/youth/${hers.youthId}/plan`)).text).toContain('Qwyxbike');
    expect(main(page)).toContain('Qwyxbike');
    const goal = { follows: String(row?.id), stand: 'reached', goal: 'Qwyxbike, blue' };
    expect((await him.post('/my-page/goals', goal)).status).toBe(404);
    expect((await her.post('/my-page/goals', goal)).status).toBe(303);
    const again = await her.post('/my-page/goals', { ...goal, goal: 'Qwyxtwice' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Qwyxtwice');
  });

  it('says of health, papers or identity only what she said herself, and only to who may see it', async () => {
    const before = main(await her.get('/my-page/goals'));
    for (const category of ['medical', 'mental_health', 'sogie', 'immigration', 'substance_use'])
      expect(before.includes(String(hers.marks.byCategory[category])), category).toBe(false);
    expect((await her.post('/my-page/goals/wants', { code: 'identity', need: 'later', why: 'Qwyxown' })).status).toBe(
      303,
    );
    expect(main(await her.get('/my-page/goals'))).toContain('Qwyxown');
    const [row] = await county.owner(
      `select category::text from plan.lines where youth_id = $1 and code = 'identity' and by_user is null`,
      [hers.youthId],
    );
    expect(row?.category).toBe('sogie');
    const unclear = await her.post('/my-page/goals/wants', { code: 'food', need: '', why: 'Qwyxkept' });
    expect(unclear.status).toBe(422);
    expect(unclear.text).toContain('Qwyxkept');
  });

  it('is answered yes, partly or no as she read it; what changed stands there, and a plan that moved on is read first', async () => {
    const rev = seen(await her.get('/my-page/goals'));
    await worker.post(`/youth/${hers.youthId}/plan/goals`, { words: 'Qwyxadded', whose: 'told' });
    const old = await her.post('/my-page/goals/agree', { seen: rev, agreed: 'no', said: 'Qwyxno' });
    expect(old.status).toBe(422);
    expect(old.text).toContain('The plan changed while you read it.');
    expect(old.text).toContain('Qwyxno');
    const now = await her.get('/my-page/goals');
    expect(
      (await her.post('/my-page/goals/agree', { seen: seen(now), agreed: 'in-part', said: 'Qwyxpartly' })).status,
    ).toBe(303);
    const plan = await worker.get(`/youth/${hers.youthId}/plan`);
    expect(plan.text).toContain('Qwyxpartly');
    expect(plan.text).toContain('The youth answered on their own page');
    await worker.post(`/youth/${hers.youthId}/plan/goals`, { words: 'Qwyxafterwards', whose: 'told' });
    expect(main(await her.get('/my-page/goals'))).toMatch(/What changed since then[\s\S]*Qwyxafterwards/);
  });

  it('has her own tasks, done when she says so, and nobody else’s', async () => {
    const plan = `/youth/${hers.youthId}/plan/tasks`;
    for (const [title, ownerId] of [
      ['Qwyxform', 'youth'],
      ['Qwyxoffice', of(hers.keeper)],
    ])
      await worker.post(plan, { title: String(title), ownerId: String(ownerId), dueOn: '' });
    const tasks = await county.owner(
      `select id::text, owner_id from plan.tasks where youth_id = $1 and closed_at is null`,
      [hers.youthId],
    );
    const own = tasks.find(({ owner_id }) => owner_id === null);
    const other = tasks.find(({ owner_id }) => owner_id !== null);
    expect((await him.post(`/my-page/next/task/${own?.id}/done`)).status).toBe(422);
    expect((await her.post(`/my-page/next/task/${other?.id}/done`)).status).toBe(422);
    expect((await her.post(`/my-page/next/task/${own?.id}/done`)).status).toBe(303);
    expect((await worker.get(`/youth/${hers.youthId}/plan`)).status).toBe(200);
  });
});

describe('what happens next', () => {
  it('has the meetings at which she sits, never which team it is, and takes what she wants said', async () => {
    const ahead = new Date(Date.now() + 3 * 86_400_000);
    const { rows } = {
      rows: await county.owner(
        `select y.meeting_id::text as id, t.name from meetings.youth y join meetings.meetings m on m.id = y.meeting_id
        join meetings.teams t on t.id = m.team_id where y.youth_id = $1 and y.removed_at is null limit 1`,
        [hers.youthId],
      ),
    };
    const meeting = String(rows[0]?.id);
    await county.owner('alter table meetings.meetings disable trigger signed');
    await county.owner(
      'update meetings.meetings set starts_at = $2, cancelled_at = null, cancelled_by = null, ended_at = null, ended_by = null where id = $1',
      [meeting, ahead],
    );
    await county.owner('alter table meetings.meetings enable trigger signed');
    await county.owner(
      `insert into meetings.guests (county_id, id, meeting_id, youth_id, who, by_user, agency_id, added_at)
        select county_id, gen_random_uuid(), $1, $2, 'youth', id, agency_id, now() from people.users where handle = $3 on conflict do nothing`,
      [meeting, hers.youthId, hers.keeper],
    );
    const next = main(await her.get('/my-page/next'));
    expect(next).toContain(`/my-page/next/meeting/${meeting}`);
    expect(next).not.toContain(String(rows[0]?.name));
    expect(main(await him.get('/my-page/next'))).not.toContain(meeting);
    expect((await him.get(`/my-page/next/meeting/${meeting}`)).status).toBe(404);
    const said = { comes: 'not', say: 'Qwyxsay', represented: '', notBefore: 'Qwyxnotbefore' };
    expect((await him.post(`/my-page/next/meeting/${meeting}`, said)).status).toBe(404);
    expect((await her.post(`/my-page/next/meeting/${meeting}`, { ...said, comes: '' })).status).toBe(422);
    expect((await her.post(`/my-page/next/meeting/${meeting}`, said)).status).toBe(303);
    expect(main(await her.get(`/my-page/next/meeting/${meeting}`))).toContain('Qwyxnotbefore');
    const [talk] = await county.owner(
      'select comes, by_user, words::text from meetings.talks where meeting_id = $1 and youth_id = $2 and by_user is null',
      [meeting, hers.youthId],
    );
    expect(talk).toMatchObject({ comes: 'not', by_user: null });
    expect(String(talk?.words)).not.toContain('Qwyx');
  });

  it('has her hearings by day and hour, and no court’s name', async () => {
    const next = main(await her.get('/my-page/next'));
    expect(next).toContain('Hearings');
    expect(next).toContain('This page does not say which court or room.');
    expect(next.includes(String(hers.marks.byCategory.juvenile_court))).toBe(false);
  });
});

describe('help for a young parent', () => {
  const work = async () => /<h2 id="my-supports"[\s\S]*?<\/section>/.exec((await worker.get('/work')).text)?.[0] ?? '';
  it('is the same list for each youth; hers to want, and then somebody’s to see to, without an author', async () => {
    await county.owner(`delete from transition.supports where youth_id = any ($1)`, [[hers.youthId, his.youthId]]);
    expect((await her.get('/my-page')).text).toContain('href="/my-page/family"');
    const [page, his2] = [main(await her.get('/my-page/family')), main(await him.get('/my-page/family'))];
    expect(page.match(/Nobody has asked you yet/g)).toHaveLength(8);
    expect(his2.match(/Nobody has asked you yet/g)).toHaveLength(8);
    expect((await her.post('/my-page/family/diapers', { want: 'got' })).status).toBe(422);
    expect((await her.post('/my-page/family/a-yacht', { want: 'wanted' })).status).toBe(404);
    for (let n = 0; n < 2; n++)
      expect((await her.post('/my-page/family/diapers', { want: 'wanted' })).status).toBe(303);
    expect(await county.owner('select step, by_user, agency_id, owner_id::text from transition.supports')).toEqual([
      { step: 'wanted', by_user: null, agency_id: null, owner_id: of(hers.keeper) },
    ]);
    expect(main(await her.get('/my-page/family'))).toContain('You want it');
    expect(main(await him.get('/my-page/family'))).not.toContain('You want it');
    expect(await work()).toContain('Diapers and wipes');
    expect((await worker.get(`/youth/${hers.youthId}/supports`)).text).toContain('the youth, on their own page');
    // What the team asked for already is not put back by wanting it again.
    await county.owner(
      `update transition.supports set step = 'asked', by_user = $1, agency_id = $2 where by_user is null`,
      [of(hers.keeper), of(`${hers.keeper}@`)],
    );
    expect(main(await her.get('/my-page/family'))).toContain('Your team asked for it');
    await her.post('/my-page/family/diapers', { want: 'wanted' });
    expect(main(await her.get('/my-page/family'))).toContain('Your team asked for it');
    await her.post('/my-page/family/diapers', { want: 'not-wanted' });
    expect(main(await her.get('/my-page/family'))).toContain('You do not want it');
    expect(await work()).not.toContain('Diapers and wipes');
  });
});

describe('a PIN of her own', () => {
  it('is asked for, may be left, and keeps out who made the card; who guesses ends it', async () => {
    const code = await aCard(worker, hers.youthId);
    const phone = ownBrowser(county, code);
    await phone.open();
    expect(main(await phone.get('/my-page'))).toContain('The person who made your card knows its code.');
    expect((await phone.post('/my-page/pin', { pin: '1111', again: '1111' })).status).toBe(422);
    expect((await phone.post('/my-page/pin', { pin: '4821', again: '4812' })).status).toBe(422);
    expect((await phone.post('/my-page/pin/skip')).status).toBe(303);
    expect(main(await phone.get('/my-page'))).not.toContain('The person who made your card');
    const set = await phone.post('/my-page/pin', { pin: '48 21', again: '4821' });
    expect(set.status, main(set)).toBe(303);
    expect((await phone.post('/my-page/pin', { pin: '9999 1', again: '99991', before: '0000' })).status).toBe(422);
    expect((await phone.post('/my-page/pin/skip')).status).toBe(303);
    const maker = ownBrowser(county, code);
    expect((await maker.open()).status).toBe(422);
    const opens = (pin: string) => maker.post('/my-page/open', { code, pin });
    expect((await opens('4821')).status).toBe(303);
    const kept = await county.owner('select k::text as row from voice.keys k');
    expect(JSON.stringify(kept)).not.toContain('4821');
    for (let n = 0; n < 10; n++) {
      await county.owner('delete from auth.tries');
      expect((await opens('0000')).status).toBe(422);
    }
    await county.owner('delete from auth.tries');
    expect((await opens('4821')).status).toBe(422);
    expect((await phone.get('/my-page')).status).toBe(303);
  });
});

describe('the functions of the page', () => {
  it('do nothing for a user of the program, nor for a youth of another’s rows', async () => {
    const asked = await asYouth(county, { id: his.youthId, countyId: his.countyId }, async (query) => {
      const [theirs] = await county.owner(
        'select id::text, part_id::text as part from story.shares where youth_id = $1 limit 1',
        [hers.youthId],
      );
      return [
        ...(await query('select voice.story_take_back($1) as came', [theirs?.id])),
        ...(await query(`select voice.story_share(gen_random_uuid(), $1, null, null, false, null, 'en') as came`, [
          theirs?.part,
        ])),
        ...(await query(
          `select voice.story_write_on($1, gen_random_uuid(), gen_random_uuid(), '\\x00', 'en') is not null as came`,
          [theirs?.part],
        )),
        ...(await query(`select exists (select 1 from voice.my_story() s where s.id = $1) as came`, [theirs?.part])),
      ].map(({ came }) => came);
    });
    expect(asked).toEqual([false, false, false, false]);
    const client = await county.database.appPool.connect();
    try {
      await client.query('begin');
      await client.query(
        `select set_config('app.user_id', $1, true), set_config('app.county_id', $2, true), set_config('app.youth_id', $3, true), set_config('app.youth_county_id', $2, true)`,
        [of(hers.keeper), hers.countyId, hers.youthId],
      );
      for (const name of [
        'my_story',
        'my_lines',
        'my_meetings',
        'my_hearings',
        'my_adulthood',
        'my_supports',
        'my_pin',
      ])
        expect((await client.query(`select * from voice.${name}()`)).rows, name).toEqual([]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
