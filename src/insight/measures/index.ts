export { measuresTask } from './jobs/count.ts';
export { paths as measurePaths } from './paths.ts';
export { doors as measureDoors } from './routes.tsx';
export { words as measureWords } from './words.ts';
