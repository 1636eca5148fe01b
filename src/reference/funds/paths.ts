/** Links of this module. */
export const paths = {
  funds: '/funds',
  fund: (fundId: string) => `/funds/${fundId}`,
  force: (fundVersionId: string) => `/funds/versions/${fundVersionId}/force`,
} as const;
