/** Links of this module. */
export const paths = {
  desk: '/adulthood',
  adulthood: (youthId: string) => `/youth/${youthId}/adulthood`,
  item: (youthId: string, item: string) => `/youth/${youthId}/adulthood/items/${item}`,
  outcomes: (youthId: string) => `/youth/${youthId}/adulthood/outcomes`,
} as const;
