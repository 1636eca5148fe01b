/** What 211 and 988 need: a screen for a call, keys to it, and a feed of what changed in the directory. */
export { paths as operatorPaths } from './paths.ts';
export { doors as operatorDoors } from './routes.tsx';
export { words as operatorWords } from './words.ts';
