export { copyTask, keepCopyIn } from './kept-offers.ts';
export { doors as finderDoors } from './routes.tsx';
