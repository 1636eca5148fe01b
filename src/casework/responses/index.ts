export { type Started, startResponses } from './actions/start.ts';
export { paths as responsePaths } from './paths.ts';
export { doors as responseDoors } from './routes.tsx';
