import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { layDirectory } from '../../../test/harness/directory.ts';
import type { Entity } from '../../reference/directory/model/directory.ts';
import { countChanged } from './jobs/count.ts';

let county: County;
const now = new Date('2026-03-15T18:00:00Z');
const count = async () => {
  while (
    await countChanged({ db: county.database.jobs, now: () => now, stopping: () => false }, -3_600_000_000_000, 50)
  );
};

/** Youth whose reports were received in a month of 2026, all alleging the same, all disposed alike; past every door. */
const reported = (n: number, month: string, sub: string, disposition: string | null) =>
  county.owner(
    `with who as (select u.county_id, u.id, u.agency_id from people.users u where u.handle = 'hotline'),
      youth as (insert into youth.youth (county_id, id, number, created_by)
        select county_id, gen_random_uuid(), 'M' || gen_random_uuid()::text, id from who, generate_series(1, $1::int) returning county_id, id)
      insert into reports.reports (county_id, id, youth_id, received_at, channel, by_user, agency_id, reporter_kind, mandated, narrative,
          allegations, disposition, support)
        select y.county_id, gen_random_uuid(), y.id, ('2026-' || $2 || '-10T12:00:00Z')::timestamptz, 'telephone', w.id, w.agency_id,
          'other', true, '\\x00', jsonb_build_array(jsonb_build_object('category', 2177, 'subCategory', $3::text, 'by', null)), $4, '{}'
        from youth y, who w`,
    [n, month, sub, disposition],
  );
const cse = 'commercial-sexual-exploitation';
const lt = 'exploiting-childs-labor';

const sums = () =>
  county.owner(
    `select month, row_key, column_key, n from measures.counts where measure = 'reports' and year = 2026 and n > 0 order by 1, 2, 3`,
  );
/** A table of the page by its caption: rows of texts. */
const tableOf = (html: string, caption: string): string[][] => {
  const table = html.split('<table').find((part) => part.includes(caption)) ?? '';
  return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '')),
  );
};

beforeAll(async () => {
  county = await aCounty();
  county.setNow(now);
  await reported(40, '01', cse, 'unfounded');
  await reported(25, '01', cse, 'substantiated');
  await reported(3, '02', lt, 'substantiated');
  await reported(30, '02', lt, 'unfounded');
  await reported(20, '03', lt, 'unfounded');
  await count();
});
afterAll(() => county.close());

describe('youth and the law that charged them', () => {
  const sumsOf = async (measure: string) =>
    (
      await county.owner(
        `select year, month, case when $1 = 'screening-offers' then a.name else c.row_key end as row_key, column_key, n from measures.counts c
          left join people.agencies a on a.county_id = c.county_id and a.id::text = c.row_key
          where measure = $1 and n > 0 order by 1, 2, 3, 4`,
        [measure],
      )
    ).map((row) => Object.values(row).join(' '));

  it('adds up charges by what became of them, intakes, and what came of each offer of a screening', async () => {
    // Twelve youth with an arrest, of whom one's is dismissed later; a hall takes in one, offers a screening, and the youth says no.
    await county.owner(
      `with who as (select u.county_id, u.id, u.agency_id from people.users u where u.handle = 'probation'),
        y as (select county_id, id from youth.youth where county_id = (select county_id from who) order by number limit 12)
        insert into relief.charges (county_id, id, youth_id, jurisdiction, what, arrested_on, words, recorded_at, by_user, agency_id)
          select y.county_id, gen_random_uuid(), y.id, 'us-ca', 'arrest', '2026-02-03', '\\x00', now(), w.id, w.agency_id from y, who w`,
    );
    await county.owner(
      `with who as (select u.county_id, u.id, u.agency_id from people.users u where u.handle = 'intake'),
        y as (select county_id, id from youth.youth where county_id = (select county_id from who) order by number limit 1),
        r as (insert into responses.responses (county_id, id, youth_id, protocol_id, protocol_version, category, started_at, facts, started_by, agency_id)
          select y.county_id, gen_random_uuid(), y.id, 'detention', 1, 'juvenile_court', '2026-02-04T12:00:00Z', '{}', w.id, w.agency_id from y, who w
          returning county_id, id, youth_id)
        insert into responses.events (county_id, id, response_id, youth_id, category, kind, step_id, at, recorded_at, by_user, agency_id, detail)
          select r.county_id, gen_random_uuid(), r.id, r.youth_id, 'juvenile_court', 'not-needed', 'screen', '2026-02-05T12:00:00Z', now(), w.id,
            w.agency_id, '{"reason": "youth-declined"}' from r, who w`,
    );
    await count();
    expect(await sumsOf('charged')).toEqual(['2026 2 arrest forced-not-named 12']);
    expect(await sumsOf('held')).toEqual(['2026 2 held-youth form-not-named 1']);
    expect(await sumsOf('screening-offers')).toEqual([expect.stringMatching(/^2026 2 .* offer-refused 1$/)]);

    const [one] = await county.owner(
      `with who as materialized (select set_config('app.user_id', u.id::text, false), set_config('app.county_id', u.county_id::text, false)
          from people.users u where u.handle = 'probation')
        update relief.charges c set what = 'dismissed', happened_on = '2026-03-01' from who
          where c.id = (select id from relief.charges order by youth_id limit 1)
          returning c.youth_id::text as youth, c.county_id::text as county`,
    );
    await county.owner(
      `insert into identification.identifications (county_id, id, youth_id, form, standing, elements, details, proposal, reasons, decided_by, agency_id)
        select $1::uuid, gen_random_uuid(), $2::uuid, 'ltfc', 'suspected', '{}', '{}', '{}', '\\x00', u.id, u.agency_id from people.users u
          where u.handle = 'socialworker'`,
      [one?.county, one?.youth],
    );
    await count();
    expect(await sumsOf('charged')).toEqual(['2026 2 arrest forced-not-named 11', '2026 3 dismissed forced-named 1']);
    const page = await (await county.as('analyst')).get('/measures?year=2026');
    const shown = tableOf(page.text, '>What became of it</th>');
    // March is not over, so what was dismissed in it is not told yet.
    expect(shown.find(([head]) => head === 'Dismissed')).toContain('0');
    expect(shown.find(([head]) => head === 'Arrest only')).toContain('11');
    // One youth alone is never told. The title stands in the list above as well.
    const held =
      page.text.split('Youth brought into a hall or camp').slice(2).join('').split('Screenings offered')[0] ?? '';
    expect(held).toContain('withheld');
    await county.owner('delete from identification.identifications');
  });
});

describe('the roll-up', () => {
  it('adds up what the records say, by month, form and disposition', async () => {
    expect((await sums()).map((row) => Object.values(row).join(' '))).toEqual([
      '1 cse substantiated 25',
      '1 cse unfounded 40',
      '2 lt substantiated 3',
      '2 lt unfounded 30',
      '3 lt unfounded 20',
    ]);
  });

  it('counts youth who are loaded later, though all that happened for them is older than what was counted', async () => {
    await reported(2, '01', cse, 'unfounded');
    const moved = await county.owner(
      `update youth.activity set at = '2026-01-10T12:00:00Z' where at = (select max(at) from youth.activity) returning youth_id`,
    );
    expect(moved).toHaveLength(2);
    await count();
    const january = (await sums()).find((row) => row.month === 1 && row.column_key === 'unfounded');
    expect(january?.n).toBe(42);
    await county.owner(`delete from reports.reports where youth_id = any($1)`, [moved.map((row) => row.youth_id)]);
    await county.owner(
      `insert into measures.again (county_id, youth_id) select county_id, id from youth.youth where id = any($1) on conflict do nothing`,
      [moved.map((row) => row.youth_id)],
    );
    await count();
  });

  it('counts a youth anew when something changes, and no youth twice', async () => {
    const before = await sums();
    await count();
    expect(await sums()).toEqual(before);
    const [one] = await county.owner(
      `update reports.reports set disposition = 'inconclusive' where id = (select id from reports.reports where disposition = 'substantiated'
        and allegations::text like '%labor%' limit 1) returning id`,
    );
    expect(one).toBeDefined();
    await count();
    const after = (await sums()).map((row) => Object.values(row).join(' '));
    expect(after).toContain('2 lt inconclusive 1');
    expect(after).toContain('2 lt substantiated 2');
    await county.owner(`update reports.reports set disposition = 'substantiated' where disposition = 'inconclusive'`);
    await count();
    expect(await sums()).toEqual(before);
  });

  it('forgets what is sealed and counts it again when it is opened', async () => {
    const before = await sums();
    const seal = (to: string | null) =>
      county.owner(
        `with y as (select youth_id from reports.reports where disposition = 'substantiated' order by id limit 1),
          r as (update reports.reports r set sealed_by = $1 from y where r.youth_id = y.youth_id)
          update youth.activity a set sealed_by = $1 from y where a.youth_id = y.youth_id`,
        [to],
      );
    await seal('00000000-0000-0000-0000-000000000001');
    await count();
    const total = (rows: Record<string, unknown>[]) => rows.reduce((sum, row) => sum + Number(row.n), 0);
    expect(total(await sums())).toBe(total(before) - 1);
    await seal(null);
    await count();
    expect(await sums()).toEqual(before);
  });

  it('lets no youth out, and its tables are open to nobody who signs in', async () => {
    for (const role of ['throughline_app', 'throughline_jobs', 'throughline_auth'])
      for (const table of ['measures.parts', 'measures.counts', 'measures.progress', 'measures.again'])
        expect(
          (await county.owner('select has_any_column_privilege($1, $2, $3) as may', [role, table, 'select']))[0]?.may,
          `${role} ${table}`,
        ).toBe(false);
    const columns = await county.owner(
      `select pg_get_function_result('measures.figures(int, int)'::regprocedure) as figures`,
    );
    expect(String(columns[0]?.figures)).not.toMatch(/uuid/);
  });

  it('reads of the record only codes and dates', async () => {
    const sealed = await county.owner(
      `select c.oid::regclass || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
        join pg_type t on t.oid = a.atttypid join pg_namespace n on n.oid = c.relnamespace
          where c.relkind = 'r' and n.nspname !~ '^pg_' and t.typname = 'bytea'
          and has_column_privilege('throughline_measures', c.oid, a.attnum, 'select')`,
    );
    expect(sealed).toEqual([]);
  });
});

describe('the page', () => {
  it('shows whole months only, withholds what is small and what would give it away', async () => {
    const page = await (await county.as('analyst')).get('/measures');
    expect(page.status).toBe(200);
    expect(page.text).toContain('2026, through February 28, 2026');
    const table = tableOf(page.text, 'Reports to the hotline, in full');
    const row = (name: string) => table.find(([label]) => label === name)?.slice(1);
    expect(row('Commercial sexual exploitation alone')).toEqual(['0', '0', 'withheld', '0', 'withheld', '65']);
    expect(row('Labor trafficking alone')).toEqual(['0', '0', 'withheld', '0', 'withheld', '33']);
    expect(row('All')?.at(-1)).toBe('98');
    expect(tableOf(page.text, 'Reports to the hotline, by month').map((line) => line.slice(0, 2))).toEqual([
      ['Month', 'Reports'],
      ['January', '65'],
      ['February', '33'],
    ]);
  });

  it('gives the same table as a file, with its definition', async () => {
    const file = await (await county.as('socialworker')).get('/measures/reports/file?year=2026');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.text).toContain('"Labor trafficking alone","0","0","withheld","0","withheld","33"');
    expect(file.text).toContain('"January","65"');
    expect(file.text).not.toMatch(/,"(3|30)",/);
    expect((await (await county.as('socialworker')).get('/measures/nothing/file')).status).toBe(404);
  });

  it('speaks Spanish, and counts each county by itself', async () => {
    expect((await (await county.as('analyst')).get('/measures?lang=es')).text).toContain('Solo trata laboral');
    const other = await (await county.as('other-county')).get('/measures');
    expect(other.text).toContain('Nothing has been counted yet');
  });
});

describe('places, services and referrals', () => {
  const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const mine = `select c.county_id, u.id as by, u.agency_id from directory.home() h join people.counties c on c.county_id = h
    join people.users u on u.county_id = c.county_id and u.handle = 'hotline'`;

  beforeAll(async () => {
    const one = (n: number, body: object, checkedOn: string | null = null): Entity => ({
      id: uuid(n),
      body: { id: uuid(n), ...body },
      modifiedAt: now,
      checkedOn,
    });
    const service = (n: number, checkedOn: string | null, more: object) =>
      one(n, { organization_id: uuid(1), name: `S${n}`, status: 'active', needs: ['food'], ...more }, checkedOn);
    await layDirectory(county, {
      taxonomy: [],
      taxonomy_term: [],
      organization: [one(1, { name: 'Kitchen', description: 'Meals' })],
      location: [],
      // On March 15: checked 90 days before, 91 days before, never, yesterday.
      service: [
        service(2, '2025-12-15', {
          open_without_case: true,
          languages: [{ id: uuid(90), code: 'es', name: 'Spanish' }],
        }),
        service(3, '2025-12-14', { open_without_case: true, serves: ['labor-trafficked'] }),
        service(4, null, {}),
        service(5, '2026-03-14', { needs: ['food', 'work'] }),
      ],
      service_at_location: [],
    });
    await county.owner(`delete from zones.visits; delete from zones.told; delete from zones.trainings; delete from zones.signs;
      delete from zones.workplaces; delete from zones.places; delete from zones.approvals; delete from zones.applications;`);
    await county.owner(
      `insert into zones.applications (county_id, id, name, kind, phase, applied_on, wrapped, recorded_by)
        select county_id, $1, 'The library', 'library', 'one', '2026-01-02', '\\x00', by from (${mine}) m`,
      [uuid(10)],
    );
    await county.owner(
      `insert into zones.places (county_id, id, application_id, name, address, added_on, recorded_by)
        select county_id, $1, $2, 'Reading room', '{"line":"1 Main St","city":"Palmdale","postalCode":"93550"}', '2026-01-02', by from (${mine}) m`,
      [uuid(11), uuid(10)],
    );
    // 30 other visits and 3 in a crisis in January, 20 in February, 40 in March, of which nothing is told; one was taken back.
    for (const [day, kind, n, back] of [
      ['2026-01-10', 'place', 30, false],
      ['2026-01-11', 'crisis', 3, false],
      ['2026-02-10', 'place', 20, false],
      ['2026-03-10', 'place', 40, false],
      ['2026-01-12', 'crisis', 9, true],
    ] as const)
      await county.owner(
        `insert into zones.visits (county_id, id, place_id, day, part, kind, taken_back)
          select county_id, gen_random_uuid(), $1, $2, 'morning', $3, $5 from (${mine}) m, generate_series(1, $4::int)`,
        [uuid(11), day, kind, n, back],
      );
    await county.owner('truncate referrals.asks cascade');
    // Without a record in January: 12 not taken for want of room, 15 excluded, 14 taken of which 13 began; one refused with a record.
    for (const [n, code, reason, begun, record] of [
      [12, 'not-taken', 'full', false, false],
      [15, 'not-taken', 'exclusion', false, false],
      [13, 'taken', null, true, false],
      [1, 'taken', null, false, false],
      [1, 'not-taken', 'full', false, true],
    ] as const)
      await county.owner(
        `with m as (${mine}), a as (insert into referrals.asks (county_id, id, by_user, agency_id, asked_at, with_record, asked_for, need,
            region, provider, organization, way, phone, due_at, silence_hours, wrapped, yes_by, yes_at, yes_how, yes_lang)
            select county_id, gen_random_uuid(), by, agency_id, '2026-01-20T12:00:00Z', $4, 'youth', 'food', 'spa-1', 'Meals', 'Kitchen',
              'telephone', '1', '2026-01-22T12:00:00Z', 48, '\\x00', 'youth', '2026-01-20T12:00:00Z', 'in-person', 'en'
              from m, generate_series(1, $1::int) returning county_id, id)
          insert into referrals.events (county_id, id, referral_id, kind, code, reason, at, recorded_at, by_part)
            select a.county_id, gen_random_uuid(), a.id, e.kind, e.code, e.reason, '2026-01-21T12:00:00Z', '2026-01-21T12:00:00Z', 'team'
              from a, (values ('answered', $2::text, $3::text, true), ('begun', 'begun', null, $5::boolean)) e(kind, code, reason, it) where e.it`,
        [n, code, reason, record, begun],
      );
  });

  const page = async (of = 'analyst', lang = 'en') => (await (await county.as(of)).get(`/measures?lang=${lang}`)).text;
  const row = (html: string, caption: string, name: string) =>
    tableOf(html, caption)
      .find(([label]) => label === name)
      ?.slice(1);

  it('counts services by when they were last checked, today, and withholds none of them: they are public', async () => {
    const html = await page();
    const fresh = 'Services checked lately, in full';
    expect(row(html, fresh, 'All services')).toEqual(['2', '1', '1', '4', '50 %']);
    expect(row(html, fresh, 'Open without a case')).toEqual(['1', '1', '0', '2', '50 %']);
    expect(row(html, fresh, 'Serve labor-trafficked youth')).toEqual(['0', '1', '0', '1', '0 %']);
    expect(row(html, fresh, 'All')).toBeUndefined();
    expect(row(html, 'Services checked lately, by kind of help, in full', 'Work')).toEqual([
      '1',
      '0',
      '0',
      '1',
      '100 %',
    ]);
    expect(row(html, 'Services checked lately, by kind of help, in full', 'Food')).toEqual([
      '2',
      '1',
      '1',
      '4',
      '50 %',
    ]);
    expect(row(html, 'Services checked lately, by language, in full', 'Spanish')).toEqual([
      '1',
      '0',
      '0',
      '1',
      '100 %',
    ]);
  });

  it('counts zones by phase, agency and region, and a place without trained people not as one', async () => {
    const html = await page();
    for (const [caption, name] of [
      ['Safe Youth Zones by phase, in full', 'one'],
      ['Safe Youth Zones by agency, in full', 'The library'],
      ['Safe Youth Zones by region, in full', 'Antelope Valley'],
    ] as const)
      expect(
        tableOf(html, caption)
          .find(([label]) => label?.includes(name))
          ?.slice(1),
        caption,
      ).toEqual(['0', '1', '1', '0 %']);
  });

  it('counts visits of whole months, and never shows the few', async () => {
    const html = await page();
    const visits = tableOf(html, 'Visits to Safe Youth Zones, in full');
    // 30 + 20 others, 3 in a crisis: their sum is shown, the three are not, nor what would give them away.
    expect(visits.at(-1)?.slice(1)).toEqual(['withheld', 'withheld', '53']);
    expect(tableOf(html, 'Visits to Safe Youth Zones, by month').map((line) => line.slice(0, 2))).toEqual([
      ['Month', 'Visits'],
      ['January', '33'],
      ['February', '20'],
    ]);
  });

  it('counts what was refused by organization and reason, and help without a case; small ones are withheld', async () => {
    const html = await page('socialworker');
    const refused = tableOf(html, 'Referrals that were not taken, in full').find(([label]) => label === 'Kitchen');
    // Full: 12 and one with a record; excluded: 15.
    expect([refused?.[1], refused?.[7], refused?.at(-1)]).toEqual(['13', '15', '28']);
    const without = tableOf(html, 'Help without a case, in full');
    expect(without.at(-1)?.slice(1, 4)).toEqual(['withheld', 'withheld', '14']);
    const file = await (await county.as('socialworker')).get('/measures/refused/file?year=2026');
    expect(file.text).toContain('"Kitchen"');
    expect(file.text).toContain('An exclusion is named as such.');
  });

  it('says each of them in Spanish, and shows none of it to another county', async () => {
    const html = await page('analyst', 'es');
    for (const words of [
      'Zonas Seguras para Jóvenes por fase',
      'Derivaciones que no se aceptaron',
      'Servicios revisados hace poco',
    ])
      expect(html).toContain(words);
    expect(await page('other-county')).not.toContain('Kitchen');
  });
});

describe('standing with youth', () => {
  const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const who = (handle: string) =>
    `select u.county_id, u.id as by, u.agency_id from people.users u where u.handle = '${handle}'`;
  /** New youth, as many as wanted, each with what is written for it: `w` is who writes. */
  const each = (n: number, by: string, write: string) =>
    county.owner(
      `with w as (${who(by)}), y as (insert into youth.youth (county_id, id, number, created_by)
        select county_id, gen_random_uuid(), 'S' || gen_random_uuid()::text, by from w, generate_series(1, ${n}) returning county_id, id) ${write}`,
    );
  const asked = (n: number, { taken, plan, declined }: { taken?: boolean; plan?: string; declined?: boolean }) =>
    each(
      n,
      'advocate',
      `, r as (insert into advocacy.referrals (county_id, id, number, at, by_user, agency_id, source, with_record, knows, forms, language, wrapped, card)
          select y.county_id, y.id, 'R' || y.id::text, '2026-01-05T18:00:00Z', w.by, w.agency_id, 'worker', true, 'told', '{}', 'en', '\\x00', '\\x00' from y, w),
        o as (insert into advocacy.of_youth (county_id, referral_id, youth_id, by_user) select y.county_id, y.id, y.id, w.by from y, w),
        t as (insert into advocacy.turns (county_id, id, referral_id, contract_id, agency_id, at, by_user, chosen_by, accepted_at, accepted_by, advocate_id,
            declined_at, declined_by, declined_why)
          select y.county_id, y.id, y.id, '${uuid(70)}', w.agency_id, '2026-01-05T18:00:00Z', w.by, 'youth'
            ${taken ? ", '2026-01-06T18:00:00Z', w.by, w.by" : ', null, null, null'}
            ${declined ? ", '2026-01-06T18:00:00Z', w.by, 'full'" : ', null, null, null'} from y, w)
        insert into advocacy.events (county_id, id, referral_id, turn_id, kind, at, by_user)
          select y.county_id, gen_random_uuid(), y.id, y.id, k.kind, k.at, w.by from y, w, (values ('agreed', '2026-01-10T18:00:00Z'::timestamptz)
            ${plan ? `, ('plan', '${plan}')` : ''}) k(kind, at) where ${taken ? 'true' : 'false'}`,
    );
  const exits = (n: number, diploma: string, college: string) =>
    each(
      n,
      'socialworker',
      `insert into transition.outcomes (county_id, id, youth_id, kind, on_day, diploma, college, working, adult, housed, benefits, at, by_user, agency_id)
        select y.county_id, y.id, y.id, 'exit', '2026-02-28', '${diploma}', '${college}', 'no', 'yes', 'yes', 'not-known', now(), w.by, w.agency_id from y, w`,
    );
  /** Their social workers: the listed one, and perhaps another beside or after. */
  const workers = (n: number, left: string | null, second: boolean) =>
    each(
      n,
      'socialworker',
      `insert into access.bases (county_id, id, youth_id, kind, user_id, since, made_by, ended_at)
        select y.county_id, gen_random_uuid(), y.id, 'assigned-team', u.id, '2025-12-01T18:00:00Z', w.by, case when u.handle = 'socialworker' then ${left ? `'${left}'::timestamptz` : 'null::timestamptz'} end
          from y, w join people.users u on u.county_id = w.county_id and u.handle in ('socialworker'${second ? ", 'socialworker-2'" : ''})`,
    );

  beforeAll(async () => {
    await county.owner(
      `with w as (${who('advocate')}), c as (insert into advocacy.contracts (county_id, id, agency_id, by_user) select county_id, '${uuid(70)}', agency_id, by from w)
        insert into advocacy.terms (county_id, id, contract_id, recorded_at, by_user, starts_on, age_from, age_to, forms, capacity, plan)
          select county_id, gen_random_uuid(), '${uuid(70)}', '2025-01-01', by, '2025-01-01', 0, 21, '{cse}', 100, 'P30D' from w`,
    );
    await asked(20, { taken: true, plan: '2026-02-08T18:00:00Z' });
    await asked(12, { taken: true, plan: '2026-02-20T18:00:00Z' });
    await asked(3, { declined: true });
    await asked(2, {});
    for (const [n, day, reached, back] of [
      [15, '2026-02-10', true, false],
      [12, '2026-02-11', false, false],
      [40, '2026-03-10', true, false],
      [20, '2026-02-11', true, true],
    ] as const)
      await each(
        n,
        'advocate',
        `insert into care.efforts (county_id, id, youth_id, whom, how, reached, at, recorded_at, by_user, agency_id, taken_back_at)
          select y.county_id, y.id, y.id, 'youth', 'call', ${reached}, '${day}T18:00:00Z', now(), w.by, w.agency_id, ${back ? 'now()' : 'null'} from y, w`,
      );
    await exits(13, 'yes', 'no');
    await exits(26, 'no', 'no');
    await exits(5, 'no', 'yes');
    await workers(30, null, false);
    await workers(15, null, true);
    await workers(12, '2026-02-02T18:00:00Z', true);
    // After the last whole month; and with nobody who came: no change.
    await workers(4, '2026-03-02T18:00:00Z', true);
    await workers(6, '2026-02-02T18:00:00Z', false);
    for (const [n, days] of [
      [11, 9],
      [2, 40],
    ] as const)
      await each(
        n,
        'socialworker',
        `, q as (insert into homes.asks (county_id, id, by_user, agency_id, asked_at, wrapped, about, closed_at, closed_why)
            select y.county_id, y.id, w.by, w.agency_id, '2026-01-10T18:00:00Z', '\\x00', '\\x00', '2026-01-10T18:00:00Z'::timestamptz + interval '${days} days', 'placed' from y, w)
          insert into homes.of_youth (county_id, ask_id, youth_id, by_user) select y.county_id, y.id, y.id, w.by from y, w`,
      );
    await each(
      14,
      'socialworker',
      `insert into responses.responses (county_id, id, youth_id, protocol_id, protocol_version, category, started_at, facts, started_by, agency_id)
        select y.county_id, gen_random_uuid(), y.id, 'missing-from-care', 1, 'child_welfare', t.at, '{}', w.by, w.agency_id
          from y, w, (values ('2026-01-03T18:00:00Z'::timestamptz), ('2026-02-03T18:00:00Z'), ('2026-03-03T18:00:00Z')) t(at)`,
    );
  });

  const table = async (caption: string, of = 'analyst') =>
    tableOf((await (await county.as(of)).get('/measures?year=2026')).text, `${caption}, in full`);

  it('counts advocacy by program: who has an advocate, what was asked, plans in the contract’s time, efforts', async () => {
    const [program] = await county.owner(
      `select a.name from people.users u join people.agencies a on a.id = u.agency_id where u.handle = 'advocate'`,
    );
    const row = async (caption: string) =>
      (await table(caption)).find(([label]) => label === String(program?.name).replace(/'/g, '&#39;'))?.slice(1);
    expect(await row('Youth with an advocate')).toEqual(['32', '0', '32', '100 %']);
    expect(await row('Advocacy asked for')).toEqual(['withheld', 'withheld', 'withheld', '37', 'withheld']);
    // From January 10, 30 days: until February 9.
    expect(await row('Advocacy plans within the contract’s time')).toEqual(['20', '12', '32', '63 %']);
    expect(await row('Efforts of advocates')).toEqual(['15', '12', '27', '56 %']);
  });

  it('counts how far compensation came, and withholds a number under 11', async () => {
    await county.owner(
      `insert into claims.looks (county_id, youth_id, looked_at, likely_on, told_at)
        select county_id, id, '2026-02-03', '2026-02-03', case when row_number() over (order by id) <= 3 then timestamptz '2026-02-03 20:00Z' end
          from (select county_id, id from youth.youth where county_id = (select county_id from people.users where handle = 'analyst') order by id limit 12) y`,
    );
    expect((await table('State compensation for lost income')).slice(1).map((row) => row.slice(0, 2))).toEqual([
      ['Found likely', '12'],
      ['Lawyer or advocate told', 'withheld'],
      ['Asked for', '0'],
      ['Paid', '0'],
    ]);
  });

  it('counts how far clearing records came, each person once, and withholds a number under 11', async () => {
    await county.owner(
      `with who as (select y.county_id, y.id, row_number() over (order by y.id) as n from youth.youth y
          join people.users u on u.county_id = y.county_id where u.handle = 'analyst' order by y.id limit 13),
        by as (select id, agency_id from people.users where handle = 'counsel'),
        begun as (insert into petitions.matters (county_id, id, youth_id, jurisdiction, remedy, words, at, by_user, agency_id, edited_at)
          select who.county_id, gen_random_uuid(), who.id, 'us-ca', remedy, '', '2026-02-03', by.id, by.agency_id, '2026-02-03'
            from who, by, unnest(array['pc-236.14', 'wic-781']) remedy where remedy = 'pc-236.14' or n = 1 returning *),
        step as (insert into petitions.steps (county_id, id, youth_id, matter_id, step, on_day, words, at, by_user, agency_id, undone_at, undone_by)
          select b.county_id, gen_random_uuid(), b.youth_id, b.id, 'filed', '2026-02-04', '', '2026-02-04', b.by_user, b.agency_id,
              case when who.n > 11 then timestamptz '2026-02-05' end, case when who.n > 11 then b.by_user end
            from begun b join who on who.id = b.youth_id)
        insert into petitions.steps (county_id, id, youth_id, matter_id, step, on_day, words, at, by_user, agency_id)
          select b.county_id, gen_random_uuid(), b.youth_id, b.id, 'granted', '2026-02-20', '', '2026-02-20', b.by_user, b.agency_id
            from begun b join who on who.id = b.youth_id where who.n <= 3`,
    );
    expect((await table('Records cleared')).slice(1).map((row) => row.slice(0, 2))).toEqual([
      ['Begun', '13'],
      ['Filed', '11'],
      ['Granted', 'withheld'],
      ['Denied', '0'],
      ['Sealed at every office that holds it', '0'],
    ]);
  });

  it('gives one contract as a file, a row cut out of each table: what is withheld there is withheld here', async () => {
    const [contract] = await county.owner(
      `select c.id::text from advocacy.contracts c join people.users u on u.agency_id = c.agency_id where u.handle = 'advocate'`,
    );
    const at = `/measures/contracts/${contract?.id}/file`;
    const file = await (await county.as('analyst')).get(`${at}?year=2026`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    const values = (title: string) =>
      file.text
        .split('\r\n')
        .map((line) => line.slice(1, -1).split('","'))
        .filter(([first]) => first === title)
        .map(([, , value]) => value);
    expect(values('Youth with an advocate')).toEqual(['32', '0', '32']);
    expect(values('Advocacy asked for')).toEqual(['withheld', 'withheld', 'withheld', '37']);
    expect(values('Advocacy plans within the contract’s time')).toEqual(['20', '12', '32']);
    expect(values('Efforts of advocates')).toEqual(['15', '12', '27']);
    expect((await county.visitor().get(at)).status).toBe(303);
    for (const handle of ['other-county', 'officer-shift'])
      expect((await (await county.as(handle)).get(at)).status, handle).toBe(404);
    expect((await (await county.as('analyst')).get(at.replace(String(contract?.id), crypto.randomUUID()))).status).toBe(
      404,
    );
  });

  it('tells how youth fared at leaving, each row of the same youth, and never the few', async () => {
    const left = await table('On the day of leaving');
    const row = (name: string) => left.find(([label]) => label === name)?.slice(1);
    expect(row('Diploma or GED')).toEqual(['13', '31', '0', '44', '30 %']);
    expect(row('In college')).toEqual(['withheld', 'withheld', '0', '44', 'withheld']);
    expect(row('A caring adult')).toEqual(['44', '0', '0', '44', '100 %']);
    expect(left.some(([label]) => label === 'All')).toBe(false);
  });

  it('counts who stayed: side by side is no change, nor who left with nobody after, nor what came later', async () => {
    const row = (await table('Who stayed')).find(([label]) => label === 'Social worker')?.slice(1);
    expect(row).toEqual(['55', '12', '0', '67', '82 %']);
  });

  it('counts days waited for a home, and who went missing once more', async () => {
    const asks = await table('Homes asked for, and days waited');
    expect(asks[0]?.slice(-2)).toEqual(['Half moved in within (days)', 'Nine in ten moved in within (days)']);
    expect(asks[1]?.slice(1)).toEqual(['13', '0', '0', '0', '0', '13', '9', '40']);
    expect((await table('Missing from care or from home')).at(-1)?.slice(1)).toEqual(['14', '14', '28']);
  });

  it('is not told to whoever is not signed in, nor of another county', async () => {
    const other = await (await county.as('other-county')).get('/measures');
    expect(other.text).not.toContain('A caring adult');
    for (const name of ['advocacy.plan_times(2026, 2)', 'transition.exit_sums(2026, 2)', 'care.change_sums(2026, 2)']) {
      const rows = await county.database.app
        .transaction()
        .execute((tx) => sql.raw(`select * from ${name}`).execute(tx));
      expect(rows.rows, name).toEqual([]);
    }
  });
});
