/** Interpreters and medical consultation, asked day or night. */
export { oncallSettings } from './county.ts';
export { oncallTask } from './jobs.ts';
export { paths as oncallPaths } from './paths.ts';
export { doors as oncallDoors } from './routes.tsx';
export { words as oncallWords } from './words.ts';
