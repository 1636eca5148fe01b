import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Need, needs, type Offer, served } from '#reference/directory/index.ts';
import { anOffer } from '#reference/finder/model/fixtures.ts';
import { type Pick, sectionsOf } from './guide.ts';
import { hoursLines, spansOfDays } from './hours.ts';

const order = Object.keys(needs) as Need[];
const pick = (what: Partial<Pick>): Pick => ({ serves: [], needs: [], region: null, ...what });
const namesIn = (offers: readonly Offer[], what: Partial<Pick>) =>
  sectionsOf(offers, pick(what), order).map(({ need, entries }) => [need, ...entries.map(({ offer }) => offer.name)]);

describe('a guide', () => {
  it('holds who says that they serve these youth or meet this need, and nobody who has said nothing', () => {
    const offers = [
      anOffer({ serviceId: '1', name: 'Says so', profile: { serves: ['labor-trafficked'] }, needs: ['lawyer'] }),
      anOffer({ serviceId: '2', name: 'Says nothing', needs: ['lawyer'] }),
      anOffer({ serviceId: '3', name: 'Cribs', needs: ['child'] }),
    ];
    expect(namesIn(offers, { serves: ['labor-trafficked'] })).toEqual([['lawyer', 'Says so']]);
    expect(namesIn(offers, { serves: ['expectant-or-parenting'], needs: ['child'] })).toEqual([['child', 'Cribs']]);
  });

  it('of a region holds what lies there, what comes by telephone, and every place that hides where it is', () => {
    const offers = [
      anOffer({ serviceId: '1', name: 'Here', region: 'spa-8' }),
      anOffer({ serviceId: '2', name: 'Elsewhere', region: 'spa-1' }),
      anOffer({ serviceId: '3', name: 'By phone', region: null, locationId: null, address: null }),
      anOffer({ serviceId: '4', name: 'Hidden', region: null, address: null, needs: ['place-tonight'] }),
    ];
    for (const region of ['spa-8', 'spa-2'])
      expect(namesIn(offers, { region }).flat()).toEqual([
        'place-tonight',
        'Hidden',
        'food',
        'By phone',
        ...(region === 'spa-8' ? ['Here'] : []),
      ]);
  });

  it('names each service once, with all of its places, in an order that does not hang on theirs', () => {
    const anyOffers = fc.array(
      fc.record({
        id: fc.uuid(),
        serviceId: fc.constantFrom('a', 'b', 'c', 'd'),
        region: fc.constantFrom('spa-1', null),
        serves: fc.subarray([...served]),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anyOffers, (drawn) => {
        const offers = drawn.map(({ serves, serviceId, ...each }) =>
          anOffer({
            ...each,
            serviceId,
            name: `Service ${serviceId}`,
            needs: serviceId === 'd' ? [] : ['food', 'talk'],
            profile: { serves },
          }),
        );
        for (const what of [{ serves: ['boys' as const] }, { region: 'spa-1' }]) {
          const all = sectionsOf(offers, pick(what), order).flatMap(({ entries }) => entries);
          expect(new Set(all.map(({ offer }) => offer.serviceId)).size).toBe(all.length);
          const ids = (sections: ReturnType<typeof sectionsOf>) =>
            sections.map(({ entries }) => entries.map(({ places }) => places.map(({ id }) => id)));
          expect(ids(sectionsOf(offers.toReversed(), pick(what), order))).toEqual(
            ids(sectionsOf(offers, pick(what), order)),
          );
        }
      }),
    );
  });
});

describe('hours on paper', () => {
  const weekly = { id: '1', freq: 'WEEKLY' as const, byday: 'MO,TU,WE,FR', opens_at: '09:00', closes_at: '17:00' };

  it('leave out what is past, and say from when what does not hold yet', () => {
    const lines = hoursLines(
      [
        { ...weekly, valid_to: '2026-10-31' },
        { ...weekly, until: '2026-01-01' },
        { ...weekly, valid_from: '2027-01-02', valid_to: '2027-03-01' },
      ],
      '2026-11-30',
    );
    expect(lines.map(({ from, until }) => [from, until])).toEqual([['2027-01-02', '2027-03-01']]);
  });

  it('know weeks, months and around the clock; the rest is left to the note or not said at all', () => {
    expect(hoursLines([{ ...weekly, opens_at: '00:00', closes_at: '00:00' }], '2026-11-30')[0]?.allDay).toBe(true);
    expect(hoursLines([{ ...weekly, freq: 'MONTHLY', byday: '-1FR' }], '2026-11-30')[0]?.nth).toBe(-1);
    expect(hoursLines([{ ...weekly, interval: 2 }], '2026-11-30')[0]?.everyOtherWeek).toBe(true);
    const odd = { ...weekly, freq: 'MONTHLY' as const, bymonthday: '15' };
    expect(hoursLines([odd], '2026-11-30')).toEqual([]);
    expect(hoursLines([{ ...odd, description: 'On the 15th' }], '2026-11-30')[0]?.note).toBe('On the 15th');
    expect(spansOfDays(['MO', 'TU', 'WE', 'FR', 'SU'])).toEqual([
      ['MO', 'WE'],
      ['FR', 'FR'],
      ['SU', 'SU'],
    ]);
  });
});
