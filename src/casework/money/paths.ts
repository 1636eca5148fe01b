/** Links of this module. */
export const paths = {
  money: '/money',
  one: (moneyId: string) => `/money/${moneyId}`,
  step: (moneyId: string, step: 'approval' | 'denial' | 'payment' | 'effect') => `/money/${moneyId}/${step}`,
  /** Without a record. */
  ask: '/money-without-a-record',
  askFunds: '/money-without-a-record/funds',
  ofYouth: (youthId: string) => `/youth/${youthId}/money`,
  askFor: (youthId: string) => `/youth/${youthId}/money/new`,
  askForFunds: (youthId: string) => `/youth/${youthId}/money/new/funds`,
} as const;
