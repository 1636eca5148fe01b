import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { countyMinute } from '../../../test/harness/responses.ts';
import { screened } from '../../../test/harness/screening.ts';
import { recountTask } from '../responses/index.ts';
import { tellGates } from './index.ts';

let county: County;
let worker: Visitor;
let officer: Visitor;
let lawyer: Visitor;
beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
  officer = await county.as('probation');
  lawyer = await county.as('defender');
});
afterAll(() => county.close());

const today = new Date().toISOString().slice(0, 10);
const stripped = ({ text }: Page) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const userOf = async (handle: string) =>
  String((await county.owner('select id::text from people.users where handle = $1', [handle]))[0]?.id);
const bring = async (by: Visitor, youth: string, handle: string, kind: string) => {
  const brought = await by.post(`/youth/${youth}/access/bring`, { person: await userOf(handle), kind });
  expect(brought.status, brought.text.slice(0, 300)).toBe(303);
};
/** A youth whom the worker knows, with a probation officer and, if said, a lawyer. Nothing was seen of them. */
async function known(given: string, withLawyer: boolean): Promise<string> {
  const { id } = await screened(worker, 'child-welfare', [], { given, age: '15' });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  const youth = String(row?.id);
  await bring(worker, youth, 'probation', 'assigned-team');
  if (withLawyer) await bring(worker, youth, 'defender', 'counsel');
  return youth;
}
const charged = async (by: Visitor, youth: string, more: Record<string, string> = {}) => {
  const done = await by.post(`/youth/${youth}/relief/charges`, {
    code: 'HS 11351.5',
    what: 'arrest',
    arrestedOn: today,
    offenseOn: today,
    ...more,
  });
  expect(done.status, done.text.slice(0, 400)).toBe(303);
};
const runs = (youth: string) =>
  county.owner(`select id::text, facts from responses.responses where youth_id = $1 and protocol_id = 'forced-crime'`, [
    youth,
  ]);
const clocks = async (id: string) =>
  (
    await county.owner(
      `select c.step_id, u.handle from responses.clocks c left join people.users u on u.county_id = c.county_id and u.id = c.taken_by
        where c.response_id = $1 order by c.step_id`,
      [id],
    )
  ).map((row) => `${row.step_id} ${row.handle ?? ''}`.trim());
const notices = async (handle: string) =>
  (
    await county.owner(
      `select response_id::text as id from responses.notices where kind = 'counsel-told' and user_id = $1`,
      [await userOf(handle)],
    )
  ).map((row) => String(row.id));
const recounted = async () => {
  const task = recountTask(county.vault);
  const desk = { db: county.database.jobs, now: () => new Date(), stopping: () => false };
  while (await task.run(desk));
};

describe('an arrest that is written down', () => {
  it('is told to the youth’s lawyer in that moment: a notice, a mail of nothing, and the step as theirs', async () => {
    const youth = await known('Amaia', true);
    await charged(officer, youth);
    const [run] = await runs(youth);
    expect(run?.facts).toMatchObject({ event: 'arrest', hasCounsel: true });
    expect(run?.facts).not.toHaveProperty('signs');
    const id = String(run?.id);
    expect(await clocks(id)).toEqual(['counsel-first defender', 'offer-screening']);
    expect(await notices('defender')).toEqual([id]);
    expect(stripped(await lawyer.get('/work'))).toContain('Speak with the youth first');
    const told = stripped(await lawyer.get('/notices'));
    expect(told).toContain('Something new was written down about a youth whose lawyer you are');
    expect(told).not.toMatch(/arrest|HS 11351|charge/i);
    const mails = await county.owner(`select kind from mail.outbox where to_user = $1`, [await userOf('defender')]);
    expect(mails).toEqual([{ kind: 'waits' }]);
  });

  it('is no second response when a petition follows, and the lawyer hears of it once more', async () => {
    const youth = await known('Bakar', true);
    await charged(officer, youth);
    const [run] = await runs(youth);
    const id = String(run?.id);
    await lawyer.post('/notices/read', {});
    await charged(officer, youth, { what: 'filed', code: 'PC 459', happenedOn: today });
    expect(await runs(youth)).toHaveLength(1);
    const [news] = await county.owner(`select detail from responses.events where response_id = $1 and kind = 'facts'`, [
      id,
    ]);
    expect(news?.detail).toMatchObject({ facts: { event: 'petition' } });
    expect((await notices('defender')).filter((each) => each === id)).toHaveLength(2);
    // A third while they have not read it says nothing new.
    await charged(officer, youth, { what: 'citation', code: 'PC 602' });
    expect((await notices('defender')).filter((each) => each === id)).toHaveLength(2);
  });

  it('begins one response where two write at once', async () => {
    const youth = await known('Danel', true);
    const other = await county.as('defender');
    await Promise.all([charged(officer, youth), charged(other, youth, { code: 'PC 484' }), charged(officer, youth)]);
    expect(await runs(youth)).toHaveLength(1);
  });

  it('of long ago, or one that was decided, begins nothing', async () => {
    const youth = await known('Eider', true);
    await charged(officer, youth, { arrestedOn: '2024-02-02', offenseOn: '2024-02-02' });
    await charged(officer, youth, { what: 'sustained', happenedOn: today });
    await charged(officer, youth, { what: 'warrant' });
    expect(await runs(youth)).toEqual([]);
  });

  it('without a lawyer is the probation officer’s to find one; once one comes they hear, and the step is theirs', async () => {
    const youth = await known('Gaizka', false);
    await charged(officer, youth);
    const [run] = await runs(youth);
    const id = String(run?.id);
    expect(await clocks(id)).toEqual(['find-counsel probation', 'offer-screening']);
    const [due] = await county.owner(
      `select due_at - started_at = interval '4 hours' as four from responses.clocks where response_id = $1 and step_id = 'find-counsel'`,
      [id],
    );
    expect(due?.four).toBe(true);
    await bring(worker, youth, 'defender', 'counsel');
    expect((await notices('defender')).filter((each) => each === id)).toHaveLength(1);
    await recounted();
    expect(await clocks(id)).toEqual(['counsel-first defender', 'offer-screening']);
    // A second lawyer hears too, and nothing is owed once more; when the first goes, the steps are the second's.
    const spoke = { 'e.spoke-at': countyMinute(new Date()) };
    expect((await lawyer.post(`/responses/${id}/steps/counsel-first/completion`, spoke)).status).toBe(303);
    await bring(worker, youth, 'counsel', 'counsel');
    expect((await notices('counsel')).filter((each) => each === id)).toHaveLength(1);
    await recounted();
    expect(await clocks(id)).toEqual(['offer-screening']);
    await screened(worker, 'child-welfare', ['seen.signs-of-harm'], { youth });
    await recounted();
    expect(await clocks(id)).toEqual(['gates defender', 'nexus defender', 'offer-screening']);
    const end = (handle: string) =>
      county.owner(
        `update access.bases b set ended_at = now(), ended_by = b.made_by, end_reason = 'x' from people.users u
          where u.id = b.user_id and u.handle = $2 and b.youth_id = $1 and b.kind = 'counsel'`,
        [youth, handle],
      );
    await end('defender');
    await recounted();
    expect(await clocks(id)).toEqual(['gates counsel', 'nexus counsel', 'offer-screening']);
    // The last one goes: another is to be found, though one was asked for before.
    await end('counsel');
    await recounted();
    expect((await clocks(id))[0]).toBe('find-counsel');
  });
});

describe('the offer of a screening', () => {
  it('waits for the lawyer, and a sign that another writes down opens the ways out for the lawyer', async () => {
    const youth = await known('Haizea', true);
    await charged(officer, youth);
    const [run] = await runs(youth);
    const id = String(run?.id);
    const step = (name: string) => `/responses/${id}/steps/${name}/completion`;
    const early = await officer.post(step('offer-screening'), { 'e.signs': 'none' });
    expect(early.status).toBe(422);
    expect(early.text).toContain('This step waits for another.');
    expect((await lawyer.post(step('counsel-first'), { 'e.spoke-at': countyMinute(new Date()) })).status).toBe(303);
    await screened(worker, 'child-welfare', ['seen.signs-of-harm'], { youth });
    await recounted();
    expect(await clocks(id)).toEqual(['gates defender', 'nexus defender', 'offer-screening']);
    // A second screening that shows the same says nothing again.
    const signs = () =>
      county.owner(
        `select 1 from responses.events where response_id = $1 and kind = 'facts' and detail -> 'facts' ? 'signs'`,
        [id],
      );
    expect(await signs()).toHaveLength(1);
    await screened(worker, 'child-welfare', ['seen.signs-of-harm'], { youth });
    expect(await signs()).toHaveLength(1);
    expect((await lawyer.get(`/responses/${id}/steps/nexus`)).text).toContain(`/youth/${youth}/relief`);
  });
});

describe('a sign that was known before', () => {
  it('opens how it came about with the response itself, and says of no form', async () => {
    const { id: screening } = await screened(worker, 'child-welfare', ['seen.signs-of-harm'], {
      given: 'Lide',
      age: '15',
    });
    const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [
      screening,
    ]);
    const youth = String(row?.id);
    await bring(worker, youth, 'probation', 'assigned-team');
    await bring(worker, youth, 'defender', 'counsel');
    await charged(officer, youth);
    const [run] = await runs(youth);
    expect(run?.facts).toEqual({ event: 'arrest', hasCounsel: true, signs: 'some' });
    expect(await clocks(String(run?.id))).toEqual([
      'counsel-first defender',
      'gates defender',
      'nexus defender',
      'offer-screening',
    ]);
  });
});

describe('the door of a hall', () => {
  it('begins both: the intake, and the lawyer’s steps; what keeps the youth in is asked only with a sign', async () => {
    const intake = await county.as('intake');
    const begun = await intake.post('/here/arrival', { door: 'detention', age: '16', about: 'grey sweater' });
    expect(begun.status, begun.text.slice(0, 300)).toBe(303);
    const first = /\/responses\/([0-9a-f-]{36})/.exec(begun.location ?? '')?.[1];
    const [row] = await county.owner('select youth_id::text as youth from responses.responses where id = $1', [first]);
    const youth = String(row?.youth);
    const [run] = await runs(youth);
    const id = String(run?.id);
    // The hall's own response offers the screening: nobody is asked twice.
    expect(await clocks(id)).toEqual(['find-counsel']);
    await screened(intake, 'detention', ['seen.signs-of-harm'], { youth });
    await recounted();
    expect(await clocks(id)).toEqual(['drivers', 'find-counsel', 'gates', 'nexus']);
  });
});

describe('whoever charges or arrests', () => {
  it('sees nothing of it, whatever lets them in', async () => {
    const youth = await known('Ilazki', true);
    await charged(officer, youth);
    const [run] = await runs(youth);
    const handle = 'officer';
    await county.owner(
      `insert into access.grants (county_id, user_id, youth_id, category, can_add, expires_at, add_expires_at)
        select u.county_id, u.id, $1, 'juvenile_court', false, now() + interval '1 day', now() from people.users u where u.handle = $2`,
      [youth, handle],
    );
    const seen = await asPerson(county, await person(county, handle), (query) =>
      query(
        `select (select count(*)::int from responses.responses) as r, (select count(*)::int from responses.events) as e,
          (select count(*)::int from responses.clocks) as c`,
      ),
    );
    expect(seen).toEqual([{ r: 0, e: 0, c: 0 }]);
    expect((await lawyer.get(`/responses/${run?.id}`)).status).toBe(200);
  });
});

describe('a letter for each way out', () => {
  it('is the lawyer’s alone, lists its blanks, and prints as PDF and Word from what is written down', async () => {
    const youth = await known('Joritz', true);
    await charged(officer, youth, { agency: 'Qwyx police' });
    const [row] = await county.owner('select id::text from relief.charges where youth_id = $1', [youth]);
    const of = `/youth/${youth}/relief/charges/${row?.id}`;
    const page = await lawyer.get(`${of}/letters/decline`);
    expect(page.status).toBe(200);
    expect(stripped(page)).toContain('Request not to file');
    expect(stripped(page)).toContain('that it was demanded, and by whom');
    expect(stripped(page)).toContain('To whom it goes is a blank until you write down at the charge');
    expect(page.text).not.toContain('both-sides');
    await lawyer.post(`${of}/worksheet`, { demanded: 'yes', demandedWords: 'Hold the bag', means: 'debt' });
    const asked = { gate: 'decline', whom: 'Deputy at the juvenile desk', dueOn: '2026-12-31', put: 'A debt not his.' };
    expect((await lawyer.post(`${of}/asks`, asked)).status).toBe(303);
    expect(stripped(await lawyer.get(`${of}/letters/decline`))).not.toContain('To whom it goes is a blank');
    for (const [file, type] of [
      ['letter.pdf', 'application/pdf'],
      ['letter.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ])
      expect((await lawyer.get(`${of}/letters/decline/${file}`)).headers.get('content-type'), file).toBe(type);
    for (const path of ['letters/decline', 'letters/decline/letter.pdf', 'letters/defense/letter.docx'])
      expect([(await officer.get(`${of}/${path}`)).status, (await worker.get(`${of}/${path}`)).status], path).toEqual([
        404, 404,
      ]);
    // Nothing says that the youth brought in others: there is no such part, and no such gate.
    expect((await lawyer.get(`${of}/letters/decline/both-sides.pdf`)).status).toBe(404);
    expect((await lawyer.get(`${of}/letters/nowhere`)).status).toBe(404);
    await charged(officer, youth, { code: 'PC 236.1' });
    const [other] = await county.owner(
      `select id::text from relief.charges where youth_id = $1 and code = 'PC 236.1'`,
      [youth],
    );
    const crossing = `/youth/${youth}/relief/charges/${other?.id}/letters/defense`;
    expect(stripped(await lawyer.get(crossing))).toContain('It names nobody anything. You decide.');
    expect((await lawyer.get(`${crossing}/both-sides.pdf`)).status).toBe(200);
  });
});

describe('the day of an answer at a gate', () => {
  it('is told to the youth’s lawyer on that morning and once it is over, each once, and says nothing else', async () => {
    await county.owner('delete from relief.gate_asks');
    const youth = await known('Kepa', true);
    await charged(officer, youth);
    const [row] = await county.owner('select id::text from relief.charges where youth_id = $1', [youth]);
    const of = `/youth/${youth}/relief/charges/${row?.id}`;
    const asked = { gate: 'decline', whom: 'Qwyx deputy', dueOn: '2031-03-10', put: '' };
    expect((await lawyer.post(`${of}/asks`, asked)).status).toBe(303);
    const told = async (at: string) => {
      await tellGates({ db: county.database.jobs, now: () => new Date(at) });
      const rows = await county.owner(
        `select n.kind, u.handle from responses.notices n join people.users u on u.county_id = n.county_id and u.id = n.user_id
          where n.kind like 'gate-%' order by n.kind`,
      );
      return rows.map(({ kind, handle }) => `${kind} ${handle}`);
    };
    // Seven in the morning of the county, and not before.
    expect(await told('2031-03-10T13:59:00Z')).toEqual([]);
    expect(await told('2031-03-10T14:01:00Z')).toEqual(['gate-due defender']);
    expect(await told('2031-03-10T20:00:00Z')).toEqual(['gate-due defender']);
    const both = ['gate-due defender', 'gate-late defender'];
    expect(await told('2031-03-11T14:01:00Z')).toEqual(both);
    expect(await told('2031-03-12T14:01:00Z')).toEqual(both);
    const page = stripped(await lawyer.get('/notices'));
    expect(page).toContain('The day of an answer that you asked for is over');
    expect(page).not.toContain('Qwyx');
    // One that was answered is told no more.
    expect((await lawyer.post(`${of}/asks`, { ...asked, dueOn: '2031-04-10' })).status).toBe(303);
    const [ask] = await county.owner(
      `select id::text from relief.gate_asks where youth_id = $1 and due_on = '2031-04-10'`,
      [youth],
    );
    expect((await lawyer.post(`${of}/asks/${ask?.id}/answering`, { answer: 'no' })).status).toBe(303);
    expect(await told('2031-05-01T14:01:00Z')).toEqual(both);
  });
});
