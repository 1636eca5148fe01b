import type { Calendars } from '#kernel/calendar.ts';
import { dayOf } from '#kernel/calendar.ts';
import { clocksOf, type Facts, inTime } from './clocks.ts';
import { type Form, forms, type Step, steps, type Terms } from './terms.ts';

/** One program's time with one youth, without whose it is. */
export type Overseen = Facts & {
  number: string;
  contractId: string;
  source: string;
  age: number | null;
  forms: readonly Form[];
  region: string | null;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  endedWhy: string | null;
  effortsAt: readonly Date[];
  nextAsked: boolean;
  nextAccepted: boolean;
};

export const ageBands = ['0-12', '13-15', '16-17', '18-21', 'unknown'] as const;
export type AgeBand = (typeof ageBands)[number];
export const endings = ['goals-met', 'no-longer-wanted', 'moved-away', 'older', 'moved-on'] as const;
export type Ending = (typeof endings)[number];

/** A step whose time was up in the month: done in time, of all whose time was up or who were done. */
export type Kept = { inTime: number; of: number };

export type Month = {
  month: string;
  referred: number;
  declined: number;
  active: number;
  kept: Record<Step, Kept>;
  efforts: number;
  ended: Record<Ending, number>;
  ages: Record<AgeBand, number>;
  forms: Record<Form | 'unknown', number>;
};

export const bandOf = (age: number | null): AgeBand =>
  age === null ? 'unknown' : age <= 12 ? '0-12' : age <= 15 ? '13-15' : age <= 17 ? '16-17' : '18-21';

/** What each of these months (`YYYY-MM`, in the county's time) comes to. Ages and forms are those of the youth active at its end. */
export function monthsOf(
  all: readonly Overseen[],
  terms: ReadonlyMap<string, readonly Terms[]>,
  months: readonly string[],
  now: Date,
  calendars: Calendars,
): Month[] {
  const inMonth = (at: Date | null, month: string) => at !== null && dayOf(at, calendars.zone).slice(0, 7) === month;
  const told = all.map((each) => ({
    each,
    clocks: clocksOf(each, terms.get(each.contractId) ?? [], calendars),
  }));
  return months.map((month) => {
    const active = all.filter((each) => isActiveAtEnd(each, month, now, calendars.zone));
    const kept = steps.map((step): [Step, Kept] => {
      const due = told.flatMap(({ clocks }) =>
        clocks.filter((clock) => clock.step === step && inMonth(clock.dueAt, month) && inTime(clock, now) !== null),
      );
      return [step, { inTime: due.filter((clock) => inTime(clock, now)).length, of: due.length }];
    });
    return {
      month,
      referred: all.filter(({ at }) => inMonth(at, month)).length,
      declined: all.filter(({ declinedAt }) => inMonth(declinedAt, month)).length,
      active: active.length,
      kept: Object.fromEntries(kept) as Record<Step, Kept>,
      efforts: all.reduce((sum, { effortsAt }) => sum + effortsAt.filter((at) => inMonth(at, month)).length, 0),
      ended: counted(
        endings,
        (why) => all.filter((each) => endingOf(each) === why && inMonth(endOf(each), month)).length,
      ),
      ages: counted(ageBands, (band) => active.filter(({ age }) => bandOf(age) === band).length),
      forms: counted(
        [...forms, 'unknown'] as const,
        (form) =>
          active.filter((each) => (form === 'unknown' ? each.forms.length === 0 : each.forms.includes(form))).length,
      ),
    };
  });
}

const counted = <K extends string>(keys: readonly K[], count: (key: K) => number): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, number>;

/** Whom a program has at a moment: taken, and its time not over. */
export const isActiveAt = (
  { acceptedAt, until, endedAt }: Pick<Overseen, 'acceptedAt' | 'until' | 'endedAt'>,
  at: Date,
): boolean =>
  acceptedAt !== null && acceptedAt <= at && (until === null || until > at) && (endedAt === null || endedAt > at);

function isActiveAtEnd(each: Overseen, month: string, now: Date, zone: string): boolean {
  const current = dayOf(now, zone).slice(0, 7) === month;
  if (current) return isActiveAt(each, now);
  const day = (at: Date) => dayOf(at, zone).slice(0, 7);
  return (
    each.acceptedAt !== null &&
    day(each.acceptedAt) <= month &&
    (each.until === null || day(each.until) > month) &&
    (each.endedAt === null || day(each.endedAt) > month)
  );
}

const endOf = ({ endedAt, until }: Overseen): Date | null => endedAt ?? until;
const endingOf = (each: Overseen): Ending | null => {
  if (each.endedAt) return endings.find((why) => why === each.endedWhy) ?? null;
  return each.until && each.nextAccepted ? 'moved-on' : null;
};
