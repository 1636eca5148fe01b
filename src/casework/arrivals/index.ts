export { paths as arrivalPaths } from './paths.ts';
export { doors as arrivalDoors } from './routes.tsx';
