/** Links of this module. */
export const paths = {
  ofYouth: (youthId: string) => `/youth/${youthId}/benefits`,
  one: (youthId: string, benefit: string) => `/youth/${youthId}/benefits/${benefit}`,
} as const;
