import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { ownPageOf } from '../../../test/harness/own-page.ts';
import { screened } from '../../../test/harness/screening.ts';

let county: County;
let leaver: Visitor;
let taker: Visitor;
let youthId: string;
const stripped = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const userOf = async (handle: string) =>
  String((await county.owner('select id::text from people.users where handle = $1', [handle]))[0]?.id);

beforeAll(async () => {
  county = await aCounty();
  leaver = await county.as('socialworker');
  const { id } = await screened(leaver, 'child-welfare', ['asked.works'], { given: 'Ilse', age: '15' });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  youthId = String(row?.id);
  for (const handle of ['socialworker-2', 'advocate']) {
    const fields = { person: await userOf(handle), kind: 'assigned-team' };
    const brought = await leaver.post(`/youth/${youthId}/access/bring`, fields);
    expect(brought.status, brought.text.slice(0, 300)).toBe(303);
  }
  taker = await county.as('socialworker-2');
});
afterAll(() => county.close());

const handovers = (path = '') => `/youth/${youthId}/handovers${path}`;
const written = async (over: Record<string, string> = {}) => ({
  from: String(leaver.userId),
  to: String(taker.userId),
  leavesOn: '2026-12-31',
  helps: 'Walking while she talks.',
  careful: 'Never ring from a blocked number.',
  first: 'Bring her bus card on Monday.',
  ...over,
});
let path = '';
const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'America/Los_Angeles' });
const section = async (who: Visitor, id: string) =>
  stripped(
    new RegExp(`<section aria-labelledby="${id}">[\\s\\S]*?</section>`).exec((await who.get(path)).text)?.[0] ?? '',
  );
const sent = async (to: string, fields: Record<string, string | string[]>) => {
  const done = await leaver.post(to, fields);
  expect(done.status, `${to} ${stripped(done.text).slice(0, 400)}`).toBe(303);
  return String(done.location);
};

describe('a hand-over', () => {
  it('goes only to somebody who stands by the youth and sees what the team shares', async () => {
    for (const to of [await userOf('nurse'), String(leaver.userId)]) {
      const wrong = await leaver.post(handovers(), await written({ to }));
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('Choose someone else who stands by this youth now');
      expect(wrong.text, 'what was typed is kept').toContain('Walking while she talks.');
    }
    const empty = await leaver.post(handovers(), await written({ helps: '  ', first: '' }));
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Write what helps.');
    const fromNurse = await leaver.post(handovers(), await written({ from: await userOf('nurse') }));
    expect(fromNurse.status, 'somebody of another agency').toBe(422);
    const past = asPerson(county, await person(county, 'socialworker'), async (query) =>
      query(
        `insert into care.handovers (county_id, id, youth_id, from_user, to_user, leaves_on, words, at, by_user, agency_id)
          select u.county_id, gen_random_uuid(), $1, u.id, $2, '2026-12-31', '\\x00', now(), u.id, u.agency_id from people.users u where u.id = $3`,
        [youthId, await userOf('nurse'), leaver.userId],
      ),
    );
    await expect(past, 'past every door').rejects.toThrow(/handed over by their own worker/);
  });

  it('is written once, sealed, and stands in both persons’ work until the youth was introduced', async () => {
    const done = await leaver.post(handovers(), await written());
    expect(done.status, done.text.slice(0, 400)).toBe(303);
    path = String(done.location);
    expect((await leaver.post(handovers(), await written())).text, 'the same again').toContain('waits already');
    const [row] = await county.owner('select count(*) over ()::int as n, words from care.handovers');
    expect(row?.n).toBe(1);
    expect(Buffer.from(row?.words as Uint8Array).toString('latin1')).not.toContain('bus card');
    expect(stripped((await leaver.get('/work')).text)).toContain('You hand over to');
    expect(stripped((await taker.get('/work')).text)).toContain('You take over from');
    expect((await (await county.as('advocate')).get('/work')).text).not.toContain(handovers());
  });

  it('reads the leaver’s three things first, then what the record knows', async () => {
    await leaver.post(`/youth/${youthId}/team/not-wanted`, { name: 'Uncle Bo', reach: 'Not near me.' });
    await leaver.post(`/youth/${youthId}/efforts`, { outcome: 'visit-yes', words: 'At the park.' });
    await leaver.post(`/youth/${youthId}/plan/goals`, { words: 'Finish school, then nursing.', whose: 'youth' });
    const [part] = await county.owner(
      `select count(*)::int as n from plan.lines where youth_id = $1 and kind = 'goal'`,
      [youthId],
    );
    expect(part?.n).toBe(1);
    await leaver.post(`/youth/${youthId}/story/parts`, {
      code: 'never-ask',
      words: 'Never about my brother.',
      lang: 'en',
      whose: 'youth',
    });
    expect(stripped((await leaver.get(path)).text)).toContain('Never about my brother.');
    const page = stripped((await taker.get(path)).text);
    // Nobody shared it with the one who takes over.
    expect(page).not.toContain('Never about my brother.');
    for (const said of [
      'Finish school, then nursing.',
      'Walking while she talks.',
      'blocked number',
      'bus card',
      'Does not want Uncle Bo',
      'At the park.',
    ])
      expect(page).toContain(said);
    expect(page.indexOf('bus card')).toBeLessThan(page.indexOf('Uncle Bo'));
    expect(page).toContain('Told already: do not ask again');
  });

  it('has the youth’s goals and what is to be done, so that nobody asks twice for what the plan says', async () => {
    const before = stripped((await taker.get(path)).text);
    expect(before).toContain('Nothing is to be done now.');
    expect((await leaver.post(`/youth/${youthId}/plan/goals`, { words: 'I want my own door.' })).status).toBe(303);
    const task = { title: 'Ask for a bus pass', ownerId: String(leaver.userId), dueOn: '2099-03-01' };
    expect((await leaver.post(`/youth/${youthId}/plan/tasks`, task)).status).toBe(303);
    const page = stripped((await taker.get(path)).text);
    const wanted = page.slice(page.lastIndexOf('What they want'), page.lastIndexOf('Their own wishes'));
    expect(wanted).toContain('I want my own door.');
    expect(page).not.toContain('is written yet. Ask them.');
    expect(page).toMatch(/What is to be done\s+Ask for a bus pass: /);
  });

  it('names what has a day in the fortnight, wherever it is kept, to whoever may see it', async () => {
    expect(await section(taker, 'soon')).not.toContain('Ask for a bus pass');
    await sent(`/youth/${youthId}/plan/tasks`, {
      title: 'Ring the school',
      ownerId: String(leaver.userId),
      dueOn: dayIn(3),
    });
    const benefit = { onDay: dayIn(-90), owner: String(leaver.userId), step: 'enrolled' };
    await sent(`/youth/${youthId}/benefits/calfresh`, { ...benefit, dueOn: dayIn(9) });
    await sent(`/youth/${youthId}/benefits/medi-cal`, { ...benefit, dueOn: dayIn(20) });
    const left = { givenOn: dayIn(-1), why: 'money', told: ['youth', 'worker'] };
    await sent(`/youth/${youthId}/home/move-out`, { ...left, leaveBy: dayIn(6) });
    await sent('/meetings/teams', { kind: 'mdt-service', name: 'Thursday table' });
    const [team] = await county.owner(`select id::text from meetings.teams where name = 'Thursday table'`);
    const [youth] = await county.owner('select number from youth.youth where id = $1', [youthId]);
    for (const days of [4, 30]) {
      const startsAt = `${dayIn(days)}T14:00`;
      const at = await sent(`/meetings/teams/${team?.id}/meetings`, { startsAt, place: 'Room 4' });
      await sent(`${at}/youth`, { number: String(youth?.number) });
    }
    const soon = await section(leaver, 'soon');
    for (const said of ['Ring the school', 'CalFresh', 'Renewal by', 'Thursday table', 'Told to leave where they live'])
      expect(soon).toContain(said);
    expect(soon).not.toContain('Medi-Cal');
    expect(soon).not.toContain('Nothing with a date');
    expect(soon.split('Thursday table').length, 'the one in a month is not named').toBe(2);
    const theirs = await section(taker, 'soon');
    expect(theirs).toContain('Ring the school');
    expect(theirs, 'they do not sit there').not.toContain('Thursday table');
  });

  it('does not say that nothing was told or written where the youth told or wrote it', async () => {
    const known = stripped((await leaver.get(path)).text);
    expect(known).toContain('Please do not ask again');
    expect(known).not.toContain('Nothing of this kind');
    const her = await ownPageOf(county, leaver, youthId);
    await her.post('/my-page/words', { text: 'Ring before you come.', to: '' });
    await her.post('/my-page/goals', { goal: 'A room with a lock.' });
    await her.post('/my-page/words', { text: 'For you alone.', to: String(taker.userId) });
    const wishes = await section(taker, 'wishes');
    expect(wishes).toContain('Ring before you come. on their own page');
    expect(wishes).not.toContain('is written yet');
    expect(await section(taker, 'goals')).toContain('A room with a lock.');
    expect(stripped((await taker.get(`/youth/${youthId}/timeline`)).text)).toContain('For you alone.');
    expect((await taker.get(path)).text, 'a page that is printed').not.toContain('For you alone.');
  });

  it('is read and met only by the one who takes over, on a day that has come', async () => {
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'America/Los_Angeles' });
    for (const who of [leaver, await county.as('advocate')]) {
      expect((await who.post(`${path}/reading`, {})).status).toBe(404);
      expect((await who.post(`${path}/meeting`, { metOn: today })).status).toBe(404);
    }
    expect((await taker.post(`${path}/calling-off`, {})).status).toBe(404);
    expect((await taker.post(`${path}/reading`, {})).status).toBe(303);
    expect((await taker.post(`${path}/reading`, {})).status, 'a second press').toBe(303);
    expect(stripped((await taker.get('/work')).text)).toContain('the youth is not introduced yet');
    for (const metOn of ['2999-01-01', '2020-01-01', 'soon'])
      expect((await taker.post(`${path}/meeting`, { metOn })).status, metOn).toBe(422);
    expect((await taker.post(`${path}/meeting`, { metOn: today })).status).toBe(303);
    expect((await taker.post(`${path}/meeting`, { metOn: today })).status).toBe(404);
    for (const who of [leaver, taker]) expect((await who.get('/work')).text).not.toContain(path);
    expect(stripped((await leaver.get(`/youth/${youthId}/timeline`)).text)).toContain('Handed over');
  });

  it('past every door, is said by nobody else, and what is settled stays', async () => {
    const again = await leaver.post(handovers(), await written({ to: await userOf('advocate') }));
    const id = String(again.location).split('/').at(-1);
    const asLeaver = async (sql: string) =>
      asPerson(county, await person(county, 'socialworker'), (query) => query(sql, [id]));
    await expect(asLeaver('update care.handovers set read_at = now() where id = $1')).rejects.toThrow(/takes over/);
    await expect(asLeaver(`update care.handovers set words = '\\x01' where id = $1`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(asLeaver('delete from care.handovers where id = $1')).rejects.toThrow(/permission denied/);
    expect((await leaver.post(`${again.location}/calling-off`, {})).status).toBe(303);
    await expect(asLeaver('update care.handovers set called_off_at = null where id = $1')).rejects.toThrow(/settled/);
    const [row] = await county.owner('select called_off_by::text as by from care.handovers where id = $1', [id]);
    expect(row?.by).toBe(leaver.userId);
  });

  it('is found by nobody who does not see what the team shares', async () => {
    for (const handle of ['officer', 'educator', 'analyst', 'other-county', 'admin']) {
      const other = await county.as(handle);
      for (const each of [handovers(), path]) expect((await other.get(each)).status, handle).toBe(404);
      expect((await other.post(handovers(), await written())).status, handle).toBe(404);
    }
  });
});
