/** One thing that changed, in words. */
export type Change = { at: Date; heading: string; text?: string; href?: string; by: string };

/** How far back a team looks at a youth of whom it speaks for the first time. */
export const FIRST_LOOK_MS = 30 * 86_400_000;
/** More than this of one youth nobody reads in a meeting; how many more there are is said. */
export const MOST_CHANGES = 12;

/** From when on a change is news to this team. */
export const newsFrom = (lastMet: Date | null, now: Date): Date => lastMet ?? new Date(now.getTime() - FIRST_LOOK_MS);

/** What is news: after the last meeting and not still to come, the newest first; `more`: how many were left out. */
export function newsOf(changes: readonly Change[], from: Date, now: Date): { shown: Change[]; more: number } {
  const news = changes.filter(({ at }) => at > from && at <= now).sort((a, b) => b.at.getTime() - a.at.getTime());
  return { shown: news.slice(0, MOST_CHANGES), more: Math.max(0, news.length - MOST_CHANGES) };
}
