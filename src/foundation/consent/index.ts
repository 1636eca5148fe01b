export { paths as consentPaths } from './paths.ts';
export { doors as consentDoors } from './routes.tsx';
