import { youthPaths } from '#casework/youth/index.ts';

/** Links of this module. */
export const paths = {
  record: youthPaths.youth,
  timeline: (youthId: string) => `/youth/${youthId}/timeline`,
  work: '/work',
  workView: '/work/view',
  looked: '/work/seen',
  calendar: '/me/calendar',
  calendarEnding: '/me/calendar/ending',
  feed: (token: string) => `/calendar/${token}`,
} as const;
