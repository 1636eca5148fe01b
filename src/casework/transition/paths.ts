/** Links of this module. */
export const paths = {
  desk: '/adulthood',
  adulthood: (youthId: string) => `/youth/${youthId}/adulthood`,
  item: (youthId: string, item: string) => `/youth/${youthId}/adulthood/items/${item}`,
  supports: (youthId: string) => `/youth/${youthId}/supports`,
  support: (youthId: string, support: string) => `/youth/${youthId}/supports/${support}`,
  outcomes: (youthId: string) => `/youth/${youthId}/adulthood/outcomes`,
} as const;
