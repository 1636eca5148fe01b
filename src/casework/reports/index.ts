export { type Account, accountShape, type Reporter } from './model/account.ts';
export type { Disposition } from './model/disposition.ts';
export { pageWords as reportPageWords } from './page-words.ts';
export { partnerWords } from './partner-words.ts';
export { paths as reportPaths } from './paths.ts';
export { doors as reportDoors } from './routes.tsx';
export { words as reportWords } from './words.ts';
