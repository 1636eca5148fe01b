import type { Disposition } from './disposition.ts';

/**
 * How it was with the meeting where the response does not say it yet. Someone of child welfare met the youth; another agency
 * did; or nobody could find the youth, after tries.
 */
export const visits = ['met', 'other-agency', 'not-found'] as const;
export type Visit = (typeof visits)[number];

/** `words`: which agency, when and where; or what was tried, and when. */
export type VisitGiven = { how: 'met'; at: Date } | { how: Exclude<Visit, 'met'>; words: string };

/** A step of a response that was done or set aside: when, and when that was written down. */
type Settled = { responseId: string; at: Date; recordedAt: Date };

/**
 * Does the response say that the youth was met for this report, or why not? A meeting before the report came is another
 * report's; one from before the report was opened again counts for what was decided then.
 */
export const visitSettled = (
  settled: readonly Settled[],
  report: { responseId: string | null; receivedAt: Date },
  lastDecidedAt: Date | null,
): boolean =>
  settled.some(
    (one) =>
      one.responseId === report.responseId &&
      one.at >= report.receivedAt &&
      (lastDecidedAt === null || one.recordedAt > lastDecidedAt),
  );

/** These results are said of a report that was looked into; evaluated out says that nobody needs to go. */
export const lookedInto = (disposition: Disposition): boolean => disposition !== 'evaluated-out';

/** A youth whom nobody met: what was reported may be unproven, but is not shown to be false (PC 11165.12(a), from memory). */
export const provesNothing = (disposition: Disposition, visit: VisitGiven | null): boolean =>
  disposition === 'unfounded' && visit?.how === 'not-found';
