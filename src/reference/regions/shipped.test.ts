import { describe, expect, test } from 'vitest';
import file from '../../../reference/regions/places.json' with { type: 'json' };
import spas from '../../../reference/regions/spas.json' with { type: 'json' };
import { readPlaces } from './model/places.ts';
import { shippedPlaces as places } from './shipped.ts';

const { regionOf } = places;

describe('where a postal code lies', () => {
  test.each([
    ['93534', 'spa-1'],
    ['91401', 'spa-2'],
    ['91766', 'spa-3'],
    ['90012', 'spa-4'],
    ['90401', 'spa-5'],
    ['90220', 'spa-6'],
    ['90241', 'spa-7'],
    ['90802', 'spa-8'],
  ])('%s is in %s', (code, region) => {
    expect(regionOf(code)).toBe(region);
  });

  test('with its last four digits and a slip of the space bar', () => {
    expect(regionOf(' 90012-1234 ')).toBe('spa-4');
    expect(regionOf('900121234')).toBe('spa-4');
  });

  test.each(['94110', '', '9001', '90012-12', 'Pasadena', '٩٠٠١٢'])('%s is nowhere in the county', (code) => {
    expect(regionOf(code)).toBeNull();
  });
});

describe('the table that comes with the program', () => {
  test('names only the county’s regions, and each of them', () => {
    expect(new Set(places.list.map(({ region }) => region))).toEqual(new Set(spas.regions.map(({ id }) => id)));
  });

  test('has every point within the county’s own frame', () => {
    for (const { latitude, longitude, postalCode } of places.list) {
      expect(latitude > 33.3 && latitude < 34.83, postalCode).toBe(true);
      expect(longitude > -118.95 && longitude < -117.64, postalCode).toBe(true);
    }
  });

  test('says that its regions were not checked, as long as nobody did', () => {
    expect(places.checkedOn).toBeNull();
    expect(places.source).toMatch(/^Recalled/);
  });
});

test('a table with one code in two regions is refused', () => {
  const [first] = file.places;
  expect(() => readPlaces({ ...file, places: [first, { ...first, region: 'spa-1' }] })).toThrow(/twice/);
});
