/** Referrals: an ask to one provider, with the youth's yes, that is never closed by silence. */
export { referralSettings } from './county.ts';
export { silenceTask, sweepSilence } from './jobs/sweep.ts';
export { languageIn } from './languages.ts';
export { needsAnother, type State as ReferralState, stateOf as referralState } from './model/state.ts';
export { forgetOwn } from './own-store.ts';
export { paths as referralPaths } from './paths.ts';
export { type Referral, referralsFor } from './read-store.ts';
export { referralSource } from './record-sources.ts';
export { refusalWords } from './refusal-words.ts';
export { refusals } from './refusals-store.ts';
export { excludedBy, unansweredIn } from './region-store.ts';
export { doors as referralDoors } from './routes.tsx';
export { refusedSums, withoutCaseSums } from './sums-store.ts';
export { words as referralWords } from './words.ts';
