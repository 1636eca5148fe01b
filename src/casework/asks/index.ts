export { type AskForReferral, askToRefer } from './actions/refer.ts';
export { askSettings } from './county.ts';
export { askAlarmTask } from './jobs.ts';
export { codeFrom, readCode } from './model/code.ts';
export { paths as askPaths } from './paths.ts';
export { doors as askDoors } from './routes.tsx';
export { forgetAsks } from './store.ts';
export { words as askWords } from './words.ts';
