import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facts, standingOf } from './standing.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const aConsent = (over: Partial<Facts> = {}): Facts => ({
  since: day(10),
  until: day(20),
  withdrawnAt: null,
  needsSecond: false,
  confirmedAt: null,
  ...over,
});

describe('a consent', () => {
  it.each([
    ['holds between its days', {}, 15, 'holds'],
    ['begins on its day', {}, 10, 'holds'],
    ['has not begun before', {}, 9, 'later'],
    ['is over on its last day', {}, 20, 'lapsed'],
    ['ends when it is taken back', { withdrawnAt: day(12) }, 12, 'withdrawn'],
    ['is not yet taken back before', { withdrawnAt: day(12) }, 11, 'holds'],
    ['waits for a second person', { needsSecond: true }, 15, 'waits'],
    ['holds once confirmed', { needsSecond: true, confirmedAt: day(11) }, 15, 'holds'],
    ['lapses though nobody confirmed it', { needsSecond: true }, 25, 'lapsed'],
  ] as const)('%s', (_what, over, at, standing) => {
    expect(standingOf(aConsent(over), day(at))).toBe(standing);
  });

  it('never holds again once taken back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(60), fc.boolean(), (withdrawn, later, second) => {
        const consent = aConsent({ withdrawnAt: day(withdrawn), needsSecond: second, confirmedAt: day(11) });
        expect(standingOf(consent, day(withdrawn + later))).toBe('withdrawn');
      }),
    );
  });
});
