import { describe, expect, it } from 'vitest';
import { Kept } from './kept.ts';

describe('a kept value', () => {
  it('is read once while its mark is the same, and anew when it changed', async () => {
    const kept = new Kept<string>();
    let reads = 0;
    const of = (mark: string) => kept.of('county', mark, async () => `${mark} ${++reads}`);
    expect([await of('a'), await of('a'), await of('b'), await of('b'), await of('a')]).toEqual([
      'a 1',
      'a 1',
      'b 2',
      'b 2',
      'a 3',
    ]);
  });

  it('is read anew when time has passed it', async () => {
    const kept = new Kept<number>();
    let now = 1;
    const of = () =>
      kept.of(
        'county',
        'a',
        async () => now,
        (until) => until >= now,
      );
    expect(await of()).toBe(1);
    now = 2;
    expect(await of()).toBe(2);
  });

  it('is read by one of many who ask at the same time; where that fails, by the next for itself', async () => {
    const kept = new Kept<number>();
    let reads = 0;
    const read = async () => {
      const n = ++reads;
      await Promise.resolve();
      if (n === 1) throw new Error('away');
      return n;
    };
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => kept.of('county', 'a', read)));
    expect(asked.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    const before = reads;
    const again = await Promise.all(Array.from({ length: 20 }, () => kept.of('county', 'b', read)));
    expect(new Set(again)).toEqual(new Set([before + 1]));
    expect(reads).toBe(before + 1);
  });

  it('is each county’s own, and at most so many are kept', async () => {
    const kept = new Kept<string>(2);
    let reads = 0;
    const of = (county: string) => kept.of(county, 'a', async () => `${county} ${++reads}`);
    expect([await of('x'), await of('y'), await of('x')]).toEqual(['x 1', 'y 2', 'x 1']);
    expect([await of('z'), await of('x')]).toEqual(['z 3', 'x 4']);
  });
});
