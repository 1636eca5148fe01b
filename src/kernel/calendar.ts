/**
 * Deadlines as people and statutes count them. The only file that does calendar arithmetic.
 *
 * An instant is a `Date`; a day is `YYYY-MM-DD`; a zone is an IANA name. Everything that could differ between counties
 * (the zone, the holidays) is handed in.
 */
import { Temporal } from 'temporal-polyfill';

/** A day of the calendar, `YYYY-MM-DD`, in no zone. */
export type Day = string;
export type DayTest = (day: Day) => boolean;

/** Where and by which holidays time is counted. `business` and `court` say whether a day is a holiday of that calendar. */
export type Calendars = { zone: string; business: DayTest; court: DayTest };

/** `roll`: when the last day falls on a day that is not one of that calendar's working days, move to the next that is. */
type SpanOptions = { roll?: 'court' | 'business' };

/** Hours in which reminders wait, local times `HH:MM`; may pass midnight. */
export type QuietHours = { from: string; to: string };

const EASTERN = 'America/New_York';
const SPAN =
  /^P(?:(?=T\d)T(?:(?<hours>\d{1,5})H)?(?:(?<minutes>\d{1,6})M)?(?:(?<seconds>\d{1,8})S)?|(?<working>\d{1,4})(?<calendar>BD|CD)|(?=\d)(?:(?<years>\d{1,3})Y)?(?:(?<months>\d{1,4})M)?(?:(?<weeks>\d{1,4})W)?(?:(?<days>\d{1,5})D)?)$/;

type Span =
  | { kind: 'elapsed'; hours: number; minutes: number; seconds: number }
  | { kind: 'working'; calendar: 'business' | 'court'; days: number }
  | { kind: 'calendar'; years: number; months: number; days: number };

/** The parts of an ISO 8601 span with our two extensions (`BD`, `CD`), or null when it is not one. */
export function parseSpan(span: string): Span | null {
  const parts = SPAN.exec(span)?.groups;
  if (!parts) return null;
  const n = (name: string) => Number(parts[name] ?? 0);
  if (span.startsWith('PT'))
    return { kind: 'elapsed', hours: n('hours'), minutes: n('minutes'), seconds: n('seconds') };
  if (parts.calendar)
    return { kind: 'working', calendar: parts.calendar === 'BD' ? 'business' : 'court', days: n('working') };
  return { kind: 'calendar', years: n('years'), months: n('months'), days: n('weeks') * 7 + n('days') };
}

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

/**
 * Age in completed years on a day. A person born on 29 February turns older on 1 March of a common year, so that no
 * protection of a child ends a day early (a deadline before a birthday counts the other way: `beforeBirthday`).
 * Negative before birth.
 */
export function ageOn(born: Day, day: Day): number {
  for (const each of [born, day]) if (!isDay(each)) throw new RangeError(`Not a day: ${each}`);
  const year = (date: Day) => Number(date.slice(0, 4));
  return year(day) - year(born) - (day.slice(5) >= born.slice(5) ? 0 : 1);
}

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
/**
 * The day that lies a span of calendar days, weeks, months or years after a day; the 31st becomes a shorter month's last.
 * Plain arithmetic, since a county's whole list of records is counted in one go.
 * @throws RangeError when the span is not of the calendar.
 */
export function plusSpan(day: Day, span: string): Day {
  const parts = spanParts(span);
  if (parts?.kind !== 'calendar') throw new RangeError(`Not a span of the calendar: ${span}`);
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const months = year * 12 + (month - 1) + parts.years * 12 + parts.months;
  const first = [Math.floor(months / 12), months % 12] as const;
  const last = new Date(Date.UTC(first[0], first[1] + 1, 0)).getUTCDate();
  const at = new Date(Date.UTC(first[0], first[1], Math.min(date, last)));
  if (parts.days) at.setUTCDate(at.getUTCDate() + parts.days);
  return at.toISOString().slice(0, 10);
}
const spansRead = new Map<string, Span | null>();
function spanParts(span: string): Span | null {
  const read = spansRead.get(span);
  if (read !== undefined) return read;
  const parts = parseSpan(span);
  if (spansRead.size < 1000) spansRead.set(span, parts);
  return parts;
}

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();
/** 1 = Monday … 7 = Sunday. */
/** The same day of a later month, or its last where it has none such. */
export const addMonths = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString();

export const weekday = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek;
/** Whole days from one day to another; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** Whether a string is a real day of the calendar (not 31 April). */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

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
