export { linesFor } from './crisis-lines.ts';
export { copyTask, keepCopyIn } from './kept-offers.ts';
export { languageName } from './languages.ts';
export { Lines } from './pages/lines.tsx';
export { FinderPage, inLang } from './pages/shell.tsx';
export { findPath } from './paths.ts';
export { placeNamed, regionTyped } from './places.ts';
export { doors as finderDoors } from './routes.tsx';
export { offerLanguages, template as wordsTemplate } from './spoken.ts';
