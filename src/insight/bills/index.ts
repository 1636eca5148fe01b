/** What a draft of a law, or a bill, would change and for how many youth. */
export { doors as billDoors } from './routes.tsx';
