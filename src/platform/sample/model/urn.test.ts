import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chance } from './random.ts';
import { draws, urn } from './urn.ts';

const drawAll = (seed: string, counts: Record<string, number>) => {
  const left = urn(counts);
  const own = chance(seed);
  const drawn: string[] = [];
  while (left.left() > 0) drawn.push(left.draw(own));
  return drawn;
};

test('after the last draw each kind came out exactly as often as it was put in', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), (seed, counts) => {
      const given = Object.fromEntries(counts.map((count, at) => [`k${at}`, count]));
      const drawn = drawAll(seed, given);
      for (const [key, count] of Object.entries(given)) expect(drawn.filter((k) => k === key)).toHaveLength(count);
    }),
  );
});

test('a youth with two reports takes two of one kind while there are two', () => {
  const left = urn({ girl: 5, boy: 1 });
  const own = chance('pairs');
  expect([left.draw(own, 2), left.draw(own, 2)]).toEqual(['girl', 'girl']);
  expect(left.left()).toBe(2);
  left.draw(own, 2);
  expect(left.left()).toBe(0);
  expect(() => left.draw(own)).toThrow('The urn is empty');
});

test('what leans comes earlier, and just as often', () => {
  const own = chance('lean');
  const left = urn({ again: 50, once: 950 }, { again: 3 });
  const drawn = Array.from({ length: 1000 }, () => left.draw(own));
  expect(drawn.filter((k) => k === 'again')).toHaveLength(50);
  expect(drawn.slice(900).filter((k) => k === 'again').length).toBeLessThanOrEqual(2);
});

test('of a hundred draws exactly the promised number is a yes', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(100), (seed, yes) => {
      const own = chance(seed);
      const drawn = draws(yes, 100);
      expect(Array.from({ length: 100 }, () => drawn(own)).filter(Boolean)).toHaveLength(yes);
    }),
  );
});
