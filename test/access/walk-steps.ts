import fc from 'fast-check';
import { expect } from 'vitest';
import { categories } from '../../src/foundation/access/index.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { County } from '../harness/county.ts';
import { call, deriveAll, type Person } from './scene.ts';
import { homeStep, takeHomeStep } from './walk-homes.ts';
import {
  consentOutcome,
  dateSteps,
  LONG,
  mayAssign,
  mayBlock,
  mayEnd,
  mayOpenInEmergency,
  mayTakeStep,
  mayWithdraw,
  onTeam,
  type Who,
  type World,
  works,
} from './walk-model.ts';
import { noteStep, takeNoteStep } from './walk-notes.ts';

export const handles = [
  'socialworker',
  'socialworker-2',
  'supervisor',
  'nurse',
  'counsel',
  'advocate',
  'privacy',
  'privacy2',
  'officer-shift',
  'labor-advocate',
  'other-county',
];
const HOURS_MS = 3_600_000;

/** One youth, the county they live in, and what the rules say of both. */
export type Ground = {
  county: County;
  at: (handle: string) => Person;
  people: readonly Who[];
  world: World;
  youthId: string;
  number: string;
};

const who = fc.constantFrom(...handles);
/** What can happen next. */
export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('assign' as const),
      by: who,
      to: who,
      kind: fc.constantFrom('assigned-team', 'treatment', 'counsel'),
      hours: fc.constantFrom(null, 5, 200),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('consent' as const),
      by: who,
      to: who,
      whole: fc.boolean(),
      of: fc.uniqueArray(fc.constantFrom(...categories.filter((each) => each !== 'advocate_privileged')), {
        minLength: 1,
        maxLength: 4,
      }),
      hours: fc.constantFrom(5, 200),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('end' as const), by: who, nth: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), by: who, nth: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('block' as const), by: who, to: who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lift' as const), by: who, nth: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('emergency' as const), by: who, category: fc.constantFrom(...categories) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('time' as const), hours: fc.constantFrom(0.9, 6, 250, 800) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('step' as const), by: who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('step-over' as const), by: who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('transfer' as const),
      who: fc.constantFrom('nurse', 'counsel', 'socialworker-2'),
      to: fc.constantFrom('nurse', 'counsel', 'advocate', 'socialworker'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('seal' as const), by: who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unseal' as const), by: who }) },
  { weight: 10, arbitrary: homeStep },
  { weight: 5, arbitrary: noteStep(who) },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Does it in the database, and in the model where the model allows it; both must answer alike. */
export async function take(ground: Ground, each: Step): Promise<void> {
  const { county, at, people, world, youthId } = ground;
  const of = (handle: string): Who => world.people.get(at(handle).id) as Who;
  const ask = (by: string, sql: string, values: unknown[]) => call(county, at(by), sql, values);
  const until = (hours: number | null) => (hours === null ? null : new Date(Date.now() + hours * HOURS_MS));
  switch (each.do) {
    case 'place':
    case 'leave-home':
    case 'page':
    case 'end-page':
    case 'doubt':
    case 'decide':
      return takeHomeStep(ground, each);
    case 'write':
    case 'keep-from':
      return takeNoteStep(ground, each);
    case 'assign': {
      const id = newId();
      const may = mayAssign(world, of(each.by), of(each.to), each.kind);
      expect(
        await ask(each.by, `access.assign($1, $2, $3, $4::access.basis_kind, 'x', $5)`, [
          id,
          youthId,
          at(each.to).id,
          each.kind,
          until(each.hours),
        ]),
        JSON.stringify(each),
      ).toBe(may);
      if (may)
        world.bases.push({
          id,
          kind: each.kind,
          user: at(each.to).id,
          agency: null,
          categories: null,
          until: each.hours === null ? LONG : world.now + each.hours,
          ended: false,
          madeBy: at(each.by).id,
          consent: null,
        });
      return;
    }
    case 'consent': {
      const [id, basisId] = [newId(), newId()];
      const [toUser, toAgency] = each.whole ? [null, of(each.to).agency] : [at(each.to).id, null];
      const outcome = consentOutcome(world, of(each.by), of(each.to), each.whole);
      const came = await ask(
        each.by,
        `access.give_consent($1, $2, $3, 'youth', $4::text[]::access.category[], $5, $6, 'care', 'in-person', 'en', null, $7, 'none', null)`,
        [id, basisId, youthId, each.of, toUser, toAgency, until(each.hours)],
      );
      expect(came, JSON.stringify(each)).toBe(outcome);
      if (outcome !== 'given' && outcome !== 'waits') return;
      world.consents.push({ id, toUser, toAgency, withdrawn: false });
      if (outcome === 'given')
        world.bases.push({
          id: basisId,
          kind: 'consent',
          user: toUser,
          agency: toAgency,
          categories: each.of,
          until: world.now + each.hours,
          ended: false,
          madeBy: at(each.by).id,
          consent: id,
        });
      return;
    }
    case 'end': {
      const basis = world.bases[each.nth % world.bases.length];
      if (!basis) return;
      const may = mayEnd(world, of(each.by), basis);
      expect(await ask(each.by, `access.end_basis($1, 'x')`, [basis.id]), JSON.stringify([each, basis])).toBe(may);
      if (may) basis.ended = true;
      return;
    }
    case 'withdraw': {
      const consent = world.consents[each.nth % (world.consents.length || 1)];
      if (!consent) return;
      const may = mayWithdraw(world, of(each.by), consent);
      expect(await ask(each.by, 'access.withdraw_consent($1)', [consent.id]), JSON.stringify([each, consent])).toBe(
        may,
      );
      if (!may) return;
      consent.withdrawn = true;
      for (const basis of world.bases) if (basis.consent === consent.id) basis.ended = true;
      return;
    }
    case 'block': {
      const id = newId();
      const may = mayBlock(world, of(each.by), of(each.to));
      expect(await ask(each.by, 'access.block($1, $2, $3)', [id, youthId, at(each.to).id]), JSON.stringify(each)).toBe(
        may,
      );
      const there = world.blocks.some((block) => block.user === at(each.to).id && !block.lifted);
      if (may && !there) world.blocks.push({ id, user: at(each.to).id, lifted: false });
      return;
    }
    case 'lift': {
      const block = world.blocks[each.nth % (world.blocks.length || 1)];
      if (!block) return;
      const may = !block.lifted && works(world, of(each.by));
      expect(await ask(each.by, 'access.lift_block($1)', [block.id]), JSON.stringify(each)).toBe(may);
      if (may) block.lifted = true;
      return;
    }
    case 'emergency': {
      const [id, basisId] = [newId(), newId()];
      const may = mayOpenInEmergency(world, of(each.by), each.category);
      expect(
        await ask(each.by, `access.open_in_emergency($1, $2, $3, $4, '\\x00', '\\x00')`, [
          id,
          basisId,
          ground.number,
          each.category,
        ]),
        JSON.stringify(each),
      ).toBe(may ? youthId : null);
      if (may)
        world.bases.push({
          id: basisId,
          kind: 'emergency',
          user: at(each.by).id,
          agency: null,
          categories: [each.category],
          until: world.now + 1,
          ended: false,
          madeBy: at(each.by).id,
          consent: null,
        });
      return;
    }
    case 'step':
      return takeStep(ground, each.by);
    case 'step-over':
      await county.owner('delete from responses.clocks where youth_id = $1 and taken_by = $2', [
        youthId,
        at(each.by).id,
      ]);
      if (world.openSteps.delete(at(each.by).id)) dateSteps(world);
      return;
    case 'time':
      return pass(ground, each.hours);
    case 'transfer': {
      // Where the others work as the county began: an agency, not whoever is there now.
      const target = people.find((one) => one.handle === each.to);
      await county.owner('update people.users set agency_id = $2 where id = $1', [at(each.who).id, target?.agency]);
      const moved = of(each.who);
      moved.agency = target?.agency ?? '';
      moved.agencyKind = target?.agencyKind ?? '';
      return;
    }
    case 'seal': {
      const id = newId();
      const may = of(each.by).roles.includes('privacy') && !world.sealed;
      const came = await ask(each.by, `access.seal($1, $2, 'WIC 781', current_date, null)`, [id, ground.number]);
      expect(came !== null, JSON.stringify(each)).toBe(may);
      if (may) world.sealed = { id, by: at(each.by).id };
      return;
    }
    case 'unseal': {
      const may = of(each.by).roles.includes('privacy') && world.sealed !== null && world.sealed.by !== at(each.by).id;
      if (!world.sealed) return;
      expect(
        await ask(each.by, `access.unseal($1, 'set aside by the court')`, [world.sealed.id]),
        JSON.stringify(each),
      ).toBe(may);
      if (may) world.sealed = null;
    }
  }
}

/** Time passes: everything dated lies that much further back. */
async function pass({ county, world, youthId }: Ground, hours: number): Promise<void> {
  for (const [table, columns] of [
    ['access.bases', ['since', 'until']],
    ['consent.consents', ['since', 'until']],
    ['access.grants', ['expires_at', 'add_expires_at']],
    ['access.waiting', ['at']],
    ['caregivers.keys', ['made_at', 'until']],
  ] as const)
    await county.owner(
      `update ${table} set ${columns.map((column) => `${column} = ${column} - $2::interval`).join(', ')} where youth_id = $1`,
      [youthId, `${hours * 3600} seconds`],
    );
  world.now += hours;
  await deriveAll(county);
}

/** A step of a response waits for somebody of this person's agency and role; they take it, or may not. */
async function takeStep({ county, at, world, youthId }: Ground, handle: string): Promise<void> {
  const by = world.people.get(at(handle).id) as Who;
  if (world.sealed || by.county !== world.county) return;
  const [responseId, basisId] = [newId(), newId()];
  await county.owner(
    `insert into responses.responses (county_id, id, youth_id, protocol_id, protocol_version, category, started_at, facts, started_by, agency_id)
      select u.county_id, $1, $2, p.id, p.version, 'coordination', now(), '{}', u.id, u.agency_id from people.users u
        cross join lateral (select x.id, x.version from protocols.protocols x where x.county_id = u.county_id limit 1) p where u.id = $3`,
    [responseId, youthId, by.id],
  );
  await county.owner(
    `insert into responses.clocks (county_id, response_id, step_id, youth_id, protocol_id, category, state, duty, owner_role, routed_agency_id)
      select r.county_id, r.id, 'x', r.youth_id, r.protocol_id, r.category, 'open', 'should', $2, $3 from responses.responses r where r.id = $1`,
    [responseId, by.roles[0] ?? 'nobody', by.agency],
  );
  const may = mayTakeStep(world, by);
  expect(await call(county, at(handle), `responses.take($1, 'x', $2)`, [responseId, basisId]), handle).toBe(
    may ? youthId : null,
  );
  if (!may) return;
  if (!onTeam(world, by.id))
    world.bases.push({
      id: basisId,
      kind: 'assigned-team',
      user: by.id,
      agency: null,
      categories: null,
      until: LONG,
      ended: false,
      madeBy: by.id,
      consent: null,
      step: true,
    });
  world.openSteps.add(by.id);
  dateSteps(world);
}
