export { codeInput, type LookView, look } from './actions/look.ts';
export { reachFields, reachOf } from './actions/reach-input.ts';
export { type AskForReferral, askToRefer } from './actions/refer.ts';
export { askSettings } from './county.ts';
export { askAlarmTask } from './jobs.ts';

export { hashesOf, hashOf, newCode, sentOf } from './key-store.ts';
export { faultsOf, type Reach } from './model/ask.ts';
export { codeFrom, readCode } from './model/code.ts';
export { Law } from './pages/ask.tsx';
export { Back } from './pages/back.tsx';
export { LookPage } from './pages/look.tsx';
export { ReachFields } from './pages/reach-fields.tsx';

export { paths as askPaths } from './paths.ts';
export { doors as askDoors } from './routes.tsx';
export { ASKS, askErrors } from './spoken.ts';
export { forgetAsks } from './store.ts';
export { words as askWords } from './words.ts';
