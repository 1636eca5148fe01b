import { expect, test } from 'vitest';
import { stepPace } from './pace.ts';

const pace = { onTime: 0.8, late: 0.1 };
const fates = Array.from({ length: 4_000 }, (_, youth) => stepPace('s', youth, 'first-responder', 'advocate', pace));

test('a step of one youth always goes the same way', () => {
  expect(stepPace('s', 7, 'first-responder', 'advocate', pace)).toEqual(fates[7]);
  expect(fates.slice(0, 50)).not.toEqual(fates.slice(50, 100));
});

test('about as many are in time, late and open as the pace says', () => {
  const shares = fates.flatMap((fate) => (fate.done ? [fate.shareOfTime] : []));
  const inTime = shares.filter((share) => share <= 1).length / fates.length;
  const late = shares.filter((share) => share > 1).length / fates.length;
  expect(inTime).toBeCloseTo(0.8, 1);
  expect(late).toBeCloseTo(0.1, 1);
});
