import type { Schedule } from '#reference/directory/index.ts';

/** One line of opening hours: on which days, from when to when (`HH:MM`); `allDay`: around the clock. */
export type HoursLine = {
  days: readonly Weekday[];
  /** Which of its kind in a month: 1 to 5, -1 for the last; 0: each week. */
  nth: number;
  everyOtherWeek: boolean;
  opens: string | null;
  closes: string | null;
  allDay: boolean;
  /** Where it does not hold yet, or not for long (YYYY-MM-DD). */
  from: string | null;
  until: string | null;
  /** What the service itself says of it, or all that is known. */
  note: string | null;
  /** A holiday or another day that is not as usual: its first and last day, on which these hours hold, or none. */
  unusual?: { from: string; until: string; isClosed: boolean };
};
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** The hours that hold on this day or after, in the order of the week. What a plain line cannot say is left to its note. */
export function hoursLines(schedules: readonly Schedule[], today: string): HoursLine[] {
  return schedules
    .filter(({ valid_to, until }) => !(valid_to && valid_to < today) && !(until && until.slice(0, 10) < today))
    .flatMap((each) => {
      const days = unusualDays(each);
      if (days) return [{ ...nothing, ...clock(each), note: each.description ?? null, unusual: days }];
      const lines = linesOf(each, today);
      return lines.length > 0 ? lines : noteAlone(each);
    });
}

function linesOf(schedule: Schedule, today: string): HoursLine[] {
  if (schedule.freq === undefined && schedule.opens_at === undefined) return [];
  const said = (schedule.byday ?? '').split(',').filter(Boolean);
  const parts = said.flatMap((each) => {
    const match = /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(each);
    return match ? [{ nth: Number(match[1] ?? 0), day: match[2] as Weekday }] : [];
  });
  const isPlain = parts.length === said.length && !schedule.bymonthday && !schedule.byyearday;
  const everyDay = said.length === 0 && schedule.freq === undefined;
  if (!isPlain || (said.length === 0 && !everyDay) || (schedule.interval ?? 1) > 2) return [];
  const nths = [...new Set(everyDay ? [0] : parts.map(({ nth }) => nth))];
  return nths.map((nth) => ({
    days: everyDay ? weekdays : weekdays.filter((day) => parts.some((part) => part.nth === nth && part.day === day)),
    nth,
    everyOtherWeek: schedule.interval === 2,
    ...clock(schedule),
    from: schedule.valid_from && schedule.valid_from > today ? schedule.valid_from : null,
    until: schedule.valid_to ?? null,
    note: schedule.description ?? null,
  }));
}

const nothing = {
  ...{ days: [], nth: 0, everyOtherWeek: false, opens: null, closes: null, allDay: false },
  ...{ from: null, until: null, note: null },
} satisfies HoursLine;

const noteAlone = ({ description }: Schedule): HoursLine[] => (description ? [{ ...nothing, note: description }] : []);

/** As the finder takes it: a first and a last day and no rule by which it comes back; without hours the door is closed. */
function unusualDays(schedule: Schedule): NonNullable<HoursLine['unusual']> | null {
  if (schedule.freq !== undefined) return null;
  const [from, until] = [schedule.valid_from ?? schedule.dtstart, schedule.valid_to ?? schedule.until];
  if (!from || !until) return null;
  return { from: from.slice(0, 10), until: until.slice(0, 10), isClosed: schedule.opens_at === undefined };
}

function clock({ opens_at, closes_at }: Schedule): Pick<HoursLine, 'opens' | 'closes' | 'allDay'> {
  const [opens, closes] = [opens_at?.slice(0, 5) ?? null, closes_at?.slice(0, 5) ?? null];
  const allDay = (opens === null && closes === null) || (opens !== null && opens === closes);
  return { opens, closes, allDay };
}

/** Days in a row as one span: `[MO, TU, WE]` → `[[MO, WE]]`. */
export function spansOfDays(days: readonly Weekday[]): [Weekday, Weekday][] {
  const spans: [Weekday, Weekday][] = [];
  for (const day of weekdays.filter((each) => days.includes(each))) {
    const last = spans.at(-1);
    if (last && weekdays.indexOf(last[1]) === weekdays.indexOf(day) - 1) last[1] = day;
    else spans.push([day, day]);
  }
  return spans;
}
