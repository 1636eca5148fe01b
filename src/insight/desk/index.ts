export { doors as deskDoors } from './routes.tsx';
