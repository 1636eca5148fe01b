import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueWithin, handoverState, mayHaveMet } from './handover.ts';

const LA = 'America/Los_Angeles';
const now = new Date('2026-03-10T18:00:00Z');

describe('a hand-over', () => {
  it('is done only when the youth was introduced; reading alone is not enough', () => {
    expect(handoverState({ readAt: null, metOn: null, calledOffAt: null })).toBe('to-read');
    expect(handoverState({ readAt: now, metOn: null, calledOffAt: null })).toBe('to-meet');
    expect(handoverState({ readAt: now, metOn: '2026-03-09', calledOffAt: null })).toBe('done');
    expect(handoverState({ readAt: now, metOn: null, calledOffAt: now })).toBe('called-off');
  });

  it('counts a meeting from the day it was written until today, by the county’s wall', () => {
    const written = new Date('2026-03-08T06:30:00Z'); // 7 March in the evening there
    expect(mayHaveMet('2026-03-07', written, now, LA)).toBe(true);
    expect(mayHaveMet('2026-03-06', written, now, LA)).toBe(false);
    expect(mayHaveMet('2026-03-10', written, now, LA)).toBe(true);
    expect(mayHaveMet('2026-03-11', written, now, LA)).toBe(false);
  });

  it('names what is due in fourteen days and what is late, soonest first, and nothing later', () => {
    const day = 86_400_000;
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -40, max: 40 }), { nil: null })), (days) => {
        const due = days.map((n) => ({ dueAt: n === null ? null : new Date(now.getTime() + n * day) }));
        const shown = dueWithin(due, now, LA).map(({ dueAt }) => dueAt?.getTime() ?? Number.NaN);
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
        expect(shown).toHaveLength(days.filter((n) => n !== null && n <= 14).length);
      }),
    );
  });
});
