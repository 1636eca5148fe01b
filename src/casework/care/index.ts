/** The team around one youth, and the work of reaching them. */
export { type WaitingHandover, waitingHandovers } from './handover-store.ts';
export { paths as carePaths } from './paths.ts';
export { careSources } from './record-sources.ts';
export { doors as careDoors } from './routes.tsx';
export { words as careWords } from './words.ts';
export { handoverWords } from './words-handover.ts';
