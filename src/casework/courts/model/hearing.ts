import { addSpan, type Calendars, type Day, dayOf, endOfDay, nextWorkingDay } from '#kernel/calendar.ts';

/** What a hearing may need; each with an owner, and done. */
export const needKinds = ['report', 'transport', 'advocate', 'interpreter', 'exhibit', 'person', 'other'] as const;
export type NeedKind = (typeof needKinds)[number];

/** Kinds of hearing, for those who may see the court's own facts. */
export const hearingKinds = [
  'detention',
  'jurisdiction',
  'disposition',
  'review',
  'permanency',
  'trial',
  'record',
  'other',
] as const;
export type HearingKind = (typeof hearingKinds)[number];

export type HearingState = 'coming' | 'was' | 'cancelled';

/** Where a hearing stands, by its own dates; it lasts until the end of its day. */
export function hearingState(hearing: { at: Date; cancelledAt: Date | null }, now: Date, zone: string): HearingState {
  if (hearing.cancelledAt !== null) return 'cancelled';
  return endOfDay(dayOf(hearing.at, zone), zone) >= now ? 'coming' : 'was';
}

type Need = { doneAt: Date | null; droppedAt: Date | null };
/** What is still missing for a hearing: asked for, not given up, and not done. */
export const missing = <Each extends Need>(needs: readonly Each[]): Each[] =>
  needs.filter(({ doneAt, droppedAt }) => doneAt === null && droppedAt === null);

/** How an order says when: by a day, or by so many days or court days from the hearing. */
export type OrderTerm = { by: 'day'; day: Day } | { by: 'days' | 'court-days'; count: number };

/**
 * The last day on which an order can be done: a day on which the courts are closed moves to the next on which they are open
 * (CCP 12a). The day of the hearing is not counted.
 */
export function orderDue(hearingAt: Date, term: OrderTerm, calendars: Calendars): Day {
  if (term.by === 'day') return nextWorkingDay(term.day, calendars.court);
  const span = term.by === 'days' ? `P${term.count}D` : `P${term.count}CD`;
  return dayOf(addSpan(hearingAt, span, calendars, { roll: 'court' }), calendars.zone);
}

/** Soonest first of what comes; then what was, the latest first. */
export function inOrder<Each extends { at: Date; cancelledAt: Date | null }>(
  hearings: readonly Each[],
  now: Date,
  zone: string,
): { coming: Each[]; past: Each[] } {
  const coming = hearings.filter((each) => hearingState(each, now, zone) === 'coming');
  const past = hearings.filter((each) => hearingState(each, now, zone) !== 'coming');
  return {
    coming: coming.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    past: past.toSorted((a, b) => b.at.getTime() - a.at.getTime()),
  };
}
