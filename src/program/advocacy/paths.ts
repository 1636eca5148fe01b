/** Links of this module. */
export const paths = {
  home: '/advocacy',
  newContract: '/advocacy/contracts/new',
  contract: (contractId: string) => `/advocacy/contracts/${contractId}`,
  terms: (contractId: string) => `/advocacy/contracts/${contractId}/terms`,
  figures: (contractId: string) => `/advocacy/contracts/${contractId}/figures`,
  figuresFile: (contractId: string) => `/advocacy/contracts/${contractId}/figures.csv`,
  closing: (contractId: string) => `/advocacy/contracts/${contractId}/closing`,
  marks: (contractId: string) => `/advocacy/contracts/${contractId}/marks`,
  compliance: (contractId: string) => `/advocacy/contracts/${contractId}/compliance`,
  requirements: (contractId: string) => `/advocacy/contracts/${contractId}/requirements`,
  requirementEnd: (contractId: string, requirementId: string) =>
    `/advocacy/contracts/${contractId}/requirements/${requirementId}/end`,
  finding: (contractId: string, requirementId: string) =>
    `/advocacy/contracts/${contractId}/requirements/${requirementId}/finding`,
  signing: (contractId: string) => `/advocacy/contracts/${contractId}/signing`,
  caseload: '/advocacy/caseload',
  refer: '/advocacy/refer',
  referral: (advocacyId: string) => `/advocacy/referrals/${advocacyId}`,
  taking: (advocacyId: string) => `/advocacy/referrals/${advocacyId}/taking`,
  declining: (advocacyId: string) => `/advocacy/referrals/${advocacyId}/declining`,
  routing: (advocacyId: string) => `/advocacy/referrals/${advocacyId}/routing`,
  event: (advocacyId: string) => `/advocacy/referrals/${advocacyId}/events`,
  ofYouth: (youthId: string) => `/youth/${youthId}/advocacy`,
  reviews: (youthId: string) => `/youth/${youthId}/advocacy/reviews`,
  interviews: (youthId: string) => `/youth/${youthId}/advocacy/interviews`,
} as const;
