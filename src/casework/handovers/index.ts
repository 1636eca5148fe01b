/** One worker hands a youth over to the next: what is known, what only the leaver knows, and that they met. */
export { setHandoverAbove } from './above.ts';
export { paths as handoverPaths } from './paths.ts';
export { handoverSource } from './record-sources.ts';
export { doors as handoverDoors } from './routes.tsx';
export { type WaitingHandover, waitingHandovers } from './store.ts';
export { words as handoverWords } from './words.ts';
