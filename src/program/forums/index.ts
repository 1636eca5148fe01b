/** Forums of liaisons, of the community alliance and of each region's network. */
export { paths as forumPaths } from './paths.ts';
export { doors as forumDoors } from './routes.tsx';
export { forumsOfRegion } from './store.ts';
export { words as forumWords } from './words.ts';
