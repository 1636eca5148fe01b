/** Links of this module. */
export const paths = {
  here: '/here',
  screening: (id: string) => `/screenings/${id}`,
  result: (id: string) => `/screenings/${id}/result`,
  scores: (youthId: string) => `/youth/${youthId}/scores`,
  agreement: (id: string) => `/screenings/${id}/agreement`,
} as const;
