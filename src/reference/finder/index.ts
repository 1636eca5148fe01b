export { paths as finderPaths } from './paths.ts';
export { doors as finderDoors } from './routes.tsx';
