/** The team around one youth, and the work of reaching them. */
export type { Relation } from './model/parts.ts';
export { paths as carePaths } from './paths.ts';
export { careSources } from './record-sources.ts';
export { doors as careDoors } from './routes.tsx';
export { type Supporter, supportersFor } from './supporter-store.ts';
export { mainAdvocateOf } from './team-store.ts';
export { words as careWords } from './words.ts';
