/** Homes and beds that the county buys for youth, and who lives where, for the few who need it. */
export { type DueMoveOut, dueMoveOuts } from './move-out-store.ts';
export { paths as homePaths } from './paths.ts';
export { homesLived } from './placement-store.ts';
export { homeSources, moveOutSource } from './record-sources.ts';
export { doors as homeDoors } from './routes.tsx';
export { capacitySums, homeAskSums, moveSums, nowSums } from './sums-store.ts';
export { words as homeWords } from './words.ts';
export { bedWords } from './words-beds.ts';
export { youthWords as youthHomeWords } from './words-youth.ts';
