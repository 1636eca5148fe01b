/** Links of this module. `report` and `call` are the reports module's forms, for who saw something but does no screening. */
export const paths = {
  here: '/here',
  screening: (id: string) => `/screenings/${id}`,
  result: (id: string) => `/screenings/${id}/result`,
  agreement: (id: string) => `/screenings/${id}/agreement`,
  report: '/reports/new',
  call: '/reports/call',
} as const;
