import { describe, expect, it } from 'vitest';
import { accountPace, opensAt } from './pace.ts';

const now = new Date('2026-06-01T10:00:00Z');
const failures = (aheadMs: number) => Array.from({ length: accountPace.free }, () => new Date(now.getTime() + aheadMs));

describe('the pace of tries', () => {
  it('counts those of the same moment whose turn came first, though their clock reads a little later', () => {
    expect(opensAt(failures(40), accountPace, now)?.getTime()).toBe(now.getTime() + 40 + accountPace.firstWaitMs);
  });

  it('is not held by what a clock wrote that was wrong by a day, nor by what is long past', () => {
    expect(opensAt(failures(86_400_000), accountPace, now)).toBeNull();
    expect(opensAt(failures(-86_400_000), accountPace, now)).toBeNull();
  });
});
