import { addDays, type Day, dayOf, endOfDay } from '#kernel/calendar.ts';

/** A hand-over as dated facts: read, met, or called off. */
export type HandoverDates = { readAt: Date | null; metOn: Day | null; calledOffAt: Date | null };

/**
 * Where a hand-over stands. `to-read` and `to-meet` are unfinished: a youth is not handed over by a paper, but by two people who
 * come together to them (a warm hand-over).
 */
export type HandoverState = 'to-read' | 'to-meet' | 'done' | 'called-off';

export function handoverState({ readAt, metOn, calledOffAt }: HandoverDates): HandoverState {
  if (metOn !== null) return 'done';
  if (calledOffAt !== null) return 'called-off';
  return readAt === null ? 'to-read' : 'to-meet';
}

const AHEAD_DAYS = 14;
/** The last day of the first fortnight. */
export const lastDay = (now: Date, zone: string): Day => addDays(dayOf(now, zone), AHEAD_DAYS);

/** What the first fortnight of the one who takes over brings: what is late is theirs too. */
export function dueWithin<Due extends { dueAt: Date | null }>(due: readonly Due[], now: Date, zone: string): Due[] {
  const until = endOfDay(lastDay(now, zone), zone);
  return due
    .filter((each): each is Due & { dueAt: Date } => each.dueAt !== null && each.dueAt <= until)
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** The youth was introduced on a day that has come, and not before the hand-over was written. */
export const mayHaveMet = (metOn: Day, writtenAt: Date, now: Date, zone: string): boolean =>
  metOn >= dayOf(writtenAt, zone) && metOn <= dayOf(now, zone);
