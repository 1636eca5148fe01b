/** Advocacy that the county buys: contracts, referrals to them, their clocks, reviews and figures. */

export { programOf } from './contract-store.ts';
export { advocacyTask } from './jobs/sweep.ts';
export { paths as advocacyPaths } from './paths.ts';
export { advocacySource } from './record-sources.ts';
export { doors as advocacyDoors } from './routes.tsx';
export { advocateHelp } from './step-help.ts';
export { activeSums, askedSums, effortSums, planSums } from './sums-store.ts';
export { words as advocacyWords } from './words.ts';
