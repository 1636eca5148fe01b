import { describe, expect, test } from 'vitest';
import { shippedLaws } from '../shipped.ts';
import { california } from './california.ts';
import { californiaNeighbors } from './california-neighbors.ts';
import { federal } from './federal.ts';
import { midwest } from './midwest.ts';
import { missouri } from './missouri.ts';
import { newYork } from './new-york.ts';
import { north } from './north.ts';
import { south } from './south.ts';
import { southeast } from './southeast.ts';
import { west } from './west.ts';

const tables = [west, california, californiaNeighbors, midwest, missouri, south, southeast, north, newYork, federal];
const rows = tables.flat();

describe('What each law that was read says of a record', () => {
  test.each(rows)('$name', ({ got, wanted }) => {
    expect(got()).toBe(wanted);
  });

  test('Each jurisdiction that was read has its ten cases, each of its remedies some, and no case stands twice', () => {
    const least: Record<string, number> = { 'us-ca': 60, 'us-ny': 30, 'us-mo': 20, us: 20 };
    for (const { id, remedies } of [...shippedLaws().values()].filter(({ read }) => read)) {
      const cases = rows.filter(({ law }) => law.split(' ')[0] === id);
      expect(cases.length, id).toBeGreaterThanOrEqual(least[id] ?? 10);
      for (const remedy of remedies)
        expect(cases.filter(({ law }) => law === `${id} ${remedy.id}`).length, remedy.id).toBeGreaterThanOrEqual(2);
    }
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });
});
