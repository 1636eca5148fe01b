import { momentsLeft } from '#kernel/calendar.ts';
import type { Clock } from './clocks.ts';

export const listeners = ['advocate', 'supervisor', 'manager'] as const;
export type Listener = (typeof listeners)[number];

/** How long after the time is up each hears of it; the advocate hears before, while a quarter of it is left. */
const AFTER_MS: Record<Exclude<Listener, 'advocate'>, number> = { supervisor: 0, manager: 24 * 3_600_000 };

/** Who is to have heard of a running clock by now. Each is told once for one deadline, whatever asks again. */
export function dueTo(clock: Clock, now: Date): Listener[] {
  if (clock.state !== 'running' || !clock.dueAt || !clock.from) return [];
  const { dueAt, from } = clock;
  const at: Record<Listener, number> = {
    advocate: momentsLeft(from, dueAt).quarter.getTime(),
    supervisor: dueAt.getTime() + AFTER_MS.supervisor,
    manager: dueAt.getTime() + AFTER_MS.manager,
  };
  return listeners.filter((listener) => at[listener] <= now.getTime());
}

const DAY_MS = 86_400_000;
/** How long before a contract's end each hears that a youth has no other program yet. */
const BEFORE_MS: Record<Listener, number> = { advocate: 30 * DAY_MS, supervisor: 21 * DAY_MS, manager: 7 * DAY_MS };

export const dueToOfMoving = (endsAt: Date, now: Date): Listener[] =>
  listeners.filter((listener) => endsAt.getTime() - BEFORE_MS[listener] <= now.getTime());
