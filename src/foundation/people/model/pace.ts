/**
 * How long the door stays shut after tries that failed. It grows with each, and since only the last hour counts it opens
 * again by itself: nobody is locked out for ever, and nobody can lock another out for ever.
 */
export type Pace = { free: number; firstWaitMs: number; longestWaitMs: number };

export const WINDOW_MS = 3_600_000;

/** One account, one second factor, one link: few mistakes are natural. */
export const accountPace: Pace = { free: 5, firstWaitMs: 30_000, longestWaitMs: 900_000 };

/** One address on the network: a whole county building may stand behind it. */
export const sourcePace: Pace = { free: 40, firstWaitMs: 5_000, longestWaitMs: 300_000 };

/**
 * When the next try is let through; null for at once. A failure a little ahead counts too: of many tries at once, one that
 * waited its turn has an earlier clock than those that went before it. One further ahead is from a clock that was wrong.
 * @param failures of any age, in any order
 */
export function opensAt(failures: readonly Date[], pace: Pace, now: Date): Date | null {
  const recent = failures
    .map((at) => at.getTime())
    .filter((at) => at > now.getTime() - WINDOW_MS && at < now.getTime() + WINDOW_MS);
  if (recent.length < pace.free) return null;
  const doublings = Math.min(30, recent.length - pace.free);
  const opens = Math.max(...recent) + Math.min(pace.longestWaitMs, pace.firstWaitMs * 2 ** doublings);
  return opens > now.getTime() ? new Date(opens) : null;
}
