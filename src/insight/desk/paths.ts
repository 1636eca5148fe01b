import { youthPaths } from '#casework/youth/index.ts';

/** Links of this module. */
export const paths = {
  record: youthPaths.youth,
  timeline: (youthId: string) => `/youth/${youthId}/timeline`,
  calendar: '/me/calendar',
  calendarEnding: '/me/calendar/ending',
  feed: (token: string) => `/calendar/${token}`,
} as const;
