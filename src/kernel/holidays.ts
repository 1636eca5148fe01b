/**
 * Holidays by rule. A calendar is data (`reference/holidays/`): the rules, where they come from and when that was last
 * checked. A county adds days of its own (a day of mourning, a closed courthouse) as `also`.
 */
import { z } from 'zod';
import { addDays, type Day, type DayTest, isDay, weekday } from './calendar.ts';

const text = z.object({ en: z.string().min(1), es: z.string().min(1) });
const year = z.int().min(1900).max(2200);

const holidayRule = z.object({
  id: z.string(),
  name: text,
  /** `nearest`: Saturday is kept on Friday, Sunday on Monday. `sunday`: only Sunday moves, to Monday. */
  on: z.union([
    z.object({ date: z.string().regex(/^\d{2}-\d{2}$/), shift: z.enum(['nearest', 'sunday', 'none']) }),
    z.object({
      month: z.int().min(1).max(12),
      weekday: z.int().min(1).max(7),
      nth: z.union([z.int().min(1).max(4), z.literal(-1)]),
      plusDays: z.int().min(0).max(6).default(0),
    }),
  ]),
  from: year.optional(),
  until: year.optional(),
});

export const holidayCalendar = z.object({
  id: z.string(),
  title: text,
  kind: z.enum(['business', 'court']),
  source: z.object({
    citation: z.string(),
    checkedOn: z.string().nullable(),
    certainty: z.enum(['read', 'secondary', 'from-memory']),
  }),
  rules: z.array(holidayRule),
  also: z.array(z.object({ day: z.string().refine(isDay), name: text })).default([]),
});
export type HolidayCalendar = z.infer<typeof holidayCalendar>;
type Holiday = { day: Day; id: string; name: { en: string; es: string } };

/** The days on which a year's holidays are kept, in order. 1 January of the next year may be kept on 31 December. */
export function holidaysOf(calendar: HolidayCalendar, inYear: number): Holiday[] {
  const found: Holiday[] = calendar.also
    .filter(({ day }) => Number(day.slice(0, 4)) === inYear)
    .map(({ day, name }) => ({ day, id: 'also', name }));
  for (const rule of calendar.rules)
    for (const of of [inYear, inYear + 1]) {
      if ((rule.from ?? of) > of || (rule.until ?? of) < of) continue;
      const day = keptOn(rule.on, of);
      if (Number(day.slice(0, 4)) === inYear) found.push({ day, id: rule.id, name: rule.name });
    }
  return found.sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
}

/** A test for deadlines: is this day a holiday of the calendar? Years are worked out once each. */
export function holidayTest(calendar: HolidayCalendar): DayTest {
  const years = new Map<number, ReadonlySet<Day>>();
  return (day) => {
    const of = Number(day.slice(0, 4));
    const known = years.get(of) ?? new Set(holidaysOf(calendar, of).map((holiday) => holiday.day));
    years.set(of, known);
    return known.has(day);
  };
}

type When = HolidayCalendar['rules'][number]['on'];

function keptOn(on: When, inYear: number): Day {
  if ('date' in on) return shifted(`${inYear}-${on.date}`, on.shift);
  const first = `${inYear}-${String(on.month).padStart(2, '0')}-01`;
  if (on.nth === -1) {
    const nextMonth = on.month === 12 ? `${inYear + 1}-01-01` : `${inYear}-${String(on.month + 1).padStart(2, '0')}-01`;
    const last = addDays(nextMonth, -1);
    return addDays(last, on.plusDays - ((weekday(last) - on.weekday + 7) % 7));
  }
  return addDays(first, ((on.weekday - weekday(first) + 7) % 7) + (on.nth - 1) * 7 + on.plusDays);
}

function shifted(day: Day, shift: 'nearest' | 'sunday' | 'none'): Day {
  if (shift !== 'none' && weekday(day) === 7) return addDays(day, 1);
  return shift === 'nearest' && weekday(day) === 6 ? addDays(day, -1) : day;
}
