import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { areaOf, isWithin, type Ring, readBorders } from './geojson.ts';
import { outlineOf, outlineShape } from './outline.ts';
import { placesFrom } from './places.ts';
import type { Region } from './region.ts';

const region = (id: string, number: number, name: string): Region => ({
  id,
  number,
  name,
  neighbors: [],
  tile: { column: number, row: 0 },
});
const regions = [region('spa-1', 1, 'North'), region('spa-2', 2, 'South')];
const places = placesFrom(
  [
    { postalCode: '90001', region: 'spa-1', city: 'X', latitude: 34.5, longitude: -118 },
    { postalCode: '90002', region: 'spa-2', city: 'Y', latitude: 33.5, longitude: -118 },
  ],
  'x',
  null,
).list;

const square = (west: number, south: number, size = 1): number[][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const feature = (name: string, rings: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties: { OBJECTID: 77, SPA_NAME: name, pop: 2 },
  geometry: { type, coordinates: rings },
});
const file = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const good = file(feature('SPA 1', [square(-118.5, 34)]), feature('South', [square(-118.5, 33)]));

describe('borders', () => {
  it('are read by whichever property names the region', () => {
    const read = readBorders(good, regions, places);
    expect(read).toMatchObject({ ok: true, borders: [{ region: 'spa-1' }, { region: 'spa-2' }] });
  });

  it('of a bare number count only under a heading that says so', () => {
    const numbered = (name: string) =>
      file(
        { ...feature('', [square(-118.5, 34)]), properties: { [name]: 1 } },
        { ...feature('', [square(-118.5, 33)]), properties: { [name]: 2 } },
      );
    expect(readBorders(numbered('SPA'), regions, places).ok).toBe(true);
    expect(readBorders(numbered('households'), regions, places)).toMatchObject({ because: 'shapesNoRegion' });
  });

  test.each([
    ['no collection', { type: 'Feature' }, 'shapesNotGeojson'],
    ['nothing', null, 'shapesNotGeojson'],
    [
      'a point',
      file({ ...feature('North', []), geometry: { type: 'Point', coordinates: [-118, 34] } }),
      'shapesNotAreas',
    ],
    ['a place of letters', file(feature('North', [[['a', 'b']]])), 'shapesNotAreas'],
    ['an area of another county', file(feature('Elsewhere', [square(-118.5, 34)])), 'shapesNoRegion'],
    ['a ring of three points', file(feature('North', [square(-118.5, 34).slice(0, 3)])), 'shapesShort'],
    ['a ring that is open', file(feature('North', [square(-118.5, 34).slice(0, 4)])), 'shapesOpen'],
    [
      'a line there and back',
      file(
        feature('North', [
          [
            [-118, 34],
            [-118, 34.5],
            [-118, 34.2],
            [-118, 34],
          ],
        ]),
      ),
      'shapesFlat',
    ],
    ['feet of a state plane', file(feature('North', [square(6_480_000, 1_840_000)])), 'shapesElsewhere'],
    ['latitude first', file(feature('North', [square(34, -118.5)])), 'shapesElsewhere'],
    ['only one of two', file(feature('North', [square(-118.5, 34)])), 'shapesMissing'],
  ])('that are %s are refused, with the reason', (_what, raw, because) => {
    expect(readBorders(raw, regions, places)).toMatchObject({ ok: false, because });
  });

  it('hold what is within, and not what is in their holes', () => {
    const borders = { region: 'x', polygons: [[square(0, 0, 10), square(4, 4, 2)] as unknown as Ring[]] };
    expect(isWithin(borders, 1, 1)).toBe(true);
    expect(isWithin(borders, 5, 5)).toBe(false);
    expect(isWithin(borders, 11, 5)).toBe(false);
  });
});

describe('a picture of borders', () => {
  const drawn = (raw: unknown) => {
    const read = readBorders(raw, regions, places);
    if (!read.ok) throw new Error(read.because);
    return outlineOf(read.borders);
  };

  it('has each region where it lies: north above south', () => {
    const { regions: all, width } = drawn(good);
    expect(width).toBe(1_000);
    expect(all[0]?.label.y).toBeLessThan(all[1]?.label.y ?? 0);
    expect(all[0]?.path).toMatch(/^M[\dL .]+Z$/);
    expect(outlineShape.safeParse(drawn(good)).success).toBe(true);
  });

  it('stays small, however fine the borders are drawn', () => {
    const wavy = (south: number) => {
      const around = Array.from({ length: 40_000 }, (_, at) => {
        const angle = (at / 40_000) * 2 * Math.PI;
        const out = 0.4 + 0.003 * Math.sin(at / 3);
        return [-118 + out * Math.cos(angle), south + 0.5 + out * Math.sin(angle)];
      });
      return [...around, around[0]];
    };
    const { regions: all } = drawn(file(feature('North', [wavy(34)]), feature('South', [wavy(33)])));
    const bytes = all.reduce((sum, { path }) => sum + path.length, 0);
    expect(bytes).toBeLessThan(20_000);
    expect(bytes).toBeGreaterThan(200);
  });

  it('keeps a region however small it is, and drops specks beside a large one', () => {
    const specks = feature('North', [[square(-118.5, 34)], [square(-118.9, 34.9, 0.0005)]], 'MultiPolygon');
    const { regions: all } = drawn(file(specks, feature('South', [square(-118.5, 33.5, 0.001)])));
    expect(all.map(({ path }) => path.split('M').length - 1)).toEqual([1, 1]);
  });

  it('turns any borders into paths of whole numbers within its frame', () => {
    const corner = fc.record({
      west: fc.double({ min: -118.9, max: -117.5, noNaN: true }),
      south: fc.double({ min: 33, max: 34.8, noNaN: true }),
      size: fc.double({ min: 0.001, max: 0.4, noNaN: true }),
    });
    fc.assert(
      fc.property(corner, corner, (a, b) => {
        const raw = file(
          feature('North', [square(a.west, a.south, a.size)]),
          feature('South', [square(b.west, b.south, b.size)]),
        );
        const { regions: all, width, height } = drawn(raw);
        const spots = all.flatMap(({ path }) => [...path.matchAll(/(\d+) (\d+)/g)]);
        return (
          spots.length >= 2 &&
          all.every(({ path }) => /^(M\d+ \d+(L\d+ \d+)*Z)+$/.test(path)) &&
          spots.every(([, x, y]) => Number(x) <= width && Number(y) <= height + 1)
        );
      }),
    );
  });
});

it('an area is the same whichever way a ring goes', () => {
  const ring = square(0, 0, 3) as unknown as Ring;
  expect(areaOf(ring)).toBeCloseTo(9);
  expect(areaOf([...ring].reverse())).toBeCloseTo(9);
});
