export { doors as arrivalDoors } from './routes.tsx';
