/** What a provider said last of its beds. */
export type Said = { n: number; waitDays: number | null; at: Date; byLink: boolean };

/** After this many hours a number of beds is no longer of today. */
export const STALE_HOURS = 24;

export const isStale = (said: Said, now: Date): boolean => now.getTime() - said.at.getTime() > STALE_HOURS * 3_600_000;

export type Free = 'free' | 'maybe' | 'none' | 'unsaid';
/** Whether there is a bed now: said today, said before and perhaps no longer, none, or nobody has said. */
export function freeNow(said: Said | null, now: Date): Free {
  if (!said) return 'unsaid';
  if (said.n === 0) return isStale(said, now) ? 'unsaid' : 'none';
  return isStale(said, now) ? 'maybe' : 'free';
}

const order: readonly Free[] = ['free', 'maybe', 'unsaid', 'none'];
/** Free beds first, then what may be free; within each, what was said last. */
export const bedsInOrder = <T extends { said: Said | null; name: string }>(sites: readonly T[], now: Date): T[] =>
  [...sites].sort(
    (a, b) =>
      order.indexOf(freeNow(a.said, now)) - order.indexOf(freeNow(b.said, now)) ||
      (b.said?.at.getTime() ?? 0) - (a.said?.at.getTime() ?? 0) ||
      a.name.localeCompare(b.name),
  );

/** Whole days from one moment to another, never below none. */
export const daysWaited = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 86_400_000));
