import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#kernel/calendar.ts';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';

let county: County;
let worker: Visitor;
let supervisor: Visitor;
let youthId: string;
const stripped = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'America/Los_Angeles' });
const adulthood = (path = '') => `/youth/${youthId}/adulthood${path}`;
const THE_FOUR = ['caring-adult', 'food', 'health-cover', 'where-to-live'];

beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Zephyrine', age: '17' });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  youthId = String(row?.id);
  // 17 and a half, and a hundred days left.
  const born = addMonths(addDays(today(), 100), -216);
  const seen = /name="seen" value="([^"]+)"/.exec((await worker.get(`/youth/${youthId}/identity`)).text)?.[1] ?? '';
  const card = await worker.post(`/youth/${youthId}/identity`, { seen, born, given0: 'Zephyrine' });
  expect(card.status, card.text.slice(0, 300)).toBe(303);
  const [boss] = await county.owner(`select id::text from people.users where handle = 'supervisor'`);
  await worker.post(`/youth/${youthId}/access/bring`, { person: String(boss?.id), kind: 'assigned-team' });
  supervisor = await county.as('supervisor');
});
afterAll(() => county.close());

const keep = (item: string, state: string, onDay = today(), words = '') =>
  worker.post(adulthood(`/items/${item}`), { state, onDay, words });

describe('a youth of 17 and a half', () => {
  it('without a plan for the day of 18 stands on the supervisor’s list, with the days left', async () => {
    const desk = stripped((await supervisor.get('/adulthood')).text);
    expect(desk).toMatch(/Zephyrine.*(99|100) days left/);
    expect(desk).toContain('CalFresh, enrolled before the day');
    const page = stripped((await worker.get(adulthood())).text);
    expect(page).toMatch(/(99|100) days left/);
    expect(page).toContain('Not yet verified for this county');
  });

  it('has each thing written down with its day; what cannot be is said beside its field', async () => {
    for (const [item, state, onDay, said] of [
      ['food', '', today(), 'Choose where it stands.'],
      ['food', 'have', addDays(today(), 1), 'Choose a day that has come.'],
      ['food', 'have', 'soon', 'Choose a day.'],
    ] as const) {
      const wrong = await keep(item, state, onDay, 'Kept words');
      expect(wrong.status, said).toBe(422);
      expect(wrong.text).toContain(said);
      expect(wrong.text).toContain('Kept words');
    }
    expect((await keep('a-yacht', 'have')).status).toBe(404);
    expect((await keep('food', 'asked', addDays(today(), -9), 'With Ms. Ortiz')).status).toBe(303);
    expect((await keep('food', 'have')).status).toBe(303);
    const page = stripped((await worker.get(adulthood())).text);
    expect(page).toMatch(/Applied.*With Ms\. Ortiz.*Enrolled.*before the day of 18/);
    const [row] = await county.owner(`select words from transition.facts where state = 'asked'`);
    expect(Buffer.from(row?.words as Uint8Array).toString('latin1')).not.toContain('Ortiz');
    expect(stripped((await worker.get(`/youth/${youthId}/timeline`)).text)).toContain('before the day: Enrolled');
  });

  it('leaves the list when all four are settled, by having them or not wanting them, and comes back', async () => {
    for (const item of THE_FOUR.filter((each) => each !== 'food'))
      expect((await keep(item, item === 'caring-adult' ? 'not-wanted' : 'have')).status).toBe(303);
    const desk = stripped((await supervisor.get('/adulthood')).text);
    expect(desk).not.toContain('Zephyrine');
    expect(desk).toContain('1 more has a plan.');
    expect(stripped((await worker.get(adulthood())).text)).toContain('All four are settled.');
    await keep('where-to-live', 'missing');
    expect(stripped((await supervisor.get('/adulthood')).text)).toContain('Zephyrine');
  });

  it('who is expecting is shown supports first, and no report', async () => {
    const before = (await worker.get(adulthood())).text;
    expect(before.indexOf('Supports without a report')).toBeGreaterThan(before.indexOf('the-day'));
    await county.owner(
      `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by)
        select u.county_id, gen_random_uuid(), $1, 'treatment', u.id, u.id from people.users u where u.handle = 'nurse'`,
      [youthId],
    );
    await county.owner('select access.derive(county_id, id) from youth.youth where id = $1', [youthId]);
    const nurse = await county.as('nurse');
    const said = await nurse.post(`/youth/${youthId}/particulars`, {
      kind: 'pregnancy',
      'codes.pregnancy': 'expecting',
    });
    expect(said.status, said.text.slice(0, 300)).toBe(303);
    const page = (await nurse.get(adulthood())).text;
    expect(page.indexOf('Supports without a report')).toBeGreaterThan(0);
    expect(page.indexOf('Supports without a report')).toBeLessThan(page.indexOf('the-day'));
    expect(page).toContain('Young Parent Support and Advocacy Center');
  });
});

describe('what helps a young parent', () => {
  const supports = (path = '') => `/youth/${youthId}/supports${path}`;
  const idOf = async (handle: string) =>
    String((await county.owner('select id::text from people.users where handle = $1', [handle]))[0]?.id);
  const write = async (who: Visitor, support: string, fields: Record<string, string>, as = 'socialworker') =>
    who.post(supports(`/${support}`), { onDay: today(), owner: await idOf(as), ...fields });

  it('is written with who sees to it, the first time only with the youth’s yes; what cannot be is said beside its field', async () => {
    expect(stripped((await worker.get(supports())).text)).toContain('Not offered yet');
    const unasked = await write(worker, 'doula', { step: 'offered', words: 'Kept words' });
    expect(unasked.status).toBe(422);
    expect(unasked.text).toContain('Ask the youth first, and tick it');
    expect(unasked.text).toContain('Kept words');
    expect(await county.owner('select 1 from transition.supports')).toEqual([]);
    const offered = await write(worker, 'doula', {
      step: 'offered',
      agrees: 'yes',
      onDay: addDays(today(), -9),
      words: 'Qwyxwords',
    });
    expect(offered.status, offered.text.slice(0, 300)).toBe(303);
    expect((await write(worker, 'a-yacht', { step: 'got' })).status).toBe(404);
    for (const [fields, said] of [
      [{ step: 'refused' }, 'Choose why it was refused.'],
      [{ step: 'got', onDay: addDays(today(), 1) }, 'Choose a day that has come.'],
      [{ step: 'later', againOn: addDays(today(), -1) }, 'Choose a day after that.'],
      [{ step: 'got', owner: await idOf('officer') }, 'Choose who sees to it.'],
    ] as const)
      expect((await write(worker, 'diapers', fields)).text, said).toContain(said);
    // The database has the same of who sees to it, and of what only a youth says.
    const [me] = await county.owner(
      `select id::text, agency_id::text as agency, county_id::text as county from people.users where handle = 'socialworker'`,
    );
    const put = async (owner: string, by: string | undefined) => {
      const client = await county.database.appPool.connect();
      try {
        await client.query('begin');
        await client.query(`select set_config('app.user_id', $1, true), set_config('app.county_id', $2, true)`, [
          me?.id,
          me?.county,
        ]);
        await client.query(
          `insert into transition.supports (county_id, id, youth_id, support, step, on_day, owner_id, at, by_user, agency_id)
            values ($1, gen_random_uuid(), $2, 'peers', 'wanted', $3, $4, now(), $5, $6)`,
          [me?.county, youthId, today(), owner, by ?? null, by ? me?.agency : null],
        );
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    await expect(put(await idOf('officer'), String(me?.id))).rejects.toThrow(/row-level security/);
    await expect(put(String(me?.id), undefined)).rejects.toThrow(/row-level security/);
    await put(String(me?.id), String(me?.id));
    const [row] = await county.owner('select words from transition.supports');
    expect(Buffer.from(row?.words as Uint8Array).toString('latin1')).not.toContain('Qwyx');
    expect(stripped((await worker.get(`/youth/${youthId}/timeline`)).text)).toContain('A doula or midwife');
  });

  it('stands in the work of its owner until it rests: offered and unanswered, wanted, refused; then no more', async () => {
    const inWork = async (who: Visitor) =>
      stripped(/<h2 id="my-supports"[\s\S]*?<\/section>/.exec((await who.get('/work')).text)?.[0] ?? '');
    expect(await inWork(worker)).toMatch(/A doula or midwife whom they choose Offered; no answer since/);
    expect(await inWork(supervisor)).not.toContain('A doula or midwife');
    expect((await write(worker, 'doula', { step: 'wanted' }, 'supervisor')).status).toBe(303);
    expect(await inWork(worker)).not.toContain('A doula or midwife');
    expect(await inWork(supervisor)).toContain('ask for it');
    const mine = async () => {
      const as = await person(county, 'supervisor');
      return asPerson(county, as, (query) => query('select support from transition.supports_for_me()'));
    };
    expect(await mine()).toContainEqual({ support: 'doula' });
    // Whoever is let out has nothing of it to see to, by the function alone neither.
    await county.owner('delete from access.grants where youth_id = $1 and user_id = $2', [
      youthId,
      await idOf('supervisor'),
    ]);
    expect(await mine()).toEqual([]);
    await county.owner('select access.derive(county_id, id) from youth.youth where id = $1', [youthId]);
    await write(supervisor, 'doula', { step: 'refused', reason: 'full' }, 'supervisor');
    expect(await inWork(supervisor)).toContain('find another way');
    await write(supervisor, 'doula', { step: 'got' }, 'supervisor');
    expect(await inWork(supervisor)).not.toContain('A doula or midwife');
    expect(stripped((await worker.get(supports())).text)).toMatch(/1 of 1 got.*No place free/);
  });

  it('comes before the form of a report, and hinders none; who does not see the team’s part reads the list alone', async () => {
    const page = (await worker.get(`/youth/${youthId}/reports/new`)).text;
    expect(page).toContain('What can be given now, without a report');
    expect(page.indexOf('What can be given now')).toBeLessThan(page.indexOf('name="account"'));
    // What the youth has is not offered again.
    expect(/What can be given now[\s\S]*?<form/.exec(page)?.[0]).toMatch(/A car seat/);
    expect(/What can be given now[\s\S]*?<form/.exec(page)?.[0]).not.toMatch(/A doula or midwife/);
    expect(stripped(page)).toContain('Where the law asks for a report, make it now');
    expect(page).toContain(`href="${supports()}"`);
    const unknown = (await worker.get('/reports/new')).text;
    expect(unknown).toContain('Is it about a young parent?');
    expect(unknown).not.toContain('What can be given now');
    await county.owner(`delete from access.bases where youth_id = $1 and user_id = $2`, [youthId, await idOf('nurse')]);
    await county.owner('select access.derive(county_id, id) from youth.youth where id = $1', [youthId]);
  });

  it('is there for a youth on probation as for one in care', async () => {
    await county.owner(
      `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by)
        select u.county_id, gen_random_uuid(), $1, 'own-case', u.id, u.id from people.users u where u.handle = 'probation'`,
      [youthId],
    );
    await county.owner('select access.derive(county_id, id) from youth.youth where id = $1', [youthId]);
    const officer = await county.as('probation');
    expect(stripped((await officer.get(supports())).text)).toContain('A car seat');
    expect((await write(officer, 'car-seat', { step: 'got' }, 'probation')).status).toBe(303);
    const sums = async (handle: string) => {
      const [user] = await county.owner(
        'select id::text, county_id::text as county from people.users where handle = $1',
        [handle],
      );
      const client = await county.database.appPool.connect();
      try {
        await client.query('begin');
        await client.query(`select set_config('app.user_id', $1, true), set_config('app.county_id', $2, true)`, [
          user?.id,
          user?.county,
        ]);
        return (await client.query('select * from transition.support_sums($1, 12)', [Number(today().slice(0, 4))]))
          .rows;
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    const own = await sums('analyst');
    expect(own).toContainEqual({ support: 'car-seat', system: 'probation', came: 'got', n: 1 });
    expect(own).toContainEqual({ support: 'any', system: 'probation', came: 'got', n: 1 });
    expect(await sums('other-county')).toEqual([]);
  });
});

describe('how a youth fares', () => {
  const answers = { diploma: 'yes', college: 'no', working: 'yes', adult: 'yes', housed: 'no', benefits: 'not-known' };

  it('is asked at leaving and again until 25; once for each time', async () => {
    const half = await worker.post(adulthood('/outcomes'), { ...answers, housed: '', onDay: today() });
    expect(half.status).toBe(422);
    expect(half.text).toContain('Choose an answer.');
    const left = addMonths(today(), -7);
    expect((await worker.post(adulthood('/outcomes'), { ...answers, onDay: left })).status).toBe(303);
    expect((await worker.post(adulthood('/outcomes'), { ...answers, onDay: left })).status).toBe(422);
    expect(stripped((await supervisor.get('/adulthood')).text)).toMatch(/To be asked how they are.*Zephyrine/);
    expect((await worker.post(adulthood('/outcomes'), { ...answers, housed: 'yes', onDay: today() })).status).toBe(303);
    expect(stripped((await supervisor.get('/adulthood')).text)).not.toContain('To be asked how they are');
    expect(await county.owner('select kind from transition.outcomes order by on_day')).toEqual([
      { kind: 'exit' },
      { kind: 'later' },
    ]);
    await expect(
      county.owner(`set role throughline_app; update transition.outcomes set housed = 'yes'`),
    ).rejects.toThrow(/permission denied/);
  });
});

it('is found by nobody who does not see what the team shares, and the list names nobody else’s youth', async () => {
  for (const handle of ['officer', 'educator', 'analyst', 'other-county', 'admin']) {
    const other = await county.as(handle);
    expect((await other.get(adulthood())).status, handle).toBe(404);
    expect((await other.post(adulthood('/items/food'), { state: 'have', onDay: today() })).status).toBe(404);
    for (const path of ['', '/doula'])
      expect((await other.get(`/youth/${youthId}/supports${path}`)).status, handle).toBe(404);
    expect((await other.get('/adulthood')).text, handle).not.toContain('Zephyrine');
  }
  expect((await (await county.as('socialworker-2')).get('/adulthood')).text).not.toContain('Zephyrine');
});
