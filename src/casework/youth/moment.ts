import { instantAt, isDay, startOfDay } from '#kernel/calendar.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?$/;
const EARLIEST = new Date('1990-01-01T00:00:00Z');

/** A moment typed in the county's own time (`YYYY-MM-DDTHH:MM`, or a day); nothing typed is now. Null: not one, or not past. */
export function instantOf(typed: string, now: Date, zone: string): Date | null {
  if (typed === '') return now;
  const local = LOCAL.exec(typed);
  const day = local?.[1] ?? typed;
  if (!isDay(day)) return null;
  const at = local?.[2] ? instantAt(day, `${local[2]}:00`, zone) : startOfDay(day, zone);
  return at > now || at < EARLIEST ? null : at;
}
