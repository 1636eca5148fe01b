import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type HolidayCalendar, holidayCalendar, holidaysOf, holidayTest } from './holidays.ts';

const read = (id: string): HolidayCalendar =>
  holidayCalendar.parse(
    JSON.parse(readFileSync(new URL(`../../reference/holidays/${id}.json`, import.meta.url), 'utf8')),
  );
const federal = read('federal');
const county = read('california-county');
const courts = read('california-courts');
const kept = (calendar: HolidayCalendar, year: number) => holidaysOf(calendar, year).map((holiday) => holiday.day);

test('federal holidays of 2026, Independence Day kept on Friday', () => {
  expect(kept(federal, 2026)).toEqual([
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-07-03',
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
  ]);
});

test('a New Year’s Day that falls on a Saturday is kept on 31 December of the year before', () => {
  expect(kept(federal, 2021)).toContain('2021-12-31');
  expect(kept(federal, 2022)).not.toContain('2022-01-01');
});

describe('The courts keep other days than the county', () => {
  test('Lincoln’s birthday, Cesar Chavez Day on its date, Native American Day in place of Columbus Day', () => {
    expect(kept(courts, 2027)).toEqual(expect.arrayContaining(['2027-02-12', '2027-03-31', '2027-09-24']));
    expect(kept(courts, 2027)).not.toContain('2027-10-11');
    expect(kept(courts, 2020)).toContain('2020-10-12');
    expect(kept(county, 2027)).not.toContain('2027-02-12');
    expect(kept(county, 2027)).toEqual(expect.arrayContaining(['2027-03-29', '2027-10-11']));
  });
  test('the day after Thanksgiving follows the fourth Thursday, not the fourth Friday', () => {
    expect(kept(courts, 2030)).toEqual(expect.arrayContaining(['2030-11-28', '2030-11-29']));
    expect(kept(courts, 2024)).toEqual(expect.arrayContaining(['2024-11-28', '2024-11-29']));
  });
});

test('Juneteenth is a holiday only since it became one', () => {
  expect(kept(federal, 2020)).not.toContain('2020-06-19');
  expect(kept(federal, 2021)).toContain('2021-06-18');
});

test('a county adds days of its own', () => {
  const also = [{ day: '2026-03-04', name: { en: 'Day of mourning', es: 'Día de duelo' } }];
  const isHoliday = holidayTest({ ...county, also });
  expect([isHoliday('2026-03-04'), isHoliday('2026-03-05'), isHoliday('2026-12-25')]).toEqual([true, false, true]);
});

test('what is from memory says so', () => {
  for (const calendar of [federal, county, courts])
    expect(calendar.source).toMatchObject({ checkedOn: null, certainty: 'from-memory' });
});
