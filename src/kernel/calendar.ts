/**
 * Deadlines as people and statutes count them. With `days.ts` the only file that does calendar arithmetic.
 *
 * An instant is a `Date`; a day is `YYYY-MM-DD`; a zone is an IANA name. Everything that could differ between counties
 * (the zone, the holidays) is handed in.
 */
import { Temporal } from 'temporal-polyfill';
import { type Day, isDay, parseSpan } from './days.ts';

export { ageOn, type Day, isDay, parseSpan, plusSpan } from './days.ts';

export type DayTest = (day: Day) => boolean;

/** Where and by which holidays time is counted. `business` and `court` say whether a day is a holiday of that calendar. */
export type Calendars = { zone: string; business: DayTest; court: DayTest };

/** `roll`: when the last day falls on a day that is not one of that calendar's working days, move to the next that is. */
type SpanOptions = { roll?: 'court' | 'business' };

/** Hours in which reminders wait, local times `HH:MM`; may pass midnight. */
export type QuietHours = { from: string; to: string };

const EASTERN = 'America/New_York';
/**
 * The deadline that lies `span` after `from`.
 * - `PT90M`, `PT24H`: elapsed time, so a daylight-saving change neither shortens nor lengthens it.
 * - `P30D`, `P2W`, `P3M`, `P1Y`: calendar days; the day of the event is day 0; ends at 23:59:59 local.
 * - `P2BD`, `P5CD`: business or court days, skipping weekends and that calendar's holidays; ends at 23:59:59 local.
 *   A count of 0 means today, or the next such day when today is none.
 * @throws RangeError when the span is malformed; definitions are checked with `parseSpan` before they are used.
 */
export function addSpan(from: Date, span: string, calendars: Calendars, options: SpanOptions = {}): Date {
  const parts = parseSpan(span);
  if (!parts) throw new RangeError(`Not a span: ${span}`);
  if (parts.kind === 'elapsed')
    return new Date(from.getTime() + ((parts.hours * 60 + parts.minutes) * 60 + parts.seconds) * 1000);
  const start = dayOf(from, calendars.zone);
  const last =
    parts.kind === 'working'
      ? addWorkingDays(start, parts.days, calendars[parts.calendar])
      : Temporal.PlainDate.from(start).add({ years: parts.years, months: parts.months, days: parts.days }).toString();
  return endOfDay(options.roll ? nextWorkingDay(last, calendars[options.roll]) : last, calendars.zone);
}

/** The first day on or after `day` that is neither a weekend day nor a holiday of the calendar (for courts: CCP 12a). */
export function nextWorkingDay(day: Day, holiday: DayTest): Day {
  let at = day;
  while (!isWorkingDay(at, holiday)) at = addDays(at, 1);
  return at;
}

export const isWorkingDay = (day: Day, holiday: DayTest): boolean => weekday(day) <= 5 && !holiday(day);

function addWorkingDays(day: Day, count: number, holiday: DayTest): Day {
  let at = count === 0 ? nextWorkingDay(day, holiday) : day;
  for (let left = count; left > 0; left--) at = nextWorkingDay(addDays(at, 1), holiday);
  return at;
}

/**
 * The last minute (23:59) of the day before the Nth birthday, as the earlier of Eastern time and the county's own,
 * since the federal notice does not say whose clock counts. Born on 29 February: as if on the 28th.
 */
export function beforeBirthday(born: Day, age: number, zone: string): Date {
  const birth = Temporal.PlainDate.from(born);
  const counted = birth.month === 2 && birth.day === 29 ? birth.with({ day: 28 }) : birth;
  const last = counted.add({ years: age }).subtract({ days: 1 });
  const minutes = [zone, EASTERN].map((timeZone) => instantAt(last.toString(), '23:59', timeZone).getTime());
  return new Date(Math.min(...minutes));
}

/** The end (23:59:59 local) of the day that lies `days` before `day`: for deadlines that run up to a date. */
export const daysBefore = (day: Day, days: number, zone: string): Date => endOfDay(addDays(day, -days), zone);

/** When half of the time, and when a quarter of it, is left between two instants. */
export function momentsLeft(from: Date, due: Date): { half: Date; quarter: Date } {
  const total = Math.max(0, due.getTime() - from.getTime());
  return { half: new Date(due.getTime() - total / 2), quarter: new Date(due.getTime() - total / 4) };
}

/** Whether something that happened at `at` missed `due`. Deadlines are whole seconds: all of 23:59:59 is in time. */
export const isAfterDeadline = (at: Date, due: Date): boolean =>
  Math.floor(at.getTime() / 1000) > Math.floor(due.getTime() / 1000);

export function inQuietHours(at: Date, quiet: QuietHours, zone: string): boolean {
  const now = timeOf(at, zone);
  return quiet.from <= quiet.to ? quiet.from <= now && now < quiet.to : now >= quiet.from || now < quiet.to;
}

/** The instant itself, or the end of the quiet hours it falls in. */
export function afterQuietHours(at: Date, quiet: QuietHours, zone: string): Date {
  if (!inQuietHours(at, quiet, zone)) return at;
  const today = dayOf(at, zone);
  const end = instantAt(today, quiet.to, zone);
  return end > at ? end : instantAt(addDays(today, 1), quiet.to, zone);
}

type TimeLeft = { late: boolean; unit: 'minute' | 'hour' | 'day'; n: number };

/**
 * Time to (or since) a deadline in the one unit that people would say: minutes up to 90, hours up to 48, then days.
 * Rounded towards zero, so that "due in 40 minutes" never promises more than there is. `n` 0 means now.
 */
export function timeLeft(due: Date, now: Date): TimeLeft {
  const late = isAfterDeadline(now, due);
  const minutes = Math.floor(Math.abs(due.getTime() - now.getTime()) / 60_000);
  if (minutes < 90) return { late, unit: 'minute', n: minutes };
  if (minutes < 48 * 60) return { late, unit: 'hour', n: Math.floor(minutes / 60) };
  return { late, unit: 'day', n: Math.floor(minutes / 1440) };
}

/** The day on the wall. A page asks it of one `now` on each of its lines, beside a moment of the line's own: both are kept. */
export function dayOf(at: Date, zone: string): Day {
  const ms = at.getTime();
  if (asked.ms === ms && asked.zone === zone) return asked.day;
  [asked, askedBefore] = [askedBefore, asked];
  if (asked.ms !== ms || asked.zone !== zone) asked = { ms, zone, day: wallClock(at, zone).slice(0, 10) };
  return asked.day;
}
let asked = { ms: Number.NaN, zone: '', day: '' };
let askedBefore = asked;
/** `HH:MM` on the wall. */
export const timeOf = (at: Date, zone: string): string => wallClock(at, zone).slice(11, 16);
export const startOfDay = (day: Day, zone: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
export const endOfDay = (day: Day, zone: string): Date => instantAt(day, '23:59:59', zone);

/** A local day and time as an instant. A time that a daylight-saving change skips counts as the one after it. */
export function instantAt(day: Day, time: string, zone: string): Date {
  return new Date(
    remembered(instants, `${day} ${time} ${zone}`, () => {
      const plainTime = Temporal.PlainTime.from(time);
      return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
    }),
  );
}

/** A moment as a form sends it (`YYYY-MM-DDTHH:MM`), in the county's own time; null: not one. */
export function localMoment(typed: string, zone: string): Date | null {
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?$/.exec(typed) ?? [];
  return isDay(day) ? instantAt(day, `${time}:00`, zone) : null;
}
export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();
/** 1 = Monday … 7 = Sunday. */
/** The same day of a later month, or its last where it has none such. */
export const addMonths = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString();

export const weekday = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek;
/** Whole days from one day to another; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** What the wall shows, as ISO text without a zone. */
const wallClock = (at: Date, zone: string): string =>
  new Date(at.getTime() + offsetMs(at.getTime(), zone)).toISOString();

/** A day that begins and ends with the same offset has it throughout; on the others each quarter of an hour is asked. */
function offsetMs(at: number, zone: string): number {
  const day = Math.floor(at / DAY_MS) * DAY_MS;
  const first = offsetAt(day, zone);
  return first === offsetAt(day + DAY_MS, zone) ? first : offsetAt(Math.floor(at / QUARTER_MS) * QUARTER_MS, zone);
}

function offsetAt(at: number, zone: string): number {
  const inZone = offsets.get(zone) ?? new Map<number, number>();
  if (inZone.size === 0) offsets.set(zone, inZone);
  return remembered(inZone, at, () => {
    const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    return here.offsetNanoseconds / 1_000_000;
  });
}

/** Zone arithmetic is slow and asked again and again for the same days, so its answers are kept, up to a limit. */
const QUARTER_MS = 15 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const KEPT = 20_000;
const instants = new Map<string, number>();
/** By zone: a list asks for two of them on each of its lines. */
const offsets = new Map<string, Map<number, number>>();

function remembered<Key>(answers: Map<Key, number>, key: Key, work: () => number): number {
  const known = answers.get(key);
  if (known !== undefined) return known;
  if (answers.size >= KEPT) answers.clear();
  const answer = work();
  answers.set(key, answer);
  return answer;
}
