import type { Day } from '#kernel/calendar.ts';

export const seenKinds = [
  'hours-cut',
  'dismissed',
  'threats',
  'status-threats',
  'named-to-others',
  'home-or-pay-held',
  'other',
] as const;
export type Seen = (typeof seenKinds)[number];
export type WatchFact = { onDay: Day; nextOn: Day | null; seen: readonly Seen[]; at: Date };

const inOrder = <Each extends WatchFact>(watches: readonly Each[]): Each[] =>
  watches.toSorted((a, b) => a.onDay.localeCompare(b.onDay) || a.at.getTime() - b.at.getTime());

/** When to look again: what the newest look says. */
export const nextLook = (watches: readonly WatchFact[]): Day | null => inOrder(watches).at(-1)?.nextOn ?? null;

/** The first day on which something was seen; from it a complaint runs. */
export const firstSeen = (watches: readonly WatchFact[]): Day | null =>
  inOrder(watches).find(({ seen }) => seen.length > 0)?.onDay ?? null;
