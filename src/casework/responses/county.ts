import { readDays } from '#foundation/people/index.ts';
import type { Calendars, QuietHours } from '#kernel/calendar.ts';
import { holidayTest } from '#kernel/holidays.ts';
import type { Actor } from '#platform/http/actor.ts';
import { shippedHolidays } from '#reference/protocols/index.ts';

export { choicesOf } from '#reference/protocols/index.ts';

const calendars = new Map<string, Calendars>();

/**
 * The county's calendars: business days by the county's holidays, court days by the courts', each with the days that the
 * county added to those the law names.
 */
export function calendarsOf(county: Pick<Actor, 'timeZone'> & Partial<Pick<Actor, 'settings'>>): Calendars {
  const { closedDays, courtClosedDays } = county.settings ?? {};
  const key = JSON.stringify([county.timeZone, closedDays, courtClosedDays]);
  const known = calendars.get(key);
  if (known) return known;
  const test = (id: string, added: unknown) => {
    const calendar = shippedHolidays().find((each) => each.id === id);
    if (!calendar) throw new Error(`No holiday calendar ${id}`);
    const also = (typeof added === 'string' ? (readDays(added) ?? []) : []).map((day) => ({ day, name: closed }));
    return holidayTest({ ...calendar, also: [...calendar.also, ...also] });
  };
  const made = {
    zone: county.timeZone,
    business: test('california-county', closedDays),
    court: test('california-courts', courtClosedDays),
  };
  if (calendars.size > 100) calendars.clear();
  calendars.set(key, made);
  return made;
}

const closed = { en: 'Closed by the county', es: 'Cerrado por el condado' };

/** Reminders wait for the morning; alarms of a legal duty never do. */
export const quietHours: QuietHours = { from: '21:00', to: '07:00' };
