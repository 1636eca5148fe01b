/** Flexible money for youth: asked, approved, paid, and what it did. */
export { moneySettings } from './county.ts';
export { paths as moneyPaths } from './paths.ts';
export { newPen as moneyPen } from './pen-store.ts';
export { moneySource } from './record-sources.ts';
export { doors as moneyDoors } from './routes.tsx';
export { waitingFor } from './store.ts';
export { words as moneyWords } from './words.ts';
