import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zonesNow } from '#reference/zones/index.ts';
import { person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { onServer } from '../../../test/harness/database.ts';
import { asked, aYouthOf, elsewhere, linkTo } from '../../../test/harness/referrals.ts';
import { sweepSilence } from '../../casework/referrals/jobs/sweep.ts';
import { loadSampleZones } from '../../sample/zone-rows.ts';

/** What a region's page and a service's page take from other modules. */
let county: County;
let liaison: Visitor;
let worker: Visitor;
let youthId: string;
const now = new Date();
const HOUR_MS = 3_600_000;
const WHAT = 'A youth without papers';
beforeAll(async () => {
  county = await aCounty();
  [liaison, worker] = [await county.as('liaison'), await county.as('socialworker')];
  youthId = await aYouthOf(county, worker);
  const { countyId } = await person(county, 'socialworker');
  await onServer(county.config.databaseUrl ?? '', (client) =>
    loadSampleZones(client, countyId, { seed: 'throughline', now, ring: county.vault.ring }),
  );
});
afterAll(() => county.close());

const rowOf = (html: string, label: string) =>
  (new RegExp(`${label}</dt>(.*?)</dd>`, 's').exec(html)?.[1] ?? 'no such row').replace(/<[^>]+>/g, '').trim();

describe('a region’s page', () => {
  it('names the Safe Youth Zones that stand there, to people at work and to the public, and those of no other region', async () => {
    const zones = await county.database.app.transaction().execute((tx) => zonesNow(tx, now));
    const here = zones.filter(({ region }) => region === 'spa-6');
    const away = zones.filter(({ region, name }) => region !== 'spa-6' && !here.some((each) => each.name === name));
    expect([here.length > 0, away.length > 0]).toEqual([true, true]);
    const staff = await liaison.get('/regions/spa-6');
    const open = await county.visitor().get('/areas/spa-6?lang=en');
    for (const { text } of [staff, open]) {
      const listed = text.slice(text.indexOf('</h1>')).replace(/.*All services here.*?<\/details>/s, '');
      for (const { name } of here) expect(listed).toContain(name);
    }
    for (const { name } of away) expect(open.text).not.toContain(`<li>${name}</li>`);
    const other = await (await county.as('other-county')).get('/regions/spa-6');
    for (const { name } of here) expect(other.text).not.toContain(`<li>${name}</li>`);
  });

  it('links its guides on paper in both languages, and they open', async () => {
    const page = await liaison.get('/regions/spa-6');
    const links = [...page.text.matchAll(/href="(\/directory\/guides\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(links.map((link) => link.split('lang=')[1]).sort()).toEqual(['en', 'es']);
    for (const link of links) expect((await liaison.get(link)).headers.get('content-type')).toBe('application/pdf');
  });

  it('tells its own liaison how many referrals nobody answered, until somebody does; nobody else is told', async () => {
    const waiting = async (handle: string, region = 'spa-6') =>
      rowOf((await (await county.as(handle)).get(`/regions/${region}`)).text, 'Referrals without an answer');
    expect(await waiting('liaison')).toBe('0');
    const id = await asked(worker, youthId, { ...elsewhere, region: 'spa-6' });
    await asked(worker, youthId, { ...elsewhere, region: 'spa-3' });
    const at = new Date(now.getTime() + 200 * HOUR_MS);
    await sweepSilence({ db: county.database.jobs, now: () => at, stopping: () => false });
    expect(await waiting('liaison')).toBe('1');
    expect(await waiting('liaison', 'spa-3'), 'another liaison’s').toBe('no such row');
    expect(await waiting('planlead')).toBe('no such row');
    await county.visitor().post(await linkTo(county, id), { answer: 'taken' });
    expect(await waiting('liaison')).toBe('0');
  });
});

describe('a service that turns youth away', () => {
  let service: string;
  let offerId: string;
  beforeAll(async () => {
    const need = await worker.post(`/youth/${youthId}/referrals/offers`, { need: 'food', age: '16', region: 'spa-6' });
    offerId = /name="offerId" value="([^"]+)"/.exec(need.text)?.[1] ?? '';
    const id = await asked(worker, youthId, { need: 'food', offerId });
    service = String(
      (await county.owner('select service_id::text as id from referrals.asks where id = $1', [id]))[0]?.id,
    );
    await county.owner(
      `update directory.services set body = body || jsonb_build_object('exclusions', jsonb_build_array(jsonb_build_object('what', $2::text)))
        where id = $1 returning 1`,
      [service, WHAT],
    );
    await worker.post(`/referrals/${id}/answers`, { answer: 'not-taken', reason: 'exclusion', exclusion: 'Qwyxrule' });
    const full = await asked(worker, youthId, { need: 'food', offerId });
    await worker.post(`/referrals/${full}/answers`, { answer: 'not-taken', reason: 'full' });
    for (const kind of ['turned-away', 'turned-away', 'hours'])
      expect((await county.visitor().post('/upkeep/reports?lang=en', { service, kind })).location).toBe(
        '/upkeep/reported',
      );
  });

  it('is shown with how often that was, in numbers and nothing else, to those whose work it is', async () => {
    for (const handle of ['liaison', 'planlead']) {
      const { text } = await (await county.as(handle)).get(`/outreach/${service}`);
      expect(text).toContain(
        'Within a year: 2 reports say that it turned someone away; 1 referral was refused by its rule.',
      );
      expect(text).not.toContain('Qwyxrule');
    }
    const counts = (handle: string) =>
      county
        .owner('select id::text, county_id::text as county from people.users where handle = $1', [handle])
        .then(([who]) =>
          county.database.app.transaction().execute(async (tx) => {
            const { sql } = await import('kysely');
            await sql`select set_config('app.user_id', ${who?.id}, true), set_config('app.county_id', ${who?.county}, true)`.execute(
              tx,
            );
            const { rows } = await sql`select referrals.turned_away(${service}::uuid, '2020-01-01') as refused,
            upkeep.turned_away(${service}::uuid, '2020-01-01') as reported`.execute(tx);
            return rows[0];
          }),
        );
    expect(await counts('liaison')).toEqual({ refused: 1, reported: 2 });
    for (const handle of ['socialworker', 'nurse', 'privacy'])
      expect(await counts(handle), handle).toEqual({ refused: null, reported: null });
  });

  it('and no longer does leads to the page where the entry says so, for those who may change it', async () => {
    await liaison.post(`/outreach/${service}`, {
      excluded: WHAT,
      how: 'visit',
      result: 'lifted',
      said: 'They take anyone now.',
    });
    const { text } = await liaison.get(`/outreach/${service}`);
    const path = `/directory/services/${service}/edit/limits`;
    expect(text).toContain(`href="${path}"`);
    expect(text).toContain(`Take out “${WHAT}”`);
    expect((await liaison.get(path)).text).toContain(WHAT);
    const planlead = await county.as('planlead');
    expect((await planlead.get(path)).status).toBe(404);
    expect((await planlead.get(`/outreach/${service}`)).text).not.toContain(path);
  });
});

describe('a county with regions that are called otherwise', () => {
  it('connects people by whatever its regions are called: without a number, by their team or the agency’s region', async () => {
    county.setNow(null);
    const admin = await county.as('admin');
    for (const [kind, text] of [
      ['list', 'id,number,name\nhills,,The Hills\nflats,,The Flats\n'],
      ['places', 'zip,region\n90012,flats\n90731,hills\n'],
    ] as const) {
      const read = await admin.post(`/regions/settings/${kind}`, { source: 'Maps', [kind]: new File([text], 'x.csv') });
      expect((await admin.post(`${read.location}/done`, {})).status).toBe(303);
    }
    await county.owner(
      `update people.users set region = null where handle in ('outreach', 'liaison', 'advocate', 'labor-advocate')`,
    );
    await county.owner('delete from liaisons.assignments');
    await county.owner(
      `insert into people.roles (county_id, user_id, role) select county_id, id, 'liaison' from people.users where handle = 'outreach'`,
    );
    const team = (region: string, handle: string) =>
      county.owner(
        `insert into liaisons.assignments (county_id, id, region, user_id, lead, since, created_by)
          select county_id, gen_random_uuid(), $1, id, true, current_date - 1, id from people.users where handle = $2`,
        [region, handle],
      );
    await team('flats', 'outreach');
    await team('hills', 'liaison');
    const [hills, flats] = [await county.as('liaison'), await county.as('outreach')];

    const librarian = await county.as('librarian');
    const id = await asked(librarian, null, { ...elsewhere, region: 'flats' });
    expect((await flats.get(`/referrals/${id}`)).status, 'the liaison of the flats').toBe(200);
    expect((await hills.get(`/referrals/${id}`)).status, 'the liaison of the hills').toBe(404);
    const late = new Date(Date.now() + 40 * 86_400_000);
    await sweepSilence({ db: county.database.jobs, now: () => late, stopping: () => false });
    const told = await county.owner(
      `select u.handle from referrals.told t join people.users u on u.id = t.user_id where t.referral_id = $1 and t.kind = 'liaison'`,
      [id],
    );
    expect(told).toEqual([{ handle: 'outreach' }]);

    // Who asks for a person in the flats is seen by the advocate whose agency works there, and not by one of the hills.
    await county.owner(
      `update people.agencies a set region = 'The Hills' from people.users u where u.agency_id = a.id and u.handle = 'advocate'`,
    );
    await county.owner(
      `update people.agencies a set region = 'flats' from people.users u where u.agency_id = a.id and u.handle = 'labor-advocate'`,
    );
    county.setNow(new Date(Date.now() + 5_000));
    const sent = await county.visitor().post('/find/ask?lang=en', { way: 'code', where: '90012', lang: 'en' });
    expect(sent.status, sent.text.slice(sent.text.indexOf('<main'), sent.text.indexOf('<main') + 700)).toBe(200);
    expect(await county.owner('select region from asks.asks')).toEqual([{ region: 'flats' }]);
    const answers = await county.owner(
      `select u.handle from people.users u where u.handle in ('advocate', 'labor-advocate') and asks.answers(u.county_id, u.id, 'flats')`,
    );
    expect(answers).toEqual([{ handle: 'labor-advocate' }]);

    // The street and an identification offer the county's own; what was written of before is said as it was.
    const street = (await county.as('outreach')).get('/contacts/new');
    expect((await street).text).toContain('The Flats');
    expect((await street).text).not.toMatch(/Antelope|South Bay/);
  });
});
