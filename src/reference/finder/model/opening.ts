import { addDays, type Day, dayOf, daysBetween, instantAt, isDay, startOfDay, weekday } from '#kernel/calendar.ts';
import type { Schedule } from '#reference/directory/index.ts';

/** Whether a door is open at an instant: until when, or from when. `unknown`: nobody has said when it is open. */
export type Opening =
  | { state: 'open'; until: Date | null }
  | { state: 'closed'; opens: Date | null }
  | { state: 'unknown' };

export type Span = { from: Date; until: Date };

/** Days that are looked at for the next opening; beyond, nothing is said. */
const AHEAD_DAYS = 35;
const AROUND_THE_CLOCK_DAYS = 8;

/**
 * Whether a place with these schedules is open, by the county's own clock: over midnight, across a change to or from daylight
 * saving time, on fifth Fridays. Spans that touch are one: open from Monday to Sunday around the clock has no end.
 */
export function openingAt(schedules: readonly Schedule[], at: Date, zone: string): Opening {
  const said = saidOf(schedules);
  if (!said) return { state: 'unknown' };
  const today = dayOf(at, zone);
  // A span of yesterday may reach over midnight.
  const near = spansOf(said, addDays(today, -1), AROUND_THE_CLOCK_DAYS + 1, zone);
  const now = near.find((span) => span.from <= at && at < span.until);
  if (now) {
    const endless = now.until >= startOfDay(addDays(today, AROUND_THE_CLOCK_DAYS - 1), zone);
    return { state: 'open', until: endless ? null : now.until };
  }
  const next = near.find((span) => span.from > at) ?? firstAfter(said, at, today, zone);
  return { state: 'closed', opens: next?.from ?? null };
}

/** A day with its hours, each as it begins on that day; none: closed. `unusual`: a holiday's own hours, with what it is called. */
export type DayHours = { day: Day; spans: readonly Span[]; unusual: string | null };

/** The hours of so many days from the first on; null where nobody has said any. */
export function hoursAhead(schedules: readonly Schedule[], first: Day, days: number, zone: string): DayHours[] | null {
  const said = saidOf(schedules);
  if (!said) return null;
  return Array.from({ length: days }, (_, n) => {
    const day = addDays(first, n);
    const exception = said.find((each) => isException(each) && isOn(each, day));
    return { day, spans: spansOf(said, day, 1, zone), unusual: exception ? (exception.description ?? '') : null };
  });
}

const firstAfter = (schedules: readonly Schedule[], at: Date, today: Day, zone: string): Span | undefined =>
  spansOf(schedules, addDays(today, AROUND_THE_CLOCK_DAYS), AHEAD_DAYS, zone).find((span) => span.from > at);

/** The spans that begin within these days, in order; those that touch or overlap are joined. */
export function spansOf(schedules: readonly Schedule[], first: Day, days: number, zone: string): Span[] {
  const spans: Span[] = [];
  for (let n = 0; n < days; n++) {
    const day = addDays(first, n);
    for (const schedule of holdingOn(schedules, day)) spans.push(spanOn(schedule, day, zone));
  }
  return joined(spans.sort((a, b) => a.from.getTime() - b.from.getTime()));
}

function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && span.from <= last.until) last.until = span.until > last.until ? span.until : last.until;
    else all.push({ ...span });
  }
  return all;
}

/** Without hours the whole day counts; an end that is not after the beginning is the next day's. */
function spanOn({ opens_at, closes_at }: Schedule, day: Day, zone: string): Span {
  const said = clockOf(opens_at) ?? '00:00';
  const opens = said === '24:00' ? '00:00' : said;
  const closes = clockOf(closes_at) ?? '24:00';
  const from = instantAt(day, opens, zone);
  if (closes === '24:00' || closes === '23:59') return { from, until: startOfDay(addDays(day, 1), zone) };
  return { from, until: instantAt(closes > opens ? day : addDays(day, 1), closes, zone) };
}

/** Hours and minutes of a time, whatever follows them: HSDS writes `09:00`, `09:00:00` or `09:00Z`. */
function clockOf(text: string | undefined): string | null {
  const found = /^([01]?\d|2[0-4]):([0-5]\d)/.exec(text ?? '');
  if (!found) return null;
  const [, hours = '', minutes = ''] = found;
  const clock = `${hours.padStart(2, '0')}:${minutes}`;
  return clock > '24:00' ? null : clock;
}

/**
 * A holiday, or another day that is not as usual: it has a first and a last day and comes back by no rule. While it holds it takes the
 * place of the usual hours; without hours of its own the door is closed.
 */
const isException = (schedule: Schedule): boolean =>
  schedule.freq === undefined &&
  dayFrom(schedule.valid_from ?? schedule.dtstart) !== null &&
  dayFrom(schedule.valid_to ?? schedule.until) !== null;

/** The schedules that say when it is open; null where nobody has. That it is closed on some day does not. */
export function saidOf(schedules: readonly Schedule[]): readonly Schedule[] | null {
  const said = schedules.filter((each) => each.freq !== undefined || each.opens_at !== undefined || isException(each));
  return said.every(isException) ? null : said;
}

/** Those by which it is open on a day: a holiday's own, where there is one. */
export function holdingOn(schedules: readonly Schedule[], day: Day): readonly Schedule[] {
  const holding = schedules.filter((schedule) => isOn(schedule, day));
  const exceptions = holding.filter(isException);
  return exceptions.length > 0 ? exceptions.filter(({ opens_at }) => opens_at !== undefined) : holding;
}

const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Whether a schedule has this day in it (RFC 5545, as far as HSDS takes it up). */
export function isOn(schedule: Schedule, day: Day): boolean {
  const begins = dayFrom(schedule.valid_from) ?? dayFrom(schedule.dtstart);
  const ends = [dayFrom(schedule.valid_to), dayFrom(schedule.until)];
  if (begins && day < begins) return false;
  if (ends.some((end) => end !== null && day > end)) return false;
  return schedule.freq === 'MONTHLY' ? isOnMonth(schedule, day) : isOnWeek(schedule, day);
}

const dayFrom = (text: string | undefined): Day | null => {
  const day = (text ?? '').slice(0, 10);
  return isDay(day) ? day : null;
};

const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[,;\s]+/)
    .map((each) => each.trim().toUpperCase())
    .filter((each) => each !== '');

function isOnWeek(schedule: Schedule, day: Day): boolean {
  const days = listOf(schedule.byday).map((each) => each.slice(-2));
  const name = NAMES[weekday(day) - 1] ?? '';
  const start = dayFrom(schedule.dtstart) ?? dayFrom(schedule.valid_from);
  // Without days a week's schedule is on the weekday that it began; without a beginning, on every day.
  if (days.length > 0 ? !days.includes(name) : start !== null && schedule.freq && weekday(start) !== weekday(day))
    return false;
  const every = schedule.interval ?? 1;
  if (every <= 1 || !start) return true;
  return Math.floor(daysBetween(mondayOf(start), mondayOf(day)) / 7) % every === 0;
}

const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

function isOnMonth(schedule: Schedule, day: Day): boolean {
  const start = dayFrom(schedule.dtstart) ?? dayFrom(schedule.valid_from);
  const every = schedule.interval ?? 1;
  if (every > 1 && start && monthsBetween(start, day) % every !== 0) return false;
  const numbers = listOf(schedule.bymonthday).map(Number);
  if (numbers.length > 0) return numbers.includes(dateOf(day)) || numbers.includes(dateOf(day) - lengthOf(day) - 1);
  const days = listOf(schedule.byday);
  if (days.length === 0) return start !== null && dateOf(start) === dateOf(day);
  const name = NAMES[weekday(day) - 1] ?? '';
  const nth = Math.ceil(dateOf(day) / 7);
  const fromEnd = -Math.ceil((lengthOf(day) - dateOf(day) + 1) / 7);
  return days.some((each) => {
    const found = /^([+-]?\d+)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(each);
    if (!found || found[2] !== name) return false;
    return found[1] === undefined || Number(found[1]) === nth || Number(found[1]) === fromEnd;
  });
}

const dateOf = (day: Day): number => Number(day.slice(8, 10));
const lengthOf = (day: Day): number => dateOf(addDays(`${nextMonthOf(day)}-01`, -1));
const nextMonthOf = (day: Day): string => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${day.slice(0, 4)}-${String(month + 1).padStart(2, '0')}`;
};
const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
