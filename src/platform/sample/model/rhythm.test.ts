import { expect, test } from 'vitest';
import { dayOf, timeOf } from '#kernel/calendar.ts';
import { chance } from './random.ts';
import { atLocal, dayIn, instants, yearBefore } from './rhythm.ts';
import { RHYTHMS } from './rhythms.ts';

const zone = 'America/Los_Angeles';
const year = yearBefore(new Date('2026-07-01T19:00:00Z'), zone);
const dayNamed = (day: string) => {
  const found = year.days.find((d) => d.day === day);
  if (!found) throw new Error(day);
  return found;
};

test('the year is the 365 days before today, and ends at midnight', () => {
  expect(year.days).toHaveLength(365);
  expect([year.days[0]?.day, year.days.at(-1)?.day]).toEqual(['2025-07-01', '2026-06-30']);
  expect(year.until.toISOString()).toBe('2026-07-01T07:00:00.000Z');
});

test('one day has 25 hours and one has 23', () => {
  expect(year.days.filter((d) => d.hours !== 24).map((d) => [d.day, d.hours])).toEqual([
    ['2025-11-02', 25],
    ['2026-03-08', 23],
  ]);
});

test.each([
  ['2026-03-08', 1, '01:30', '2026-03-08T09:30:00.000Z'],
  ['2026-03-08', 2, '03:30', '2026-03-08T10:30:00.000Z'],
  ['2026-03-08', 3, '03:30', '2026-03-08T10:30:00.000Z'],
  ['2026-03-08', 23, '23:30', '2026-03-09T06:30:00.000Z'],
  ['2025-11-02', 1, '01:30', '2025-11-02T08:30:00.000Z'],
  ['2025-11-02', 2, '02:30', '2025-11-02T10:30:00.000Z'],
  ['2025-11-02', 23, '23:30', '2025-11-03T07:30:00.000Z'],
])('on %s at hour %i the clock shows %s', (day, hour, shown, instant) => {
  const at = atLocal(dayNamed(day), hour, 30);
  expect(at.toISOString()).toBe(instant);
  expect(timeOf(at, zone)).toBe(shown);
  expect(dayOf(at, zone)).toBe(day);
  expect(dayIn(year, at)).toBe(day);
});

test('schools report on school days, in school hours, and hardly in July', () => {
  const own = chance('school');
  const when = instants(year, RHYTHMS.school);
  const drawn = Array.from({ length: 3_000 }, () => when(own));
  for (const at of drawn) {
    const day = dayNamed(dayOf(at, zone));
    expect(day.weekday).toBeLessThanOrEqual(5);
    expect(timeOf(at, zone) >= '07:00' && timeOf(at, zone) < '17:00').toBe(true);
  }
  const july = drawn.filter((at) => dayOf(at, zone).slice(5, 7) === '07').length;
  const may = drawn.filter((at) => dayOf(at, zone).slice(5, 7) === '05').length;
  expect(july * 5).toBeLessThan(may);
});

test('recoveries come at night more than at noon', () => {
  const own = chance('night');
  const when = instants(year, RHYTHMS.night);
  const hours = Array.from({ length: 3_000 }, () => Number(timeOf(when(own), zone).slice(0, 2)));
  const night = hours.filter((h) => h >= 20 || h < 4).length;
  expect(night).toBeGreaterThan(hours.length * 0.55);
});
