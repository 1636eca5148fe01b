import { addSpan, type Calendars, isAfterDeadline } from '#kernel/calendar.ts';
import { type Step, steps, type Terms, termsAt } from './terms.ts';

/** The dated facts of one program's time with a youth, from which each clock follows. */
export type Facts = {
  at: Date;
  until: Date | null;
  contactAt: Date | null;
  /** The youth came back after an end: the yes is asked anew. */
  againAt: Date | null;
  agreedAt: Date | null;
  planAt: Date | null;
  endedAt: Date | null;
};

/**
 * One step: `done`, `running` (its time counts now), `ahead` (the step before it is not done), or `over` (the program's time ended
 * first). `dueAt` is null where it is ahead, or where the county has not said how long (`unsaid`).
 */
export type Clock = {
  step: Step;
  state: 'done' | 'running' | 'ahead' | 'over';
  from: Date | null;
  dueAt: Date | null;
  doneAt: Date | null;
  unsaid: boolean;
};

/**
 * The three clocks of one program's time: contact runs from the day it was asked, the yes from contact, the plan from the yes. A plan
 * or a yes that was there before the program came stands: a youth is not asked twice. Each is counted by the terms that stood when it
 * began to run. `only`: no more than those that stand so, since to count a calendar costs more than all else on a long list.
 */
export function clocksOf(
  facts: Facts,
  terms: readonly Terms[],
  calendars: Calendars,
  only: Clock['state'] | null = null,
): Clock[] {
  const over = facts.endedAt !== null || facts.until !== null;
  const consentFrom = later(facts.contactAt, facts.againAt) ?? facts.contactAt;
  const doneAt: Record<Step, Date | null> = {
    'first-contact': facts.contactAt,
    consent: facts.agreedAt,
    plan: facts.planAt,
  };
  const from: Record<Step, Date | null> = {
    'first-contact': facts.at,
    consent: consentFrom,
    plan: facts.agreedAt && (later(facts.agreedAt, facts.at) ?? facts.agreedAt),
  };
  return steps.flatMap((step): Clock[] => {
    const began = from[step];
    const done = doneAt[step];
    const span = began && (termsAt(terms, began)?.spans[step] ?? null);
    const state = done ? 'done' : over ? 'over' : began ? 'running' : 'ahead';
    if (only && state !== only) return [];
    const clock: Clock = {
      step,
      state,
      from: began,
      dueAt: began && span ? addSpan(began, span, calendars) : null,
      doneAt: done,
      unsaid: began !== null && span === null,
    };
    return [clock];
  });
}

const later = (a: Date | null, b: Date | null): Date | null => (a && b ? (a > b ? a : b) : null);

/** Whether a step was done in its time; null where there is nothing to say: no clock, or it still runs within its time. */
export function inTime(clock: Pick<Clock, 'dueAt' | 'doneAt'>, now: Date): boolean | null {
  if (clock.dueAt === null) return null;
  if (clock.doneAt) return !isAfterDeadline(clock.doneAt, clock.dueAt);
  return isAfterDeadline(now, clock.dueAt) ? false : null;
}
