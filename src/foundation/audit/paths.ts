/** Links of this module. */
export const paths = {
  ledger: '/ledger',
  proof: (entryId: string) => `/ledger/${entryId}/proof`,
} as const;
