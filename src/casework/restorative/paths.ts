/** Links of this module. */
export const paths = {
  ofYouth: (youthId: string) => `/youth/${youthId}/repair`,
  one: (youthId: string, requestId: string) => `/youth/${youthId}/repair/${requestId}`,
  next: (youthId: string, requestId: string) => `/youth/${youthId}/repair/${requestId}/next`,
  facts: (youthId: string, requestId: string) => `/youth/${youthId}/repair/${requestId}/facts`,
} as const;
