import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { anHourOfItsOwn, askIn, STORY } from './asks.fixture.ts';
import { alarmAsks } from './store.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());
beforeEach(() => anHourOfItsOwn(county));
const asked = () => askIn(county);

describe('everyone else', () => {
  const others =
    `hotline officer officer-shift intake socialworker supervisor probation nurse educator counsel mdt analyst planlead
    privacy admin librarian shelter outreach dispatcher other-county`.split(/\s+/);
  it.each(others)('%s finds no ask, and can do nothing with one whose id they know', async (handle) => {
    const { id } = await asked();
    const who = await county.as(handle);
    const nowhere = crypto.randomUUID();
    for (const path of ['/asks', `/asks/${id}`]) {
      const page = await who.get(path);
      expect([page.status, page.text.includes(STORY)], path).toEqual([404, false]);
    }
    for (const deed of ['taken', 'put-back', 'reached', 'answers'])
      expect((await who.post(`/asks/${id}/${deed}`, { text: 'x' })).status, deed).toBe(
        (await who.post(`/asks/${nowhere}/${deed}`, { text: 'x' })).status,
      );
    expect((await who.get('/work')).text).not.toContain('href="/asks"');
    expect(await county.owner('select 1 from asks.steps')).toEqual([]);
  });

  it('whom an advocates’ program has not admitted sees nothing of it, and is told of nothing', async () => {
    const { id } = await asked();
    await county.owner(
      `insert into people.roles (county_id, user_id, role, approved_at) select county_id, id, 'advocate', null from people.users where handle = 'nurse'`,
    );
    const who = await county.as('nurse');
    expect((await who.get('/asks')).text).not.toContain(id);
    expect((await who.get(`/asks/${id}`)).status).toBe(404);
    await alarmAsks(county.database.jobs, new Date(Date.now() + 20 * 60_000));
    const told = await county.owner(
      `select 1 from responses.notices n join people.users u on u.id = n.user_id where u.handle = 'nurse'`,
    );
    expect(told).toEqual([]);
  });

  it('an advocate of another county sees nothing of it', async () => {
    const { id } = await asked();
    await county.owner(
      `insert into people.roles (county_id, user_id, role, approved_at) select county_id, id, 'advocate', now() from people.users where handle = 'other-county'`,
    );
    const who = await county.as('other-county');
    expect((await who.get('/asks')).text).toContain('Nobody waits');
    expect((await who.get(`/asks/${id}`)).status).toBe(404);
    expect((await who.post(`/asks/${id}/taken`, {})).status).toBe(404);
  });
});
