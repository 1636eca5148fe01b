/** What is missing where: need by region by language, open without a case, and what was refused. */
export { languages as namedLanguages } from './languages.ts';
export { paths as gapPaths } from './paths.ts';
export { doors as gapDoors } from './routes.tsx';
export { words as gapWords } from './words.ts';
