import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendars, daysBetween, isWorkingDay, weekday } from '#kernel/calendar.ts';
import { hearingState, inOrder, missing, orderDue } from './hearing.ts';

const zone = 'America/Los_Angeles';
const closed = new Set(['2026-03-31', '2026-11-26', '2026-11-27']);
const calendars: Calendars = { zone, business: (day) => closed.has(day), court: (day) => closed.has(day) };
const hearing = new Date('2026-03-20T16:30:00Z'); // a Friday, 9:30 in the morning there

describe('an order of the court', () => {
  it('by a day on which courts are closed is due on the next on which they are open', () => {
    expect(orderDue(hearing, { by: 'day', day: '2026-03-28' }, calendars)).toBe('2026-03-30');
    expect(orderDue(hearing, { by: 'day', day: '2026-03-31' }, calendars)).toBe('2026-04-01');
    expect(orderDue(hearing, { by: 'day', day: '2026-11-26' }, calendars)).toBe('2026-11-30');
  });

  it('counts days and court days from the day after the hearing', () => {
    expect(orderDue(hearing, { by: 'days', count: 10 }, calendars)).toBe('2026-03-30');
    expect(orderDue(hearing, { by: 'days', count: 8 }, calendars)).toBe('2026-03-30');
    expect(orderDue(hearing, { by: 'court-days', count: 1 }, calendars)).toBe('2026-03-23');
    expect(orderDue(hearing, { by: 'court-days', count: 7 }, calendars)).toBe('2026-04-01');
  });

  it('is never due on a day on which nobody can be at the court, nor before so many days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.constantFrom('days', 'court-days'), (count, by) => {
        const due = orderDue(hearing, { by, count }, calendars);
        expect(isWorkingDay(due, calendars.court)).toBe(true);
        expect(weekday(due)).toBeLessThanOrEqual(5);
        expect(daysBetween('2026-03-20', due)).toBeGreaterThanOrEqual(count);
      }),
    );
  });
});

describe('a hearing', () => {
  const at = (time: string, cancelledAt: Date | null = null) => ({ at: new Date(time), cancelledAt });
  const now = new Date('2026-03-20T23:00:00Z');

  it('is coming until its own day is over, and cancelled whenever it was', () => {
    expect(hearingState(at('2026-03-20T16:30:00Z'), now, zone)).toBe('coming');
    expect(hearingState(at('2026-03-20T06:30:00Z'), now, zone)).toBe('was'); // the evening before, there
    expect(hearingState(at('2026-04-01T16:30:00Z', now), now, zone)).toBe('cancelled');
  });

  it('stands soonest first where it comes, latest first where it was', () => {
    const all = ['2026-04-02T17:00:00Z', '2026-01-05T17:00:00Z', '2026-03-25T17:00:00Z', '2026-02-05T17:00:00Z'];
    const { coming, past } = inOrder(
      all.map((each) => at(each)),
      now,
      zone,
    );
    expect(coming.map((each) => each.at.toISOString().slice(0, 10))).toEqual(['2026-03-25', '2026-04-02']);
    expect(past.map((each) => each.at.toISOString().slice(0, 10))).toEqual(['2026-02-05', '2026-01-05']);
  });

  it('misses what is neither done nor given up', () => {
    const needs = [
      { id: 1, doneAt: null, droppedAt: null },
      { id: 2, doneAt: now, droppedAt: null },
      { id: 3, doneAt: null, droppedAt: now },
    ];
    expect(missing(needs).map(({ id }) => id)).toEqual([1]);
  });
});
