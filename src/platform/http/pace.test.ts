import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

it('lets a burst through, then asks to wait, and forgets with time', () => {
  const pace = new Pace({ inARow: 3, aSecond: 2 });
  expect([1, 2, 3].map(() => pace.take('one', 0))).toEqual([0, 0, 0]);
  expect(pace.take('one', 0)).toBe(1);
  expect(pace.take('another', 0)).toBe(0);
  expect(pace.take('one', 500)).toBe(0);
  expect(pace.take('one', 500)).toBe(1);
  expect([1, 2, 3, 4].map(() => pace.take('one', 60_000))).toEqual([0, 0, 0, 1]);
});

it('is not taken in by a clock that goes back', () => {
  const pace = new Pace({ inARow: 1, aSecond: 1 });
  expect(pace.take('one', 10_000)).toBe(0);
  expect(pace.take('one', 0)).toBe(1);
});
