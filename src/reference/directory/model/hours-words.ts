import { type Weekday, weekdays } from './hours.ts';
import { folded } from './search.ts';

/** A span of a week as HSDS writes it. */
export type Hours = { freq: 'WEEKLY'; byday: string; opens_at: string; closes_at: string };

/**
 * Hours as a list writes them, in English or Spanish: "Mon-Fri 9am-5pm; Sat 10-2pm", "lunes a viernes 8:00-17:00", "24/7". Null where
 * any part of it is not read for certain: half of the hours would send somebody to a closed door.
 */
export function hoursIn(said: string): Hours[] | null {
  const plain = folded(said)
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\b([ap])\.\s?m\b\.?/g, '$1m')
    .replace(/\bnoon\b|\bmediodia\b/g, '12pm')
    .replace(/\bmidnight\b|\bmedianoche\b/g, '12am')
    .replace(/\.(?=\s|$)/g, '')
    .trim();
  const parts = plain.split(/[;\n]|,(?=\s*[a-z])/).map((each) => each.trim());
  const found: Hours[] = [];
  let waiting = '';
  for (const part of parts.filter(Boolean)) {
    const whole = waiting === '' ? part : `${waiting}, ${part}`;
    // Days alone belong to the hours that come after them: "Mon, Wed, Fri 9-5pm".
    if (!/\d/.test(whole) && daysIn(whole)) {
      waiting = whole;
      continue;
    }
    waiting = '';
    if (isClosed(whole)) continue;
    const spans = spansIn(whole);
    if (!spans) return null;
    found.push(...spans);
  }
  return waiting === '' && found.length > 0 ? found : null;
}

const isClosed = (part: string): boolean => {
  const rest = part.replace(/\b(closed|cerrado)\b/, '').trim();
  return rest !== part && (rest === '' || daysIn(rest) !== null);
};

const ALWAYS = /\b(24\s*\/\s*7|24 (hours|horas|hrs)|day and night|dia y noche|always open)\b/;

function spansIn(part: string): Hours[] | null {
  const always = ALWAYS.exec(part);
  if (always) {
    const rest = part
      .replace(ALWAYS, ' ')
      .replace(/\bopen\b|\babierto\b/g, ' ')
      .trim();
    const days = rest === '' ? [...weekdays] : daysIn(rest);
    return days && [span(days, '00:00', '00:00')];
  }
  const at = part.search(/\d/);
  const before = part.slice(0, at).trim();
  const days = before === '' ? null : daysIn(before);
  if (!days) return null;
  const spans = part
    .slice(at)
    .split(/,|&|\band\b|\by\b/)
    .map((each) => clocksIn(each.trim()));
  return spans.every((each) => each !== null) ? spans.map((each) => span(days, ...each)) : null;
}

const span = (days: readonly Weekday[], opens_at: string, closes_at: string): Hours => ({
  freq: 'WEEKLY',
  byday: days.join(','),
  opens_at,
  closes_at,
});

const CLOCKS = /^(\d{1,2})(?::([0-5]\d))?\s*(am|pm)?\s*(?:-|to|a|until|hasta)\s*(\d{1,2})(?::([0-5]\d))?\s*(am|pm)?$/;

/** From when to when. Without am and pm only a clock of 24 hours is certain ("9:00-17:00"); "9-5" may be either. */
function clocksIn(words: string): [string, string] | null {
  const found = CLOCKS.exec(words);
  if (!found) return null;
  const [, from = '', fromMinutes = '00', fromHalf, to = '', toMinutes = '00', toHalf] = found;
  const [begins, ends] = [Number(from), Number(to)];
  if (!toHalf) {
    if (fromHalf || ends <= begins || ends < 13 || ends > 24 || (ends === 24 && toMinutes !== '00')) return null;
    return [clock(begins, fromMinutes), clock(ends % 24, toMinutes)];
  }
  if (begins < 1 || begins > 12 || ends < 1 || ends > 12) return null;
  // "9-5pm" begins in the morning, "1-5pm" after noon.
  const half = fromHalf ?? (toHalf === 'pm' && begins % 12 >= ends % 12 ? 'am' : toHalf);
  return [clock(hourOf(begins, half), fromMinutes), clock(hourOf(ends, toHalf), toMinutes)];
}

const hourOf = (hour: number, half: string): number => (hour % 12) + (half === 'pm' ? 12 : 0);
const clock = (hour: number, minutes: string): string => `${String(hour).padStart(2, '0')}:${minutes}`;

/** Days by name, from one to another, or several; null where a word of it is none. */
function daysIn(words: string): Weekday[] | null {
  const plain = words
    .replace(/:$/, '')
    .replace(/\b(open|abierto|de|los|las|el|and|y)\b/g, ' ')
    .replace(/\s*(?:-|\bto\b|\bthru\b|\bthrough\b|\ba\b)\s*/g, '-')
    .trim();
  if (/^(daily|every day|everyday|todos dias|diario|7 days)$/.test(plain)) return [...weekdays];
  const days = new Set<Weekday>();
  for (const word of plain.split(/[\s,/&]+/).filter(Boolean)) {
    const [from, to, ...more] = word.split('-').map((each) => groups[each] ?? dayOf(each));
    if (!from || to === null || more.length > 0) return null;
    if (!to) for (const each of [from].flat()) days.add(each);
    else {
      if (Array.isArray(from) || Array.isArray(to)) return null;
      for (let at = weekdays.indexOf(from); ; at = (at + 1) % weekdays.length) {
        days.add(weekdays[at] ?? from);
        if (weekdays[at] === to) break;
      }
    }
  }
  return days.size > 0 ? weekdays.filter((each) => days.has(each)) : null;
}

const groups: Readonly<Record<string, Weekday[]>> = {
  weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'],
  weekends: ['SA', 'SU'],
};

const names: readonly (readonly [Weekday, RegExp])[] = [
  ['MO', /^(m|mo|mon|monday|mondays|lun|lunes)$/],
  ['TU', /^(tu|tue|tues|tuesday|tuesdays|mar|martes)$/],
  ['WE', /^(w|we|wed|weds|wednesday|wednesdays|mie|miercoles)$/],
  ['TH', /^(th|thu|thur|thurs|thursday|thursdays|jue|jueves)$/],
  ['FR', /^(f|fr|fri|friday|fridays|vie|viernes)$/],
  ['SA', /^(sa|sat|saturday|saturdays|sab|sabado|sabados)$/],
  ['SU', /^(su|sun|sunday|sundays|dom|domingo|domingos)$/],
];
const dayOf = (word: string): Weekday | null => names.find(([, name]) => name.test(word))?.[0] ?? null;
