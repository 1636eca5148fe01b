import { addDays, dayOf, instantAt, timeOf, weekday } from '#kernel/calendar.ts';

/** When somebody wants a door to be open, other than now. Days of the week from Monday. */
export const whens = ['tonight', 'morning', 'day-1', 'day-2', 'day-3', 'day-4', 'day-5', 'day-6', 'day-7'] as const;
export type When = (typeof whens)[number];

const EVENING = '20:00';
const MORNING = '09:00';
/** Before this hour it is still the night of the day before. */
const NIGHT_ENDS = '05:00';

/**
 * The moment that somebody means: tonight is this evening, or now when it is evening or night already; the morning is the next one;
 * a day of the week is its next coming, today while the hour has not passed. Null: a day without an hour.
 */
export function momentOf(when: When, hour: number | null, now: Date, zone: string): Date | null {
  const [today, time] = [dayOf(now, zone), timeOf(now, zone)];
  if (when === 'tonight') return time < NIGHT_ENDS || time >= EVENING ? now : instantAt(today, EVENING, zone);
  if (when === 'morning') return instantAt(time < NIGHT_ENDS ? today : addDays(today, 1), MORNING, zone);
  if (hour === null) return null;
  const at = (day: string) => instantAt(day, `${String(hour).padStart(2, '0')}:00`, zone);
  const day = addDays(today, (Number(when.slice(4)) - weekday(today) + 7) % 7);
  return at(day) > now ? at(day) : at(addDays(day, 7));
}
