import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, timeOf } from '#kernel/calendar.ts';
import type { Offer, Schedule } from '#reference/directory/index.ts';
import { find } from './find.ts';
import { anOffer } from './fixtures.ts';
import { bandOf, kilometresBetween, milesOf, OUT_OF_REACH } from './nearby.ts';
import { openingAt } from './opening.ts';
import { fitOf, type Question } from './question.ts';
import { openStates, shelfOf } from './shelf.ts';

const ZONE = 'America/Los_Angeles';
const SAN_PEDRO = { latitude: 33.736, longitude: -118.292 };
const PALMDALE = { latitude: 34.579, longitude: -118.116 };
const late = new Date('2026-11-30T23:40:00-08:00');
const always: Schedule[] = [
  { id: 's', freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '24:00' },
];
const office: Schedule[] = [
  { id: 's', freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:00' },
];
const question = (what: Partial<Question> = {}): Question => ({
  need: 'food',
  from: SAN_PEDRO,
  region: 'spa-8',
  at: null,
  openNow: false,
  age: null,
  language: null,
  noId: false,
  noCase: false,
  walkIn: false,
  affirming: false,
  serves: [],
  ...what,
});
const names = (offers: Offer[], what: Partial<Question> = {}, now = late) =>
  find(shelfOf(offers), question(what), now, ZONE, 20).answers.map(({ offer }) => offer.id);

describe('what answers', () => {
  it('is open when somebody wants to go, not now', () => {
    const offers = [anOffer({ id: 'day', schedules: office }), anOffer({ id: 'ever', schedules: always })];
    const morning = new Date('2026-12-01T09:30:00-08:00');
    expect(names(offers, { openNow: true })).toEqual(['ever']);
    expect(names(offers, { openNow: true, at: morning }).sort()).toEqual(['day', 'ever']);
    expect(names(offers, { openNow: true, at: late }, morning)).toEqual(['ever']);
  });
  it('a 16-year-old without ID late at night: the open place nearby first, the office that is closed last', () => {
    const offers = [
      anOffer({ id: 'office', schedules: office, profile: { no_id_needed: true } }),
      anOffer({ id: 'open-far', schedules: always, profile: { no_id_needed: true }, point: PALMDALE, region: 'spa-1' }),
      anOffer({ id: 'open', schedules: always, profile: { no_id_needed: true }, minimumAge: 12, maximumAge: 24 }),
      anOffer({ id: 'adults', schedules: always, profile: { no_id_needed: true }, minimumAge: 18 }),
      anOffer({ id: 'papers', schedules: always, documents: ['State ID'] }),
      anOffer({ id: 'unsaid', schedules: always }),
    ];
    expect(names(offers, { age: 16, noId: true })).toEqual(['open', 'office', 'unsaid', 'open-far']);
    expect(names(offers, { age: 16, noId: true, openNow: true })).toEqual(['open', 'unsaid', 'open-far']);
  });

  it('is never a place that is known to be otherwise, and says what is still to be asked', () => {
    const offer = anOffer({ profile: { walk_in: true, serves: ['boys'] }, languages: ['es'] });
    const asked = question({
      walkIn: true,
      noCase: true,
      affirming: true,
      serves: ['boys', 'undocumented'],
      language: 'es',
    });
    const [answer] = find(shelfOf([offer]), asked, late, ZONE, 3).answers;
    expect(answer?.fits).toEqual(['language', 'walk-in', 'boys']);
    expect(answer?.ask).toEqual(['no-case', 'affirming', 'undocumented']);
    expect(names([anOffer({ profile: { open_without_case: false } })], { noCase: true })).toEqual([]);
  });

  it('puts what is full last, and what nobody has checked for long after what somebody has', () => {
    const offers = [
      anOffer({ id: 'full', profile: { capacity: { state: 'full', said_on: '2026-11-29' } } }),
      anOffer({ id: 'never', checkedOn: null }),
      anOffer({ id: 'old', checkedOn: '2024-01-01' }),
      anOffer({ id: 'fresh', checkedOn: '2026-11-20' }),
    ];
    expect(names(offers)).toEqual(['fresh', 'old', 'never', 'full']);
  });

  it('has what comes by telephone near everyone, and a place that hides somewhere in its region', () => {
    const offers = [
      anOffer({ id: 'hidden-here', point: null, address: null, profile: { confidential: true } }),
      anOffer({ id: 'hidden-there', point: null, address: null, region: 'spa-1', profile: { confidential: true } }),
      anOffer({ id: 'telephone', locationId: null, point: null, address: null, region: null }),
    ];
    expect(names(offers)).toEqual(['telephone', 'hidden-here', 'hidden-there']);
  });

  it('says how many more there are', () => {
    const offers = Array.from({ length: 9 }, (_, n) => anOffer({ id: String(n) }));
    expect(find(shelfOf(offers), question(), late, ZONE, 3)).toMatchObject({ rest: 6 });
    expect(find(shelfOf(offers), question({ need: 'work' }), late, ZONE, 3)).toEqual({ answers: [], rest: 0 });
  });
});

describe('how far it is', () => {
  it('is right within a hundredth for two cities whose distance is known', () => {
    // San Pedro to Palmdale: 95.2 km along a great circle.
    expect(Math.abs(kilometresBetween(SAN_PEDRO, PALMDALE) / 95.2 - 1)).toBeLessThan(0.01);
    expect(milesOf(1.609344)).toBeCloseTo(1);
    expect([bandOf(0), bandOf(4.9), bandOf(49), bandOf(50.1)]).toEqual([0, 1, 4, OUT_OF_REACH]);
  });
});

describe('a shelf of many', () => {
  const trait = fc.constantFrom('boys' as const, 'undocumented' as const, 'lgbtq' as const);
  const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
  const offers = fc
    .array(
      fc.record({
        needs: fc.constantFrom(['food' as const], ['food' as const, 'work' as const], ['work' as const]),
        minimumAge: fc.option(fc.integer({ min: 0, max: 18 })),
        maximumAge: fc.option(fc.integer({ min: 16, max: 30 })),
        languages: fc.subarray(['en', 'es', 'es-MX', 'hy']),
        documents: fc.subarray(['State ID']),
        checkedOn: fc.option(fc.constantFrom('2026-11-20', '2026-03-01', '2024-01-01')),
        point: fc.option(
          fc.record({
            latitude: fc.double({ min: 33.7, max: 34.8, noNaN: true }),
            longitude: fc.double({ min: -118.9, max: -117.6, noNaN: true }),
          }),
        ),
        locationId: fc.option(fc.constant('place')),
        region: fc.option(fc.constantFrom('spa-1', 'spa-8')),
        schedules: fc.constantFrom<Schedule[]>([], always, office),
        profile: fc.record(
          {
            no_id_needed: maybe(fc.boolean()),
            walk_in: maybe(fc.boolean()),
            serves: maybe(fc.subarray(['boys' as const, 'lgbtq' as const])),
            capacity: maybe(fc.constant({ state: 'full' as const, said_on: '2026-11-01' })),
          },
          { requiredKeys: [] },
        ),
      }),
      { maxLength: 40 },
    )
    .map((all) =>
      all.map((each, n) =>
        anOffer({ ...each, profile: JSON.parse(JSON.stringify(each.profile)), id: String(n).padStart(3, '0') }),
      ),
    );
  const asked = fc.record({
    at: fc.constant(null),
    openNow: fc.boolean(),
    age: fc.option(fc.integer({ min: 10, max: 25 })),
    language: fc.option(fc.constantFrom('es', 'hy', 'vi')),
    noId: fc.boolean(),
    walkIn: fc.boolean(),
    serves: fc.uniqueArray(trait),
    from: fc.option(fc.constant(SAN_PEDRO)),
  });

  it('answers with exactly those that fit, none that does not, in an order that each next one keeps', () => {
    fc.assert(
      fc.property(offers, asked, (all, what) => {
        const ask = question(what);
        const { answers, rest } = find(shelfOf(all), ask, late, ZONE, 100);
        const fitting = all.filter(
          (offer) =>
            offer.needs.includes('food') &&
            fitOf(offer, ask) !== null &&
            !(ask.openNow && openingAt(offer.schedules, late, ZONE).state === 'closed'),
        );
        expect(rest).toBe(0);
        expect(answers.map(({ offer }) => offer.id).sort()).toEqual(fitting.map(({ id }) => id));
        for (const answer of answers) expect(answer.open).toBe(openingAt(answer.offer.schedules, late, ZONE).state);
        for (const [at, one] of answers.entries()) {
          const next = answers[at + 1];
          if (!next) continue;
          // The order is worked out on a flat map, within a hundredth of the sphere's distance: on the line itself either is right.
          const onTheLine = ({ kilometres }: typeof one) => kilometres !== null && Math.abs(kilometres - 50) < 0.5;
          if (onTheLine(one) || onTheLine(next)) continue;
          const parts = (answer: typeof one) => [
            answer.full ? 1 : 0,
            answer.kilometres !== null && answer.kilometres > 50 ? 1 : 0,
            answer.ask.length,
            openStates.indexOf(answer.open),
          ];
          const [before, after] = [parts(one), parts(next)];
          const first = before.findIndex((value, n) => value !== after[n]);
          if (first >= 0) expect(before[first]).toBeLessThan(after[first] ?? 0);
        }
        const few = find(shelfOf(all), ask, late, ZONE, 3);
        expect(few.answers.map(({ offer }) => offer.id)).toEqual(answers.slice(0, 3).map(({ offer }) => offer.id));
        expect(few.rest).toBe(Math.max(0, answers.length - 3));
      }),
      { numRuns: 400 },
    );
  });
});

describe('the hours at hand', () => {
  it('say open exactly when the schedules themselves do, on days without a change of clocks', () => {
    const hour = fc.integer({ min: 0, max: 24 }).map((n) => `${String(n).padStart(2, '0')}:00`);
    const one = fc.record({
      id: fc.constant('x'),
      freq: fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const),
      byday: fc.constantFrom('MO,WE,FR', 'SA,SU', 'TU', '1FR', '-1MO', 'MO,TU,WE,TH,FR,SA,SU'),
      opens_at: hour,
      closes_at: hour,
    });
    const holiday = fc
      .record({ first: fc.integer({ min: 0, max: 90 }), days: fc.integer({ min: 0, max: 30 }), hour: fc.option(hour) })
      .map(({ first, days, hour }) => ({
        id: 'h',
        valid_from: addDays('2026-04-01', first),
        valid_to: addDays('2026-04-01', first + days),
        ...(hour ? { opens_at: hour, closes_at: '12:00' } : {}),
      }));
    const when = fc.integer({ min: 0, max: 60 * 24 * 90 }).map((n) => new Date(Date.UTC(2026, 3, 1) + n * 60_000));
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 3, arbitrary: one }, holiday), { maxLength: 4 }),
        when,
        (schedules, at) => {
          const offer = anOffer({ schedules });
          const [hours = 0, minutes = 0] = timeOf(at, ZONE).split(':').map(Number);
          const [open = 1] = shelfOf([offer])
            .of('food')
            .openAt(dayOf(at, ZONE), hours * 60 + minutes);
          expect(openStates[open]).toBe(openingAt(schedules, at, ZONE).state);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
