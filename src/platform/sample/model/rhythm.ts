import { addDays, dayOf, startOfDay, weekday } from '#kernel/calendar.ts';
import type { Chance } from './random.ts';

/** The county's year as a list of local days, each with the instant at which it begins and how long it is. */
export type Year = { zone: string; from: Date; until: Date; days: readonly LocalDay[] };
export type LocalDay = { day: string; weekday: number; month: number; startsAt: number; hours: number };

/** When things of a kind happen: weights by weekday (Monday first), by hour, and by month (January first). */
export type Rhythm = { week: readonly number[]; hours: readonly number[]; months?: readonly number[] };

const HOUR_MS = 3_600_000;
const WHOLE_DAYS = 365;

/** The 365 local days that end with the day before `now` in the zone. Clock changes are days of 23 or 25 hours. */
export function yearBefore(now: Date, zone: string): Year {
  const today = dayOf(now, zone);
  const until = startOfDay(today, zone);
  const days: LocalDay[] = [];
  let nextAt = until.getTime();
  for (let back = 1; back <= WHOLE_DAYS; back++) {
    const day = addDays(today, -back);
    const startsAt = startOfDay(day, zone).getTime();
    const month = Number(day.slice(5, 7)) - 1;
    days.unshift({ day, weekday: weekday(day), month, startsAt, hours: (nextAt - startsAt) / HOUR_MS });
    nextAt = startsAt;
  }
  return { zone, from: new Date(nextAt), until, days };
}

/** A drawer of instants in a rhythm over the year, to the minute. */
export function instants(year: Year, rhythm: Rhythm): (chance: Chance) => Date {
  const byDay = sums(year.days.map((d) => (rhythm.week[d.weekday - 1] ?? 0) * (rhythm.months?.[d.month] ?? 1)));
  const byHour = sums(rhythm.hours);
  return (chance) => {
    const day = year.days[place(byDay, chance.next())];
    if (!day) throw new Error('A year without days');
    return atLocal(day, place(byHour, chance.next()), chance.below(60));
  };
}

/** The instant of a local time on a day; a time that the clock skips is moved an hour on. */
export function atLocal(day: LocalDay, hour: number, minute: number): Date {
  const shift = hour >= 2 ? day.hours - 24 : 0;
  const skipped = day.hours === 23 && hour === 2 ? 1 : 0;
  return new Date(day.startsAt + (hour + shift + skipped) * HOUR_MS + minute * 60_000);
}

/** The local day of an instant of the year, without asking a calendar. */
export function dayIn(year: Year, at: Date): string {
  const time = at.getTime();
  let low = 0;
  let high = year.days.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((year.days[middle]?.startsAt ?? 0) <= time) low = middle;
    else high = middle - 1;
  }
  return year.days[low]?.day ?? '';
}

function sums(weights: readonly number[]): number[] {
  let total = 0;
  return weights.map((weight) => {
    total += weight;
    return total;
  });
}

/** The first place whose running total passes `at` (a share of the whole). */
function place(upTo: readonly number[], at: number): number {
  const wanted = at * (upTo[upTo.length - 1] ?? 0);
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
