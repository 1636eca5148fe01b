import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';
import { tellLate } from './jobs.ts';

let county: County;
let worker: Visitor;
let officer: Visitor;
let advocate: Visitor;
let youthId: string;
let hearing = '';
const SPECIAL = 'Qwyxstarlight';
const stripped = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const userOf = async (handle: string) =>
  String((await county.owner('select id::text from people.users where handle = $1', [handle]))[0]?.id);
const hearings = (path = '') => `/youth/${youthId}/hearings${path}`;
/** A day so many days from now, at half past nine of the county. */
const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'America/Los_Angeles' });
const at = (days: number) => `${dayIn(days)}T09:30`;
const dueOf = async (step: string) =>
  String(
    (
      await county.owner(
        `select (c.due_at at time zone 'America/Los_Angeles')::date::text as day from responses.clocks c
          join courts.witnesses w on w.response_id = c.response_id where c.step_id = $1`,
        [step],
      )
    )[0]?.day,
  );

beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Ilse', age: '15' });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  youthId = String(row?.id);
  for (const handle of ['probation', 'advocate']) {
    const fields = { person: await userOf(handle), kind: 'assigned-team' };
    expect((await worker.post(`/youth/${youthId}/access/bring`, fields)).status).toBe(303);
  }
  officer = await county.as('probation');
  advocate = await county.as('advocate');
});
afterAll(() => county.close());

describe('a hearing', () => {
  it('is written down with what it needs; a wrong hour comes back as it was typed', async () => {
    const wrong = await officer.post(hearings(), { at: 'soon', needs: ['transport'], court: 'Kept words' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Write the day and the hour.');
    expect(wrong.text).toContain('Kept words');
    const done = await officer.post(hearings(), {
      at: at(40),
      needs: ['transport', 'interpreter'],
      court: 'Qwyxhouse',
      department: 'Qwyx260',
      special: SPECIAL,
      kind: 'review',
    });
    expect(done.status, done.text.slice(0, 400)).toBe(303);
    hearing = String(done.location);
    const page = stripped((await officer.get(hearing)).text);
    for (const said of ['Review', SPECIAL, 'Qwyx260', 'Ride', 'Interpreter', 'Nobody yet'])
      expect(page).toContain(said);
    const [row] = await county.owner(`select words from courts.court_facts where kind = 'place'`);
    expect(Buffer.from(row?.words as Uint8Array).toString('latin1')).not.toContain(SPECIAL);
  });

  it('names its court to nobody on the team who may not see the court’s facts: not by one byte', async () => {
    await officer.post(`${hearing}/result`, { result: 'Qwyxresult' });
    const transfer = { from: SPECIAL, to: 'Qwyxdaybreak', why: 'Nearer to home.' };
    expect((await officer.post(hearings('/transfers'), transfer)).status).toBe(303);
    expect((await advocate.post('/me/calendar', {})).status).toBe(303);
    const feed = /href="(\/[^"]*\/[\w-]{32}\.ics|[^"]*\/[\w-]{32}[^"]*)"/.exec(
      (await advocate.get('/me/calendar')).text,
    )?.[1];
    expect(feed).toBeTruthy();
    const pages = [hearing, hearings(), '/hearings', '/work', `/youth/${youthId}`, `/youth/${youthId}/timeline`];
    for (const path of [
      ...pages,
      `/youth/${youthId}/team`,
      `/youth/${youthId}/handovers`,
      String(feed).replace(/^https?:\/\/[^/]+/, ''),
    ]) {
      const page = await advocate.get(path);
      expect(page.status, path).toBe(200);
      expect(page.text, path).not.toMatch(/Qwyx/);
    }
    const ics = (await county.visitor().get(String(feed).replace(/^https?:\/\/[^/]+/, ''))).text;
    expect(ics.match(/SUMMARY:Hearing/g), 'the hearing itself is in the calendar').toHaveLength(1);
    expect(ics).not.toMatch(/Ilse|Qwyx/);
    expect(stripped((await advocate.get(hearing)).text)).toContain('Which court it is and what it decided is kept by');
    for (const [path, fields] of [
      [`${hearing}/place`, { court: 'Mine' }],
      [`${hearing}/result`, { result: 'Mine' }],
      [`${hearing}/orders`, { order: 'Mine', by: 'days', count: '3' }],
      [hearings('/transfers'), { from: 'A', to: 'B' }],
    ] as const)
      expect((await advocate.post(path, fields)).status, path).toBe(404);
    const letters = await county.owner(`select count(*)::int as n from mail.letters where path like '%hearing%'`);
    expect(letters).toEqual([{ n: 0 }]);
  });

  it('shows its court to child welfare, which may not write it', async () => {
    expect(stripped((await worker.get(hearing)).text)).toContain(SPECIAL);
    expect((await worker.post(`${hearing}/place`, { court: 'Mine' })).status).toBe(404);
    const past = asPerson(county, await person(county, 'advocate'), (query) =>
      query('select * from courts.court_facts'),
    );
    expect(((await past) as { rows?: unknown[] }).rows ?? (await past)).toHaveLength(0);
  });

  it('misses what nobody has done; each need has an owner who stands by the youth', async () => {
    const give = async (owner: string) =>
      worker.post(`${hearing}/needs`, { need: 'report', needWords: 'By the day before.', owner });
    expect((await give(await userOf('nurse'))).status).toBe(422);
    expect((await give(String(advocate.userId))).status).toBe(303);
    const mine = stripped((await advocate.get('/hearings')).text);
    expect(mine).toMatch(/Ride \(Nobody yet\), Interpreter \(Nobody yet\), Report \(/);
    const [need] = await county.owner(`select id::text from courts.needs where kind = 'report'`);
    expect((await advocate.post(`${hearing}/needs/${need?.id}`, { act: 'done' })).status).toBe(303);
    expect((await advocate.post(`${hearing}/needs/${need?.id}`, { act: 'done' })).status, 'a second press').toBe(303);
    expect(await county.owner(`select done_by::text as by from courts.needs where kind = 'report'`)).toEqual([
      { by: advocate.userId },
    ]);
    expect(stripped((await advocate.get('/hearings')).text)).not.toContain('Report (');
  });

  it('brings orders whose last day is one on which courts are open', async () => {
    for (const bad of [{ by: 'day' }, { by: 'days' }, { by: 'court-days', count: '0' }, { by: 'moons', count: '3' }])
      expect((await officer.post(`${hearing}/orders`, { order: 'File it.', ...bad })).status, JSON.stringify(bad)).toBe(
        422,
      );
    expect((await officer.post(`${hearing}/orders`, { order: 'File it.', by: 'day', day: '2027-01-02' })).status).toBe(
      303,
    );
    const [order] = await county.owner(
      `select id::text, due_on::text as due from courts.court_facts where kind = 'order'`,
    );
    expect(order?.due, 'a Saturday').toBe('2027-01-04');
    expect(stripped((await officer.get('/hearings')).text)).toContain('File it.');
    expect((await advocate.get('/hearings')).text).not.toContain('File it.');
    const settle = hearings(`/facts/${order?.id}/settling`);
    expect((await advocate.post(settle, { as: 'done' })).status).toBe(404);
    expect((await officer.post(settle, { as: 'moved' })).status, 'a transfer’s word').toBe(404);
    expect((await officer.post(settle, { as: 'done' })).status).toBe(303);
    expect((await officer.post(settle, { as: 'done' })).status).toBe(404);
  });
});

describe('a youth who is to speak in court', () => {
  it('has the steps before, on the day and after, counted from the hearing', async () => {
    const begun = await worker.post(`${hearing}/witness`, { speaks: 'yes' });
    expect(begun.status, begun.text.slice(0, 400)).toBe(303);
    expect((await worker.post(`${hearing}/witness`, { speaks: 'yes' })).status, 'a second press').toBe(303);
    const running = await county.owner(
      `select count(*)::int as n from responses.responses where protocol_id = 'victim-witness'`,
    );
    expect(running).toEqual([{ n: 1 }]);
    expect(await dueOf('travel')).toBe(dayIn(38));
    expect(await dueOf('room-apart')).toBe(dayIn(33));
    const page = stripped((await advocate.get(hearing)).text);
    expect(page).toContain('Tell the youth early and alone');
    expect(page).toContain('Ride, clothes, food, medicine');
    const second = await worker.post(hearings(), { at: at(60), speaks: 'yes' });
    expect(second.text).toContain('run already, for another hearing');
    expect(await county.owner('select count(*)::int as n from courts.hearings'), 'nothing half done').toEqual([
      { n: 1 },
    ]);
  });

  it('the hearing moves, and so do its clocks; what was settled for the old day is owed once more', async () => {
    const [witness] = await county.owner('select response_id::text as id from courts.witnesses');
    const travel = `/responses/${witness?.id}/steps/travel/completion`;
    const done = await worker.post(travel, { 'e.ride': 'Mara, from eight' });
    expect(done.status, done.text.slice(0, 300)).toBe(303);
    expect(await dueOf('travel')).toBe('undefined');
    const moved = await officer.post(`${hearing}/move`, { at: at(47), moveWords: 'The judge is away.' });
    expect(moved.status, moved.text.slice(0, 300)).toBe(303);
    expect(await dueOf('travel')).toBe(dayIn(45));
    expect(await dueOf('room-apart')).toBe(dayIn(40));
    expect(await dueOf('tell-moved')).toBe(dayIn(1));
    const page = stripped((await advocate.get(hearing)).text);
    expect(page).toContain('The judge is away.');
    expect(page).toContain('Tell them all of the new day');
    expect((await officer.post(`${hearing}/move`, { at: at(47) })).status, 'the same hour again').toBe(303);
    expect(await county.owner('select count(*)::int as n from courts.moves')).toEqual([{ n: 1 }]);
    expect(stripped((await advocate.get(`/youth/${youthId}/timeline`)).text)).toContain('Hearing moved');
  });

  it('the hearing is cancelled with its reason, and the steps end', async () => {
    expect((await worker.post(`${hearing}/cancelling`, { cancelWords: ' ' })).status).toBe(422);
    expect((await worker.post(`${hearing}/cancelling`, { cancelWords: 'The case is dropped.' })).status).toBe(303);
    expect((await worker.post(`${hearing}/cancelling`, { cancelWords: 'Again.' })).status).toBe(404);
    const open = await county.owner(`select count(*)::int as n from responses.clocks c
      join courts.witnesses w on w.response_id = c.response_id where c.state <> 'waiting'`);
    expect(open).toEqual([{ n: 0 }]);
    expect(stripped((await advocate.get(hearing)).text)).toContain('The case is dropped.');
    expect((await advocate.get('/hearings')).text).not.toContain(hearing);
    for (const path of ['/move', '/needs', '/witness'])
      expect((await worker.post(hearing + path, { at: at(50), need: 'report', speaks: 'yes' })).status, path).toBe(404);
    const back = asPerson(county, await person(county, 'socialworker'), (query) =>
      query('update courts.hearings set cancelled_at = null'),
    );
    await expect(back).rejects.toThrow(/What is cancelled is not changed/);
  });
});

describe('what is owed to a court', () => {
  const MS = 3_600_000;
  let path = '';
  const told = async (kind: string) =>
    (
      await county.owner(
        `select u.handle from responses.notices n join people.users u on u.id = n.user_id where n.kind = $1 order by 1`,
        [kind],
      )
    ).map(({ handle }) => handle);
  const late = (at: Date) => tellLate({ db: county.database.jobs, now: () => at });

  it('stands in the work of who took it on, and is told of once a day before the hearing, anew if that moves', async () => {
    const made = await officer.post(hearings(), { at: at(6), needs: ['transport'], court: 'Qwyxhouse' });
    path = String(made.location);
    const id = path.split('/').at(-1);
    expect((await worker.post(`${path}/needs`, { need: 'person', owner: String(advocate.userId) })).status).toBe(303);
    const work = stripped((await advocate.get('/work')).text);
    expect(work).toContain('For hearings and courts');
    expect(work).toContain('Someone who is to be there');
    expect(work).not.toContain('Qwyxhouse');
    expect((await (await county.as('nurse')).get('/work')).text).not.toContain(path);
    const [row] = await county.owner('select at from courts.hearings where id = $1', [id]);
    const when = new Date(row?.at as Date);
    await late(new Date(when.getTime() - 25 * MS));
    expect(await told('hearing-lacks')).toEqual([]);
    await Promise.all([late(new Date(when.getTime() - 23 * MS)), late(new Date(when.getTime() - 23 * MS))]);
    await late(new Date(when.getTime() - 1 * MS));
    // The ride is nobody's yet: whoever wrote it down hears of it.
    expect(await told('hearing-lacks')).toEqual(['advocate', 'probation']);
    expect(stripped((await advocate.get('/notices')).text)).toContain('A hearing within a day still lacks something');
    await county.owner(`update courts.hearings set at = at + interval '9 days' where id = $1`, [id]);
    await late(new Date(when.getTime() + 9 * 24 * MS - 2 * MS));
    expect(await told('hearing-lacks')).toEqual(['advocate', 'advocate', 'probation', 'probation']);
  });

  it('that was ordered is told of once its day is over, to those alone who see what courts ordered', async () => {
    expect(
      (await officer.post(`${path}/orders`, { order: 'Qwyxreport on school.', by: 'day', day: '2027-02-01' })).status,
    ).toBe(303);
    expect(stripped((await officer.get('/work')).text)).toContain('Qwyxreport on school.');
    expect((await advocate.get('/work')).text).not.toContain('Qwyxreport');
    await late(new Date('2027-02-01T20:00:00Z'));
    expect(await told('order-late')).toEqual([]);
    for (const hour of ['09', '10']) await late(new Date(`2027-02-02T${hour}:00:00Z`));
    const heard = await told('order-late');
    expect(heard).toContain('probation');
    expect(heard).not.toContain('advocate');
    expect(new Set(heard).size).toBe(heard.length);
  });
});

it('a hearing is found by nobody who does not see what the team shares', async () => {
  for (const handle of ['officer', 'educator', 'analyst', 'other-county', 'admin']) {
    const other = await county.as(handle);
    for (const path of [hearings(), hearing]) expect((await other.get(path)).status, `${handle} ${path}`).toBe(404);
    expect((await other.post(hearings(), { at: at(3) })).status, handle).toBe(404);
    expect((await other.post(`${hearing}/move`, { at: at(3) })).status, handle).toBe(404);
    expect((await other.get('/hearings')).text).not.toContain(youthId);
  }
});
