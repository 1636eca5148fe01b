/** Links of this module. */
export const paths = {
  desk: '/adulthood',
  adulthood: (youthId: string) => `/youth/${youthId}/adulthood`,
  items: (youthId: string) => `/youth/${youthId}/adulthood/items`,
  outcomes: (youthId: string) => `/youth/${youthId}/adulthood/outcomes`,
} as const;
