import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

test('forty-six recoveries carried to sixty-seven keep every agency within one of its share', () => {
  const counts = { central: 40, hillcrest: 3, sheriff: 1, port: 1, eastfield: 1 };
  expect(apportion(67, counts)).toEqual({ central: 58, hillcrest: 4, sheriff: 2, port: 2, eastfield: 1 });
  expect(apportion(46, counts)).toEqual(counts);
});

test('nothing to share out gives nothing', () => {
  expect(apportion(0, { a: 1, b: 2 })).toEqual({ a: 0, b: 0 });
  expect(() => apportion(5, { a: 0, b: 0 })).toThrow('No share above zero');
});

test('whatever the shares, the whole is given and no one is more than one away', () => {
  const shares = fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 1000 }), {
    minKeys: 1,
    maxKeys: 9,
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), shares, (total, given) => {
      const sum = Object.values(given).reduce((a, b) => a + b, 0);
      fc.pre(sum > 0 && !Object.hasOwn(given, '__proto__'));
      const counts = apportion(total, given);
      expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(total);
      for (const [key, count] of Object.entries(counts))
        expect(Math.abs(count - (total * (given[key] ?? 0)) / sum)).toBeLessThan(1 + 1e-6);
    }),
  );
});
