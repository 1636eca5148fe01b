/** The team around one youth, and the work of reaching them. */
export { paths as carePaths } from './paths.ts';
export { careSources } from './record-sources.ts';
export { doors as careDoors } from './routes.tsx';
export { mainAdvocateOf } from './team-store.ts';
export { words as careWords } from './words.ts';
