/** Links of this module. */
export const paths = {
  ofYouth: (youthId: string) => `/youth/${youthId}/claims`,
  begin: (youthId: string, kind: string) => `/youth/${youthId}/claims/new/${kind}`,
  one: (youthId: string, claimId: string) => `/youth/${youthId}/claims/${claimId}`,
  steps: (youthId: string, claimId: string) => `/youth/${youthId}/claims/${claimId}/steps`,
  back: (youthId: string, claimId: string, stepId: string) =>
    `/youth/${youthId}/claims/${claimId}/steps/${stepId}/back`,
  watch: (youthId: string, claimId: string) => `/youth/${youthId}/claims/${claimId}/watch`,
  application: (youthId: string, claimId: string) => `/youth/${youthId}/claims/${claimId}/application`,
  file: (youthId: string, claimId: string, set: string) => `/youth/${youthId}/claims/${claimId}/application/${set}`,
} as const;
