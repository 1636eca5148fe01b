import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueTo, listeners } from './alarms.ts';
import { clocksOf, type Facts, inTime } from './clocks.ts';
import { monthsOf, type Overseen } from './figures.ts';
import { fitOf, mayTake } from './match.ts';
import { moveOf } from './moving.ts';
import { standingOn, type Terms, termsAt } from './terms.ts';

const zone = 'America/Los_Angeles';
const calendars = { zone, business: () => false, court: () => false };
const at = (text: string) => new Date(text);
const said = (spans: Partial<Terms['spans']> = {}, recordedAt = at('2023-10-01T00:00:00Z')): Terms => ({
  recordedAt,
  startsOn: '2023-10-01',
  endsOn: null,
  ageFrom: 0,
  ageTo: 21,
  forms: ['cse', 'lt', 'ltfc'],
  regions: ['spa-6'],
  languages: ['en', 'es'],
  subcontractors: [],
  capacity: 2,
  spans: { 'first-contact': 'PT24H', consent: 'P10D', plan: 'P30D', ...spans },
  note: '',
});
const none: Facts = {
  at: at('2026-03-02T18:00:00Z'),
  until: null,
  contactAt: null,
  againAt: null,
  agreedAt: null,
  planAt: null,
  endedAt: null,
};

describe('the clocks of one program’s time', () => {
  it('run one after another, each from the step before', () => {
    const states = (facts: Partial<Facts>) =>
      clocksOf({ ...none, ...facts }, [said()], calendars).map(({ state }) => state);
    expect(states({})).toEqual(['running', 'ahead', 'ahead']);
    expect(states({ contactAt: at('2026-03-03T18:00:00Z') })).toEqual(['done', 'running', 'ahead']);
    expect(states({ contactAt: at('2026-03-03T18:00:00Z'), agreedAt: at('2026-03-04T18:00:00Z') })).toEqual([
      'done',
      'done',
      'running',
    ]);
    expect(states({ endedAt: at('2026-03-03T18:00:00Z') })).toEqual(['over', 'over', 'over']);
  });

  it('are none where the county has not said how long, and the page can say so', () => {
    const [first] = clocksOf(none, [said({ 'first-contact': null })], calendars);
    expect(first).toMatchObject({ state: 'running', dueAt: null, unsaid: true });
    expect(first && inTime(first, at('2030-01-01T00:00:00Z'))).toBe(null);
    expect(first && dueTo(first, at('2030-01-01T00:00:00Z'))).toEqual([]);
  });

  it('go by the terms that stood when they began: what is entered later does not make anyone late', () => {
    const terms = [said({}, at('2026-06-01T00:00:00Z')), said({ 'first-contact': null })];
    expect(clocksOf(none, terms, calendars)[0]?.dueAt).toBe(null);
    expect(clocksOf({ ...none, at: at('2026-06-02T00:00:00Z') }, terms, calendars)[0]?.dueAt).toEqual(
      at('2026-06-03T00:00:00Z'),
    );
    expect(termsAt(terms, at('2020-01-01T00:00:00Z'))).toBe(terms[1]);
  });

  it('ask the youth anew who comes back, and keep the plan that was made', () => {
    const back = clocksOf(
      {
        ...none,
        contactAt: at('2026-03-03T18:00:00Z'),
        againAt: at('2026-05-01T18:00:00Z'),
        planAt: at('2026-04-01T18:00:00Z'),
      },
      [said()],
      calendars,
    );
    expect(back.map(({ state }) => state)).toEqual(['done', 'running', 'done']);
    expect(back[1]?.from).toEqual(at('2026-05-01T18:00:00Z'));
  });

  it('are heard of by the advocate before the time is up, then by the supervisor, then by the county', () => {
    const [clock] = clocksOf(none, [said()], calendars);
    if (!clock) throw new Error('no clock');
    const told = (hours: number) => dueTo(clock, new Date(none.at.getTime() + hours * 3_600_000));
    expect(told(17)).toEqual([]);
    expect(told(18)).toEqual(['advocate']);
    expect(told(24)).toEqual(['advocate', 'supervisor']);
    expect(told(48)).toEqual([...listeners]);
  });
});

/** What can happen to one referral, one after another, as the database lets it: a small model of its own. */
const steps = ['route', 'accept', 'decline', 'contact', 'agree', 'withdraw', 'again', 'plan', 'end', 'say'] as const;
type World = {
  turns: (Facts & { accepted: boolean; declined: boolean })[];
  over: boolean;
  terms: Terms[];
  now: number;
};

function happen(world: World, step: (typeof steps)[number]): void {
  world.now += 3_600_000;
  const now = new Date(world.now);
  const waits = world.turns.find(({ accepted, declined }) => !accepted && !declined);
  const held = world.turns.findLast(({ accepted }) => accepted);
  const going = held && !world.over && held.until === null ? held : null;
  const all = (facts: Partial<Facts>) => {
    for (const turn of world.turns) Object.assign(turn, facts);
  };
  if (step === 'route' && !waits && !world.over) {
    const { agreedAt = null, planAt = null, againAt = null } = held ?? {};
    world.turns.push({ ...none, at: now, agreedAt, planAt, againAt, accepted: false, declined: false });
  } else if (step === 'accept' && waits && !world.over) {
    if (going) going.until = now;
    waits.accepted = true;
  } else if (step === 'decline' && waits) waits.declined = true;
  else if (step === 'contact' && going) going.contactAt ??= now;
  else if (step === 'agree' && going && !going.agreedAt) all({ agreedAt: now });
  else if (step === 'plan' && going && !going.planAt) all({ planAt: now });
  else if ((step === 'withdraw' || step === 'end') && going) {
    Object.assign(going, { endedAt: now, until: now });
    if (waits) waits.declined = true;
    world.over = true;
  } else if (step === 'again' && held && world.over) {
    Object.assign(held, { endedAt: null, until: null });
    all({ againAt: now, agreedAt: null });
    world.over = false;
  } else if (step === 'say') world.terms.unshift(said({ plan: 'P9D' }, now));
}

describe('over any sequence of referral, contact, yes, no, move and end', () => {
  it('no clock is lost: whoever is owed something has one that runs, or nobody has said how long', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), fc.boolean(), (told, entered) => {
        const world: World = {
          turns: [{ ...none, accepted: false, declined: false }],
          over: false,
          terms: [said(entered ? {} : { 'first-contact': null, consent: null, plan: null })],
          now: none.at.getTime(),
        };
        for (const step of told) {
          happen(world, step);
          const live = world.turns.filter(({ declined, until }) => !declined && until === null);
          // With one program, and asked of one more at most: never with two, never between two.
          expect(live.filter(({ accepted }) => accepted).length).toBeLessThanOrEqual(1);
          for (const turn of live) {
            const clocks = clocksOf(turn, world.terms, calendars);
            const running = clocks.filter(({ state }) => state === 'running');
            const owed = clocks.filter(({ state }) => state !== 'done');
            expect(running.length, JSON.stringify(clocks)).toBeGreaterThanOrEqual(owed.length > 0 ? 1 : 0);
            for (const clock of running) {
              expect(clock.dueAt !== null || clock.unsaid).toBe(true);
              const late = new Date(8.64e15 - 1);
              expect(dueTo(clock, late)).toEqual(clock.dueAt ? [...listeners] : []);
            }
          }
          for (const turn of world.turns.filter(({ until }) => until !== null))
            expect(clocksOf(turn, world.terms, calendars).some(({ state }) => state === 'running')).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('which contract fits', () => {
  const need = { age: 15, forms: ['lt' as const], region: 'spa-6', language: 'es' };
  const no = (fits: ReturnType<typeof fitOf>) => fits.filter((each) => each.fits === 'no').map(({ check }) => check);
  it('is said point by point, and what is not known shuts no door', () => {
    expect(no(fitOf(said(), need, true, '2026-03-02'))).toEqual([]);
    expect(no(fitOf(said(), { ...need, age: 22, region: 'spa-1', language: 'ko' }, false, '2026-03-02'))).toEqual([
      'age',
      'region',
      'language',
      'room',
    ]);
    expect(no(fitOf({ ...said(), forms: ['cse'] }, need, true, '2023-01-01'))).toEqual(['force', 'form']);
    const unknown = fitOf(said(), { age: null, forms: [], region: null, language: null }, true, '2026-03-02');
    expect(mayTake(unknown)).toBe(true);
    expect(unknown.filter(({ fits }) => fits === 'unknown').length).toBe(4);
  });

  it('runs through its last day', () => {
    const days = { startsOn: '2026-01-01', endsOn: '2026-06-30' };
    expect(standingOn(days, '2025-12-31')).toBe('ahead');
    expect(standingOn(days, '2026-06-30')).toBe('closing');
    expect(standingOn(days, '2026-07-01')).toBe('closed');
  });
});

describe('the months of a contract', () => {
  const row = (over: Partial<Overseen>): Overseen => ({
    ...none,
    number: 'x',
    contractId: 'c',
    source: 'worker',
    age: 16,
    forms: ['cse', 'lt'],
    region: null,
    acceptedAt: none.at,
    declinedAt: null,
    endedWhy: null,
    effortsAt: [],
    nextAsked: false,
    nextAccepted: false,
    ...over,
  });
  it('count what came, what was kept, what ended, and who was there at the end of each', () => {
    const rows = [
      row({ contactAt: at('2026-03-02T20:00:00Z'), effortsAt: [at('2026-03-02T20:00:00Z')] }),
      row({ contactAt: at('2026-03-20T20:00:00Z') }),
      row({ endedAt: at('2026-03-21T20:00:00Z'), until: at('2026-03-21T20:00:00Z'), endedWhy: 'goals-met' }),
      row({ until: at('2026-04-02T20:00:00Z'), nextAccepted: true, age: null }),
      row({ acceptedAt: null, declinedAt: at('2026-03-03T20:00:00Z') }),
    ];
    const [march, april] = monthsOf(
      rows,
      new Map([['c', [said()]]]),
      ['2026-03', '2026-04'],
      at('2026-05-10T00:00:00Z'),
      calendars,
    );
    expect(march).toMatchObject({
      referred: 5,
      declined: 1,
      active: 3,
      efforts: 1,
      kept: { 'first-contact': { inTime: 1 } },
    });
    expect(march?.ended).toMatchObject({ 'goals-met': 1, 'moved-on': 0 });
    expect(march?.ages).toMatchObject({ '16-17': 2, unknown: 1 });
    expect(april).toMatchObject({ active: 2, ended: { 'moved-on': 1 }, forms: { cse: 2, lt: 2, ltfc: 0, unknown: 0 } });
  });

  it('leave nobody out who has to be moved', () => {
    const base = { nextAsked: false, nextAccepted: false, until: null, endedAt: null };
    expect(moveOf(base)).toBe('to-choose');
    expect(moveOf({ ...base, nextAsked: true })).toBe('asked');
    expect(moveOf({ ...base, nextAccepted: true, until: none.at })).toBe('accepted');
    expect(moveOf({ ...base, endedAt: none.at, until: none.at })).toBe(null);
  });
});
