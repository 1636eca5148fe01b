export { doors as consentDoors } from './routes.tsx';
