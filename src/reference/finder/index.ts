export { doors as finderDoors } from './routes.tsx';
