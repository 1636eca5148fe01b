import { instantAt, isDay } from '#kernel/calendar.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?$/;
const YEAR_MS = 366 * 86_400_000;

/** A day and hour typed in the county's own time: within two years past and five ahead. Null: not one. */
export function hearingMoment(typed: string, now: Date, zone: string): Date | null {
  const [, day, time] = LOCAL.exec(typed) ?? [];
  if (!day || !time || !isDay(day)) return null;
  const at = instantAt(day, `${time}:00`, zone);
  const ahead = at.getTime() - now.getTime();
  return ahead > -2 * YEAR_MS && ahead < 5 * YEAR_MS ? at : null;
}
