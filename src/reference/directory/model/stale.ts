import { daysBetween } from '#kernel/calendar.ts';

/** Whether nobody has said for so many days that an entry is right. Never checked is stale. Days are YYYY-MM-DD. */
export const isStale = (checkedOn: string | null, today: string, days: number): boolean =>
  checkedOn === null || daysBetween(checkedOn, today) > days;
