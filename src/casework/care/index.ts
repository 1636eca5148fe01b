/** The team around one youth, and the work of reaching them. */
export { keptAway } from './actions/kept-away.ts';
export { paths as carePaths } from './paths.ts';
export { careSources } from './record-sources.ts';
export { doors as careDoors } from './routes.tsx';
export { words as careWords } from './words.ts';
