import type { Lang } from '#platform/i18n/catalogue.ts';
import { dayWords } from '#ui/time-words.ts';
import { type HoursLine, spansOfDays, type Weekday } from '../model/hours.ts';
import { words } from '../public-words.ts';

/** "Monday to Friday 9 a.m. to 5 p.m.", "First Friday of the month 4 p.m. to 8 p.m. (Winter)". */
export function hoursWords(line: HoursLine, lang: Lang): string {
  const t = words(lang);
  if (line.unusual) return unusualWords(line, line.unusual, lang);
  if (line.days.length === 0) return line.note ?? '';
  const span = [
    line.from ? t('publicSince', { day: dayWords(line.from, lang) }) : '',
    line.until ? t('publicUntil', { day: dayWords(line.until, lang) }) : '',
    line.note ?? '',
  ].filter(Boolean);
  const when = [daysWords(line, lang), clockWords(line, lang)].filter(Boolean).join(line.allDay ? ', ' : ' ');
  return span.length > 0 ? `${when} (${span.join(', ')})` : when;
}

/** "January 1, 2027: closed (New Year)", "December 24, 2026 to January 2, 2027: 10 a.m. to 2 p.m." */
function unusualWords(line: HoursLine, { from, until, isClosed }: NonNullable<HoursLine['unusual']>, lang: Lang) {
  const t = words(lang);
  const [first, last] = [dayWords(from, lang), dayWords(until, lang)];
  const days = from === until ? first : t('publicDays', { from: first, to: last });
  const hours = isClosed ? t('publicClosed') : clockWords(line, lang);
  return `${days}: ${hours}${line.note ? ` (${line.note})` : ''}`;
}

function daysWords({ days, nth, everyOtherWeek }: HoursLine, lang: Lang): string {
  const t = words(lang);
  const name = (day: Weekday) => t(`publicDay${day}`);
  const spans = spansOfDays(days).map(([from, to]) =>
    from === to ? name(from) : t('publicDays', { from: name(from), to: name(to) }),
  );
  const plain = days.length === 7 ? t('publicEveryDay') : spans.join(', ');
  if (nth !== 0) return t(nthWords[nth] ?? 'publicNthLast', { days: plain });
  return everyOtherWeek ? t('publicEveryOther', { days: plain }) : plain;
}

const nthWords: Record<number, 'publicNth1' | 'publicNth2' | 'publicNth3' | 'publicNth4' | 'publicNth5'> = {
  1: 'publicNth1',
  2: 'publicNth2',
  3: 'publicNth3',
  4: 'publicNth4',
  5: 'publicNth5',
};

function clockWords({ opens, closes, allDay }: HoursLine, lang: Lang): string {
  const t = words(lang);
  if (allDay) return t('publicAllDay');
  if (opens && closes) return t('publicFromTo', { from: clockTime(opens), to: clockTime(closes) });
  return opens ? t('publicFromHour', { from: clockTime(opens) }) : '';
}

/** `13:30` as people here say it in both languages: "1:30 p.m." */
export function clockTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const half = hour % 24 < 12 ? 'a.m.' : 'p.m.';
  return `${twelve}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`} ${half}`;
}
