import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { categories } from '../../src/foundation/access/index.ts';
import { aCounty, type County } from '../harness/county.ts';
import { asPerson, fillNotes, meet, type Person, person } from './scene.ts';
import { LONG, sight, type Who, type World, works } from './walk-model.ts';
import { type Ground, handles, step, take } from './walk-steps.ts';

/** Grants, consents, transfers, lapses, blocks, emergencies, sealing and time, in any order; after each step, every row. */
const RUNS = 10;
let county: County;
const persons = new Map<string, Person>();
let people: Who[];
let rules: World['rules'];

beforeAll(async () => {
  county = await aCounty();
  for (const handle of handles) persons.set(handle, await person(county, handle));
  const rows = await county.owner(
    `select u.handle, u.id::text, u.agency_id::text as agency, a.kind as "agencyKind", u.county_id::text as county, u.kind,
        people.roles_of(u.county_id, u.id) as roles
      from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id where u.handle = any ($1)`,
    [handles],
  );
  people = rows.map((row) => ({ ...(row as Who), left: false }));
  rules = new Map(
    (
      await county.owner(
        `select recipient_kind || ' ' || basis || ' ' || category as cell, effect from access.sharing_rules r join people.users u on u.county_id = r.county_id
          and u.handle = 'socialworker' where effect <> 'neither' and (condition is null or (condition = 'emergency' and basis = 'emergency'))`,
      )
    ).map((row) => [String(row.cell), row.effect as 'view' | 'add']),
  );
});
afterAll(() => county.close());

const at = (handle: string): Person => persons.get(handle) as Person;

it('the database and the rules agree on every row, whatever is done in whatever order', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      const ground = await aGround();
      await agree(ground, 'at the start');
      for (const [n, each] of steps.entries()) {
        await take(ground, each);
        await agree(ground, `after step ${n + 1}, ${JSON.stringify(each)}`);
      }
      await goHome(ground);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

async function aGround(): Promise<Ground> {
  const keeper = at('socialworker');
  const youth = await meet(county, keeper);
  await fillNotes(county, keeper.countyId, youth.id, keeper.id, keeper.agencyId);
  const [basis] = await county.owner(
    'select id::text, user_id::text as "user", agency_id::text as agency from access.bases where youth_id = $1',
    [youth.id],
  );
  const world: World = {
    now: 0,
    county: keeper.countyId,
    people: new Map(people.map((each) => [each.id, { ...each }])),
    rules,
    bases: [
      {
        id: String(basis?.id),
        kind: 'own-case',
        user: basis?.user as string | null,
        agency: basis?.agency as string | null,
        categories: null,
        until: LONG,
        ended: false,
        madeBy: keeper.id,
        consent: null,
      },
    ],
    consents: [],
    blocks: [],
    sealed: null,
    openSteps: new Set(),
  };
  return { county, at, people, world, youthId: youth.id, number: youth.number };
}

/** Every person's rows, and what they may add to, beside the model's. */
async function agree({ world, youthId }: Ground, when: string): Promise<void> {
  const grants = await county.owner(
    `select user_id::text || ' ' || category as grant from access.grants where youth_id = $1 and can_add and add_expires_at > now()`,
    [youthId],
  );
  const adds: string[] = [];
  for (const each of world.people.values()) {
    const expected = sight(world, each, categories);
    for (const [category, effect] of expected) if (effect === 'add') adds.push(`${each.id} ${category}`);
    const [seen] = await asPerson(county, at(each.handle), (query) =>
      query(
        `select (select array_agg(n.category::text) from youth.notes n where n.youth_id = $1) as rows, access.works_the_case($1) as works`,
        [youthId],
      ),
    );
    expect(((seen?.rows ?? []) as string[]).sort(), `${each.handle} sees, ${when}`).toEqual(
      [...expected.keys()].sort(),
    );
    expect(seen?.works, `${each.handle} works the case, ${when}`).toBe(works(world, each));
  }
  expect(grants.map((row) => row.grant).sort(), `who may add, ${when}`).toEqual(adds.sort());
}

async function goHome({ world }: Ground): Promise<void> {
  for (const each of world.people.values()) {
    const home = people.find((one) => one.id === each.id);
    if (home && home.agency !== each.agency)
      await county.owner('update people.users set agency_id = $2 where id = $1', [each.id, home.agency]);
  }
}
