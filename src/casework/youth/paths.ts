/** Links of this module. */
export const paths = {
  youth: (youthId: string) => `/youth/${youthId}`,
  identity: (youthId: string) => `/youth/${youthId}/identity`,
} as const;
