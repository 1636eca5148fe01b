import { expect, test } from 'vitest';
import { chance } from './random.ts';

const first = (own: { next: () => number }, count = 5) => Array.from({ length: count }, () => own.next());

test('the same words give the same stream, other words another', () => {
  expect(first(chance('a', 1))).toEqual(first(chance('a', 1)));
  expect(first(chance('a', 1))).not.toEqual(first(chance('a', 2)));
  expect(first(chance('a1'))).not.toEqual(first(chance('a', 1)));
  expect(first(chance('a').split('b'))).toEqual(first(chance('a', 'b')));
});

test('numbers are spread evenly enough: each tenth gets about a tenth', () => {
  const own = chance('even');
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) {
    const at = Math.floor(own.next() * 10);
    tenths[at] = (tenths[at] ?? 0) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

test('streams with neighbouring numbers do not look alike', () => {
  const heads = Array.from({ length: 5_000 }, (_, at) => chance('youth', at).next());
  const mean = heads.reduce((a, b) => a + b, 0) / heads.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
  expect(new Set(heads).size).toBeGreaterThan(4_990);
});

test('a weight of nothing is never drawn', () => {
  const own = chance('weights');
  const drawn = new Set(Array.from({ length: 2_000 }, () => own.weigh({ never: 0, often: 9, seldom: 1, neither: 0 })));
  expect([...drawn].sort()).toEqual(['often', 'seldom']);
  expect(() => own.weigh({ none: 0 })).toThrow('No weight above zero');
});
