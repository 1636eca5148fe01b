import { expect, it } from 'vitest';
import { colleaguesOf, earlierOf } from './earlier-workers.ts';

const now = new Date('2026-11-01T00:00:00Z');
const since = new Date('2026-03-01T00:00:00Z');
const all = Array.from({ length: 2_000 }, (_, index) =>
  earlierOf({ seed: 'x', index, now }, { role: 'social-worker', since }, ['a', 'b', 'c']),
);

it('some youth had another worker before, a few had two, and the same ones each time', () => {
  const changed = all.filter(({ length }) => length > 0).length / all.length;
  const twice = all.filter(({ length }) => length > 1).length / all.length;
  expect(changed).toBeGreaterThan(0.24);
  expect(changed).toBeLessThan(0.32);
  expect(twice).toBeGreaterThan(0.04);
  expect(twice).toBeLessThan(0.1);
  const again = earlierOf({ seed: 'x', index: 7, now }, { role: 'social-worker', since }, ['a', 'b', 'c']);
  expect(again).toEqual(all[7]);
});

it('who left is a colleague, each another, and has left by now', () => {
  for (const each of all) {
    expect(new Set(each.map(({ who }) => who)).size).toBe(each.length);
    for (const { until } of each) expect([until > since, until < now]).toEqual([true, true]);
  }
  const soon = { seed: 'x', now: new Date(since.getTime() + 86_400_000) };
  for (let index = 0; index < 200; index++)
    expect(earlierOf({ ...soon, index }, { role: 'social-worker', since }, ['a'])).toEqual([]);
  expect(earlierOf({ seed: 'x', index: 1, now }, { role: 'advocate', since }, [])).toEqual([]);
  expect(colleaguesOf('socialworker-3')).toContain('socialworker');
  expect(colleaguesOf('socialworker-3')).not.toContain('socialworker-3');
});
