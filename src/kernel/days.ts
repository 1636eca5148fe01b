/**
 * Days as they stand in a calendar, without a clock, a zone or a holiday: plain arithmetic, which a browser does too.
 * Everything that knows a zone is in `calendar.ts`.
 */

/** A day of the calendar, `YYYY-MM-DD`, in no zone. */
export type Day = string;

const SPAN =
  /^P(?:(?=T\d)T(?:(?<hours>\d{1,5})H)?(?:(?<minutes>\d{1,6})M)?(?:(?<seconds>\d{1,8})S)?|(?<working>\d{1,4})(?<calendar>BD|CD)|(?=\d)(?:(?<years>\d{1,3})Y)?(?:(?<months>\d{1,4})M)?(?:(?<weeks>\d{1,4})W)?(?:(?<days>\d{1,5})D)?)$/;

export type Span =
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

/** Whether a string is a real day of the calendar (not 31 April). */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
