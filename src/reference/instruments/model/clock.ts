import { dayOf, instantAt } from '#kernel/calendar.ts';
import type { Moment } from './expressions.ts';

/**
 * The time of a form: what `now()` and `today()` are in its expressions, and the county's own offset for a date and time
 * written without one (FHIR R4 has no dateTime with a time and without a zone).
 * @param zone an IANA name, such as `America/Los_Angeles`.
 */
export const clockAt = (now: Date, zone: string): Required<Pick<Moment, 'now' | 'today' | 'zoned'>> => ({
  now,
  today: dayOf(now, zone),
  zoned: (local) => `${local}${offsetAt(local, zone)}`,
});

function offsetAt(local: string, zone: string): string {
  const [day = '', time = ''] = local.split('T');
  const minutes = Math.round((Date.parse(`${local}Z`) - instantAt(day, time, zone).getTime()) / 60_000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
