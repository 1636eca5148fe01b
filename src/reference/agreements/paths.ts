/** Links of this module. */
export const paths = {
  list: '/agreements',
  ending: (id: string) => `/agreements/${id}/ending`,
} as const;
