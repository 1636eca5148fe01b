import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, timeOf } from '#kernel/calendar.ts';
import type { Offer, Schedule } from '#reference/directory/index.ts';
import { find, type Question } from './find.ts';
import { anOffer } from './fixtures.ts';
import { bandOf, kilometresBetween, milesOf, OUT_OF_REACH } from './nearby.ts';
import { openingAt } from './opening.ts';
import { shelfOf } from './shelf.ts';

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
    const when = fc.integer({ min: 0, max: 60 * 24 * 90 }).map((n) => new Date(Date.UTC(2026, 3, 1) + n * 60_000));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 3 }), when, (schedules, at) => {
        const offer = anOffer({ schedules });
        const [hours = 0, minutes = 0] = timeOf(at, ZONE).split(':').map(Number);
        const open = shelfOf([offer]).openNow(offer, dayOf(at, ZONE), hours * 60 + minutes);
        expect(open).toBe(openingAt(schedules, at, ZONE).state);
      }),
      { numRuns: 1000 },
    );
  });
});
