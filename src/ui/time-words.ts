import { dayOf } from '#kernel/calendar.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { formatOf } from './day-words.ts';
import { words } from './words.ts';

export { dayWords } from './day-words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A span as people say it: minutes to 90, hours to 48, days to 14, weeks to 8, then months. Never rounds up. */
export function spanWords(spanMs: number, lang: Lang): string {
  const t = words(lang);
  const span = Math.abs(spanMs);
  if (span < 90 * minute) return t('spanMinutes', { n: Math.floor(span / minute) });
  if (span < 48 * hour) return t('spanHours', { n: Math.floor(span / hour) });
  if (span < 14 * day) return t('spanDays', { n: Math.floor(span / day) });
  if (span < 56 * day) return t('spanWeeks', { n: Math.floor(span / (7 * day)) });
  return t('spanMonths', { n: Math.floor(span / (30 * day)) });
}

export type ClockState = 'done' | 'done-late' | 'late' | 'now' | 'soon' | 'ahead';

/** What a clock says at an instant. `soon` is within two hours; a minute to either side of the hour is `now`. */
export function clockState(dueAt: Date, now: Date, doneAt?: Date | null): ClockState {
  if (doneAt) return doneAt.getTime() - dueAt.getTime() >= minute ? 'done-late' : 'done';
  const left = dueAt.getTime() - now.getTime();
  if (left <= -minute) return 'late';
  if (left < minute) return 'now';
  return left <= 2 * hour ? 'soon' : 'ahead';
}

/** "Due in 40 minutes", "3 days late", "Done". */
export function clockWords(dueAt: Date, now: Date, doneAt: Date | null | undefined, lang: Lang): string {
  const t = words(lang);
  const state = clockState(dueAt, now, doneAt);
  if (state === 'done') return t('clockDone');
  if (state === 'done-late')
    return t('clockDoneLate', { span: spanWords((doneAt ?? now).getTime() - dueAt.getTime(), lang) });
  if (state === 'now') return t('clockNow');
  const span = spanWords(dueAt.getTime() - now.getTime(), lang);
  return state === 'late' ? t('clockLate', { span }) : t('clockDue', { span });
}

/** "Mon, Mar 3, 4:05 PM" in the county's time, with the year when it is not this one. */
export function exactTime(at: Date, now: Date, lang: string, timeZone: string): string {
  const year = (date: Date) => dayOf(date, timeZone).slice(0, 4);
  const thisYear = year(at) === year(now);
  return formatOf(lang, `${timeZone} ${thisYear}`, () => ({
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    ...(thisYear ? {} : { year: 'numeric' }),
  })).format(at);
}

/** "4:05 PM" in the county's time. */
export const clockTime = (at: Date, lang: string, timeZone: string): string =>
  formatOf(lang, `${timeZone} clock`, () => ({ hour: 'numeric', minute: '2-digit', timeZone })).format(at);

/** A day `YYYY-MM-DD` of a week: "Tuesday, Mar 3". */
export const weekdayWords = (day: string, lang: string): string =>
  formatOf(lang, 'weekday', () => ({ weekday: 'long', month: 'short', day: 'numeric', timeZone: 'UTC' })).format(
    new Date(`${day}T00:00:00Z`),
  );
