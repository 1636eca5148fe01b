import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from '../../test/access/scene.ts';
import { aCounty, type County } from '../../test/harness/county.ts';
import { needs } from '../reference/directory/model/profile.ts';

/** The sample county comes with its directory of help on the first run. */
let county: County;
let main: string;
beforeAll(async () => {
  county = await aCounty();
  main = (await person(county, 'socialworker')).countyId;
});
afterAll(() => county.close());

const TABLES = ['organizations', 'locations', 'services', 'services_at_locations', 'taxonomies', 'taxonomy_terms'];
/** As whoever opens the site without an account. */
const asVisitor = async (sql: string) => (await county.database.appPool.query(sql)).rows as Record<string, unknown>[];

describe('the directory of the sample county', () => {
  it.each(TABLES)('%s: has rows of the main county, and of no other', async (table) => {
    const rows = await county.owner(
      `select county_id::text as county, count(*)::int as n from directory.${table} group by 1`,
    );
    expect(rows.map((row) => row.county)).toEqual([main]);
    expect(rows[0]?.n).toBeGreaterThan(0);
  });

  it('is the one that a visitor sees: the main county was set up first', async () => {
    const neighbor = (await person(county, 'other-county')).countyId;
    expect(neighbor).not.toBe(main);
    expect(await asVisitor('select directory.home()::text as home')).toEqual([{ home: main }]);
    const first = await county.owner('select county_id::text as id from people.counties order by created_at');
    expect(first.map(({ id }) => id)).toEqual([main, neighbor]);
    const times = await county.owner('select count(distinct created_at)::int as n from people.counties');
    expect(times).toEqual([{ n: 2 }]);
  });

  it('stands as it was made: one body a row, under its own id', async () => {
    for (const table of TABLES)
      expect(await county.owner(`select id from directory.${table} where body ->> 'id' <> id::text`), table).toEqual(
        [],
      );
    const [services] = await county.owner(
      `select count(*) filter (where name <> body ->> 'name')::int as renamed,
         count(*) filter (where checked_on is distinct from (body ->> 'assured_date')::date)::int as other_day,
         count(*) filter (where modified_at > now())::int as from_tomorrow from directory.services`,
    );
    expect(services).toEqual({ renamed: 0, other_day: 0, from_tomorrow: 0 });
  });

  it('has a term for each need that the finder asks about, in its words', async () => {
    const terms = await county.owner(`select body ->> 'code' as code, name from directory.taxonomy_terms`);
    expect(new Map(terms.map(({ code, name }) => [code, name]))).toEqual(
      new Map(Object.entries(needs).map(([code, { en }]) => [code, en])),
    );
  });

  it('shows a visitor the services, and of a confidential place nothing', async () => {
    const [seen] = await asVisitor(
      'select count(*)::int as n from directory.services where county_id = directory.home()',
    );
    expect(seen?.n).toBeGreaterThan(150);
    const hidden = await asVisitor(
      `select l.body from directory.locations l where not l.body ? 'addresses' and l.body ->> 'location_type' = 'physical'`,
    );
    expect(hidden.length).toBeGreaterThan(5);
    for (const { body } of hidden)
      expect(Object.keys(body as object).sort()).toEqual(['id', 'location_type', 'organization_id']);
  });
});
