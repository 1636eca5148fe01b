import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { aCall } from '../../../test/harness/reports.ts';
import { screened } from '../../../test/harness/screening.ts';

let county: County;
let worker: Visitor;
let youthId: string;
beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Ilse', age: '15' });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  youthId = String(row?.id);
  const [advocate] = await county.owner(`select id::text from people.users where handle = 'advocate'`);
  const brought = await worker.post(`/youth/${youthId}/access/bring`, {
    person: String(advocate?.id),
    kind: 'assigned-team',
  });
  expect(brought.status, brought.text.slice(0, 400)).toBe(303);
});
afterAll(() => county.close());

const team = (path = '') => `/youth/${youthId}/team${path}`;
const userOf = async (handle: string) =>
  String((await county.owner('select id::text from people.users where handle = $1', [handle]))[0]?.id);
const stripped = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the team', () => {
  it('names who works with the youth, and one main advocate among those who are advocates', async () => {
    const page = stripped((await worker.get(team())).text);
    expect(page).toContain('People who work with this youth');
    expect(page).toContain('No main advocate yet');
    const notOne = await worker.post(team('/main-advocate'), { userId: await userOf('socialworker') });
    expect(notOne.status).toBe(422);
    expect((await worker.post(team('/main-advocate'), { userId: await userOf('nurse') })).status).toBe(422);
    const advocate = { userId: await userOf('advocate') };
    expect((await worker.post(team('/main-advocate'), advocate)).status).toBe(303);
    expect((await worker.post(team('/main-advocate'), advocate)).status).toBe(303);
    const rows = await county.owner(`select count(*)::int as n from care.members where part = 'main-advocate'`);
    expect(rows).toEqual([{ n: 1 }]);
    expect(stripped((await worker.get(team())).text)).not.toContain('No main advocate yet');
  });

  it('keeps somebody close from taking part until a worker decides, with the reason', async () => {
    const added = await worker.post(team('/supporters'), {
      name: 'Aunt Wilhelmina',
      relation: 'caregiver',
      saidBy: 'youth',
    });
    expect(added.status).toBe(303);
    const page = await worker.get(team());
    expect(stripped(page.text)).toContain('Takes no part until a worker decides');
    const [row] = await county.owner(`select id::text, who from care.members where relation = 'caregiver'`);
    expect(Buffer.from(row?.who as Uint8Array).toString('latin1')).not.toContain('Wilhelmina');
    const clearing = team(`/members/${row?.id}/clearing`);
    const without = await worker.post(clearing, { words: '  ' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('Write why.');
    expect((await worker.post(clearing, { words: 'Ilse asked for her, alone with me.' })).status).toBe(303);
    const after = stripped((await worker.get(team())).text);
    expect(after).toContain('May take part');
    expect(after).toContain('alone with me');
    expect(after).not.toContain('Takes no part until');
    expect((await worker.post(clearing, { words: 'Again.' })).status, 'decided once').toBe(404);
  });

  it('lets a mentor take part at once, keeps whom the youth does not want, and forgets neither', async () => {
    await worker.post(team('/supporters'), { name: 'Coach Teo', relation: 'mentor', saidBy: 'youth' });
    await worker.post(team('/not-wanted'), { name: 'Uncle Bo', reach: 'He is not to know where I am.' });
    const page = stripped((await worker.get(team())).text);
    expect(page).toContain('Coach Teo');
    expect(page).toMatch(/Uncle Bo.*not to know where I am/);
    const [coach] = await county.owner(`select id::text from care.members where relation = 'mentor'`);
    expect((await worker.post(team(`/members/${coach?.id}/ending`), {})).status).toBe(303);
    expect((await worker.post(team(`/members/${coach?.id}/ending`), {})).status).toBe(404);
    expect(stripped((await worker.get(team())).text)).not.toContain('Coach Teo');
    const timeline = stripped((await worker.get(`/youth/${youthId}/timeline`)).text);
    expect(timeline).toMatch(/On the youth’s side: no longer\s+Coach Teo/);
    const nobody = county.owner(`set role throughline_app; delete from care.members`);
    await expect(nobody).rejects.toThrow(/permission denied/);
    const ended = await county.owner('select ended_by::text as by from care.members where id = $1', [coach?.id]);
    expect(ended).toEqual([{ by: worker.userId }]);
    const again = asPerson(county, await person(county, 'socialworker'), (query) =>
      query('update care.members set ended_at = null where id = $1', [coach?.id]),
    );
    await expect(again).rejects.toThrow(/What has ended is not changed/);
  });

  it('counts the workers whom the youth had in a year', async () => {
    expect((await worker.get(team())).text).not.toContain('What has changed');
    await county.owner(
      `insert into access.bases (county_id, id, youth_id, kind, user_id, since, ended_at, ended_by, made_by)
        select u.county_id, gen_random_uuid(), $1, 'own-case', u.id, now() - interval '200 days', now() - interval '30 days', u.id, u.id
          from people.users u where u.handle = 'socialworker-2'`,
      [youthId],
    );
    const page = stripped((await worker.get(team())).text);
    expect(page).toContain('2 social workers this year');
    expect(page).toContain('Social worker number 2 this year');
  });

  it('forgets nobody who left, the only one of their kind neither', async () => {
    expect(stripped((await worker.get(team())).text)).toContain('Earlier');
    await county.owner(
      `insert into access.bases (county_id, id, youth_id, kind, user_id, since, ended_at, ended_by, made_by)
        select u.county_id, gen_random_uuid(), $1, 'treatment', u.id, now() - interval '100 days', now() - interval '5 days', u.id, u.id
          from people.users u where u.handle = 'hubdoctor'`,
      [youthId],
    );
    const [doctor] = await county.owner(`select name from people.users where handle = 'hubdoctor'`);
    const page = stripped((await worker.get(team())).text);
    expect(page).toMatch(new RegExp(`Earlier.*${String(doctor?.name)}`));
    expect(page).toMatch(/1 clinician this year.*Nobody in this work now/);
  });

  it('the clinician follows the youth: told of a move once, and asked for until somebody says how sessions go on', async () => {
    expect((await worker.get(team())).text).not.toContain('Sessions after a move');
    await county.owner(
      `insert into access.bases (county_id, id, youth_id, kind, user_id, since, made_by)
        select u.county_id, gen_random_uuid(), $1, 'treatment', u.id, now() - interval '50 days', u.id from people.users u where u.handle = 'nurse'`,
      [youthId],
    );
    await county.owner('select access.derive(county_id, id) from youth.youth where id = $1', [youthId]);
    const officer = await userOf('intake');
    const brought = await worker.post(`/youth/${youthId}/access/bring`, { person: officer, kind: 'assigned-team' });
    expect(brought.status).toBe(303);
    const intake = await county.as('intake');
    const arrived = await intake.post(`/youth/${youthId}/arrival`, { door: 'detention' });
    expect(arrived.status, arrived.text.slice(0, 300)).toBe(303);
    const nurse = await county.as('nurse');
    const told = () =>
      county.owner(`select count(*)::int as n from responses.notices where kind = 'youth-moved' and user_id = $1`, [
        nurse.userId,
      ]);
    expect(await told()).toEqual([{ n: 1 }]);
    const notices = await nurse.get('/notices');
    expect(notices.text).toContain('You stay their clinician');
    expect(notices.text).toContain(`href="${team()}"`);
    const [hall] = await county.owner(
      `select id::text from responses.responses where protocol_id = 'detention' and youth_id = $1`,
      [youthId],
    );
    expect(arrived.location).toBe(`/responses/${hall?.id}`);
    for (const page of [team(), `/responses/${hall?.id}`]) {
      const text = stripped((await intake.get(page)).text);
      expect(text, page).toMatch(/stays the youth’s clinician/);
      expect(text, page).toContain('Nobody has said yet how sessions with');
    }
    const said = {
      userId: String(nurse.userId),
      how: 'there',
      place: 'Qwyxroom 4, Wednesdays',
      reach: 'Ask for the quiet line',
    };
    const sessions = team('/sessions');
    for (const [gone, message] of [
      [{ ...said, reach: '' }, 'Write how the clinician is reached there.'],
      [{ ...said, place: '' }, 'Write where, or why they end.'],
      [{ ...said, userId: await userOf('hubdoctor') }, 'Choose a clinician who works with this youth now.'],
    ] as const) {
      const bad = await worker.post(sessions, gone);
      expect(bad.status, message).toBe(422);
      if (gone.userId === said.userId) expect(bad.text).toContain(message);
    }
    expect((await worker.post(sessions, said)).status).toBe(303);
    const after = stripped((await nurse.get(team())).text);
    expect(after).toContain('Qwyxroom 4, Wednesdays');
    expect(after).not.toContain('Nobody has said yet how sessions with');
    const [row] = await county.owner('select words, by_user::text as by from care.sessions');
    expect(row?.by).toBe(worker.userId);
    expect(Buffer.from(row?.words as Uint8Array).toString('latin1')).not.toContain('Qwyxroom');
    expect(stripped((await worker.get(`/youth/${youthId}/timeline`)).text)).toContain('Qwyxroom 4');
    // Another move: what was said of the place before says nothing of this one.
    await county.owner(`update responses.responses set started_at = now() where id = $1`, [hall?.id]);
    expect(stripped((await worker.get(team())).text)).toContain('Nobody has said yet how sessions with');
  });

  it('says nothing to anyone who may not see what the team shares', async () => {
    for (const handle of ['officer', 'educator', 'analyst', 'other-county', 'admin']) {
      const other = await county.as(handle);
      for (const path of [team(), `/youth/${youthId}/efforts`])
        expect((await other.get(path)).status, `${handle} ${path}`).toBe(404);
      expect((await other.post(team('/not-wanted'), { name: 'X' })).status, handle).toBe(404);
      expect((await other.post(`/youth/${youthId}/efforts`, { outcome: 'call-no' })).status, handle).toBe(404);
      const sessions = { userId: String(worker.userId), how: 'there', place: 'X', reach: 'X' };
      expect((await other.post(team('/sessions'), sessions)).status, handle).toBe(404);
    }
  });
});

describe('who reported', () => {
  it('is not named on the team, and is told that what they write in their name may tell it', async () => {
    const officer = await county.as('officer');
    const filed = aCall({
      reporterKind: 'law-enforcement-officer',
      given: 'Odile',
      anyway: 'yes',
      because: 'He asked me to tell you.',
    });
    expect((await officer.post('/reports/new', filed)).status).toBe(303);
    const [row] = await county.owner(
      'select youth_id::text as id from reports.reports order by received_at desc, id desc limit 1',
    );
    const [name] = await county.owner(`select name from people.users where handle = 'officer'`);
    const hotline = await county.as('hotline');
    const seen = await hotline.get(`/youth/${row?.id}/team`);
    expect(seen.status).toBe(200);
    expect(stripped(seen.text)).not.toContain(String(name?.name));
    for (const page of ['team', 'efforts', 'referrals/new']) {
      const own = await officer.get(`/youth/${row?.id}/${page}`);
      expect(own.status, page).toBe(200);
      expect(own.text, page).toContain('may tell them');
    }
    expect((await hotline.get(`/youth/${row?.id}/efforts`)).text).not.toContain('may tell them');
  });
});

describe('a try to reach the youth', () => {
  const efforts = () => `/youth/${youthId}/efforts`;

  it('is kept with one button, counts as work, and stands in the timeline', async () => {
    expect((await worker.post(efforts(), { outcome: 'call-no' })).location).toBe(efforts());
    await worker.post(efforts(), { outcome: 'visit-yes', words: 'She was at the park.' });
    const page = stripped((await worker.get(efforts())).text);
    expect(page).toContain('2 tries in the last 30 days, 1 answered.');
    expect(page).toContain('She was at the park.');
    expect(page).not.toContain('has not been reached yet');
    expect(stripped((await worker.get(`/youth/${youthId}/timeline`)).text)).toContain('The youth: Went there and met');
  });

  it('is taken back by the one who made it, and by nobody else', async () => {
    await worker.post(efforts(), { outcome: 'message-no', whom: 'family' });
    const [row] = await county.owner(`select id::text from care.efforts where whom = 'family'`);
    const back = `${efforts()}/${row?.id}/taking-back`;
    const advocate = await county.as('advocate');
    expect((await advocate.get(efforts())).status).toBe(200);
    expect((await advocate.post(back, {})).status).toBe(404);
    expect((await worker.post(back, {})).status).toBe(303);
    expect((await worker.post(back, {})).status).toBe(404);
    expect(stripped((await worker.get(efforts())).text)).toContain('2 tries in the last 30 days');
    await expect(county.owner(`set role throughline_app; update care.efforts set reached = true`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('comes back as it was typed where its time is not right', async () => {
    const bad = await worker.post(efforts(), { outcome: 'call-yes', at: '2999-01-01T10:00', words: 'Kept words' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Kept words');
    expect((await worker.post(efforts(), { outcome: 'pigeon-no' })).status).toBe(422);
  });
});
