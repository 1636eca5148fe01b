export { paths as heardPaths } from './paths.ts';
export { doors as heardDoors } from './routes.tsx';
export { words as heardWords } from './words.ts';
