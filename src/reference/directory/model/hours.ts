import { type Body, text } from './directory.ts';

/** The days of a week as HSDS names them. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** From when to when, `HH:MM`; over midnight where the end is not after the beginning. */
export type Span = { opens: string; closes: string };
export type Week = Readonly<Record<Weekday, readonly Span[]>>;

/** As many spans of a day as the table asks for: a morning and an afternoon. */
export const SPANS = 2;

/** What a plain table of a week can say of these schedules. The rest (monthly, for a time, in words) is not touched by it. */
export function weekOf(schedules: readonly Body[]): Week {
  const week = emptyWeek();
  for (const schedule of schedules.filter(isPlainWeek))
    for (const day of daysOf(schedule))
      week[day].push({ opens: clock(schedule, 'opens_at'), closes: clock(schedule, 'closes_at') });
  for (const day of weekdays) week[day].sort((a, b) => (a.opens < b.opens ? -1 : 1));
  return week;
}

/** Schedules that the table of a week does not show. */
export const otherSchedules = (schedules: readonly Body[]): Body[] => schedules.filter((each) => !isPlainWeek(each));

/**
 * The schedules with another week. Where the week says what it said before, all stay as they are, to the letter; else those of the
 * table are made anew, and each keeps the id and the notes of the one that had the same hours.
 */
export function withWeek(schedules: readonly Body[], week: Week, freshId: () => string): Body[] {
  if (sameWeek(weekOf(schedules), week)) return [...schedules];
  const before = schedules.filter(isPlainWeek);
  const spans = new Map<string, Weekday[]>();
  for (const day of weekdays)
    for (const { opens, closes } of week[day])
      spans.set(`${opens} ${closes}`, [...(spans.get(`${opens} ${closes}`) ?? []), day]);
  const made = [...spans].map(([span, days]) => {
    const [opens_at = '', closes_at = ''] = span.split(' ');
    const at = before.findIndex((each) => `${clock(each, 'opens_at')} ${clock(each, 'closes_at')}` === span);
    const [known] = at < 0 ? [] : before.splice(at, 1);
    return { ...(known ?? { id: freshId(), freq: 'WEEKLY', wkst: 'MO' }), byday: days.join(','), opens_at, closes_at };
  });
  return [...made, ...otherSchedules(schedules)];
}

export const sameWeek = (a: Week, b: Week): boolean =>
  weekdays.every((day) => JSON.stringify(a[day].map(pair)) === JSON.stringify(b[day].map(pair)));
const pair = ({ opens, closes }: Span) => [opens, closes];

const emptyWeek = (): Record<Weekday, Span[]> => ({ MO: [], TU: [], WE: [], TH: [], FR: [], SA: [], SU: [] });

/** Every week on named days between two hours, without an end: what a table can show and lose nothing of. */
function isPlainWeek(schedule: Body): boolean {
  const counts = schedule.interval === undefined || schedule.interval === null || schedule.interval === 1;
  const limits = ['valid_from', 'valid_to', 'dtstart', 'until', 'byweekno', 'bymonthday', 'byyearday', 'description'];
  return (
    schedule.freq === 'WEEKLY' &&
    counts &&
    schedule.count === undefined &&
    limits.every((name) => text(schedule, name) === '') &&
    daysOf(schedule).length > 0 &&
    [clock(schedule, 'opens_at'), clock(schedule, 'closes_at')].every((at) => at !== '')
  );
}

function daysOf(schedule: Body): Weekday[] {
  const named = text(schedule, 'byday')
    .split(/[,;\s]+/)
    .filter(Boolean);
  const days = weekdays.filter((day) => named.includes(day));
  return days.length === named.length ? days : [];
}

/** Hours and minutes as the table writes them; empty for what it cannot show (`24:00` it can: midnight). */
function clock(schedule: Body, name: string): string {
  const found = /^(\d{1,2}):([0-5]\d)(:\d\d)?Z?$/.exec(text(schedule, name));
  const [, hours = '', minutes = ''] = found ?? [];
  const at = `${hours.padStart(2, '0')}:${minutes}`;
  return found && at <= '24:00' ? (at === '24:00' ? '00:00' : at) : '';
}
