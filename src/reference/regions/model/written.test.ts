import { describe, expect, it } from 'vitest';
import { countyRegions } from './county.ts';
import { placesFrom } from './places.ts';
import type { Region } from './region.ts';
import { regionChoices, saidRegion } from './written.ts';

const region = (id: string, number: number | null, name: string): Region => ({
  id,
  number,
  name,
  neighbors: [],
  tile: { column: 0, row: 0 },
});
const shipped = [region('spa-6', 6, 'South'), region('spa-8', 8, 'South Bay')];
const two = countyRegions({
  setUp: shipped,
  list: [region('harbor', null, 'Harbor'), region('spa-6', 6, 'Hills')],
  places: null,
  landmarks: null,
  shipped: placesFrom([], 'none', null),
  outline: null,
});

describe('a region that a record has', () => {
  it('is offered as the county has it now, without any number where it gives none', () => {
    expect(regionChoices(two, shipped)).toEqual([
      { value: 'harbor', label: 'Harbor' },
      { value: 'spa-6', label: '6 · Hills' },
    ]);
  });

  it('by id is the county’s of today; by a number what it was when it was written', () => {
    expect(saidRegion(two, shipped, 'spa-6')).toBe('6 · Hills');
    expect(saidRegion(two, shipped, '6')).toBe('6 · South');
    expect(saidRegion(two, shipped, 'spa-8'), 'given up since').toBe('8 · South Bay');
    expect(saidRegion(two, shipped, 'nowhere')).toBeNull();
  });

  it('stays in the form that opens a record of before', () => {
    expect(regionChoices(two, shipped, '8').at(-1)).toEqual({ value: '8', label: '8 · South Bay' });
    expect(regionChoices(two, shipped, 'harbor')).toHaveLength(2);
    expect(regionChoices(two, shipped, 'nowhere')).toHaveLength(2);
  });
});
