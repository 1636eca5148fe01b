import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { ownPageOf } from '../../../test/harness/own-page.ts';
import { screened } from '../../../test/harness/screening.ts';
import { addDays, addMonths, dayOf } from '../../kernel/calendar.ts';

let county: County;
let worker: Visitor;
let advocate: Visitor;
let youthId: string;
let countyId: string;
const today = dayOf(new Date(), 'America/Los_Angeles');
beforeAll(async () => {
  county = await aCounty();
  [worker, advocate] = await Promise.all([county.as('socialworker'), county.as('advocate')]);
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Noor', age: '17' });
  const [row] = await county.owner(
    'select youth_id::text as id, county_id::text as county from screening.screenings where id = $1',
    [id],
  );
  [youthId, countyId] = [String(row?.id), String(row?.county)];
  await county.owner(
    `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by)
      select county_id, gen_random_uuid(), $1, 'assigned-team', id, id from people.users where handle = 'advocate'`,
    [youthId],
  );
  await county.owner('select access.derive($1, $2)', [countyId, youthId]);
});
afterAll(() => county.close());

const plain = (page: Page) => page.text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const at = (benefit = '') => `/youth/${youthId}/benefits${benefit && `/${benefit}`}`;
const step = (benefit: string, over: Record<string, string>, by = worker) =>
  by.post(at(benefit), { step: 'applied', onDay: today, owner: String(worker.userId), ...over });

describe('a benefit', () => {
  it('goes from the thought to enrolled, each with its day, and is told of in the record', async () => {
    expect(plain(await worker.get(at()))).toContain('Nothing is begun yet.');
    expect((await step('calfresh', { step: 'thought', onDay: addDays(today, -40) })).status).toBe(303);
    const applied = await step('calfresh', { onDay: addDays(today, -35), words: 'Qwyx pay slips' });
    expect(applied.status).toBe(303);
    const seen = plain(await worker.get(at()));
    expect(seen).toMatch(/CalFresh \(food\) No answer since/);
    expect(seen).toContain('Qwyx pay slips');
    expect(seen).toContain('Not yet verified');
    expect(plain(await worker.get(`/youth/${youthId}/timeline`))).toContain('CalFresh (food): Applied');
    const [row] = await county.owner(
      'select f::text as row from benefits.facts f where words is not null and youth_id = $1',
      [youthId],
    );
    expect(String(row?.row)).not.toContain('Qwyx');
  });

  it('asks for what is not right, and keeps what was typed', async () => {
    for (const [over, said] of [
      [{ onDay: addDays(today, 1) }, 'Choose a day that has come.'],
      [{ step: 'refused', reason: '' }, 'Choose why.'],
      [{ step: 'enrolled', dueOn: addDays(today, -1) }, 'Choose a day after it.'],
      [{ step: 'nothing' }, 'Choose what happened.'],
      [{ owner: String((await county.as('educator')).userId) }, 'Choose who sees to it.'],
    ] as const) {
      const sent = await step('ssi', { words: 'typed before', ...over });
      expect([sent.status, sent.text.includes(said), sent.text.includes('typed before')], said).toEqual([
        422,
        true,
        true,
      ]);
    }
    expect((await step('no-such-benefit', {})).status).toBe(404);
  });

  it('is in the work of its owner alone while it is due, and of whose case it is when the owner is gone', async () => {
    const work = async (who: Visitor) => plain(await who.get('/work'));
    expect(await work(worker)).toContain('Noor: CalFresh (food)');
    expect(await work(advocate)).not.toContain('Noor: CalFresh');
    expect((await step('calfresh', { onDay: addDays(today, -34), owner: String(advocate.userId) })).status).toBe(303);
    expect(await work(advocate)).toContain('Noor: CalFresh');
    expect(await work(worker)).not.toContain('Noor: CalFresh');
    await county.owner(`update access.bases set ended_at = now() where youth_id = $1 and user_id = $2`, [
      youthId,
      advocate.userId,
    ]);
    await county.owner('select access.derive($1, $2)', [countyId, youthId]);
    expect(await work(advocate)).not.toContain('Noor: CalFresh');
    expect(await work(worker)).toContain('Noor: CalFresh');
    expect((await step('calfresh', { step: 'enrolled', dueOn: addDays(today, 200) })).status).toBe(303);
    expect(await work(worker)).not.toContain('Noor: CalFresh');
  });

  it('counts on the way to adulthood, where it is written once, and before the day of 18', async () => {
    const seen = /name="seen" value="([^"]+)"/.exec((await worker.get(`/youth/${youthId}/identity`)).text)?.[1] ?? '';
    const born = addMonths(addDays(today, 60), -216);
    expect((await worker.post(`/youth/${youthId}/identity`, { seen, born, given0: 'Noor' })).status).toBe(303);
    await step('chafee', { step: 'thought' });
    const page = plain(await worker.get(`/youth/${youthId}/adulthood`));
    expect(page, 'of the list of adulthood').toMatch(/CalFresh, enrolled before the day.*?Enrolled/);
    expect(page).toContain('Benefits enrolled before the day of 18: 1 of 2');
    expect(plain(await worker.get('/adulthood')), 'and on the desk').not.toMatch(/Noor[^.]*CalFresh, enrolled/);
    expect((await worker.get(`/youth/${youthId}/adulthood`)).text).toContain(at());
  });

  it('is on the youth’s own page while something is waited for, and never by a name of what happened', async () => {
    await step('state-compensation', { onDay: today });
    await step('wic', { step: 'refused', reason: 'papers' });
    const own = await ownPageOf(county, worker, youthId);
    const next = plain(await own.get('/my-page/next'));
    expect(next).toContain('State compensation fund: we wait for an answer');
    expect(next).toContain('CalFresh (food): to be renewed');
    expect(next).not.toContain('WIC');
    expect(plain(await worker.get(at('wic')))).toContain('A no is not always the end');
  });

  it('is seen by nobody without what the team shares, and changed by nobody past a door', async () => {
    for (const handle of ['educator', 'officer', 'analyst', 'nurse', 'other-county', 'advocate']) {
      const other = await county.as(handle);
      for (const path of [at(), at('wic')]) expect((await other.get(path)).status, `${handle} ${path}`).toBe(404);
      expect((await step('wic', { owner: String(other.userId) }, other)).status, handle).toBe(404);
    }
    for (const act of ['update benefits.facts set step = step', 'delete from benefits.facts'])
      await expect(county.owner(`set role throughline_app; ${act}`)).rejects.toThrow(/permission denied/);
  });
});
