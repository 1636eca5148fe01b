/** Charges, what the laws say of them, how they follow from being exploited, and what was asked at each gate. */
export { mayKnow as mayKnowCharges } from './actions/open.ts';
export { type ReliefDay, reliefDays } from './ask-store.ts';
export { forgetHistoryFiles } from './history-store.ts';
export { paths as reliefPaths } from './paths.ts';
export { reliefSources } from './record-sources.ts';
export { doors as reliefDoors } from './routes.tsx';
export { gates } from './shipped.ts';
export { words as reliefWords } from './words.ts';
