import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, timeOf, weekday } from '#kernel/calendar.ts';
import { momentOf, whens } from './when.ts';

const ZONE = 'America/Los_Angeles';
const said = (at: Date | null) => (at ? `${dayOf(at, ZONE)} ${timeOf(at, ZONE)}` : null);
/** A Monday. */
const on = (time: string) => new Date(`2026-11-30T${time}:00-08:00`);

describe('when somebody wants to go', () => {
  it.each([
    ['tonight', null, '15:00', '2026-11-30 20:00'],
    ['tonight', null, '23:40', '2026-11-30 23:40'],
    ['tonight', null, '02:10', '2026-11-30 02:10'],
    ['morning', null, '15:00', '2026-12-01 09:00'],
    ['morning', null, '23:40', '2026-12-01 09:00'],
    ['morning', null, '02:10', '2026-11-30 09:00'],
    ['day-1', 17, '15:00', '2026-11-30 17:00'],
    ['day-1', 9, '15:00', '2026-12-07 09:00'],
    ['day-3', 9, '15:00', '2026-12-02 09:00'],
    ['day-7', 0, '15:00', '2026-12-06 00:00'],
    ['day-3', null, '15:00', null],
  ] as const)('%s, hour %s, said at %s, is %s', (when, hour, time, moment) => {
    expect(said(momentOf(when, hour, on(time), ZONE))).toBe(moment);
  });

  it('is never past, at most a week ahead, and on the day that was said, across daylight saving', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...whens),
        fc.integer({ min: 0, max: 23 }),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        (when, hour, now) => {
          const at = momentOf(when, hour, now, ZONE);
          expect(at).not.toBeNull();
          const ahead = (at?.getTime() ?? 0) - now.getTime();
          expect(ahead).toBeGreaterThanOrEqual(0);
          expect(ahead).toBeLessThanOrEqual(7 * 86_400_000 + 3_600_000);
          if (when.startsWith('day-')) expect(weekday(dayOf(at ?? now, ZONE))).toBe(Number(when.slice(4)));
        },
      ),
    );
  });
});
