import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { categories } from '../../src/foundation/access/index.ts';
import { aCounty, type County } from '../harness/county.ts';
import { asPerson, fillNotes, meet, type Person, person } from './scene.ts';
import { agreeAtHome, emptyHomes, layCaregiver, layHomes } from './walk-homes.ts';
import { LONG, sight, type Who, type World, works } from './walk-model.ts';
import { reads } from './walk-notes.ts';
import { type Ground, handles, type Step, step, take } from './walk-steps.ts';

/**
 * Grants, consents, transfers, lapses, blocks, emergencies, sealing, placing in homes, a caregiver's page, notes kept from somebody,
 * and time, in any order; after each step, every row.
 */
const RUNS = 12;
let county: County;
const persons = new Map<string, Person>();
let people: Who[];
let rules: World['rules'];
let homes: World['homes'];

beforeAll(async () => {
  county = await aCounty();
  for (const handle of handles) persons.set(handle, await person(county, handle));
  const rows = await county.owner(
    `select u.handle, u.id::text, u.agency_id::text as agency, a.kind as "agencyKind", u.county_id::text as county, u.kind,
        people.roles_of(u.county_id, u.id) as roles
      from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id where u.handle = any ($1)`,
    [handles],
  );
  homes = await layHomes(county, at);
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

const by = 'socialworker';
const place = (home: number): Step => ({ do: 'place', by, home, person: null });
const keep = (nth: number, from: 'nobody' | 'person' | 'agency', whom: string): Step => ({
  do: 'keep-from',
  by: null,
  nth,
  from,
  whom,
});
/** Walks that are taken each time, before those that chance makes. */
const always: readonly (readonly Step[])[] = [
  [
    { do: 'page', by },
    place(0),
    { do: 'page', by },
    place(2),
    { do: 'page', by },
    { do: 'leave-home', by, nth: 1 },
    place(1),
  ],
  [
    place(0),
    place(1),
    { do: 'seal', by: 'privacy' },
    { do: 'unseal', by: 'privacy2' },
    { do: 'leave-home', by, nth: 1 },
  ],
  [
    { do: 'page', by },
    { do: 'doubt', by },
    { do: 'page', by },
    { do: 'decide', by },
    { do: 'page', by },
    { do: 'end-page', by },
  ],
  [
    { do: 'assign', by, to: 'nurse', kind: 'treatment', hours: null },
    { do: 'assign', by, to: 'socialworker-2', kind: 'assigned-team', hours: null },
    // Another's note is not theirs to keep from anybody, whatever they may add.
    { do: 'keep-from', by: 'socialworker-2', nth: 0, from: 'person', whom: 'nurse' },
    ...categories.map((_, nth) => keep(nth, 'person', 'nurse')),
    ...categories.map((_, nth) => keep(nth, 'agency', 'socialworker-2')),
    { do: 'write', by: 'nurse', category: 'coordination', from: 'agency', whom: 'socialworker' },
    { do: 'transfer', who: 'nurse', to: 'socialworker' },
    ...categories.map((_, nth) => keep(nth, 'nobody', 'nurse')),
  ],
];

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
    { numRuns: RUNS + always.length, examples: always.map((steps): [Step[]] => [[...steps]]), endOnFailure: true },
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
    notes: (
      await county.owner(
        'select id::text, category::text, by_user::text as author from youth.notes where youth_id = $1',
        [youth.id],
      )
    ).map((row) => ({ ...(row as { id: string; category: string; author: string }), notUsers: [], notAgencies: [] })),
    homes,
    placements: [],
    page: { member: '', open: false, until: 0, doubted: false },
  };
  const ground: Ground = { county, at, people, world, youthId: youth.id, number: youth.number };
  world.page.member = await layCaregiver(ground);
  return ground;
}

/** Every person's rows, and what they may add to, beside the model's. */
async function agree(ground: Ground, when: string): Promise<void> {
  const { world, youthId } = ground;
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
        `select (select array_agg(n.id::text) from youth.notes n where n.youth_id = $1) as rows, access.works_the_case($1) as works`,
        [youthId],
      ),
    );
    const read = world.notes.filter((note) => reads(each, note, expected));
    expect(named(world, (seen?.rows ?? []) as string[]), `${each.handle} sees, ${when}`).toEqual(
      named(
        world,
        read.map(({ id }) => id),
      ),
    );
    expect(seen?.works, `${each.handle} works the case, ${when}`).toBe(works(world, each));
  }
  expect(grants.map((row) => row.grant).sort(), `who may add, ${when}`).toEqual(adds.sort());
  await agreeAtHome(ground, when);
}

/** Notes by their category, so that a failure says what was seen. */
const named = (world: World, ids: readonly string[]): string[] =>
  ids.map((id) => `${world.notes.find((note) => note.id === id)?.category ?? 'unknown'} ${id}`).sort();

async function goHome(ground: Ground): Promise<void> {
  const { world } = ground;
  await emptyHomes(ground);
  for (const each of world.people.values()) {
    const home = people.find((one) => one.id === each.id);
    if (home && home.agency !== each.agency)
      await county.owner('update people.users set agency_id = $2 where id = $1', [each.id, home.agency]);
  }
}
