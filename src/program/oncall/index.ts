/** Interpreters and medical consultation, asked day or night. */
export { ask as askOncall, askInput as oncallInput } from './actions/ask.ts';
export { oncallSettings } from './county.ts';
export { oncallTask } from './jobs.ts';
export { tongueOf } from './languages.ts';
export { AskForPage } from './pages/desk.tsx';
export { paths as oncallPaths } from './paths.ts';
export { doors as oncallDoors } from './routes.tsx';
export { words as oncallWords } from './words.ts';
