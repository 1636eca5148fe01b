/** Why the program proposes what it proposes: catalogue keys with their values, in the order in which they are read. */
export type Reason = { key: ReasonKey; values?: Record<string, string | number> };

export const reasonKeys = [
  'reason-element-present',
  'reason-element-inferred',
  'reason-element-unknown',
  'reason-element-absent',
  'reason-element-disputed',
  'reason-means-not-needed',
  'reason-means-needed-from-18',
  'reason-age-unknown',
  'reason-free-to-leave',
  'reason-confirmed',
  'reason-suspected',
  'reason-at-risk',
  'reason-none',
  'reason-needed-absent',
  'reason-street-sales-offence',
  'reason-street-sales-ask',
  'reason-unlicensed-both',
  'reason-recruiting',
  'reason-vulnerability',
] as const;
export type ReasonKey = (typeof reasonKeys)[number];
