import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { type Own, ownPageOf } from '../../../test/harness/own-page.ts';
import { screened } from '../../../test/harness/screening.ts';
import { tellLeft } from './jobs.ts';

let county: County;
let worker: Visitor;
let advocate: Visitor;
let own: Own;
let youthId: string;
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'America/Los_Angeles' });
const plain = ({ text }: Page) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const one = async (sql: string, values: unknown[] = []) =>
  String(Object.values((await county.owner(sql, values))[0] ?? {})[0]);
const userOf = (handle: string) => one('select id::text from people.users where handle = $1', [handle]);
const went = async (page: Promise<Page>) => {
  const done = await page;
  expect(done.status, plain(done).slice(0, 700)).toBe(303);
};
const at = (path = '') => `/youth/${youthId}/repair${path}`;
const newest = () => one('select id::text from restorative.requests order by at desc limit 1');
const fact = async (fields: Record<string, string>, by = advocate, request?: string) =>
  by.post(at(`/${request ?? (await newest())}/facts`), { onDay: today, ...fields });
const noticesOf = async (handle: string) =>
  (
    await county.owner(
      `select n.kind from responses.notices n join people.users u on u.id = n.user_id where u.handle = $1 and n.kind like 'repair-%' order by n.at`,
      [handle],
    )
  ).map(({ kind }) => String(kind));

beforeAll(async () => {
  county = await aCounty();
  [worker, advocate] = await Promise.all([county.as('socialworker'), county.as('advocate')]);
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Noor', age: '17' });
  youthId = await one('select youth_id::text from screening.screenings where id = $1', [id]);
  for (const handle of ['advocate', 'probation'])
    await went(worker.post(`/youth/${youthId}/access/bring`, { person: await userOf(handle), kind: 'assigned-team' }));
  own = await ownPageOf(county, worker, youthId);
});
afterAll(() => county.close());

describe('a repair', () => {
  it('is asked for by the survivor on their own page, and known to whom they chose alone', async () => {
    const sent = await own.post('/my-page/repair', { words: 'Qwyxwish' });
    expect([sent.status, plain(sent).includes('Choose who may know.'), sent.text.includes('Qwyxwish')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(
      (await own.post('/my-page/repair', { words: 'Qwyxwish', to: await userOf('officer') })).status,
      'not of the team',
    ).toBe(422);
    await went(own.post('/my-page/repair', { words: 'Qwyxwish', to: String(advocate.userId) }));
    expect(plain(await own.get('/my-page/repair'))).toContain('Qwyxwish');
    expect(await noticesOf('advocate')).toEqual(['repair-asked']);
    expect(plain(await advocate.get(at()))).toContain('Qwyxwish');
    expect(plain(await advocate.get('/work'))).toMatch(/Youth chose you for this Noor/);
    for (const who of [worker, await county.as('probation')]) {
      const page = plain(await who.get(at()));
      expect(page).toContain('Nothing was asked of you');
      expect(page).not.toContain('Qwyxwish');
      expect(plain(await who.get('/work'))).not.toContain('chose you');
      expect((await fact({ fact: 'explained' }, who)).status).toBe(404);
    }
    const timelines =
      (await advocate.get(`/youth/${youthId}/timeline`)).text + (await worker.get(`/youth/${youthId}/timeline`)).text;
    expect(timelines).not.toMatch(/Qwyxwish|epair/);
    const [row] = await county.owner('select r::text as row from restorative.requests r');
    expect(String(row?.row)).not.toContain(Buffer.from('Qwyxwish').toString('hex'));
  });

  it('goes no further than its preparation allows, and to a facilitator who then knows of it', async () => {
    const early = await fact({ fact: 'ready' });
    expect([early.status, plain(early).includes('Something comes before this.')]).toEqual([422, true]);
    const nobody = await fact({ fact: 'facilitator', toUser: String((await county.as('educator')).userId) });
    expect([nobody.status, plain(nobody).includes('Choose who facilitates.')]).toEqual([422, true]);
    await went(fact({ fact: 'facilitator', toUser: await userOf('probation') }));
    expect(await noticesOf('probation')).toEqual(['repair-asked']);
    const facilitator = await county.as('probation');
    expect(plain(await facilitator.get(at(`/${await newest()}`)))).toContain('Qwyxwish');
    for (const each of ['explained', 'safety', 'support', 'willing', 'ready', 'met'])
      await went(fact({ fact: each }, facilitator));
    expect(plain(await fact({ fact: 'agreed' }, facilitator))).toContain('Write what was agreed.');
    await went(fact({ fact: 'agreed', words: 'Qwyxagreed', checkOn: '2035-01-02' }, facilitator));
    expect(plain(await facilitator.get('/work'))).toContain('look whether it is kept: January 2, 2035');
    expect(plain(await own.get('/my-page/repair'))).toContain('There is an agreement');
  });

  it('is stopped by the survivor at any time without a reason, and then nothing follows, two at once neither', async () => {
    const id = await newest();
    const stops = await Promise.all([own.post(`/my-page/repair/${id}/stop`), own.post(`/my-page/repair/${id}/stop`)]);
    expect(stops.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect(await noticesOf('advocate')).toEqual(['repair-asked', 'repair-stopped']);
    const late = await fact({ fact: 'kept' });
    expect([late.status, plain(late).includes('It is over.')]).toEqual([422, true]);
    expect(plain(await own.get('/my-page/repair'))).toContain('You stopped it');
    expect(plain(await advocate.get('/work'))).not.toContain('chose you');
    await expect(
      county.owner(
        `insert into restorative.facts (county_id, id, youth_id, request_id, fact, on_day, at, by_user, agency_id)
          select r.county_id, gen_random_uuid(), r.youth_id, r.id, 'kept', current_date, now(), u.id, u.agency_id
            from restorative.requests r, people.users u where u.handle = 'advocate'`,
      ),
    ).rejects.toThrow(/It is over/);
  });

  it('is written down only by whom the survivor chose, in their words, and stops without what was typed', async () => {
    const sent = await advocate.post(at(), { words: 'Qwyxsecond' });
    expect([sent.status, plain(sent).includes('Only the one whom the youth chose writes it down.')]).toEqual([
      422,
      true,
    ]);
    await went(advocate.post(at(), { words: 'Qwyxsecond', chosen: 'yes' }));
    expect(plain(await own.get('/my-page/repair')), 'the survivor sees it, too').toContain('Qwyxsecond');
    const lead = async (to: string) =>
      asPerson(county, await person(county, 'advocate'), (query) =>
        query(
          `insert into restorative.facts (county_id, id, youth_id, request_id, fact, to_user, on_day, at, by_user, agency_id)
            select r.county_id, gen_random_uuid(), r.youth_id, r.id, 'facilitator', u.id, current_date, now(), access.current_user_id(), access.my_agency()
              from restorative.requests r, people.users u where u.handle = $1 order by r.at desc limit 1`,
          [to],
        ),
      );
    await expect(lead('educator'), 'led by somebody who may not know').rejects.toThrow(/row-level security/);
    await went(fact({ fact: 'withdrawn', words: 'Qwyxreason' }));
    expect(await one(`select count(*) from restorative.facts where fact = 'withdrawn' and words is not null`)).toBe(
      '0',
    );
    const lie = async (chosen: string, how: string) =>
      asPerson(county, await person(county, 'advocate'), (query) =>
        query(
          `insert into restorative.requests (county_id, id, youth_id, how, chosen_user, words, at, by_user, agency_id)
            select u.county_id, gen_random_uuid(), $1, $3, u.id, 'x', now(), case when $3 = 'own-page' then null else access.current_user_id() end,
              case when $3 = 'own-page' then null else access.my_agency() end from people.users u where u.handle = $2`,
          [youthId, chosen, how],
        ),
      );
    await expect(lie('socialworker', 'written-down'), 'in another’s name').rejects.toThrow(
      /row-level security|violates/,
    );
    await expect(lie('advocate', 'own-page'), 'as the survivor').rejects.toThrow(/row-level security|violates/);
  });

  it('waits for nobody when whom the survivor chose leaves: the lead hears of it once, and never for what', async () => {
    const tell = () => tellLeft({ db: county.database.jobs, now: () => new Date() });
    await went(own.post('/my-page/repair', { words: 'Qwyxthird', to: String(advocate.userId) }));
    const id = await newest();
    await tell();
    expect(await noticesOf('supervisor'), 'nobody left').toEqual([]);
    // Two leads: of the one who leaves, and of the one whose case it is. Only the first is asked, once.
    const lead = await county.as('supervisor');
    await went(worker.post(`/youth/${youthId}/access/bring`, { person: String(lead.userId), kind: 'assigned-team' }));
    const leave = (who: string) =>
      county.owner(
        `update access.bases set ended_at = now() where youth_id = $1 and user_id = (select id from people.users where handle = $2)`,
        [youthId, who],
      );
    await leave('advocate');
    await county.owner('select access.derive(county_id, id) from youth.youth where id = $1', [youthId]);
    expect((await advocate.get(at(`/${id}`))).status).toBe(404);
    await tell();
    await tell();
    // No lead of an advocates' program is let in here: whose case it is, is asked.
    expect(await noticesOf('socialworker')).toEqual(['repair-left']);
    expect(await noticesOf('supervisor')).toEqual([]);
    expect(plain(await worker.get('/work'))).toMatch(/whom they trust next Noor/);
    const page = plain(await worker.get(at()));
    expect(page).toContain('Whom the youth chose has left');
    expect(page).not.toMatch(/Qwyx/);
    expect((await worker.get(at(`/${id}`))).status).toBe(404);
    expect(plain(await lead.get(at()))).not.toContain('Whom the youth chose has left');
    const mine = plain(await own.get('/my-page/repair'));
    expect(mine).toMatch(/cannot see this any more\. You choose who is next/);
    // Written down only with the survivor's word, for somebody who may know of it, and by the one who was asked.
    const next = async (by: Visitor, fields: Record<string, string>) => by.post(at(`/${id}/next`), fields);
    const officer = await userOf('officer');
    const probation = await userOf('probation');
    expect((await next(lead, { to: probation, said: 'yes' })).status).toBe(404);
    expect(plain(await next(worker, { to: probation }))).toContain('Only the youth chooses.');
    expect((await next(worker, { to: officer, said: 'yes' })).status).toBe(422);
    await went(next(worker, { to: probation, said: 'yes' }));
    expect((await next(worker, { to: probation, said: 'yes' })).status, 'somebody is there').toBe(404);
    expect(plain(await (await county.as('probation')).get(at(`/${id}`)))).toContain('Qwyxthird');
    expect(plain(await own.get('/my-page/repair'))).not.toContain('cannot see this any more');
    expect(plain(await worker.get(at()))).not.toMatch(/has left|Qwyx/);
  });

  it('is known next to whom the survivor chooses on their page, and no more to whom they chose before', async () => {
    const id = await newest();
    const to = String((await county.as('supervisor')).userId);
    expect((await own.post(`/my-page/repair/${id}/next`, { next: await userOf('officer') })).status).toBe(422);
    await went(own.post(`/my-page/repair/${id}/next`, { next: to }));
    expect((await own.post(`/my-page/repair/${id}/next`, { next: to })).status, 'knows of it already').toBe(422);
    expect(plain(await (await county.as('supervisor')).get(at(`/${id}`)))).toContain('Qwyxthird');
    expect((await (await county.as('probation')).get(at(`/${id}`))).status).toBe(404);
    expect(await noticesOf('supervisor')).toEqual(['repair-asked']);
    await went(own.post(`/my-page/repair/${id}/stop`));
    expect((await own.post(`/my-page/repair/${id}/next`, { next: to })).status, 'it is over').toBe(422);
    expect(await noticesOf('supervisor')).toEqual(['repair-asked', 'repair-stopped']);
  });

  it('cannot be asked for before the county opens it, by any way; what was begun goes on and can be stopped', async () => {
    await went(own.post('/my-page/repair', { words: 'Qwyxlast', to: await userOf('probation') }));
    const id = await newest();
    const says = (value: string) =>
      county.owner(`update people.counties set settings = settings || $1::jsonb where sample`, [
        JSON.stringify({ restorativeJustice: value }),
      ]);
    await says('closed');
    const keeper = await county.as('probation');
    expect((await own.post('/my-page/repair', { words: 'x', to: await userOf('probation') })).status).toBe(404);
    expect((await keeper.post(at(), { words: 'x', chosen: 'yes' })).status).toBe(404);
    const around = asPerson(county, await person(county, 'probation'), (query) =>
      query(
        `insert into restorative.requests (county_id, id, youth_id, how, chosen_user, words, at, by_user, agency_id)
          select access.current_county_id(), gen_random_uuid(), $1, 'written-down', access.current_user_id(), 'x', now(), access.current_user_id(), access.my_agency()`,
        [youthId],
      ),
    );
    await expect(around).rejects.toThrow(/has not opened/);
    const page = await own.get('/my-page/repair');
    expect(plain(page)).toContain('Qwyxlast');
    expect(page.text).not.toContain('name="words"');
    expect((await own.get('/my-page')).text).toContain('/my-page/repair');
    expect(plain(await keeper.get(at()))).toContain('The county has not opened this now.');
    expect((await worker.get(at())).status).toBe(404);
    expect((await worker.get(`/youth/${youthId}`)).text).not.toContain(at());
    await went(own.post(`/my-page/repair/${id}/stop`));
    await says('open');
    expect((await worker.get(`/youth/${youthId}`)).text).toContain(at());
  });

  it('is closed to police, prosecutors and schools even in the team, and stands in no one else’s record', async () => {
    for (const handle of ['educator', 'detective', 'officer', 'other-county']) {
      if (handle !== 'other-county')
        await county.owner(
          `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by)
            select county_id, gen_random_uuid(), $1, 'own-case', id, id from people.users where handle = $2`,
          [youthId, handle],
        );
      await county.owner(`select access.derive(county_id, id) from youth.youth where id = $1`, [youthId]);
      const visitor = await county.as(handle);
      expect((await visitor.get(at())).status, handle).toBe(404);
      expect((await visitor.post(at(), { words: 'x', chosen: 'yes' })).status, handle).toBe(404);
    }
    // One youth a row: there is no place in which another could stand.
    const links = await county.owner(
      `select count(*)::int as n from pg_constraint where contype = 'f' and conrelid in ('restorative.requests'::regclass, 'restorative.facts'::regclass)
        and confrelid = 'youth.youth'::regclass`,
    );
    expect(links[0]?.n).toBe(1);
    for (const act of [
      'update restorative.requests set words = words',
      'update restorative.facts set fact = fact',
      'delete from restorative.facts',
    ])
      await expect(county.owner(`set role throughline_app; ${act}`)).rejects.toThrow(/permission denied/);
  });
});
