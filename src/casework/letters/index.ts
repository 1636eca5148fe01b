/** Letters and memoranda to whoever decides at a gate. */
export { doors as letterDoors } from './routes.tsx';
