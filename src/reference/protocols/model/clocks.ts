/** When a step is due: its clocks, the county's settings, and the time for which a clock was stopped. */
import {
  addSpan,
  beforeBirthday,
  type Calendars,
  dayOf,
  daysBefore,
  endOfDay,
  nextWorkingDay,
  parseSpan,
  startOfDay,
} from '#kernel/calendar.ts';
import { type CountyChoices, evaluate } from './condition.ts';
import type { Clock, Step } from './definition.ts';
import type { ResponseEvent } from './events.ts';
import { dayFact, type FactName, type Facts } from './facts.ts';
import type { StopReason } from './reasons.ts';

/**
 * - `at`: the deadline, with the instant from which it runs; `fixed`: no stop can move it.
 * - `waiting`: what it runs from has not happened. `ask`: a day is not known. `unset`: the county has not set it.
 * - `none`: the step has no clock.
 */
export type Due =
  | { kind: 'at'; at: Date; from: Date; fixed: boolean; unset: string[]; ask: FactName[] }
  | { kind: 'waiting' | 'none' }
  | { kind: 'ask'; ask: FactName[] }
  | { kind: 'unset'; unset: string[] };

export type Stop = { from: Date; until: Date | null; reason: StopReason; by: string | null };

type ClockContext = {
  start: Date;
  openedAt: Date | null;
  /** When another step was done or set aside, and when it opened. */
  settledAt: (step: string) => Date | null;
  openingOf: (step: string) => Date | null;
  facts: Facts;
  county: CountyChoices;
  calendars: Calendars;
  stops: readonly Stop[];
  now: Date;
};

/** The earliest deadline of a step's clocks; what keeps the others from running is named beside it. */
export function dueOf(step: Step, context: ClockContext): Due {
  if (step.due.length === 0) return { kind: 'none' };
  const all = step.due.map((clock) => one(step, clock, context));
  const unset = all.flatMap((due) => (due.kind === 'unset' ? due.unset : []));
  const ask = all.flatMap((due) => (due.kind === 'ask' ? due.ask : []));
  const known = all.filter((due) => due.kind === 'at').sort((a, b) => a.at.getTime() - b.at.getTime());
  if (known[0]) return { ...known[0], unset, ask };
  if (unset.length > 0) return { kind: 'unset', unset };
  if (ask.length > 0) return { kind: 'ask', ask };
  return { kind: all.some((due) => due.kind === 'waiting') ? 'waiting' : 'none' };
}

function one(step: Step, clock: Clock, context: ClockContext): Due {
  const counts = clock.when ? evaluate(clock.when, context.facts, context.county) : null;
  if (counts?.answer === 'unknown') return { kind: 'ask', ask: counts.facts };
  if (counts?.answer === false) return { kind: 'none' };
  if ('before' in clock) return before(clock, context);
  if (typeof clock.span === 'object' && context.county.settings[clock.span.setting] === undefined)
    return { kind: 'unset', unset: [clock.span.setting] };
  const span = typeof clock.span === 'object' ? context.county.settings[clock.span.setting] : clock.span;
  if (span === undefined || parseSpan(span) === null)
    return { kind: 'unset', unset: typeof clock.span === 'object' ? [clock.span.setting] : [] };
  const from = anchor(clock, context);
  if (from === null) return { kind: 'waiting' };
  if (from === 'ask') return { kind: 'ask', ask: 'fact' in clock ? [clock.fact] : [] };
  const roll = clock.roll ? { roll: clock.roll } : {};
  const at = addSpan(from, span, context.calendars, roll);
  const moved = shifted(at, context, from, span.startsWith('PT'), clock.roll);
  return { kind: 'at', at: moved, from, fixed: step.duty.kind === 'must', unset: [], ask: [] };
}

function before(clock: Extract<Clock, { before: string }>, { facts, start, calendars }: ClockContext): Due {
  const name = 'fact' in clock ? clock.fact : 'birthDay';
  const day = dayFact(facts, name);
  if (day === null) return { kind: 'ask', ask: [name] };
  const at =
    'age' in clock ? beforeBirthday(day, clock.age, calendars.zone) : daysBefore(day, clock.days, calendars.zone);
  return { kind: 'at', at, from: start, fixed: true, unset: [], ask: [] };
}

function anchor(clock: Extract<Clock, { from: string }>, context: ClockContext): Date | null | 'ask' {
  switch (clock.from) {
    case 'start':
      return context.start;
    case 'open':
      return context.openedAt;
    case 'step':
      return clock.moment === 'opened' ? context.openingOf(clock.step) : context.settledAt(clock.step);
    case 'fact': {
      const day = dayFact(context.facts, clock.fact);
      return day === null ? 'ask' : startOfDay(day, context.calendars.zone);
    }
  }
}

/** A stop that began before the deadline moves it by as long as it lasted; one that began after it changes nothing. */
function shifted(at: Date, context: ClockContext, from: Date, elapsed: boolean, roll?: 'court' | 'business'): Date {
  let due = at.getTime();
  for (const stop of context.stops) {
    if (stop.from.getTime() > due) continue;
    const began = Math.max(stop.from.getTime(), from.getTime());
    due += Math.max(0, (stop.until ?? context.now).getTime() - began);
  }
  const moved = new Date(due);
  if (elapsed || due === at.getTime()) return moved;
  const day = dayOf(moved, context.calendars.zone);
  return endOfDay(roll ? nextWorkingDay(day, context.calendars[roll]) : day, context.calendars.zone);
}

/**
 * The times for which a step's clock stood still, in order. A clock already stopped is not stopped again. Stops of a
 * clock of the law never come this far: `run` leaves such events out.
 */
export function stopsOf(step: Step, events: readonly ResponseEvent[], settledAt: Date | null): Stop[] {
  const stops: Stop[] = [];
  for (const event of events) {
    if (!('step' in event) || event.step !== step.id || (settledAt && event.at > settledAt)) continue;
    const last = stops.at(-1);
    if (event.kind === 'stopped' && !(last && last.until === null))
      stops.push({ from: event.at, until: null, reason: event.reason, by: event.by ?? null });
    if (event.kind === 'resumed' && last && last.until === null) last.until = event.at;
  }
  const last = stops.at(-1);
  if (last && last.until === null && settledAt) last.until = settledAt;
  return stops;
}
