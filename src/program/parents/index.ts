/** Classes for parents and parent partners: without a youth record, and joined to none. */
export { parentSettings } from './county.ts';
export { callsWaiting, type MyCall, myCalls, type Waiting as CallsWaiting } from './duty-store.ts';
export { parentsTask } from './jobs.ts';
export { CallsWait } from './pages/list.tsx';
export { stateLine as callStateLine, Take as TakeCall } from './pages/requests.tsx';
export { paths as parentPaths } from './paths.ts';
export { forgetParents } from './request-store.ts';
export { doors as parentDoors } from './routes.tsx';
export { requestSums as parentRequestSums } from './sums-store.ts';
export { words as parentWords } from './words.ts';
