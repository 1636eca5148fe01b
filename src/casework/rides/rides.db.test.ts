import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { type Own, ownPageOf } from '../../../test/harness/own-page.ts';
import { screened } from '../../../test/harness/screening.ts';
import { linkOf } from '../../platform/mail/index.ts';
import { ridesOn } from './ring-store.ts';

let county: County;
let worker: Visitor;
let liaison: Visitor;
let own: Own;
let youthId: string;
let countyId: string;
beforeAll(async () => {
  county = await aCounty();
  await county.owner('truncate rides.vendors, rides.hours, rides.rings, rides.rides');
  [worker, liaison] = await Promise.all([county.as('socialworker'), county.as('liaison')]);
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Ilse', age: '16' });
  const [row] = await county.owner(
    'select youth_id::text as id, county_id::text as county from screening.screenings where id = $1',
    [id],
  );
  [youthId, countyId] = [String(row?.id), String(row?.county)];
  await county.owner(
    `insert into access.bases (county_id, id, youth_id, kind, user_id, categories, made_by)
      select county_id, gen_random_uuid(), $1, 'assigned-team', id, null, id from people.users where handle in ('advocate', 'educator')`,
    [youthId],
  );
  await county.owner('select access.derive($1, $2)', [countyId, youthId]);
  own = await ownPageOf(county, worker, youthId);
});
afterAll(() => county.close());

const plain = (page: Page) => page.text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const form = {
  from: '12 Qwyxhouse Street',
  to: '9 Qwyxhaven Road',
  area: 'Lincoln Heights to Pomona',
  when: 'now',
  minutes: '30',
  seats: '1',
  childSeats: '0',
  along: '',
  call: '213 555 0142',
  called: 'Ilse',
  notKnow: 'Qwyxwhy she leaves',
};
const car = { driver: 'Marta Ruiz', plate: '8ABC123', car: 'blue van', price: '42.50' };
const asked = async (over: Record<string, string> = {}, by = worker): Promise<string> => {
  const sent = await by.post(`/youth/${youthId}/rides`, { ...form, ...over });
  expect(sent.status, plain(sent).slice(0, 900)).toBe(303);
  return String(sent.location?.split('/').at(-1));
};
const at = (id: string, rest = '') => `/youth/${youthId}/rides/${id}${rest}`;
const provider = async (name: string, over: Record<string, string> = {}): Promise<string> => {
  const { location, text } = await liaison.post('/rides/providers', {
    name,
    phone: '213 555 0170',
    email: `${name.replace(/\W/g, '')}@sample.invalid`,
    area: 'All of the county',
    seats: '3',
    childSeats: '1',
    rank: '1',
    ...over,
  });
  expect(location, text.slice(0, 300)).toMatch(/^\/rides\/providers\//);
  const hours = { weekdays: ['1', '2', '3', '4', '5', '6', '7'], from: '00:00', until: '00:00' };
  expect((await liaison.post(`${location}/hours`, hours)).status).toBe(303);
  return String(location?.split('/').at(-1));
};
const ringing = async (id: string) => {
  const [row] = await county.owner(
    'select id::text, vendor_id::text as vendor from rides.rings where ride_id = $1 and answer is null',
    [id],
  );
  return row ? { ring: String(row.id), vendor: String(row.vendor) } : null;
};
const linkFor = (ring: string) => `/rides/answer/${linkOf(county.vault.ring, countyId, '/rides/answer', ring).token}`;
const notices = async (handle: string) =>
  (
    await county.owner(
      `select n.kind from responses.notices n join people.users u on u.id = n.user_id where u.handle = $1 order by n.at`,
      [handle],
    )
  ).map(({ kind }) => String(kind));
const jobs = (now = new Date()) => ridesOn(county.database.jobs, county.vault, now);
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const rideOf = async (id: string) => (await county.owner('select * from rides.rides where id = $1', [id]))[0];

describe('the county’s list of ride providers', () => {
  it('is kept by who keeps it, with hours, and says who looked at it and when', async () => {
    expect((await worker.post('/rides/providers', { name: 'Not theirs', phone: '213 555 0100' })).status).toBe(404);
    const bad = await liaison.post('/rides/providers', { name: 'Night Cars', phone: '12', seats: '0' });
    expect([bad.status, bad.text.includes('Write a number from 1 to 60.')]).toEqual([422, true]);
    const id = await provider('Night Cars', { trainedOn: '2026-01-15' });
    const before = plain(await worker.get('/rides/providers'));
    expect(before).toContain('Every day: day and night');
    expect(before).toContain('Nobody has looked yet');
    expect((await worker.get(`/rides/providers/${id}`)).status).toBe(404);
    expect((await liaison.post(`/rides/providers/${id}/checked`, {})).status).toBe(303);
    expect(plain(await worker.get('/rides/providers'))).not.toContain('Nobody has looked yet');
    const [row] = await county.owner('select sealed, checked_by from rides.vendors where id = $1', [id]);
    expect(Buffer.from(row?.sealed as Uint8Array).toString('latin1')).not.toContain('Night Cars');
    // What is changed is to be looked at again.
    const changed = { name: 'Night Cars', phone: '213 555 0171', seats: '4', childSeats: '1', rank: '1' };
    expect(
      (await liaison.post(`/rides/providers/${id}`, { ...changed, email: 'n@sample.invalid', trainedOn: '2026-01-15' }))
        .status,
    ).toBe(303);
    expect(plain(await worker.get('/rides/providers'))).toContain('Nobody has looked yet');
    await provider('Day Cars', { rank: '1' });
  });
});

describe('a ride', () => {
  it('is asked of who is trained first, taken by a link, told, arrived, rated; the provider sees no place before a yes', async () => {
    const id = await asked();
    const ring = await ringing(id);
    const visitor = county.visitor();
    const link = linkFor(ring?.ring ?? '');
    const seen = plain(await visitor.get(link));
    expect(seen).toContain('Lincoln Heights to Pomona');
    for (const hidden of ['Qwyx', 'Ilse', '213 555 0142']) expect(seen, hidden).not.toContain(hidden);
    const [letter] = await county.owner(`select path, about::text from mail.letters where kind = 'ride-asked'`);
    expect(letter).toEqual({ path: '/rides/answer', about: ring?.ring });
    expect((await visitor.post(link, { answer: 'yes', driver: 'Marta Ruiz', plate: '' })).text).toContain(
      'Write the plate.',
    );
    expect((await visitor.post(link, { answer: 'yes', ...car })).status).toBe(303);
    const after = plain(await visitor.get(link));
    expect(after).toContain('9 Qwyxhaven Road');
    expect(after).toContain('213 555 0142');
    expect(after, 'what they must not know').not.toContain('Qwyxwhy');
    expect(await notices('socialworker')).toContain('ride-taken');
    const page = plain(await worker.get(at(id)));
    expect(page).toContain('Marta Ruiz drives');
    expect(page).toContain('$42.50');
    // The youth reads who drives, and no place.
    const mine = plain(await own.get('/my-page/ride'));
    expect(mine).toContain('Marta Ruiz drives. Plate 8ABC123');
    expect(mine).not.toContain('Qwyx');
    expect((await worker.post(at(id, '/told'), {})).status).toBe(303);
    expect((await worker.post(at(id, '/told'), {})).status, 'once').not.toBe(303);
    expect((await visitor.post(`${link}/there`, {})).status).toBe(303);
    expect(plain(await worker.get(at(id))), 'a driver confirms nothing').toContain('Ask the youth.');
    expect((await rideOf(id))?.arrival).toBeNull();
    expect((await own.post(`/my-page/ride/${id}/there`, { arrival: 'arrived' })).status).toBe(303);
    expect((await own.post(`/my-page/ride/${id}/how`, {})).text).toContain('Choose one.');
    expect((await own.post(`/my-page/ride/${id}/how`, { rating: '3' })).status).toBe(303);
    expect((await own.post(`/my-page/ride/${id}/how`, { rating: '1' })).status, 'once').toBe(422);
    expect(plain(await worker.get(at(id)))).toContain('The youth said: ☺ I felt safe');
    expect((await visitor.get(link)).text, 'over').not.toContain('Qwyx');
    const stored = JSON.stringify(await county.owner('select r::text from rides.rides r where id = $1', [id]));
    expect(stored).not.toMatch(/Qwyx|Marta/);
    expect(plain(await worker.get(`/youth/${youthId}/timeline`))).toContain('The ride arrived');
  });

  it('goes to the next when one says no or does not answer, and is shown as unfilled once; nobody is asked twice', async () => {
    const id = await asked();
    const first = await ringing(id);
    expect((await worker.post(at(id, `/rings/${first?.ring}`), { answer: 'no' })).status).toBe(303);
    const second = await ringing(id);
    expect(second?.vendor).not.toBe(first?.vendor);
    await jobs(later(6));
    expect(await ringing(id)).toBeNull();
    const told = (await notices('socialworker')).filter((kind) => kind === 'ride-waits').length;
    await jobs(later(7));
    await jobs(later(8));
    expect((await notices('socialworker')).filter((kind) => kind === 'ride-waits')).toHaveLength(Math.max(1, told));
    expect(plain(await worker.get(at(id)))).toContain('Nobody on the list could');
    // A late yes still helps; two at once are one.
    const visitor = county.visitor();
    const late = await Promise.all([
      visitor.post(linkFor(second?.ring ?? ''), { answer: 'yes', ...car }),
      county.visitor().post(linkFor(first?.ring ?? ''), { answer: 'yes', ...car }),
    ]);
    expect(late.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect((await worker.post(at(id, '/taken-back'), {})).status).toBe(303);
    expect((await visitor.get(linkFor(second?.ring ?? ''))).text).not.toContain('Qwyx');
  });

  it('that is taken back is called off: who said yes is written to once and rung until they know', async () => {
    await county.owner('delete from mail.letters');
    const id = await asked();
    const ring = await ringing(id);
    const link = linkFor(ring?.ring ?? '');
    expect((await county.visitor().post(`${link}/read`, {})).status, 'nothing to read yet').toBe(422);
    expect((await county.visitor().post(link, { answer: 'yes', ...car })).status).toBe(303);
    expect((await worker.post(at(id, '/provider-told'), {})).status, 'not taken back').not.toBe(303);
    expect((await worker.post(at(id, '/taken-back'), {})).status).toBe(303);
    const page = plain(await worker.get(at(id)));
    expect(page).toContain('Taken back: tell the driver');
    expect(page).toContain('Ring them: nobody waits any more.');
    expect(plain(await worker.get('/rides'))).toMatch(/Need somebody now.*Taken back: tell the driver/i);
    await Promise.all([jobs(), jobs()]);
    await jobs(later(1));
    const letters = (of: string | undefined) =>
      county.owner(`select kind from mail.letters where kind = 'ride-off' and about = $1`, [of]);
    expect(await letters(ring?.ring)).toEqual([{ kind: 'ride-off' }]);
    const seen = plain(await county.visitor().get(link));
    expect(seen).toContain('It is not needed any more.');
    expect(seen).not.toMatch(/Qwyx|213 555 0142/);
    const both = await Promise.all([0, 1].map(() => county.visitor().post(`${link}/read`, {})));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(plain(await county.visitor().get(link))).toContain('They see that you know.');
    expect(plain(await worker.get(at(id)))).toMatch(/read it at .*: they do not come/);
    expect((await worker.post(at(id, '/provider-told'), {})).status, 'they know').not.toBe(303);
    // Taken back by the youth, of a provider without an e-mail: a telephone call, and nothing left to do after it.
    const other = await asked();
    const next = await ringing(other);
    await worker.post(at(other, `/rings/${next?.ring}`), { answer: 'yes', ...car });
    expect((await own.post(`/my-page/ride/${other}/back`, {})).status).toBe(303);
    for (const handle of ['educator', 'supervisor', 'other-county'])
      expect((await (await county.as(handle)).post(at(other, '/provider-told'), {})).status, handle).toBe(404);
    expect((await worker.post(at(other, '/provider-told'), {})).status).toBe(303);
    expect(plain(await worker.get(at(other)))).toContain('was told by telephone at');
    await jobs(later(2));
    expect(await letters(next?.ring), 'they know already').toEqual([]);
  });

  it('alarms once, when nobody confirms an arrival in the county’s minutes, and a youth who says "not there" is heard at once', async () => {
    const id = await asked();
    const ring = await ringing(id);
    expect((await worker.post(at(id, `/rings/${ring?.ring}`), { answer: 'yes', ...car })).status).toBe(303);
    const count = async () => (await notices('socialworker')).filter((kind) => kind === 'ride-not-arrived').length;
    await jobs(later(59));
    expect(await count(), 'half an hour and the county’s thirty minutes').toBe(0);
    await jobs(later(61));
    await jobs(later(62));
    expect(await count()).toBe(1);
    expect(await notices('supervisor'), 'who may not know where she is, is told nothing').not.toContain(
      'ride-not-arrived',
    );
    county.setNow(later(61));
    expect(plain(await worker.get('/rides'))).toContain('Arrival not confirmed: ring now');
    county.setNow(null);
    expect((await worker.post(at(id, '/arrival'), { arrival: 'arrived' })).status).toBe(303);
    expect((await worker.post(at(id, '/arrival'), { arrival: 'not-arrived' })).status, 'it stands').not.toBe(303);
    const other = await asked();
    const again = await ringing(other);
    expect((await worker.post(at(other, `/rings/${again?.ring}`), { answer: 'yes', ...car })).status).toBe(303);
    expect((await own.post(`/my-page/ride/${other}/there`, { arrival: 'not-arrived' })).status).toBe(303);
    expect(await count()).toBe(2);
    expect((await own.post(`/my-page/ride/${other}/there`, { arrival: 'arrived' })).status, 'it turned out well').toBe(
      303,
    );
  });

  it('takes nobody along, and lets nobody drive, who may be the one who exploits', async () => {
    await worker.post(`/youth/${youthId}/team/supporters`, {
      name: 'Luis Caal Tot',
      relation: 'partner',
      saidBy: 'youth',
    });
    const sent = await worker.post(`/youth/${youthId}/rides`, { ...form, seats: '2', along: 'luis caal' });
    expect([sent.status, sent.text.includes('takes no part until a worker decides')]).toEqual([422, true]);
    expect(sent.text, 'what was typed stays').toContain('12 Qwyxhouse Street');
    expect((await worker.post(`/youth/${youthId}/rides`, { ...form, along: 'Ana Pop' })).text).toContain(
      'More people ride',
    );
    const id = await asked();
    const ring = await ringing(id);
    const path = at(id, `/rings/${ring?.ring}`);
    expect((await worker.post(path, { answer: 'yes', ...car, driver: 'Luis Caal' })).text).toContain(
      'Ask for another driver',
    );
    expect(
      (await county.visitor().post(linkFor(ring?.ring ?? ''), { answer: 'yes', ...car, driver: 'Luis Caal' })).status,
    ).toBe(303);
    expect(plain(await worker.get(at(id)))).toContain('Look twice: Luis Caal');
    expect((await worker.post(path, { answer: 'no' })).status).toBe(303);
    expect((await worker.post(at(id, '/taken-back'), {})).status).toBe(303);
  });

  it('that a youth asks for waits for a person, who says near what; unseen, it is an alarm once', async () => {
    const mine = {
      from: 'Qwyxcorner',
      to: 'Qwyxaunt',
      when: 'now',
      minutes: '30',
      along: 'Luis Caal Tot',
      called: 'Ana Maria',
    };
    expect((await own.post('/my-page/ride', mine)).text).toContain('One name only');
    expect((await own.post('/my-page/ride', { ...mine, called: 'Ana', call: '213 555 0111' })).status).toBe(303);
    const find = async () =>
      String(
        (
          await county.owner(
            `select id::text from rides.rides where by_user is null and taken_back_at is null order by asked_at desc limit 1`,
          )
        )[0]?.id,
      );
    const id = await find();
    expect(await ringing(id)).toBeNull();
    expect(await notices('socialworker')).toContain('ride-asked');
    const waits = async () => (await notices('socialworker')).filter((kind) => kind === 'ride-waits').length;
    const before = await waits();
    await jobs(later(11));
    await jobs(later(12));
    expect(await waits()).toBe(before + 1);
    const contact = { area: 'Echo Park', call: '213 555 0142' };
    expect((await worker.post(at(id, '/sent'), { area: '', call: '' })).text).toContain('Write near what.');
    expect((await worker.post(at(id, '/sent'), contact)).text, 'with him along').toContain(
      'takes no part until a worker decides',
    );
    expect((await own.post(`/my-page/ride/${id}/back`)).status).toBe(303);
    expect((await own.post('/my-page/ride', { ...mine, along: '', called: 'Ana' })).status).toBe(303);
    const next = await find();
    const both = await Promise.all([worker.post(at(next, '/sent'), contact), worker.post(at(next, '/sent'), contact)]);
    expect(both.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1);
    const ring = await ringing(next);
    const seen = plain(await county.visitor().get(linkFor(ring?.ring ?? '')));
    expect(seen).toContain('Echo Park');
    expect(seen).not.toMatch(/Qwyx|0111/);
    for (const to of ['a', 'b'])
      expect((await own.post('/my-page/ride', { ...mine, to, along: '', called: '' })).status).toBe(303);
    expect((await own.post('/my-page/ride', { ...mine, to: 'c', along: '', called: '' })).text).toContain(
      'three rides that wait',
    );
  });

  it('becomes one ask of a fund for transport, with no place in it, never a second money system', async () => {
    const id = await asked();
    expect((await worker.get(at(id, '/money'))).status, 'nobody drives yet').toBe(404);
    const ring = await ringing(id);
    await worker.post(at(id, `/rings/${ring?.ring}`), { answer: 'yes', ...car });
    const shown = await worker.get(at(id, '/money'));
    expect(shown.text).toContain('value="42.50"');
    expect(shown.text).not.toContain('Qwyx');
    const ask = { purpose: 'clothing', what: 'Ride', amount: '42.50', way: 'bought', cse: 'at-risk' };
    expect(plain(await worker.post(at(id, '/money/funds'), ask))).toContain('May pay');
    const paid = await worker.post(at(id, '/money'), { ...ask, fund: 'csec-program' });
    expect(paid.status, plain(paid).slice(0, 700)).toBe(303);
    const rows = await county.owner(
      'select a.purpose, a.cents::int from money.asks a join rides.rides r on r.money_id = a.id where r.id = $1',
      [id],
    );
    expect(rows).toEqual([{ purpose: 'transport', cents: 4250 }]);
    expect((await worker.post(at(id, '/money'), { ...ask, fund: 'csec-program' })).status, 'one for one ride').toBe(
      404,
    );
    expect((await worker.get(at(id))).text).toContain('See what was asked');
  });

  it('is seen by no school, no other agency and nobody past a door', async () => {
    const id = await asked();
    const advocate = await county.as('advocate');
    expect((await advocate.get(at(id))).text, 'on the team, and may know where she is').toContain('9 Qwyxhaven Road');
    for (const handle of ['educator', 'officer', 'nurse', 'mdt', 'analyst', 'shelter', 'liaison', 'other-county']) {
      const other = await county.as(handle);
      expect((await other.get(at(id))).status, handle).toBe(404);
      expect((await other.get(`/youth/${youthId}/rides`)).status, handle).toBe(404);
      expect((await other.get('/rides')).text, handle).not.toContain(id);
      expect((await other.post(at(id, '/taken-back'), {})).status, handle).toBe(404);
    }
    expect((await (await county.as('educator')).get(`/youth/${youthId}/timeline`)).text).not.toContain(
      'A ride was asked for',
    );
    for (const act of [
      `update rides.rides set arrival = 'arrived'`,
      'delete from rides.rides',
      `insert into rides.rings (county_id) values (null)`,
    ])
      await expect(county.owner(`set role throughline_app; ${act}`), act).rejects.toThrow(/permission denied/);
    expect((await county.visitor().get('/rides/answer/aaaaaaaaaaaaaaaaaaaaaaaaaaaa')).status).toBe(404);
    await county.owner('update rides.rides set sealed_by = gen_random_uuid() where id = $1', [id]);
    expect((await worker.get(at(id))).status, 'sealed with its record').toBe(404);
  });
});
