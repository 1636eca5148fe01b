import { addDays, weekday } from '#kernel/calendar.ts';
import type { HoursName } from './directory-shapes.ts';

/**
 * When a door is open, as HSDS has it, in the county's own time. It closes on the next day when it closes no later than it
 * opens: `18:00` to `08:00` is over midnight, `00:00` to `00:00` the whole day.
 */
export type Hours = {
  freq: 'WEEKLY' | 'MONTHLY';
  byday: string;
  opens_at: string;
  closes_at: string;
  interval?: number;
  dtstart?: string;
  valid_from?: string;
  valid_to?: string;
  description?: string;
};

const weekly = (byday: string, opens_at: string, closes_at: string): Hours => ({
  freq: 'WEEKLY',
  byday,
  opens_at,
  closes_at,
});
const monthly = (byday: string, opens_at: string, closes_at: string): Hours => ({
  ...weekly(byday, opens_at, closes_at),
  freq: 'MONTHLY',
});
const workdays = 'MO,TU,WE,TH,FR';
const everyDay = 'MO,TU,WE,TH,FR,SA,SU';

const PATTERNS: Readonly<Record<HoursName, (today: string) => Hours[]>> = {
  weekdays: () => [weekly(workdays, '09:00', '17:00')],
  'weekdays-late': () => [weekly('MO,TU,WE,TH', '10:00', '19:30'), weekly('FR,SA', '10:00', '15:00')],
  'lunch-closed': () => [weekly(workdays, '08:30', '12:00'), weekly(workdays, '13:00', '17:30')],
  afternoons: () => [weekly(workdays, '13:00', '20:00'), weekly('SA', '12:00', '18:00')],
  always: () => [weekly(everyDay, '00:00', '00:00')],
  overnight: () => [weekly(everyDay, '18:00', '08:00')],
  'past-midnight': () => [weekly('MO,TU,WE,TH,SU', '16:00', '23:00'), weekly('FR,SA', '18:00', '02:00')],
  winter: (today) => {
    const { from, to } = around(today, '11-01', '11-01');
    const spring = `${to.slice(0, 4)}-04-01`;
    return [
      { ...weekly(everyDay, '17:00', '09:00'), valid_from: from, valid_to: addDays(spring, -1), description: 'Winter' },
      { ...weekly(everyDay, '20:00', '08:00'), valid_from: spring, valid_to: addDays(to, -1), description: 'Summer' },
    ];
  },
  'school-year': (today) => {
    const { from, to } = around(today, '08-12', '06-12');
    return [{ ...weekly(workdays, '07:30', '16:00'), valid_from: from, valid_to: to, description: 'School days' }];
  },
  pantry: () => [weekly('TU,TH', '10:00', '13:00'), weekly('SA', '09:00', '12:00')],
  'saturday-pantry': () => [weekly('SA', '08:00', '11:00')],
  'first-friday': () => [monthly('1FR', '16:00', '20:00')],
  'third-saturday': () => [monthly('3SA', '09:00', '13:00')],
  'every-other-week': (today) => [
    { ...weekly('WE', '12:00', '16:00'), interval: 2, dtstart: addDays(today, 3 - weekday(today) - 28) },
  ],
  unsaid: () => [],
};

/** Schedules that hold on `today` or around it (YYYY-MM-DD). Empty: nobody has said. */
export const hoursOf = (name: HoursName, today: string): Hours[] => PATTERNS[name](today);

/** A library's week: longer in the cities, shorter in the hills, some open on Sundays. */
export const libraryHours = [
  [weekly('MO,TU,WE,TH', '10:00', '20:00'), weekly('FR,SA', '10:00', '18:00')],
  [weekly('MO,TU,WE,TH', '10:00', '20:00'), weekly('FR,SA', '10:00', '18:00'), weekly('SU', '13:00', '17:00')],
  [weekly('TU,WE,TH', '11:00', '19:00'), weekly('FR,SA', '09:00', '17:00')],
  [weekly('TU,TH', '12:00', '20:00'), weekly('WE,FR,SA', '10:00', '17:00')],
] as const;

/** The season that `today` is in, or the next: from one day of the year (MM-DD) to another in the year after. */
function around(today: string, from: string, to: string): { from: string; to: string } {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < to ? 1 : 0);
  return { from: `${year}-${from}`, to: `${year + 1}-${to}` };
}
