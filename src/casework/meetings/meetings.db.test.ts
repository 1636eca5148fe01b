import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';

const DAY_MS = 86_400_000;
let county: County;
let worker: Visitor;
let youthId: string;
let number: string;
let teamId: string;
let meetingId: string;
beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
  const signs = ['asked.works', 'asked.meat-or-poultry-plant', 'asked.made-to-keep-working', 'asked.owes-debt'];
  const { id } = await screened(worker, 'child-welfare', signs, { given: 'Ilse', age: '15' });
  const [row] = await county.owner(
    `select y.id::text, y.number from screening.screenings s join youth.youth y on y.id = s.youth_id where s.id = $1`,
    [id],
  );
  youthId = String(row?.id);
  number = String(row?.number);
  // What it is named starts a response, whose steps are due.
  await worker.post(`/youth/${youthId}/identification/lt`, {
    standing: 'suspected',
    industries: 'meat-poultry-processing',
    reasons: 'As the youth told it, in their own words.',
    relationships: 'employer',
    cameToLight: 'screening',
  });
});
afterAll(() => county.close());

const stripped = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const userOf = async (handle: string) =>
  String((await county.owner('select id::text from people.users where handle = $1', [handle]))[0]?.id);
const nameOf = async (handle: string) =>
  String((await county.owner('select name from people.users where handle = $1', [handle]))[0]?.name);
/** A day and an hour in the county's time, so many days from now. */
const inDays = (days: number, time = '14:00') =>
  `${new Date(Date.now() + days * DAY_MS).toLocaleDateString('sv-SE', { timeZone: 'America/Los_Angeles' })}T${time}`;
const meeting = (path = '') => `/meetings/at/${meetingId}${path}`;
const ofYouth = (path = '') => meeting(`/youth/${youthId}${path}`);
/** Lets the meeting's hour come, as time would. */
const begins = (ago = '10 minutes') =>
  county.owner(`update meetings.meetings set starts_at = now() - $2::interval where id = $1`, [meetingId, ago]);

describe('a team and its meeting', () => {
  it('says who is missing of those whom the statute asks for, before anyone comes', async () => {
    const begun = await worker.post('/meetings/teams', { kind: 'mdt-service', name: 'Thursday table' });
    teamId = begun.location?.split('/').at(-1) ?? '';
    expect(begun.status, begun.text.slice(0, 300)).toBe(303);
    for (const [handle, seat] of [
      ['supervisor', 'child-welfare'],
      ['probation', 'probation'],
      ['nurse', 'mental-health'],
    ] as const)
      expect(
        (await worker.post(`/meetings/teams/${teamId}/members`, { who: `${handle}@sample.invalid`, seat })).status,
        handle,
      ).toBe(303);
    const again = await worker.post(`/meetings/teams/${teamId}/members`, {
      who: 'nurse@sample.invalid',
      seat: 'medical',
    });
    expect(again.status).toBe(422);
    expect(again.text).toContain('has a seat already');
    const page = stripped((await worker.get(`/meetings/teams/${teamId}`)).text);
    expect(page).toContain('Missing: Public health, Substance use provider');
    expect(page).toContain('Not yet verified');
  });

  it('is called in the county’s time, and tells those who sit there that a meeting waits, and no more', async () => {
    const past = await worker.post(`/meetings/teams/${teamId}/meetings`, { startsAt: inDays(-1), place: 'Room 4' });
    expect(past.status).toBe(422);
    expect(past.text).toContain('still to come');
    expect(past.text).toContain('Room 4');
    const called = await worker.post(`/meetings/teams/${teamId}/meetings`, { startsAt: inDays(2), place: 'Room 4' });
    expect(called.status, called.text.slice(0, 300)).toBe(303);
    meetingId = called.location?.split('/').at(-1) ?? '';
    const [row] = await county.owner(
      `select (starts_at at time zone 'America/Los_Angeles')::time::text as hour from meetings.meetings`,
    );
    expect(row?.hour).toBe('14:00:00');
    const mails = await county.owner(`select distinct kind from mail.outbox`);
    expect(mails).toEqual([{ kind: 'meeting' }]);
    const list = stripped((await (await county.as('probation')).get('/meetings')).text);
    expect(list).toContain('Thursday table');
    expect(list).toContain('Room 4');
    const plan = await county.owner('select plan from meetings.meetings');
    expect(Buffer.from(plan[0]?.plan as Uint8Array).toString('latin1')).not.toContain('Room 4');
  });

  it('has the hour that a clock keeps when daylight saving ends', async () => {
    // 2027-11-07: clocks go back at two; one o'clock comes twice, half past nine once, now at UTC-8.
    const called = await worker.post(`/meetings/teams/${teamId}/meetings`, { startsAt: '2027-11-07T09:30' });
    const id = called.location?.split('/').at(-1);
    const [row] = await county.owner('select starts_at from meetings.meetings where id = $1', [id]);
    expect(new Date(String(row?.starts_at)).toISOString()).toBe('2027-11-07T17:30:00.000Z');
    expect((await worker.post(`/meetings/at/${id}/cancelling`, {})).status).toBe(303);
    expect((await worker.post(`/meetings/at/${id}/cancelling`, {})).status, 'second click').toBe(422);
  });

  it('is moved once by two who move it at once: the second is told', async () => {
    const [{ version } = { version: 0 }] = await county.owner('select version from meetings.meetings where id = $1', [
      meetingId,
    ]);
    const both = await Promise.all(
      ['15:00', '16:00'].map((time) =>
        worker.post(meeting('/move'), { startsAt: inDays(2, time), place: 'Room 5', version: String(version) }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(both.find(({ status }) => status === 422)?.text).toContain('was moved or closed while you were at it');
  });

  it('is nothing to whoever has no seat, and a seat is no way to change it', async () => {
    for (const handle of ['educator', 'officer', 'analyst', 'other-county', 'admin']) {
      const other = await county.as(handle);
      for (const path of [meeting(), meeting('/pages'), `/meetings/teams/${teamId}`, ofYouth()])
        expect((await other.get(path)).status, `${handle} ${path}`).toBe(404);
      expect((await other.get('/meetings')).text).not.toContain('Thursday table');
    }
    const probation = await county.as('probation');
    expect((await probation.get(meeting())).status).toBe(200);
    expect((await probation.post(meeting('/cancelling'), {})).status).toBe(404);
    expect(
      (await probation.post(meeting('/seats'), { who: 'educator@sample.invalid', seat: 'education' })).status,
    ).toBe(404);
  });
});

describe('a youth on the list', () => {
  it('comes there by number, of somebody who works with them, and is seen by no seat alone', async () => {
    const unknown = await worker.post(meeting('/youth'), { number: 'ZZZZ-9999' });
    expect(unknown.status).toBe(422);
    expect((await worker.post(meeting('/youth'), { number: number.toLowerCase() })).status).toBe(303);
    expect((await worker.post(meeting('/youth'), { number })).status, 'second click').toBe(303);
    expect((await worker.get(meeting())).text).toContain('Ilse');
    const probation = await county.as('probation');
    const seen = stripped((await probation.get(meeting())).text);
    expect(seen).not.toContain('Ilse');
    expect(seen).not.toContain(number);
    expect(seen).toContain('1 youth on this list is not shown to you');
    expect((await probation.get(ofYouth())).status).toBe(404);
    expect((await probation.post(ofYouth('/items'), { words: 'x' })).status).toBe(404);
    expect((await probation.get(meeting('/pages'))).text).not.toContain('Ilse');
  });

  it('has an agenda that nobody typed: what changed, and what is due', async () => {
    const page = stripped((await worker.get(ofYouth())).text);
    expect(page).toContain('What changed since');
    expect(page).toContain('The record was begun');
    expect(page).toContain('Steps that are due');
    expect((await worker.post(ofYouth('/items'), { words: 'The bus to school' })).status).toBe(303);
    expect(stripped((await worker.get(ofYouth())).text)).toContain('The bus to school');
    await county.owner(
      `insert into consent.consents (county_id, id, youth_id, given_by, categories, to_user_id, purpose, explained_how, explained_lang, since, until,
          withdrawn_at, recorded_by)
        select u.county_id, gen_random_uuid(), $1, 'youth', '{education}', u.id, 'x', 'in-person', 'en', now() - interval '9 days',
          now() + interval '9 days', now() - interval '1 day', u.id from people.users u where u.handle = 'educator'`,
      [youthId],
    );
    expect(stripped((await worker.get(ofYouth())).text)).toMatch(/Consents that ended.*taken back/);
  });

  it('names nobody whom the youth does not want: they may sit at the table', async () => {
    expect((await worker.post(`/youth/${youthId}/team/not-wanted`, { name: 'Qwyxaway Bo' })).status).toBe(303);
    for (const path of [ofYouth(), meeting('/pages')])
      expect(stripped((await worker.get(path)).text)).not.toContain('Qwyxaway');
    expect(stripped((await worker.get(`/youth/${youthId}/timeline`)).text)).toContain('Qwyxaway');
  });

  it('names the hearings ahead with what each still lacks, and what else changed; never which court', async () => {
    const said = {
      at: inDays(20, '09:30'),
      needs: ['transport', 'interpreter'],
      court: 'Qwyxhouse',
      special: 'Qwyxstar',
    };
    const hearing = await worker.post(`/youth/${youthId}/hearings`, said);
    expect(hearing.status, hearing.text.slice(0, 300)).toBe(303);
    expect((await worker.post(`/youth/${youthId}/hearings`, { at: inDays(200, '09:30') })).status).toBe(303);
    for (const html of [(await worker.get(ofYouth())).text, (await worker.get(meeting('/pages'))).text]) {
      const page = stripped(html);
      expect(page).toMatch(/Hearings ahead.*still missing: Ride \(nobody yet\), Interpreter \(nobody yet\)/);
      expect(page.match(/still missing/g), 'the one of more than two months away is not there').toHaveLength(1);
      expect(html).not.toMatch(/Qwyx/);
    }
    const page = stripped((await worker.get(ofYouth())).text);
    expect(page).toMatch(/What changed since.*: Hearing /);
    const [need] = await county.owner(`select id::text from courts.needs where kind = 'transport'`);
    expect((await worker.post(`${hearing.location}/needs/${need?.id}`, { act: 'done' })).status).toBe(303);
    expect(stripped((await worker.get(ofYouth())).text)).toContain('still missing: Interpreter (nobody yet)');
    expect((await worker.post(`${hearing.location}/cancelling`, { cancelWords: 'Not needed.' })).status).toBe(303);
    const after = stripped((await worker.get(ofYouth())).text);
    expect(after).not.toContain('Hearings ahead');
    expect(after).toContain('Hearing cancelled');
  });

  it('has on its page what is its own, once, however many others are on the list', async () => {
    const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Otto', age: '16' });
    const [other] = await county.owner(
      `select y.number from screening.screenings s join youth.youth y on y.id = s.youth_id where s.id = $1`,
      [id],
    );
    const called = await worker.post(`/meetings/teams/${teamId}/meetings`, { startsAt: inDays(20) });
    const both = called.location ?? '';
    for (const each of [number, String(other?.number)])
      expect((await worker.post(`${both}/youth`, { number: each })).status).toBe(303);
    const page = stripped((await worker.get(`${both}/pages`)).text);
    expect(page).toContain('Otto');
    // Ilse's record was begun before the meeting that comes first; Otto's is news to this team.
    expect(page.match(/The record was begun/g)).toHaveLength(1);
    expect((await worker.post(`${both}/cancelling`, {})).status).toBe(303);
  });

  it('is prepared beforehand, and says what is not to be talked about', async () => {
    expect(stripped((await worker.get(ofYouth())).text)).toContain('Nobody has prepared the youth');
    const wants = { code: 'wants', words: 'Ilse wants her school.', whose: 'youth', lang: 'en' };
    const part = await worker.post(`/youth/${youthId}/story/parts`, wants);
    const all = { to: 'team', how: 'in-person', lang: 'en', mayQuote: 'yes' };
    expect((await worker.post(String(part.location), all)).status).toBe(303);
    const say = async () =>
      /<textarea[^>]*name="say"[^>]*>([^<]*)</.exec((await worker.get(ofYouth())).text)?.[1]?.trim();
    expect(await say(), 'told once: it stands there already').toBe('Ilse wants her school.');
    const without = await worker.post(ofYouth('/prepared'), { say: 'I want to stay at my school.' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('I want to stay at my school.');
    const done = await worker.post(ofYouth('/prepared'), {
      comes: 'comes',
      say: 'I want to stay at my school.',
      notBefore: 'My brother, in front of the police.',
    });
    expect(done.status).toBe(303);
    expect(await say(), 'what was written is not written over').toBe('I want to stay at my school.');
    const page = stripped((await worker.get(meeting('/pages'))).text);
    expect(page).toContain('I want to stay at my school.');
    expect(page).toContain('My brother, in front of the police.');
  });

  it('brings nobody close who may be the one who exploits, until a worker decided so', async () => {
    await worker.post(`/youth/${youthId}/team/supporters`, { name: 'Uncle Anselm', relation: 'sponsor' });
    const [uncle] = await county.owner(`select id::text from care.members where relation = 'sponsor'`);
    const seat = () => worker.post(ofYouth('/guests'), { guest: String(uncle?.id) });
    expect((await seat()).status).toBe(422);
    expect(stripped((await worker.get(ofYouth())).text)).toContain('Uncle Anselm: no seat until a worker decides');
    const past = asPerson(county, await person(county, 'socialworker'), (query) =>
      query(
        `insert into meetings.guests (county_id, id, meeting_id, youth_id, who, member_id, by_user, agency_id, added_at)
          select county_id, gen_random_uuid(), $1, $2, 'supporter', $3, id, agency_id, now() from people.users where handle = 'socialworker'`,
        [meetingId, youthId, uncle?.id],
      ),
    );
    await expect(past).rejects.toThrow(/No seat before a worker decided so/);
    await worker.post(`/youth/${youthId}/team/members/${uncle?.id}/clearing`, {
      words: 'She asked for him, alone with me.',
    });
    expect((await seat()).status).toBe(303);
    expect((await seat()).status, 'second click').toBe(422);
  });

  it('is let in upon by the gate alone: the team’s own basis, and for an investigation thirty days', async () => {
    const nurse = await county.as('nurse');
    expect((await nurse.get(ofYouth())).status).toBe(404);
    expect(stripped((await worker.get(ofYouth())).text)).toContain(`${await nameOf('nurse')}: may not see this youth`);
    const stranger = await worker.post(ofYouth('/letting-in'), { person: await userOf('educator') });
    expect(stranger.status, 'has no seat').toBe(422);
    const lets = await worker.post(ofYouth('/letting-in'), { person: await userOf('nurse') });
    expect(lets.status, lets.text.slice(0, 300)).toBe(303);
    expect((await nurse.get(ofYouth())).status).toBe(200);
    const sheet = stripped((await nurse.get(meeting('/pages'))).text);
    expect(sheet).toContain('Ilse');
    expect(sheet).toContain('Not shown to you:');
  });
});

describe('in the meeting', () => {
  it('two who write down who came do not undo one another, and who did not come is said', async () => {
    await begins();
    const seats = await county.owner(
      `select s.id::text, u.handle from meetings.seats s join people.users u on u.id = s.user_id where s.meeting_id = $1`,
      [meetingId],
    );
    const of = (handle: string) => `came-${seats.find((row) => row.handle === handle)?.id}`;
    const [guest] = await county.owner(`select id::text from meetings.guests where who = 'youth'`);
    const probation = await county.as('probation');
    const both = await Promise.all([
      worker.post(meeting('/attendance'), {
        [of('socialworker')]: 'there',
        [of('supervisor')]: 'telephone',
        [`guest-${guest?.id}`]: 'there',
      }),
      probation.post(meeting('/attendance'), { [of('probation')]: 'there', [of('nurse')]: 'no' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const came = await county.owner(
      `select u.handle, s.came from meetings.seats s join people.users u on u.id = s.user_id where s.meeting_id = $1 order by 1`,
      [meetingId],
    );
    expect(came.map((row) => `${row.handle} ${row.came}`)).toEqual([
      'nurse no',
      'probation there',
      'socialworker there',
      'supervisor telephone',
    ]);
    const there = await county.owner('select came from meetings.guests where id = $1', [guest?.id]);
    expect(there).toEqual([{ came: 'there' }]);
    expect(stripped((await worker.get(meeting())).text)).toContain(
      'Did not come: Clinician (mental health), Public health',
    );
  });

  it('a decision becomes a task and a promise, with who agreed and who did not', async () => {
    const nurse = await userOf('nurse');
    const noDay = await worker.post(ofYouth('/decisions'), { what: 'Find a dentist', owner: nurse });
    expect(noDay.status).toBe(422);
    expect(noDay.text).toContain('Find a dentist');
    const blind = await worker.post(ofYouth('/decisions'), {
      what: 'Ask the school',
      owner: await userOf('probation'),
      dueOn: inDays(3).slice(0, 10),
    });
    expect(blind.status, 'who may not see the youth promises nothing').toBe(422);
    expect(await county.owner('select 1 from meetings.decisions')).toEqual([]);
    const decided = await worker.post(ofYouth('/decisions'), {
      what: 'Find a dentist',
      owner: nurse,
      dueOn: inDays(-1).slice(0, 10),
      agreed: [await userOf('socialworker'), nurse, youthId],
      dissent: 'Probation: too soon.',
    });
    expect(decided.status, decided.text.slice(0, 300)).toBe(303);
    const page = stripped((await worker.get(ofYouth())).text);
    expect(page).toContain('Not agreed: “Probation: too soon.”');
    expect(page).toContain('Agreed: The youth, ');
    expect(stripped((await worker.get(`/youth/${youthId}/plan`)).text)).toContain('Find a dentist');
    expect(stripped((await worker.get(`/youth/${youthId}/timeline`)).text)).toContain('Decided at a meeting');
    const [row] = await county.owner(
      `select a.id = u.agency_id as theirs, d.task_id is not null as task from meetings.decisions d
        join people.agencies a on a.id = d.owner_agency join people.users u on u.handle = 'nurse'`,
    );
    expect(row).toEqual({ theirs: true, task: true });
  });

  it('the youth is told afterwards, and the promise stands at the top of the next meeting, kept or not', async () => {
    expect((await worker.post(ofYouth('/told'), { saidToIt: 'Good.' })).status).toBe(303);
    expect((await worker.post(meeting('/ending'), {})).status).toBe(303);
    expect((await worker.post(meeting('/ending'), {})).status, 'second click').toBe(422);
    const first = meetingId;
    const called = await worker.post(`/meetings/teams/${teamId}/meetings`, { startsAt: inDays(7) });
    meetingId = called.location?.split('/').at(-1) ?? '';
    await worker.post(meeting('/youth'), { youth: youthId });
    const page = await worker.get(meeting());
    expect(stripped(page.text)).toMatch(/What was promised before.*Find a dentist: .*Day has passed/);
    // Somebody new on the team, who may see the youth, is told what was promised before they came; not what was said there.
    await worker.post(`/meetings/teams/${teamId}/members`, { who: 'hubdoctor@sample.invalid', seat: 'public-health' });
    await worker.post(ofYouth('/letting-in'), { person: await userOf('hubdoctor') });
    const doctor = await county.as('hubdoctor');
    expect(stripped((await doctor.get(meeting())).text)).toMatch(/What was promised before.*Find a dentist/);
    expect((await doctor.get(`/meetings/at/${first}`)).status).toBe(404);
    const [promise] = await county.owner('select id::text from meetings.decisions');
    expect((await worker.post(meeting(`/promises/${promise?.id}`), { kept: 'no' })).status).toBe(303);
    expect((await worker.post(meeting(`/promises/${promise?.id}`), { kept: 'perhaps' })).status).toBe(422);
    expect(stripped((await worker.get(meeting())).text)).toContain('Not kept');
    const measure = stripped((await worker.get(`/meetings/teams/${teamId}`)).text);
    expect(measure).toContain('0 / 1');
    expect((await worker.get(`/meetings/at/${first}`)).text).toContain('Find a dentist');
    const changed = asPerson(county, await person(county, 'socialworker'), (query) =>
      query(`update meetings.meetings set starts_at = now() where id = $1`, [first]),
    );
    await expect(changed).rejects.toThrow(/What has ended is not changed/);
  });
});

describe('an investigation team', () => {
  it('lets nobody see by that basis after thirty days without good cause', async () => {
    const begun = await worker.post('/meetings/teams', { kind: 'mdt-investigation', name: 'Quick team' });
    const team = begun.location ?? '';
    await worker.post(`${team}/members`, { who: 'detective@sample.invalid', seat: 'law-enforcement' });
    const called = await worker.post(`${team}/meetings`, { startsAt: inDays(1) });
    meetingId = called.location?.split('/').at(-1) ?? '';
    await worker.post(meeting('/youth'), { number });
    const report = async (days: number) => {
      const id = crypto.randomUUID();
      await county.owner(
        `insert into reports.reports (county_id, id, youth_id, channel, by_user, agency_id, reporter_kind, mandated, narrative, allegations, received_at)
          select county_id, $1, $2, 'telephone', id, agency_id, 'teacher', true, '\\x00', '[]', now() - $3::int * interval '1 day'
            from people.users where handle = 'socialworker'`,
        [id, youthId, days],
      );
      return id;
    };
    const detective = await county.as('detective');
    const who = { person: await userOf('detective') };
    const old = await report(31);
    expect((await worker.post(ofYouth('/letting-in'), who)).status, 'no report').toBe(422);
    expect((await worker.post(ofYouth('/letting-in'), { ...who, report: old })).status, 'lapsed').toBe(422);
    expect((await detective.get(ofYouth())).status).toBe(404);
    const cause = { goodCause: 'The court asked for it.', until: inDays(20).slice(0, 10) };
    expect((await worker.post(ofYouth('/letting-in'), { ...who, report: old, ...cause })).status).toBe(303);
    const [basis] = await county.owner(
      `select id::text, until from access.bases where kind = 'mdt-investigation' and ended_at is null`,
    );
    expect(new Date(String(basis?.until)).getTime()).toBeGreaterThan(Date.now() + 19 * DAY_MS);
    const before = (await detective.get(ofYouth())).status;
    await county.owner(
      `update access.bases set since = now() - interval '9 days', until = now() - interval '1 second' where id = $1`,
      [basis?.id],
    );
    await county.owner('select access.derive(county_id, id) from youth.youth where id = $1', [youthId]);
    expect((await detective.get(ofYouth())).status).toBe(404);
    expect((await detective.get(meeting())).text).not.toContain('Ilse');
    expect([200, 404]).toContain(before);
  });
});

describe('whatever seats and bases come and go', () => {
  it('no seat gives sight that the gate does not give, and no sight gives a seat', async () => {
    const handles = ['probation', 'hubdoctor', 'counsel', 'detective', 'advocate'];
    const visitors = new Map(await Promise.all(handles.map(async (each) => [each, await county.as(each)] as const)));
    const step = fc.record({
      handle: fc.constantFrom(...handles),
      seat: fc.boolean(),
      basis: fc.constantFrom('none', 'lapsed', 'mdt-service', 'mdt-investigation', 'assigned-team'),
    });
    await fc.assert(
      fc.asyncProperty(step, async ({ handle, seat, basis }) => {
        const id = await userOf(handle);
        await county.owner('delete from meetings.seats where meeting_id = $1 and user_id = $2', [meetingId, id]);
        await county.owner('delete from access.bases where youth_id = $1 and user_id = $2', [youthId, id]);
        if (seat)
          await county.owner(
            `insert into meetings.seats (county_id, id, meeting_id, user_id, seat, created_by)
              select county_id, gen_random_uuid(), $1, id, 'other', id from people.users where id = $2`,
            [meetingId, id],
          );
        if (basis !== 'none')
          await county.owner(
            `insert into access.bases (county_id, id, youth_id, kind, user_id, since, until, made_by)
              select county_id, gen_random_uuid(), $1, $3::access.basis_kind, id, now() - interval '9 days', now() + $4::interval, id
                from people.users where id = $2`,
            [
              youthId,
              id,
              basis === 'lapsed' ? 'mdt-investigation' : basis,
              basis === 'lapsed' ? '-1 second' : '9 days',
            ],
          );
        await county.owner('select access.derive(county_id, id) from youth.youth where id = $1', [youthId]);
        const who = visitors.get(handle);
        const gate = (await who?.get(`/youth/${youthId}/team`))?.status === 200;
        const page = await who?.get(ofYouth());
        expect(page?.status, `${handle} ${seat} ${basis}`).toBe(seat && gate ? 200 : 404);
        if (basis === 'none' || basis === 'lapsed') expect(page?.status).toBe(404);
        expect((await who?.get(meeting()))?.text.includes('Ilse')).toBe(seat && gate);
      }),
      { numRuns: 14 },
    );
  });
});

describe('a calendar', () => {
  it('holds the hour of a meeting, “Meeting”, and no name', async () => {
    await worker.post('/me/calendar', {});
    const address = /href="([^"]*\/calendar\/[^"]+)"/.exec((await worker.get('/me/calendar')).text)?.[1] ?? '';
    const feed = (await county.visitor().get(new URL(address, 'http://test').pathname)).text;
    expect(feed).toContain('SUMMARY:Meeting');
    expect(feed).toContain('STATUS:CANCELLED');
    expect(feed).not.toMatch(/Ilse|Thursday|Room|MDT|Quick/);
  });
});

describe('advice without a name', () => {
  it('is asked by anyone, timed and answered; the expert sees the question alone, and is owed what is not done', async () => {
    const educator = await county.as('educator');
    const short = await educator.post('/consultations', { question: 'Help' });
    expect(short.status).toBe(422);
    const asked = await educator.post('/consultations', {
      question: 'A student sleeps in class and has a new phone each week. What could I say?',
      wantsExpert: 'yes',
    });
    const at = asked.location ?? '';
    expect(asked.status).toBe(303);
    expect((await worker.get(at)).status, 'not everyone’s').toBe(404);
    const mdt = await county.as('mdt');
    expect(stripped((await mdt.get('/consultations')).text)).toContain('Still owed to the expert: somebody to ask');
    expect((await educator.post(`${at}/taken`, {})).status, 'not by the one who asks').toBe(404);
    expect((await mdt.post(`${at}/taken`, {})).status).toBe(303);
    expect((await mdt.post(`${at}/taken`, {})).status, 'once').toBe(422);
    expect((await mdt.post(`${at}/time`, { startsAt: inDays(1), words: 'By telephone' })).status).toBe(303);
    const expert = await county.as('youthleader');
    expect((await expert.get(at)).status).toBe(404);
    expect((await mdt.post(`${at}/expert`, { expert: 'youthleader@sample.invalid' })).status).toBe(303);
    const seen = stripped((await expert.get(at)).text);
    expect(seen).toContain('new phone each week');
    expect(seen).not.toContain(await nameOf('educator'));
    expect((await expert.post(`${at}/answered`, { answer: 'Say that you are glad to see them.' })).status).toBe(303);
    const owed = stripped((await mdt.get(at)).text);
    expect(owed).toContain('Still owed to the expert: talk with them afterwards, pay them');
    expect((await mdt.post(`${at}/paid`, { amount: 'much' })).status).toBe(422);
    expect((await mdt.post(`${at}/paid`, { amount: '75.50' })).status).toBe(303);
    await mdt.post(`${at}/debriefed`, {});
    expect(stripped((await mdt.get(at)).text)).not.toContain('Still owed');
    expect(stripped((await expert.get(at)).text)).not.toContain('75.50');
    expect(stripped((await educator.get(at)).text)).toContain('glad to see them');
    const bases = await county.owner(
      `select 1 from access.bases b join people.users u on u.id = b.user_id where u.handle = 'youthleader'`,
    );
    expect(bases).toEqual([]);
  });

  it('the county changes which seats a team must have, and where that stands', async () => {
    expect((await worker.get('/meetings/rules/mdt-service')).status).toBe(404);
    const lead = await county.as('planlead');
    const page = await lead.post('/meetings/rules/mdt-service', { required: ['child-welfare'], because: '' });
    expect(page.status).toBe(422);
    await lead.post('/meetings/rules/mdt-service', {
      required: ['child-welfare', 'tribe'],
      because: 'Our protocol, part 2',
    });
    expect(stripped((await worker.get(`/meetings/teams/${teamId}`)).text)).toContain('Missing: The youth’s tribe');
  });
});

describe('a team whose rule asks for the youth’s side', () => {
  it('is nowhere said to be whole by its workers alone: each youth’s side is said where they are seen', async () => {
    const begun = await worker.post('/meetings/teams', { kind: 'cft', name: 'Friday table' });
    const team = begun.location ?? '';
    await worker.post(`${team}/members`, { who: 'probation@sample.invalid', seat: 'probation' });
    const called = await worker.post(`${team}/meetings`, { startsAt: inDays(3), place: 'Room 9' });
    const at = called.location ?? '';
    const onEachPage = 'Whether the youth and somebody of their own life come is said on each youth’s page.';
    for (const path of ['/meetings', team, at]) {
      const page = stripped((await worker.get(path)).text);
      expect(page, path).toContain(onEachPage);
      expect(page, path).toContain('The required seats of people of the program are filled.');
      if (path !== '/meetings') expect(page, path).not.toContain('All required seats are filled');
    }
    expect((await worker.post(`${at}/youth`, { number })).status).toBe(303);
    expect(stripped((await worker.get(at)).text)).toContain(': missing: The youth, Somebody of the youth’s own life');
    await worker.post(`${team}/members`, { who: 'probation-2@sample.invalid', seat: 'probation' });
    const other = stripped((await (await county.as('probation-2')).get(at)).text);
    expect(other).toContain(onEachPage);
    expect(other).not.toContain(': missing: The youth');
  });
});
