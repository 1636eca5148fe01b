import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#kernel/calendar.ts';
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
    expect((await other.get('/adulthood')).text, handle).not.toContain('Zephyrine');
  }
  expect((await (await county.as('socialworker-2')).get('/adulthood')).text).not.toContain('Zephyrine');
});
