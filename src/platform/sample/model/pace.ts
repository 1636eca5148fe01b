import type { Pace } from './events.ts';
import { chance } from './random.ts';

/** How one step of a response went: done after this share of its time (above 1: late), or still open. */
export type StepPace = { done: true; shareOfTime: number } | { done: false };

/**
 * One step's own fate under a response's pace: always the same for the same youth, protocol and step. The loader asks
 * it for each step that the protocol's engine says is due.
 */
export function stepPace(seed: string, youth: number, protocol: string, step: string, pace: Pace): StepPace {
  const own = chance(seed, 'step', youth, protocol, step);
  const at = own.next();
  if (at < pace.onTime) return { done: true, shareOfTime: 0.1 + own.next() * 0.85 };
  if (at < pace.onTime + pace.late) return { done: true, shareOfTime: 1.02 + own.next() ** 2 * 1.5 };
  return { done: false };
}
