import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#platform/database/transaction.ts';
import type { Errand } from '#platform/http/door.ts';
import { anHourOfItsOwn, askIn, STORY } from '../../../test/harness/asks.ts';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { askToRefer } from './index.ts';
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

describe('a referral', () => {
  it('may begin with what the ask says, for the one who has it and nobody else, until it is taken back', async () => {
    const { id, code } = await asked();
    const forPerson = async (handle: string) => {
      const [row] = await county.owner(
        'select id::text, county_id::text as county from people.users where handle = $1',
        [handle],
      );
      const actor = { userId: String(row?.id), countyId: String(row?.county) };
      return transact(county.database.app, async (tx) => {
        await sql`select set_config('app.user_id', ${actor.userId}, true), set_config('app.county_id', ${actor.countyId}, true)`.execute(
          tx,
        );
        return askToRefer({ tx, actor, vault: county.vault, now: new Date() } as unknown as Errand, id);
      });
    };
    expect(await forPerson('advocate')).toBeNull();
    await (await county.as('advocate')).post(`/asks/${id}/taken`, {});
    const given = await forPerson('advocate');
    expect(given).toMatchObject({ needs: ['talk', 'work'], language: 'en', firstName: 'Lumi', region: null });
    expect(given?.reach.notWhen).toBe('never after six');
    expect(JSON.stringify(given)).not.toContain(STORY);
    for (const handle of ['liaison', 'socialworker', 'officer', 'admin']) expect(await forPerson(handle)).toBeNull();
    await county.visitor().post('/find/answer/taken-back?lang=en', { code, sure: 'yes' });
    expect(await forPerson('advocate')).toBeNull();
  });
});
