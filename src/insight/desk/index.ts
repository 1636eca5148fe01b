export { paths as deskPaths } from './paths.ts';
export { doors as deskDoors } from './routes.tsx';
