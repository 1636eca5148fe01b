/** The directory is kept true: providers are asked, errors reported, wording reviewed. */
export { askTask } from './ask-task.ts';
export { upkeepSettings } from './county.ts';
export { paths as upkeepPaths } from './paths.ts';
export { turnedAwayBy } from './report-store.ts';
export { doors as upkeepDoors } from './routes.tsx';
export { words as upkeepWords } from './words.ts';
export { wordingWords } from './words-wording.ts';
