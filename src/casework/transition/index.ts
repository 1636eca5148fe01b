/** The way to adulthood: what is had and lacking, and how a youth fares afterwards. */
export { transitionSettings } from './county.ts';
export { labelOf as adulthoodLabel } from './list.ts';
export { paths as transitionPaths } from './paths.ts';
export { transitionSources } from './record-sources.ts';
export { doors as transitionDoors } from './routes.tsx';
export { exitSums } from './sums-store.ts';
export { words as transitionWords } from './words.ts';
