import fc from 'fast-check';
import { expect } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import type { County } from '../harness/county.ts';
import { asPerson, call, type Person } from './scene.ts';
import { isBlocked, keptWithout, LONG, mayEnd, sight, type Who, type World, works } from './walk-model.ts';
import type { Ground } from './walk-steps.ts';

/** A youth is placed in a home, moves, leaves it; its contractor's people and whoever cares for the youth there see what that gives them. */

/** Two homes of one contractor and one of another. */
export const contractors = ['advocate', 'advocate', 'labor-advocate'] as const;
/** Mostly whose case it is: who else may place comes to it by other steps. */
const placers = fc.oneof(
  { weight: 4, arbitrary: fc.constant('socialworker') },
  { weight: 3, arbitrary: fc.constantFrom('socialworker-2', 'supervisor', 'counsel', 'other-county') },
);
/** None: who keeps that home. */
const keepers = fc.option(
  fc.constantFrom('advocate', 'advocate', 'labor-advocate', 'nurse', 'socialworker-2', 'privacy2'),
  { freq: 2 },
);

export const homeStep = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({ do: fc.constant('place' as const), by: placers, home: fc.nat(2), person: keepers }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave-home' as const), by: placers, nth: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('page' as const), by: placers }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end-page' as const), by: placers }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('doubt' as const), by: placers }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decide' as const), by: placers }) },
);
export type HomeStep = typeof homeStep extends fc.Arbitrary<infer S> ? S : never;

/** The contractors and their homes, approved, with a full-time resource parent; nobody lives there. */
export async function layHomes(county: County, at: (handle: string) => Person): Promise<World['homes']> {
  await county.owner('truncate homes.contractors, homes.sites cascade');
  const homes: World['homes'] = [];
  for (const [n, handle] of contractors.entries()) {
    const { countyId, agencyId, id } = at(handle);
    const home = { id: newId(), agency: agencyId };
    await county.owner(
      `insert into homes.contractors (county_id, agency_id, since, by_user) values ($1, $2, '2026-01-02', $3) on conflict do nothing`,
      [countyId, agencyId, id],
    );
    await county.owner(
      `insert into homes.homes (county_id, id, agency_id, number, region, says, wrapped, added_at, by_user)
        values ($1, $2, $3, $4, 'spa-6', '{}', '\\x00', now(), $5)`,
      [countyId, home.id, agencyId, n + 1, id],
    );
    await county.owner(
      `insert into homes.private (county_id, id, home_id, what, body, at) values ($1, $2, $3, 'address', '\\x00', now())`,
      [countyId, newId(), home.id],
    );
    await county.owner(
      `insert into homes.facts (county_id, id, home_id, kind, code, since, at, by_user)
        select $1, gen_random_uuid(), $2, f.kind, f.code, '2026-01-02', now(), $3
          from (values ('stage', 'approved'), ('parent', 'full-time')) f(kind, code)`,
      [countyId, home.id, id],
    );
    homes.push(home);
  }
  return homes;
}

/** The resource parent of wherever the youth lives: of whom a worker decided that they may take part. */
export async function layCaregiver({ county, at, youthId }: Ground): Promise<string> {
  const id = newId();
  const keeper = at('socialworker');
  await county.owner(
    `insert into care.members (county_id, id, youth_id, part, relation, who, said_by, since, by_user, agency_id, cleared_at, cleared_by, clear_words)
      values ($1, $2, $3, 'supporter', 'caregiver', '\\x00', 'worker', now(), $4, $5, now(), $4, '\\x00')`,
    [keeper.countyId, id, youthId, keeper.id, keeper.agencyId],
  );
  return id;
}

// ---------------------------------------------------------------- the rules

const PLACE_ROLES = ['social-worker', 'probation-officer', 'supervisor'];
const mayPlace = (world: World, by: Who): boolean =>
  by.kind === 'person' &&
  ['child-welfare', 'probation'].includes(by.agencyKind) &&
  by.roles.some((role) => PLACE_ROLES.includes(role)) &&
  sight(world, by, ['contact_location']).get('contact_location') === 'add';

export const livesAt = (world: World) => world.placements.find(({ ended }) => !ended);

/** What leaving would come to: what the placement let in ends with it, unless nobody else would keep the case. */
function leaving(world: World, by: Who, placement: World['placements'][number]): 'ended' | 'last-keeper' {
  const basis = world.bases.find(({ id }) => id === placement.basis);
  if (!basis) return 'ended';
  if (!keptWithout(world, basis.id, null)) return 'last-keeper';
  return basis.ended || mayEnd(world, by, basis) ? 'ended' : 'last-keeper';
}

/** They no longer live there: neither the home's people nor who cared for them there see anything by it. */
function leave(world: World, placement: World['placements'][number]): void {
  placement.ended = true;
  for (const basis of world.bases) if (basis.id === placement.basis) basis.ended = true;
  world.page.open = false;
}

export const takesPart = ({ page }: World): boolean => !page.doubted;
/** Whether the caregiver's page shows anything. */
export const pageShows = (world: World): boolean =>
  world.page.open && world.page.until > world.now && takesPart(world) && !world.sealed;

/** Whose address somebody reads: of the homes of the contractor they work for, and of the one in which a youth lives whom they may find. */
export function addresses(world: World, who: Who): string[] {
  const finds = sight(world, who, ['contact_location']).has('contact_location');
  return world.homes
    .filter(
      (home) =>
        (who.county === world.county && who.kind === 'person' && !who.left && home.agency === who.agency) ||
        (finds && livesAt(world)?.home === home.id),
    )
    .map(({ id }) => id);
}

// ---------------------------------------------------------------- the steps

export async function takeHomeStep(ground: Ground, each: HomeStep): Promise<void> {
  const { county, at, world } = ground;
  const by = world.people.get(at(each.by).id) as Who;
  const ask = (sql: string, values: unknown[]) => call(county, at(each.by), sql, values);
  const said = JSON.stringify(each);
  switch (each.do) {
    case 'place':
      return place(ground, each, by);
    case 'leave-home': {
      const placement = world.placements[each.nth % (world.placements.length || 1)];
      if (!placement) return;
      const may = mayPlace(world, by) ? (placement.ended ? 'moved-on' : leaving(world, by, placement)) : 'absent';
      expect(await ask(`homes.end_placement($1, 'other', null, now())`, [placement.id]), said).toBe(may);
      if (may === 'ended') leave(world, placement);
      return;
    }
    case 'page': {
      const may = by.kind === 'person' && works(world, by) && takesPart(world);
      expect(
        await ask('caregivers.make_key($1, $2, $3, 30)', [newId(), world.page.member, Buffer.from(newId())]),
        said,
      ).toBe(may);
      if (may) Object.assign(world.page, { open: true, until: world.now + 30 * 24 });
      return;
    }
    case 'end-page': {
      const may = by.kind === 'person' && works(world, by);
      expect(await ask('caregivers.end_key($1, false)', [world.page.member]), said).toBe(may && world.page.open);
      if (may) world.page.open = false;
      return;
    }
    case 'doubt':
    case 'decide': {
      const columns = each.do === 'doubt' ? ['doubted_at', 'doubt_words'] : ['cleared_at', 'clear_words'];
      const done = await asPerson(county, at(each.by), (query) =>
        query(
          `update care.members set ${columns[0]} = clock_timestamp(), ${columns[1]} = '\\x00' where id = $1 returning id`,
          [world.page.member],
        ),
      );
      const may = sight(world, by, ['coordination']).get('coordination') === 'add';
      expect(done.length === 1, said).toBe(may);
      if (!may) return;
      world.page.doubted = each.do === 'doubt';
      if (world.page.doubted) world.page.open = false;
    }
  }
}

async function place(ground: Ground, each: HomeStep & { do: 'place' }, by: Who): Promise<void> {
  const { county, at, world, youthId } = ground;
  const home = world.homes[each.home];
  const person = world.people.get(at(each.person ?? contractors[each.home] ?? '').id) as Who;
  if (!home) return;
  const askId = await offered(ground, home.id);
  const [id, basisId] = [newId(), newId()];
  const before = livesAt(world);
  const came = await call(county, at(each.by), `homes.place($1, $2, $3, $4, $5, $6, '{}', 'no', null, now())`, [
    id,
    youthId,
    home.id,
    askId,
    basisId,
    person.id,
  ]);
  // What stands open would be read by the contractor: it is this test's own, and nobody's to answer any more.
  await county.owner(
    `update homes.asks set closed_at = now(), closed_why = 'elsewhere' where id = $1 and closed_at is null`,
    [askId],
  );
  expect(came, JSON.stringify([each, before])).toBe(outcome());
  if (came !== 'placed') return;
  if (before) leave(world, before);
  const fresh = !world.bases.some((basis) => basis.user === person.id && isOnTeam(basis)) || undefined;
  if (fresh)
    world.bases.push({
      id: basisId,
      kind: 'assigned-team',
      user: person.id,
      agency: null,
      categories: null,
      until: LONG,
      ended: false,
      madeBy: by.id,
      consent: null,
    });
  world.placements.push({ id, home: home.id, basis: fresh ? basisId : null, ended: false });

  function isOnTeam(basis: World['bases'][number]): boolean {
    return basis.kind === 'assigned-team' && !basis.ended && basis.until > world.now && !basis.step;
  }
  function outcome(): string {
    if (!mayPlace(world, by)) return 'absent';
    if (before?.home === home?.id) return 'there-already';
    const letIn = person.county === world.county && person.kind === 'person' && !person.left && person.id !== by.id;
    if (person.agency !== home?.agency || !letIn || isBlocked(world, person.id) || !works(world, by)) return 'person';
    return before ? (leaving(world, by, before) === 'ended' ? 'placed' : 'last-keeper') : 'placed';
  }
}

/** The home was asked for this youth, its contractor offered it, and the youth said yes. */
async function offered({ county, at, youthId }: Ground, homeId: string): Promise<string> {
  const keeper = at('socialworker');
  const ask = newId();
  await county.owner(
    `insert into homes.asks (county_id, id, by_user, agency_id, asked_at, wrapped, about) values ($1, $2, $3, $4, now(), '\\x00', '\\x00')`,
    [keeper.countyId, ask, keeper.id, keeper.agencyId],
  );
  await county.owner('insert into homes.of_youth (county_id, ask_id, youth_id, by_user) values ($1, $2, $3, $4)', [
    keeper.countyId,
    ask,
    youthId,
    keeper.id,
  ]);
  await county.owner(
    `insert into homes.offers (county_id, ask_id, home_id, asked_at, answer, answered_at, say, said_at)
      values ($1, $2, $3, now(), 'offered', now(), 'yes', now())`,
    [keeper.countyId, ask, homeId],
  );
  return ask;
}

/** What somebody reads by homes, and what the caregiver's own session does: beside the rules. */
export async function agreeAtHome({ county, at, world, youthId }: Ground, when: string): Promise<void> {
  for (const each of world.people.values()) {
    const [seen] = await asPerson(county, at(each.handle), (query) =>
      query(
        `select (select count(*)::int from homes.placements p where p.youth_id = $1) as placements,
          (select array_agg(p.home_id::text) from homes.private p where p.home_id = any ($2)) as addresses`,
        [youthId, world.homes.map(({ id }) => id)],
      ),
    );
    const finds = sight(world, each, ['contact_location']).has('contact_location');
    expect(seen?.placements, `${each.handle} sees where the youth lived, ${when}`).toBe(
      finds ? world.placements.length : 0,
    );
    expect(((seen?.addresses ?? []) as string[]).sort(), `${each.handle} reads the address of, ${when}`).toEqual(
      addresses(world, each).sort(),
    );
  }
  const [own] = await asPerson(county, null, async (query) => {
    await query(`select set_config('app.caregiver_id', $1, true), set_config('app.caregiver_county_id', $2, true)`, [
      world.page.member,
      world.county,
    ]);
    return query(`select (select count(*)::int from caregivers.me()) as page, (select count(*)::int from youth.notes) as notes,
      (select count(*)::int from homes.placements) as placements, (select count(*)::int from homes.private) as addresses`);
  });
  expect(own, `the caregiver sees, ${when}`).toEqual({
    page: pageShows(world) ? 1 : 0,
    notes: 0,
    placements: 0,
    addresses: 0,
  });
}

/** The homes are empty again for the next walk. */
export const emptyHomes = ({ county, youthId, at }: Ground): Promise<unknown> =>
  county.owner(
    `update homes.placements set ended_at = now(), ended_by = $2, end_reason = 'other' where youth_id = $1 and ended_at is null`,
    [youthId, at('socialworker').id],
  );
