export { words as finderWords } from './public-words.ts';
export { doors as finderDoors } from './routes.tsx';
