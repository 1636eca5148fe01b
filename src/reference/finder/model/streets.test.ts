import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOffer } from './fixtures.ts';
import { kilometresBetween } from './nearby.ts';
import { isCrossing, streetsOf } from './streets.ts';

const at = (line: string, latitude: number, longitude: number, city = 'San Pedro', organization = 'Juniper House') =>
  anOffer({ address: { line, city, postalCode: '90731' }, point: { latitude, longitude }, organization });
const streets = streetsOf([
  at('12 N. Orchard Ave', 33.736, -118.292),
  at('440 Orchard Avenue, Unit 4', 33.737, -118.292),
  at('7 Sixth St.', 33.738, -118.29, 'San Pedro', 'Harbor Library'),
  at('900 Sixth Street', 34.6, -118.1, 'Palmdale', 'Desert Clinic'),
  at('1 Faraway Rd', 34.2, -118.5, 'Encino', 'Valley Clinic'),
  at('3 Faraway Rd', 34.5, -118.1, 'Palmdale', 'Valley Clinic'),
]);

describe('two streets that cross', () => {
  it.each([
    'Orchard Ave & Sixth St',
    'sixth street and orchard avenue',
    'Orchard y Sixth',
    '6 Orchard @ 7 Sixth St',
    'N Orchard Ave / Sixth',
  ])('are found for %s, near what stands on both', (typed) => {
    const found = streets.find(typed);
    expect(found?.near).toBe('San Pedro');
    expect(
      kilometresBetween(found?.point ?? { latitude: 0, longitude: 0 }, { latitude: 33.737, longitude: -118.291 }),
    ).toBeLessThan(0.5);
  });
  it.each(['Orchard & Faraway', 'Orchard & Nowhere', 'a & b & c', '& Sixth'])('are not guessed for %s', (typed) => {
    expect(streets.find(typed)).toBeNull();
  });
});

describe('one street, or a place by its name', () => {
  it('is found where all of it lies in one place', () => {
    expect(streets.find('Orchard Ave')?.near).toBe('San Pedro');
    expect(streets.find('harbor library')?.near).toBe('San Pedro');
  });
  it('is not guessed where it lies in two', () => {
    expect(streets.find('Sixth Street')).toBeNull();
    expect(streets.find('Faraway Rd')).toBeNull();
    expect(streets.find('Valley Clinic')).toBeNull();
  });
  it('is a landmark of the county’s own file', () => {
    const known = streetsOf([], [{ name: 'Pier & Plaza', latitude: 33.7, longitude: -118.2 }]);
    expect(known.find('pier and plaza')).toBeNull();
    expect(known.find('PIER & plaza')).toEqual({ point: { latitude: 33.7, longitude: -118.2 }, near: 'Pier & Plaza' });
  });
  it('takes nothing of a place that has no address', () => {
    const hidden = streetsOf([anOffer({ address: null, point: null, organization: 'Quiet House' })]);
    expect(hidden.find('Quiet House')).toBeNull();
  });
});

it('whatever is typed, it answers or says that it cannot', () => {
  fc.assert(fc.property(fc.string(), (typed) => void streets.find(typed)));
  expect([
    isCrossing('Main & First'),
    isCrossing('Main and First'),
    isCrossing('San Pedro'),
    isCrossing('90731'),
  ]).toEqual([true, true, false, false]);
});
