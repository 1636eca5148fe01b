/** Money and papers that may be owed to a youth, each claim with its days and whose it is to see to. */
export { type ClaimDay, claimDays } from './desk-store.ts';
export { tendClaims } from './jobs.ts';
export { paths as claimPaths } from './paths.ts';
export { claimSource, claimVoice } from './record-sources.ts';
export { doors as claimDoors } from './routes.tsx';
export { ruleOf as claimRule } from './rules.ts';
export { claimSums } from './sums-store.ts';
export { words as claimWords } from './words.ts';
