/** Links of this module. */
export const paths = {
  measures: '/measures',
  ofYear: (year: number) => `/measures?year=${year}`,
  file: (id: string, year: number) => `/measures/${id}/file?year=${year}`,
  fileDoor: '/measures/:id/file',
  contractDoor: '/measures/contracts/:contractId/file',
} as const;
