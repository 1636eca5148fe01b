import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkOf } from '#platform/mail/index.ts';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { layDirectory } from '../../../test/harness/directory.ts';
import { askProviders } from './ask-task.ts';
import { paths } from './paths.ts';

let county: County;
let liaison: Visitor;
let admin: Visitor;
let countyId: string;
beforeAll(async () => {
  county = await aCounty();
  liaison = await county.as('liaison');
  admin = await county.as('admin');
  const [row] = await county.owner(`select county_id::text as id from people.users where handle = 'liaison'`);
  countyId = String(row?.id);
});
afterAll(() => county.close());

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [CASA, BEDS, FOOD, HOUSE, VISIT, OTHER] = [id(1), id(2), id(3), id(4), id(5), id(6)];
const row = (entityId: string, body: Record<string, unknown>, checkedOn: string | null = null) => ({
  id: entityId,
  body: { id: entityId, ...body },
  modifiedAt: new Date('2026-01-02T03:04:05Z'),
  checkedOn,
});
const weekly = { id: id(32), freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' };
const address = {
  id: id(7),
  address_1: '17 Elm Street',
  city: 'X',
  state_province: 'CA',
  postal_code: '90731',
  country: 'US',
  address_type: 'physical',
};
beforeEach(async () => {
  county.setNow(START);
  await layDirectory(county, {
    taxonomy: [],
    taxonomy_term: [],
    organization: [
      row(CASA, { name: 'Casa Luz', description: 'A house', email: 'desk@casa.example' }),
      row(OTHER, { name: 'No mail', description: 'x' }),
    ],
    location: [row(HOUSE, { location_type: 'physical', organization_id: CASA, addresses: [address] })],
    service: [
      row(BEDS, {
        organization_id: CASA,
        name: 'Beds',
        status: 'active',
        schedules: [weekly],
        phones: [{ id: id(8), number: '555-0100' }],
        needs: ['place-tonight'],
      }),
      row(FOOD, { organization_id: CASA, name: 'Food', status: 'active', confidential: false }),
      row(id(9), { organization_id: OTHER, name: 'Unasked', status: 'active' }),
    ],
    service_at_location: [row(VISIT, { service_id: BEDS, location_id: HOUSE })],
  });
  await county.owner('delete from mail.letters');
  await county.owner('delete from mail.outbox');
});

const START = new Date('2027-06-01T17:00:00Z');
const days = (n: number) => new Date(START.getTime() + n * 86_400_000);
const ask = (at = START) =>
  askProviders({ db: county.database.jobs, now: () => at, stopping: () => false }, county.vault);
const letters = async () =>
  (await county.owner('select to_address, kind, about::text from mail.letters order by created_at')).map((each) =>
    String(each.to_address),
  );
const theLink = async (): Promise<string> => {
  const [found] = await county.owner('select id::text from upkeep.asks order by asked_at desc limit 1');
  return linkOf(county.vault.ring, countyId, '/upkeep/confirm', String(found?.id)).token;
};
const entry = async (entityId: string) =>
  (
    await county.owner('select body, checked_on::text as checked from directory.services where id = $1', [entityId])
  )[0] as {
    body: Record<string, unknown>;
    checked: string | null;
  };
const sent = () => county.owner(`update mail.letters set sent_at = now() where sent_at is null`);

/** Casa Luz is sent two youth in June, one by a letter that went twice and one by telephone, and is called once about whom it turns away. */
async function askedBesides(): Promise<void> {
  const [liaisonRow] = await county.owner(
    `select id::text, agency_id::text from people.users where county_id = $1 and handle = 'liaison'`,
    [countyId],
  );
  for (const [way, turn] of [
    ['letter', 1],
    ['telephone', 0],
  ] as const)
    await county.owner(
      `insert into referrals.asks (county_id, id, by_user, agency_id, asked_at, with_record, asked_for, need, service_id, provider, organization,
        way, due_at, silence_hours, link_hash, link_turn, wrapped, yes_by, yes_at, yes_how, yes_lang)
       values ($1, gen_random_uuid(), $2, $3, $4, false, 'youth', 'place-tonight', $5, 'Beds', 'Casa Luz', $6, $4, 72,
        case when $6 = 'letter' then decode(md5(random()::text), 'hex') end, $7, '\\x00', 'youth', $4, 'in-person', 'en')`,
      [countyId, liaisonRow?.id, liaisonRow?.agency_id, START, BEDS, way, turn],
    );
  await county.owner(
    `insert into liaisons.outreach (county_id, id, service_id, excluded, asked_on, how, result, wrapped, sealed, created_by)
     values ($1, gen_random_uuid(), $2, 'Boys', '2027-06-02', 'telephone', 'promised', '\\x00', '\\x00', $3)`,
    [countyId, BEDS, liaisonRow?.id],
  );
}

/** The fields of the form, as a browser would send them. */
const fieldsOf = (page: Page): Record<string, string> => {
  const main = page.text.slice(page.text.indexOf('<main'));
  const fields: Record<string, string> = {};
  for (const [tag] of main.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    if (!name || name.startsWith('_') || (/type="(checkbox|radio)"/.test(tag) && !/\schecked/.test(tag))) continue;
    fields[name] = / value="([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  for (const [, name = '', text = ''] of main.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)/g))
    fields[name] = text;
  return fields;
};
const anyone = () => county.visitor();
const answer = async (token: string, more: Record<string, string>, key?: string): Promise<Page> => {
  const visitor = anyone();
  const page = await visitor.get(paths.confirm(token));
  return visitor.post(paths.confirm(token), { ...(page.status === 200 ? fieldsOf(page) : {}), ...more }, key);
};

describe('a provider is asked', () => {
  it('once, about all of its entries, however often the job runs and though two run at once', async () => {
    await Promise.all([ask(), ask()]);
    await ask();
    await ask(days(3));
    expect(await letters()).toEqual(['desk@casa.example']);
    const asks = await county.owner('select services::text[] as services from upkeep.asks');
    expect(asks).toEqual([{ services: [BEDS, FOOD] }]);
  });

  it('once more after the county’s days, then the liaison of the region is told, and nothing follows', async () => {
    await ask();
    await sent();
    await ask(days(15));
    await sent();
    expect(await letters()).toHaveLength(2);
    await ask(days(30));
    await ask(days(31));
    await ask(days(90));
    expect(await letters()).toHaveLength(2);
    const told = await county.owner(`select u.handle from mail.outbox o join people.users u on u.id = o.to_user`);
    expect(told).toEqual([{ handle: 'liaison' }]);
    county.setNow(days(31));
    const mine = await liaison.get(paths.mine);
    expect(mine.text).toMatch(/Twice, last on .* Please call/);
  });

  it('again by a keeper’s hand, in its language: the link before it ends, not more than three times a day, and each is counted', async () => {
    await ask();
    const [first] = [await theLink()];
    expect(await county.owner('select lang from mail.letters')).toEqual([{ lang: 'both' }]);
    await liaison.post(`/directory/services/${FOOD}/steward`, { keeper: '', contact: '', letterLang: 'es' });
    const page = await liaison.get(`/upkeep/organizations/${CASA}/answer`);
    expect(page.text).toContain('Send the link again');
    for (const status of [303, 303, 303, 422])
      expect((await liaison.post(`/upkeep/organizations/${CASA}/sent-again`, {})).status).toBe(status);
    const [found] = await county.owner('select id::text, link_turn::int as turn from upkeep.asks');
    expect(found?.turn).toBe(3);
    const last = linkOf(county.vault.ring, countyId, '/upkeep/confirm', String(found?.id), { turn: 3 }).token;
    expect((await anyone().get(paths.confirm(first))).status).toBe(404);
    expect((await anyone().get(paths.confirm(last))).status).toBe(200);
    const waiting = `select lang, turn::int from mail.letters where dropped_at is null`;
    expect(await county.owner(waiting), 'the others were replaced').toEqual([{ lang: 'es', turn: 3 }]);
    // The job's own second letter holds the link that is open.
    await sent();
    await ask(days(15));
    expect((await anyone().get(paths.confirm(last))).status).toBe(200);
    expect((await (await county.as('socialworker')).post(`/upkeep/organizations/${CASA}/sent-again`, {})).status).toBe(
      404,
    );
    await answer(last, { all: 'right' });
    expect((await liaison.post(`/upkeep/organizations/${CASA}/sent-again`, {})).status, 'answered').toBe(404);
    expect((await liaison.get(paths.asks)).text).toMatch(/Casa Luz/);
  });

  it('nothing that was checked or that a file says, and never where the county says nobody', async () => {
    await county.owner(`update directory.services set checked_on = '2027-05-01'`);
    await ask();
    expect(await letters()).toEqual([]);
    await county.owner('update directory.services set checked_on = null');
    await county.owner(`update people.counties set settings = settings || '{"upkeepMostLetters": 0}'`);
    await ask();
    expect(await letters()).toEqual([]);
    await county.owner(`update people.counties set settings = settings - 'upkeepMostLetters'`);
    const file = new File(
      [
        JSON.stringify([
          { id: BEDS, name: 'Beds', status: 'active', organization_id: CASA },
          { id: FOOD, name: 'Food', status: 'active', organization_id: CASA, fees: 'none' },
        ]),
      ],
      'a.json',
    );
    const read = await admin.post('/directory/imports', { file: file as never });
    await admin.post(`${read.location}/done`, {});
    await ask();
    expect(await letters(), 'a file said them today').toEqual([]);
  });

  it('at the address that was named for it, which is sealed', async () => {
    await liaison.post(`/directory/services/${BEDS}/steward`, { keeper: '', contact: 'rosa@casa.example' });
    await ask();
    expect(await letters()).toEqual(['rosa@casa.example']);
  });
});

describe('the link', () => {
  it('opens the entries as the public sees them, and opening it does nothing, however often', async () => {
    await ask();
    const token = await theLink();
    for (let n = 0; n < 3; n++) {
      const page = await anyone().get(paths.confirm(token));
      expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null]);
      expect(page.text).toContain('Is this still right?');
      expect(page.text).toContain('555-0100');
      expect(page.text).toContain('17 Elm Street');
    }
    expect(await county.owner('select 1 from upkeep.answers')).toEqual([]);
    expect((await entry(BEDS)).checked).toBeNull();
    const spanish = await anyone().get(`${paths.confirm(token)}?lang=es`);
    expect(spanish.text).toContain('¿Sigue siendo correcto?');
  });

  it('says with one tap that all is right: checked today, once, and a second tap of the same form is no error', async () => {
    await ask();
    const token = await theLink();
    const first = await answer(token, { all: 'right' }, 'the-key');
    expect([first.status, first.location]).toEqual([303, paths.thanks]);
    expect((await entry(BEDS)).checked).toBe('2027-06-01');
    expect((await entry(FOOD)).checked).toBe('2027-06-01');
    const second = await anyone().post(paths.confirm(token), { all: 'right' }, 'the-key');
    expect([second.status, second.location]).toEqual([303, paths.thanks]);
    expect(await county.owner('select count(*)::int as n from upkeep.answers')).toEqual([{ n: 1 }]);
    const [thanks] = [await anyone().get(paths.thanks)];
    expect(thanks?.text).toContain('Thank you');
  });

  it('that is wrong, old or used looks like one that never was', async () => {
    await ask();
    const used = await theLink();
    await answer(used, { all: 'right' });
    await county.owner(`update directory.services set checked_on = null`);
    await county.owner('delete from mail.letters');
    await ask(days(181));
    const old = await theLink();
    await ask(days(362));
    const plain = (page: Page) => [
      page.status,
      page.text.replace(/nonce="[^"]*"|value="[^"]*"|\/upkeep\/confirm\/[\w-]+/g, ''),
    ];
    const nowhere = await anyone().get(paths.confirm('x'.repeat(32)));
    expect(nowhere.status).toBe(404);
    for (const token of [used, old]) {
      expect(plain(await anyone().get(paths.confirm(token)))).toEqual(plain(nowhere));
      expect((await anyone().post(paths.confirm(token), { all: 'right' })).status).toBe(404);
    }
    expect((await anyone().get(paths.confirm('short'))).status).toBe(404);
  });

  it('takes room at once, as a change that can be taken back, and leaves the rest to a keeper', async () => {
    await ask();
    const page = await answer(await theLink(), {
      's0-space': 'waiting',
      's0-space-wait': '12',
      's0-phones-0-number': '555-0177',
      's0-hours-SA-0-opens': '10:00',
      's0-hours-SA-0-closes': '14:00',
      's0-exclusions-0-what': 'Youth over 17',
      's0-exclusions-0-why': 'License',
      's0-tr-es-0': 'Camas qzx',
      's0-note': 'The bell is broken qzx',
    });
    expect([page.status, page.location]).toEqual([303, paths.thanks]);
    const after = await entry(BEDS);
    expect(after.body).toMatchObject({
      capacity: { state: 'waiting', wait_days: 12, said_on: '2027-06-01' },
      phones: [{ number: '555-0100' }],
    });
    expect([after.checked, (await entry(FOOD)).checked], 'what was left counts as right').toEqual([null, '2027-06-01']);
    const raw = JSON.stringify(await county.owner('select to_jsonb(m)::text as m from upkeep.mends m'));
    expect(raw).not.toMatch(/555-0177|qzx|over 17/);
    const [mend] = await county.owner('select id::text from upkeep.mends');
    const path = paths.mend(String(mend?.id));
    expect((await liaison.get(paths.mine)).text).toContain('The provider says something is different');
    const seen = await liaison.get(path);
    for (const words of ['555-0177', 'Saturday 10:00–14:00', 'Youth over 17', 'Camas qzx', 'The bell is broken qzx'])
      expect(seen.text).toContain(words);
    county.setNow(days(1));
    expect((await liaison.post(paths.taken(String(mend?.id)), {})).status).toBe(303);
    expect((await liaison.post(paths.taken(String(mend?.id)), {})).status, 'a second click').toBe(422);
    const taken = await entry(BEDS);
    expect(taken.body).toMatchObject({
      phones: [{ id: id(8), number: '555-0177' }],
      exclusions: [{ what: 'Youth over 17', why: 'License' }],
      capacity: { state: 'waiting' },
      translations: [{ language: 'es', says: 'Camas qzx' }],
    });
    expect(taken.body.schedules).toHaveLength(2);
    const changes = await county.owner(
      `select id::text from directory.imports where origin = 'provider' order by applied_at desc, id desc`,
    );
    expect(changes).toHaveLength(2);
    const undo = (at: number) => admin.post(`/directory/changes/${changes[at]?.id}/undone`, {});
    county.setNow(days(2));
    for (const at of [0, 1]) expect((await undo(at)).status, `undo ${at}`).toBe(303);
    expect((await entry(BEDS)).body).not.toHaveProperty('capacity');
    expect((await entry(BEDS)).body.phones).toEqual([{ id: id(8), number: '555-0100' }]);
  });

  it('gives the form back whole where it is not right, and is not used up by it', async () => {
    await ask();
    const token = await theLink();
    const page = await answer(token, {
      's0-hours-SA-0-opens': '10:00',
      's0-phones-1-number': 'none',
      's0-note': 'Kept words',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Write both hours');
    expect(page.text).toContain('Write a phone number.');
    expect(page.text).toContain('Kept words');
    expect((await answer(token, { all: 'right' })).status).toBe(303);
  });

  it('never tells where a confidential place is', async () => {
    await county.owner(`update directory.services set body = body || '{"confidential": true}' where id = $1`, [BEDS]);
    await ask();
    const page = await anyone().get(paths.confirm(await theLink()));
    expect(page.text).toContain('Not shown to anyone.');
    expect(page.text).not.toMatch(/elm street|90731/i);
    expect(JSON.stringify(await county.owner('select to_jsonb(l)::text as l from mail.letters l'))).not.toMatch(/elm/i);
  });

  it('closed for good waits for a keeper, who may leave the entry as it is', async () => {
    await ask();
    await answer(await theLink(), { 's1-closed': 'yes' });
    expect((await entry(FOOD)).body.status).toBe('active');
    const [mend] = await county.owner('select id::text from upkeep.mends');
    expect((await admin.get(paths.mend(String(mend?.id)))).text).toContain('Closed for good');
    expect((await admin.post(paths.left(String(mend?.id)), {})).status).toBe(303);
    expect((await liaison.post(paths.taken(String(mend?.id)), {})).text).toContain('decided this already');
    expect((await entry(FOOD)).body.status).toBe('active');
  });
});

describe('a liaison who spoke with the provider', () => {
  it('answers in their own name: what is open is answered, minutes are theirs to say, and what is otherwise needs another', async () => {
    await ask();
    const path = paths.answerFor(CASA);
    const fields = fieldsOf(await liaison.get(path));
    expect((await liaison.post(path, { ...fields, minutes: 'many' })).text).toContain('Write the minutes');
    const page = await liaison.post(path, { ...fields, minutes: '7', 's0-phones-0-number': '555-0188' });
    expect([page.status, page.location]).toEqual([303, paths.mine]);
    expect((await entry(FOOD)).checked).toBe('2027-06-01');
    expect((await anyone().get(paths.confirm(await theLink()))).status, 'the link is answered').toBe(404);
    const [mend] = await county.owner('select id::text from upkeep.mends');
    expect((await liaison.post(paths.taken(String(mend?.id)), {})).status).toBe(422);
    expect((await admin.post(paths.taken(String(mend?.id)), {})).status).toBe(303);
    expect((await entry(BEDS)).body.phones).toMatchObject([{ number: '555-0188' }]);
  });

  it('sees how much is asked of whom, and so does the plan lead', async () => {
    await ask();
    await sent();
    await ask(days(15));
    county.setNow(days(15));
    await answer(await theLink(), { all: 'right', opened: new Date(days(15).getTime() - 4 * 60_000).toISOString() });
    await liaison.post(paths.answerFor(CASA), { all: 'right', minutes: '9' });
    await askedBesides();
    for (const handle of ['liaison', 'planlead']) {
      const page = await (await county.as(handle)).get(paths.asks);
      expect(page.text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(/Casa Luz 2027-06 2 3 1 2 1 13/);
    }
    for (const handle of ['socialworker', 'youthleader', 'other-county'])
      expect((await (await county.as(handle)).get(paths.asks)).status).toBe(404);
  });
});

describe('anyone', () => {
  const send = (fields: Record<string, string>) => anyone().post(`${paths.reports}?lang=en`, fields);

  it('says that an entry is not right, without an account or a cookie; the words are sealed', async () => {
    const form = await anyone().post(`${paths.report}?lang=en`, { service: BEDS });
    expect([form.status, form.headers.get('set-cookie')]).toEqual([200, null]);
    expect(form.text).toContain('About: Beds');
    const page = await send({ service: BEDS, kind: 'turned-away', words: 'They said no to me qzx' });
    expect([page.status, page.location, page.headers.get('set-cookie')]).toEqual([303, paths.reported, null]);
    expect(JSON.stringify(await county.owner('select to_jsonb(r)::text as r from upkeep.reports r'))).not.toContain(
      'qzx',
    );
    expect((await liaison.get(paths.mine)).text).toContain('Someone says: I was turned away');
    expect((await liaison.get(`${paths.reports}?kind=turned-away`)).text).toMatch(/>\s*Beds\s*</);
    expect((await liaison.get(`${paths.reports}?kind=closed`)).text).not.toMatch(/>\s*Beds\s*</);
    const [one] = await county.owner('select id::text from upkeep.reports');
    const path = paths.one(String(one?.id));
    expect((await liaison.get(path)).text).toContain('They said no to me qzx');
    for (const handle of ['socialworker', 'planlead', 'youthleader', 'other-county'])
      expect((await (await county.as(handle)).get(path)).status, handle).toBe(404);
    expect((await liaison.post(paths.handled(String(one?.id)), {})).text).toContain('Choose one.');
    expect(
      (await liaison.post(paths.handled(String(one?.id)), { outcome: 'provider-asked', words: 'We rang' })).status,
    ).toBe(303);
    expect((await admin.post(paths.handled(String(one?.id)), { outcome: 'right' })).status, 'handled once').toBe(422);
    expect((await admin.get(path)).text).toContain('We rang');
    expect((await liaison.get(paths.mine)).text).not.toContain('Someone says');
  });

  it('chooses what is wrong, and names the place where none was sent along', async () => {
    const page = await send({ words: 'Something' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Tap one.');
    const unnamed = await send({ kind: 'hours', words: 'Late' });
    expect([unnamed.status, unnamed.text.includes('Write which place it is.'), unnamed.text.includes('Late')]).toEqual([
      422,
      true,
      true,
    ]);
    const named = await send({ kind: 'hours', which: 'The kitchen at the port' });
    expect(named.status).toBe(303);
  });

  it('writes at a pace', async () => {
    county.setNow(days(400));
    const all: number[] = [];
    for (let n = 0; n < 12; n++) all.push((await send({ service: BEDS, kind: 'closed' })).status);
    expect(all.filter((status) => status === 303)).toHaveLength(10);
    expect(all.at(-1)).toBe(422);
    expect((await send({ service: BEDS, kind: 'closed' })).text).toContain('Too many at once');
    county.setNow(new Date(days(400).getTime() + 61_000));
    expect((await send({ service: BEDS, kind: 'closed' })).status).toBe(303);
  });
});

describe('a stale entry', () => {
  it('sinks in the finder and says so there, on its page and on the list, which shows the stale alone when asked', async () => {
    county.setNow(days(800));
    const need = { needs: ['food'], phones: [{ id: id(40), number: '555-0300' }] };
    await county.owner(`update directory.services set body = body || $1::jsonb, checked_on = $2 where id = $3`, [
      JSON.stringify(need),
      '2027-07-01',
      BEDS,
    ]);
    await county.owner(`update directory.services set body = body || $1::jsonb, checked_on = $2 where id = $3`, [
      JSON.stringify(need),
      '2029-08-01',
      FOOD,
    ]);
    await county.owner(`delete from directory.services_at_locations`);
    const found = await anyone().post('/find?lang=en', { need: 'food' });
    const [first, second] = [found.text.indexOf('>Food<'), found.text.indexOf('>Beds<')];
    expect(first > 0 && second > first, 'what was checked lately comes first').toBe(true);
    expect(found.text.slice(second)).toContain('Nobody has checked this lately');
    expect(found.text.slice(first, second)).toContain('Checked August 1, 2029');
    expect((await liaison.get(`/directory/services/${BEDS}`)).text).toContain('(not checked lately)');
    const list = await (await county.as('socialworker')).get('/directory?stale=yes');
    expect([list.text.includes('>Beds<'), list.text.includes('>Food<')]).toEqual([true, false]);
    const mine = await liaison.get(paths.mine);
    expect(mine.text.indexOf('>Beds<')).toBeLessThan(mine.text.indexOf('>Food<'));
  });
});

describe('a youth leader', () => {
  it('says how an entry should read; a keeper takes it with a reason, it shows, and can be taken back', async () => {
    const leader = await county.as('youthleader');
    const texts = await leader.get('/upkeep/wording/texts?search=Beds');
    expect(texts.text).toContain('What do you need right now?');
    // Their menu is theirs: no row leads to youth or to the county's work.
    const menu = /<nav[\s\S]*?<\/nav>/.exec(texts.text)?.[0] ?? '';
    expect([...menu.matchAll(/href="([^"]+)"/g)].map(([, href]) => href).sort()).toEqual([
      '/consultations',
      '/directory',
      '/forums',
      '/notices',
      '/upkeep/wording',
    ]);
    const path = paths.part('entry', BEDS);
    expect((await leader.post(path, { lang: 'en' })).text).toContain('Write better words');
    const said = await leader.post(path, { lang: 'en', other: 'A bed for tonight', off: 'Nobody says shelter qzx' });
    expect(said.status).toBe(303);
    expect(JSON.stringify(await county.owner('select to_jsonb(w)::text as w from upkeep.wordings w'))).not.toMatch(
      /qzx|bed for tonight/,
    );
    const one = said.location ?? '';
    const wordingId = one.split('/').at(-1) ?? '';
    expect(
      (await leader.post(paths.wordingDecided(wordingId), { outcome: 'taken', why: 'x' })).status,
      'not theirs to decide',
    ).toBe(404);
    expect((await liaison.post(paths.wordingDecided(wordingId), { outcome: 'taken' })).text).toContain('Say why.');
    expect((await liaison.post(paths.wordingDecided(wordingId), { outcome: 'taken', why: 'Clearer' })).status).toBe(
      303,
    );
    expect((await liaison.post(paths.wordingDecided(wordingId), { outcome: 'not-taken', why: 'x' })).status).toBe(422);
    expect((await entry(BEDS)).body.description).toBe('A bed for tonight');
    expect((await leader.get(one)).text).toContain('Clearer');
    expect((await (await county.as('socialworker')).get(paths.wording)).text).toContain('Entry: Beds');
    const [change] = await county.owner(`select id::text from directory.imports where origin = 'leader'`);
    expect((await admin.post(`/directory/changes/${change?.id}/undone`, {})).status).toBe(303);
    expect((await entry(BEDS)).body).not.toHaveProperty('description');
  });

  it('says how the finder should read: the decision is kept and goes into the next release', async () => {
    const leader = await county.as('youthleader');
    const said = await leader.post(paths.part('finder', 'heading'), { lang: 'es', other: '¿Qué te hace falta?' });
    const wordingId = (said.location ?? '').split('/').at(-1) ?? '';
    expect((await (await county.as('other-county')).get(paths.wordingOf(wordingId))).status).toBe(404);
    await admin.post(paths.wordingDecided(wordingId), { outcome: 'taken', why: 'As people say it' });
    expect(JSON.parse((await leader.get(paths.wordingTaken)).text)).toEqual([
      { key: 'heading', lang: 'es', was: '¿Qué necesitas ahora?', words: '¿Qué te hace falta?' },
    ]);
    expect((await leader.get(paths.part('finder', 'nothing-like-it'))).status).toBe(404);
  });

  it('sees no youth’s record and changes no entry', async () => {
    const leader = await county.as('youthleader');
    for (const path of [
      paths.mine,
      paths.asks,
      paths.reports,
      `/directory/services/${BEDS}/edit`,
      '/directory/changes',
    ])
      expect((await leader.get(path)).status, path).toBe(404);
  });

  it('cannot have an entry tell where a confidential place is', async () => {
    const place = `/directory/services/${BEDS}/places/${VISIT}`;
    await admin.post(place, { ...fieldsOf(await admin.get(place)), confidential: 'yes' });
    const [change] = await county.owner(
      `select id::text from directory.imports where origin = 'hand' and replaced_at is null`,
    );
    await liaison.post(`/directory/changes/${change?.id}/applied`, {});
    county.setNow(days(1));
    const leader = await county.as('youthleader');
    const said = await leader.post(paths.part('entry', FOOD), { lang: 'en', other: 'Next to 17 Elm Street' });
    const wordingId = (said.location ?? '').split('/').at(-1) ?? '';
    const page = await liaison.post(paths.wordingDecided(wordingId), { outcome: 'taken', why: 'x' });
    expect([page.status, page.text.includes('may tell where a safe house is')]).toEqual([422, true]);
    expect(await county.owner('select 1 from upkeep.wording_decisions')).toEqual([]);
  });
});
