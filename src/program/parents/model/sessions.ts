import { addDays, type Day, instantAt } from '#kernel/calendar.ts';

/** Sessions a week apart, at the same hour of the county's own time, whatever the clocks do between. */
export const weekly = (first: Day, time: string, count: number, zone: string): Date[] =>
  Array.from({ length: count }, (_, week) => instantAt(addDays(first, 7 * week), `${time}:00`, zone));

export type Session = { n: number; startsAt: Date; minutes: number };

/** The one that is on or next: the one that a facilitator opens on a phone. Null: all are over. */
export function nextOf<S extends Session>(sessions: readonly S[], now: Date): S | null {
  return sessions.find(({ startsAt, minutes }) => startsAt.getTime() + minutes * 60_000 > now.getTime()) ?? null;
}

/** When the answers before are asked for (until the third session begins) and when those after (once the last has begun). */
export function momentOf(sessions: readonly Session[], now: Date): 'before' | 'after' | null {
  const last = sessions.at(-1);
  if (last && now >= last.startsAt) return 'after';
  const third = sessions[2] ?? last;
  return third && now < third.startsAt ? 'before' : null;
}
