import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addSpan,
  afterQuietHours,
  ageOn,
  beforeBirthday,
  type Calendars,
  dayOf,
  daysBefore,
  daysBetween,
  inQuietHours,
  instantAt,
  isAfterDeadline,
  isDay,
  isWorkingDay,
  momentsLeft,
  parseSpan,
  plusSpan,
  timeLeft,
  timeOf,
  weekday,
} from './calendar.ts';

const LA = 'America/Los_Angeles';
const days = (...list: string[]) => {
  const set = new Set(list);
  return (day: string) => set.has(day);
};
const county: Calendars = {
  zone: LA,
  business: days('2026-11-26', '2026-11-27', '2026-12-25', '2027-01-01'),
  court: days('2026-11-26', '2026-11-27', '2026-12-25', '2027-01-01', '2027-02-12'),
};
/** A local time in Los Angeles as an instant. */
const at = (text: string) => instantAt(text.slice(0, 10), text.slice(11), LA);
const shown = (date: Date) => date.toISOString();

describe('Hours are elapsed hours, whatever the clocks on the wall do', () => {
  test.each([
    ['24 hours over the night that loses an hour', '2026-03-07T12:00', 'PT24H', '2026-03-08T13:00'],
    ['24 hours over the night that gains one', '2026-10-31T12:00', 'PT24H', '2026-11-01T11:00'],
    ['36 hours over the lost hour', '2026-03-07T11:59', 'PT36H', '2026-03-09T00:59'],
    ['90 minutes that begin in the lost hour’s last minute', '2026-03-08T01:59', 'PT90M', '2026-03-08T04:29'],
    ['an ordinary 36 hours from just before noon', '2026-06-01T11:59', 'PT36H', '2026-06-02T23:59'],
    ['72 hours over the new year', '2026-12-30T18:00', 'PT72H', '2027-01-02T18:00'],
  ])('%s', (_name, from, span, due) => {
    expect(shown(addSpan(at(from), span, county))).toBe(shown(at(due)));
  });

  test('an hour that happens twice is two hours', () => {
    const first = new Date('2026-11-01T08:30:00Z');
    expect(shown(addSpan(first, 'PT1H', county))).toBe('2026-11-01T09:30:00.000Z');
    expect(shown(addSpan(first, 'PT2H', county))).toBe('2026-11-01T10:30:00.000Z');
  });
});

describe('Days end at 23:59:59 local; the day of the event is day 0', () => {
  test.each([
    ['1 day', '2026-06-01T00:00', 'P1D', '2026-06-02T23:59:59'],
    ['0 days is today', '2026-06-01T23:00', 'P0D', '2026-06-01T23:59:59'],
    ['10 days over the lost hour', '2026-03-01T09:00', 'P10D', '2026-03-11T23:59:59'],
    ['90 days over the new year', '2026-11-22T09:00', 'P90D', '2027-02-20T23:59:59'],
    ['1 month from 31 January', '2027-01-31T09:00', 'P1M', '2027-02-28T23:59:59'],
    ['1 year from 29 February', '2028-02-29T09:00', 'P1Y', '2029-02-28T23:59:59'],
    ['2 weeks', '2026-06-01T09:00', 'P2W', '2026-06-15T23:59:59'],
    ['2 business days from a Friday', '2026-06-05T09:00', 'P2BD', '2026-06-09T23:59:59'],
    ['2 business days over Thanksgiving', '2026-11-25T09:00', 'P2BD', '2026-12-01T23:59:59'],
    ['15 business days over Christmas and the new year', '2026-12-15T09:00', 'P15BD', '2027-01-07T23:59:59'],
    ['1 business day from a Sunday', '2026-06-07T09:00', 'P1BD', '2026-06-08T23:59:59'],
    ['0 business days on a Sunday is Monday', '2026-06-07T09:00', 'P0BD', '2026-06-08T23:59:59'],
    ['1 court day over Lincoln’s birthday', '2027-02-11T09:00', 'P1CD', '2027-02-15T23:59:59'],
    ['1 business day on the same date is sooner', '2027-02-11T09:00', 'P1BD', '2027-02-12T23:59:59'],
  ])('%s', (_name, from, span, due) => {
    expect(shown(addSpan(at(from), span, county))).toBe(shown(at(due)));
  });

  test('a court deadline that ends on a day the court is closed moves to the next court day (CCP 12a)', () => {
    const served = at('2026-10-12T10:00');
    expect(shown(addSpan(served, 'P45D', county))).toBe(shown(at('2026-11-26T23:59:59')));
    expect(shown(addSpan(served, 'P45D', county, { roll: 'court' }))).toBe(shown(at('2026-11-30T23:59:59')));
  });

  test('an event late in the evening belongs to the county’s day, not to that of Greenwich', () => {
    expect(shown(addSpan(new Date('2026-06-02T05:00:00Z'), 'P1D', county))).toBe(shown(at('2026-06-02T23:59:59')));
  });
});

describe('The last minute before a birthday', () => {
  test('is 23:59 of the day before, in Eastern time when the county lies west of it', () => {
    expect(shown(beforeBirthday('2008-12-10', 18, LA))).toBe('2026-12-10T04:59:00.000Z');
  });
  test('is the county’s own where the county comes first', () => {
    expect(shown(beforeBirthday('2008-12-10', 18, 'America/Puerto_Rico'))).toBe('2026-12-10T03:59:00.000Z');
  });
  test('for one born on 29 February is counted as if on the 28th', () => {
    expect(shown(beforeBirthday('2008-02-29', 18, LA))).toBe('2026-02-28T04:59:00.000Z');
    expect(shown(beforeBirthday('2008-02-29', 20, LA))).toBe('2028-02-28T04:59:00.000Z');
    expect(shown(beforeBirthday('2010-02-28', 18, LA))).toBe('2028-02-28T04:59:00.000Z');
  });
});

test.each([
  ['the day before', '2008-12-10', '2026-12-09', 17],
  ['the day itself', '2008-12-10', '2026-12-10', 18],
  ['born on 29 February, on the 28th of a common year', '2008-02-29', '2026-02-28', 17],
  ['born on 29 February, on 1 March of a common year', '2008-02-29', '2026-03-01', 18],
  ['born on 29 February, in a leap year', '2008-02-29', '2024-02-29', 16],
  ['the day of birth', '2010-05-05', '2010-05-05', 0],
])('age: %s', (_name, born, day, age) => {
  expect(ageOn(born, day)).toBe(age);
});

describe('Quiet hours', () => {
  const night = { from: '21:00', to: '07:00' };
  test.each([
    ['20:59', false],
    ['21:00', true],
    ['23:59', true],
    ['00:00', true],
    ['06:59', true],
    ['07:00', false],
    ['12:00', false],
  ])('%s', (time, quiet) => {
    expect(inQuietHours(at(`2026-06-01T${time}`), night, LA)).toBe(quiet);
  });
  test('hold a reminder until they end, over the lost hour too', () => {
    expect(shown(afterQuietHours(at('2026-03-07T22:00'), night, LA))).toBe(shown(at('2026-03-08T07:00')));
    expect(shown(afterQuietHours(at('2026-06-01T03:00'), night, LA))).toBe(shown(at('2026-06-01T07:00')));
    expect(shown(afterQuietHours(at('2026-06-01T12:00'), night, LA))).toBe(shown(at('2026-06-01T12:00')));
  });
  test('by day as well', () => {
    expect(inQuietHours(at('2026-06-01T13:00'), { from: '12:00', to: '14:00' }, LA)).toBe(true);
    expect(inQuietHours(at('2026-06-01T14:00'), { from: '12:00', to: '14:00' }, LA)).toBe(false);
  });
});

test('half and a quarter of the time left', () => {
  const from = new Date('2026-06-01T00:00:00Z');
  const { half, quarter } = momentsLeft(from, new Date('2026-06-01T04:00:00Z'));
  expect([shown(half), shown(quarter)]).toEqual(['2026-06-01T02:00:00.000Z', '2026-06-01T03:00:00.000Z']);
});

test.each([
  ['40 minutes', -40 * 60, { late: false, unit: 'minute', n: 40 }],
  ['less than a minute', -30, { late: false, unit: 'minute', n: 0 }],
  ['89 minutes', -89 * 60 - 59, { late: false, unit: 'minute', n: 89 }],
  ['90 minutes', -90 * 60, { late: false, unit: 'hour', n: 1 }],
  ['47 hours', -47 * 3600 - 3599, { late: false, unit: 'hour', n: 47 }],
  ['2 days', -48 * 3600, { late: false, unit: 'day', n: 2 }],
  ['3 days late', 3 * 86_400, { late: true, unit: 'day', n: 3 }],
])('time left: %s', (_name, seconds, expected) => {
  const due = new Date('2026-06-10T12:00:00Z');
  expect(timeLeft(due, new Date(due.getTime() + seconds * 1000))).toEqual(expected);
});

test('all of the last second is in time', () => {
  const due = at('2026-06-01T23:59:59');
  expect(isAfterDeadline(new Date(due.getTime() + 999), due)).toBe(false);
  expect(isAfterDeadline(new Date(due.getTime() + 1000), due)).toBe(true);
});

test.each(['', 'P', 'PT', 'P1', 'P-1D', 'P1DT2H', '90M', 'PT1D', 'P1BDT1H', 'P1.5D', 'pt1h', ' PT1H'])(
  'not a span: “%s”',
  (span) => {
    expect(parseSpan(span)).toBeNull();
    expect(() => addSpan(new Date(0), span, county)).toThrow(RangeError);
  },
);
test.each(['2026-02-29', '2026-13-01', '2026-1-01', '26-01-01', '2026-00-10', ''])('not a day: “%s”', (day) => {
  expect(isDay(day)).toBe(false);
});

describe('For any date', () => {
  const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const zone = fc.constantFrom(LA, 'America/New_York', 'Pacific/Honolulu', 'America/Phoenix', 'Europe/Madrid');
  test('hours add up exactly', () => {
    fc.assert(
      fc.property(instant, fc.nat(2000), zone, (from, hours, z) => {
        expect(addSpan(from, `PT${hours}H`, { ...county, zone: z }).getTime() - from.getTime()).toBe(hours * 3_600_000);
      }),
    );
  });
  test('a day and a span come to what the deadline of that span falls on', () => {
    const span = fc.constantFrom('P1Y', 'P5Y', 'P1M', 'P13M', 'P90D', 'P2W', 'P1Y2M3D', 'P18Y');
    fc.assert(
      fc.property(instant, span, (from, each) => {
        const day = dayOf(from, LA);
        expect(plusSpan(day, each)).toBe(dayOf(addSpan(instantAt(day, '12:00', LA), each, county), LA));
      }),
    );
    expect(plusSpan('2024-01-31', 'P1M')).toBe('2024-02-29');
    expect(() => plusSpan('2024-01-31', 'PT1H')).toThrow(RangeError);
  });
  test('more days are never sooner, and no deadline lies before its event', () => {
    fc.assert(
      fc.property(instant, fc.nat(400), fc.constantFrom('D', 'BD', 'CD'), zone, (from, n, unit, z) => {
        const cal = { ...county, zone: z };
        const due = addSpan(from, `P${n}${unit}`, cal);
        const more = addSpan(from, `P${n + 1}${unit}`, cal);
        // Only 0 working days, asked on a day off, ends with the 1st of them.
        expect(n === 0 ? more >= due : more > due).toBe(true);
        expect(isAfterDeadline(from, due)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
  test('a court deadline always ends on a court day', () => {
    fc.assert(
      fc.property(instant, fc.nat(120), (from, n) => {
        const due = addSpan(from, `P${n}D`, county, { roll: 'court' });
        const day = new Intl.DateTimeFormat('en-CA', { timeZone: LA }).format(due);
        expect(isWorkingDay(day, county.court)).toBe(true);
      }),
    );
  });
  test('the wall shows what an independent calendar says, on the days that change too', () => {
    const near = fc
      .constantFrom('2026-03-08T10:00:00Z', '2026-11-01T09:00:00Z', '2026-03-29T01:00:00Z')
      .chain((text) =>
        fc.integer({ min: -40 * 60, max: 40 * 60 }).map((minutes) => new Date(Date.parse(text) + minutes * 60_000)),
      );
    fc.assert(
      fc.property(fc.oneof(instant, near), zone, (when, z) => {
        const parts = new Intl.DateTimeFormat('en-CA', {
          timeZone: z,
          dateStyle: 'short',
          timeStyle: 'short',
          hourCycle: 'h23',
        }).format(when);
        expect(`${dayOf(when, z)}, ${timeOf(when, z)}`).toBe(parts);
      }),
      { numRuns: 500 },
    );
  });
  test('days count back as they count forward', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (n) => {
        expect(daysBetween('2000-02-29', addDays('2000-02-29', n))).toBe(n);
        expect(weekday(addDays('2026-06-01', n * 7))).toBe(1);
      }),
    );
    expect(shown(daysBefore('2026-06-15', 14, LA))).toBe(shown(at('2026-06-01T23:59:59')));
  });
});
