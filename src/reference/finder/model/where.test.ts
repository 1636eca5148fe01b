import { describe, expect, it } from 'vitest';
import { placeNear, pointTyped, whereIs } from './where.ts';

const places = [
  { postalCode: '90731', city: 'San Pedro', region: 'spa-8', latitude: 33.73, longitude: -118.29 },
  { postalCode: '90732', city: 'San Pedro', region: 'spa-8', latitude: 33.75, longitude: -118.31 },
  { postalCode: '91011', city: 'La Cañada Flintridge', region: 'spa-2', latitude: 34.2, longitude: -118.2 },
];

describe('where somebody is', () => {
  it.each(['90731', ' 90731 ', '90731-1234', 'San Pedro 90731', 'San Pedro, CA 90731'])('is read from %s', (typed) => {
    expect(whereIs(places, typed)?.point.latitude).toBeCloseTo(33.73);
  });
  it.each(['san pedro', 'San Pedro, CA', 'SAN  PEDRO, California'])('is the middle of %s', (typed) => {
    expect(whereIs(places, typed)).toMatchObject({ region: 'spa-8' });
    expect(whereIs(places, typed)?.point.latitude).toBeCloseTo(33.74);
  });
  it('does not mind accents', () => {
    expect(whereIs(places, 'la canada flintridge')?.region).toBe('spa-2');
  });
  it.each(['', '   ', '12345', 'Atlantis', '1st and Main', '<script>'])('is not known for %s', (typed) => {
    expect(whereIs(places, typed)).toBeNull();
  });
});

describe('where a telephone says somebody is', () => {
  it('is kept to about a kilometre, whatever it sent', () => {
    expect(pointTyped('33.736123, -118.292987')).toEqual({ latitude: 33.74, longitude: -118.29 });
    expect(pointTyped(' 33.7,-118.3 ')).toEqual({ latitude: 33.7, longitude: -118.3 });
  });
  it.each(['90731', '33.7', '33.7 -118.2', 'x, y', '333, 1'])('is no point in %s', (typed) => {
    expect(pointTyped(typed)).toBeNull();
  });
  it('is near the closest postal code, and nowhere far from all of them', () => {
    expect(placeNear(places, { latitude: 33.74, longitude: -118.3 })?.city).toBe('San Pedro');
    expect(placeNear(places, { latitude: 40.7, longitude: -74 })).toBeNull();
  });
});
