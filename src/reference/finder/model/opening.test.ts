import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, weekday } from '#kernel/calendar.ts';
import type { Schedule } from '#reference/directory/index.ts';
import { hoursAhead, isOn, openingAt, spansOf } from './opening.ts';

const ZONE = 'America/Los_Angeles';
const at = (text: string) => new Date(text);
const open = (schedule: Omit<Schedule, 'id'>[], when: string) =>
  openingAt(
    schedule.map((each, n) => ({ id: String(n), ...each })),
    at(when),
    ZONE,
  );
const weekdays = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:00' } as const;

describe('whether a place is open', () => {
  it('is said by the county’s own clock', () => {
    expect(open([weekdays], '2026-11-30T17:30:00-08:00')).toEqual({
      state: 'closed',
      opens: at('2026-12-01T09:00:00-08:00'),
    });
    expect(open([weekdays], '2026-11-30T09:00:00-08:00')).toEqual({
      state: 'open',
      until: at('2026-11-30T17:00:00-08:00'),
    });
    expect(open([weekdays], '2026-11-28T12:00:00-08:00')).toEqual({
      state: 'closed',
      opens: at('2026-11-30T09:00:00-08:00'),
    });
  });

  it('is not known where nobody has said it', () => {
    expect(open([], '2026-11-30T12:00:00Z')).toEqual({ state: 'unknown' });
    expect(open([{ description: 'call first' }], '2026-11-30T12:00:00Z')).toEqual({ state: 'unknown' });
  });

  it('reaches over midnight into the next day', () => {
    const night = { freq: 'WEEKLY', byday: 'FR', opens_at: '20:00', closes_at: '06:00' } as const;
    expect(open([night], '2026-11-28T02:00:00-08:00')).toEqual({
      state: 'open',
      until: at('2026-11-28T06:00:00-08:00'),
    });
    expect(open([night], '2026-11-28T06:00:00-08:00').state).toBe('closed');
    expect(open([night], '2026-11-27T02:00:00-08:00').state).toBe('closed');
  });

  it('has no end where it is open around the clock', () => {
    const always = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '24:00' } as const;
    expect(open([always], '2026-11-28T02:00:00-08:00')).toEqual({ state: 'open', until: null });
    expect(open([{ ...always, closes_at: '00:00' }], '2026-11-28T23:59:59-08:00')).toEqual({
      state: 'open',
      until: null,
    });
    expect(open([{ ...always, byday: 'SA,SU' }], '2026-11-28T02:00:00-08:00')).toEqual({
      state: 'open',
      until: at('2026-11-30T00:00:00-08:00'),
    });
  });

  it('keeps the hour on the wall when daylight saving time begins and ends', () => {
    const daily = { freq: 'WEEKLY', byday: 'SU', opens_at: '01:30', closes_at: '09:00' } as const;
    // 8 March 2026: 2:00 becomes 3:00; 1 November 2026: 2:00 becomes 1:00.
    expect(open([daily], '2026-03-08T12:00:00Z')).toEqual({ state: 'open', until: at('2026-03-08T09:00:00-07:00') });
    expect(open([daily], '2026-11-01T12:00:00Z')).toEqual({ state: 'open', until: at('2026-11-01T09:00:00-08:00') });
    const small = { freq: 'WEEKLY', byday: 'SU', opens_at: '02:15', closes_at: '02:45' } as const;
    expect(open([small], '2026-03-08T11:00:00Z').state).toBe('closed');
  });

  it('knows the first, fifth and last Friday of a month, and days counted from its end', () => {
    const monthly = (byday: string) => ({ id: 'x', freq: 'MONTHLY', byday }) as const;
    expect(['2026-01-02', '2026-01-09', '2026-01-30'].map((day) => isOn(monthly('1FR'), day))).toEqual([
      true,
      false,
      false,
    ]);
    // January 2026 has five Fridays, February four.
    expect(isOn(monthly('5FR'), '2026-01-30')).toBe(true);
    expect(['2026-02-06', '2026-02-13', '2026-02-20', '2026-02-27'].some((day) => isOn(monthly('5FR'), day))).toBe(
      false,
    );
    expect(isOn(monthly('-1FR'), '2026-02-27')).toBe(true);
    expect(isOn({ id: 'x', freq: 'MONTHLY', bymonthday: '-1' }, '2028-02-29')).toBe(true);
    expect(isOn({ id: 'x', freq: 'MONTHLY', bymonthday: '15,30' }, '2026-04-30')).toBe(true);
  });

  it('on a holiday has the hours of that day, or none, and the usual ones before and after', () => {
    const closed = { valid_from: '2026-12-24', valid_to: '2026-12-25' } as const;
    const short = { valid_from: '2026-12-31', valid_to: '2026-12-31', opens_at: '10:00', closes_at: '12:00' } as const;
    const all = [weekdays, closed, short];
    expect(open(all, '2026-12-23T12:00:00-08:00').state).toBe('open');
    // Thursday and Friday are closed; Monday is as usual.
    expect(open(all, '2026-12-24T12:00:00-08:00')).toEqual({ state: 'closed', opens: at('2026-12-28T09:00:00-08:00') });
    expect(open(all, '2026-12-31T11:00:00-08:00')).toEqual({ state: 'open', until: at('2026-12-31T12:00:00-08:00') });
    expect(open(all, '2026-12-31T13:00:00-08:00')).toEqual({ state: 'closed', opens: at('2027-01-01T09:00:00-08:00') });
    // The night before a holiday ends when it always does.
    const night = { freq: 'WEEKLY', byday: 'WE,TH', opens_at: '20:00', closes_at: '06:00' } as const;
    expect(open([night, closed], '2026-12-24T05:00:00-08:00')).toEqual({
      state: 'open',
      until: at('2026-12-24T06:00:00-08:00'),
    });
    expect(open([night, closed], '2026-12-24T22:00:00-08:00').state).toBe('closed');
    // That it is closed on one day does not say when it is open.
    expect(open([closed], '2026-12-20T12:00:00-08:00')).toEqual({ state: 'unknown' });
  });

  it('never opens on a day that is closed, and is on every other day as if there were none', () => {
    const hour = fc.integer({ min: 0, max: 23 }).map((n) => `${String(n).padStart(2, '0')}:00`);
    const byday = fc.constantFrom('MO,TU,WE,TH,FR,SA,SU', 'FR', '5FR', '-1FR', '1MO');
    const days = fc.integer({ min: 0, max: 729 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(
        byday,
        hour,
        hour,
        days,
        fc.integer({ min: 0, max: 20 }),
        (which, opens_at, closes_at, first, length) => {
          const usual = {
            id: 'u',
            freq: /\d/.test(which) ? 'MONTHLY' : 'WEEKLY',
            byday: which,
            opens_at,
            closes_at,
          } as const;
          const last = addDays(first, length);
          const closed = { id: 'c', valid_from: first, valid_to: last };
          const begin = (schedules: Schedule[]) =>
            spansOf(schedules, addDays(first, -2), 33, ZONE).map(({ from }) => dayOf(from, ZONE));
          const isClosed = (day: string) => day >= first && day <= last;
          const found = begin([usual, closed]);
          expect(found.filter(isClosed)).toEqual([]);
          // Where hours do not touch those of the next day, each day begins its own.
          if (opens_at !== closes_at) expect(found).toEqual(begin([usual]).filter((day) => !isClosed(day)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts every other week from where it began, and holds only while it is valid', () => {
    const other = { id: 'x', freq: 'WEEKLY', byday: 'WE', interval: 2, dtstart: '2026-11-04' } as const;
    expect(['2026-11-04', '2026-11-11', '2026-11-18', '2026-11-25'].map((day) => isOn(other, day))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    const season = { id: 'x', freq: 'WEEKLY', byday: 'MO', valid_from: '2026-12-01', valid_to: '2027-02-28' } as const;
    expect(['2026-11-30', '2026-12-07', '2027-03-01'].map((day) => isOn(season, day))).toEqual([false, true, false]);
  });

  it('says the next opening within five weeks, and that it is later than now', () => {
    const days = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 });
    const hour = fc.integer({ min: 0, max: 23 }).map((n) => `${String(n).padStart(2, '0')}:00`);
    const when = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(days, hour, hour, when, (byday, opens_at, closes_at, moment) => {
        const schedule = [{ id: 'x', freq: 'WEEKLY', byday: byday.join(','), opens_at, closes_at }] as const;
        const found = openingAt(schedule, moment, ZONE);
        if (found.state === 'unknown') throw new Error('It was said');
        if (found.state === 'open') {
          if (!found.until) return;
          expect(found.until.getTime()).toBeGreaterThan(moment.getTime());
          expect(openingAt(schedule, new Date(found.until.getTime() - 1), ZONE).state).toBe('open');
          expect(openingAt(schedule, found.until, ZONE).state).toBe('closed');
        } else {
          if (!found.opens) throw new Error('It opens within a week');
          expect(found.opens.getTime()).toBeGreaterThan(moment.getTime());
          expect(openingAt(schedule, found.opens, ZONE).state).toBe('open');
          expect(openingAt(schedule, new Date(found.opens.getTime() - 1), ZONE).state).toBe('closed');
          const name = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][weekday(dayOf(found.opens, ZONE)) - 1];
          expect(byday).toContain(name);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the hours of a week', () => {
  const hours = (schedules: Omit<Schedule, 'id'>[], first: string) =>
    hoursAhead(
      schedules.map((each, n) => ({ id: String(n), ...each })),
      first,
      7,
      ZONE,
    );

  it('name a holiday’s own hours, the fifth Friday, and the night that ends on the next day once', () => {
    const night = { freq: 'WEEKLY', byday: 'SA', opens_at: '20:00', closes_at: '06:00' } as const;
    const fifth = { freq: 'MONTHLY', byday: '5FR', opens_at: '18:00', closes_at: '20:00' } as const;
    const holiday = { valid_from: '2027-01-01', valid_to: '2027-01-01', description: 'New Year' };
    // From Saturday, December 26, 2026: New Year is the Friday after, and January has five of them, its last on the 29th.
    const week = hours([weekdays, night, holiday], '2026-12-26') ?? [];
    expect(week.map(({ day, spans, unusual }) => [day.slice(5), spans.length, unusual])).toEqual([
      ['12-26', 1, null],
      ['12-27', 0, null],
      ...['12-28', '12-29', '12-30', '12-31'].map((day) => [day, 1, null]),
      ['01-01', 0, 'New Year'],
    ]);
    expect(week[0]?.spans[0]).toEqual({
      from: at('2026-12-26T20:00:00-08:00'),
      until: at('2026-12-27T06:00:00-08:00'),
    });
    const fridays = hours([fifth], '2027-01-25') ?? [];
    expect(fridays.filter(({ spans }) => spans.length > 0).map(({ day }) => day)).toEqual(['2027-01-29']);
    expect(hours([{ description: 'call first' }], '2027-01-25')).toBeNull();
  });
});
