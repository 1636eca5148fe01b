import { expect, it } from 'vitest';
import { inTurns } from './turns.ts';

it('works through everything once, in order, and lets others in between', async () => {
  const seen: (number | string)[] = [];
  setImmediate(() => seen.push('somebody else'));
  await inTurns([1, 2, 3, 4, 5], 2, (slice) => {
    seen.push(...slice);
  });
  expect(seen).toEqual([1, 2, 'somebody else', 3, 4, 5]);
});

it('has nothing to do with nothing', async () => {
  await inTurns([], 2, () => {
    throw new Error('There is nothing');
  });
});
