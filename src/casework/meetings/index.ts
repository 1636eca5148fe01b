/** Teams that meet about youth, their meetings, and advice without a name. */
export { meetingSettings } from './county.ts';
export { paths as meetingPaths } from './paths.ts';
export { meetingSources } from './record-sources.ts';
export { doors as meetingDoors } from './routes.tsx';
export { setYouthsOwn, type YouthsOwn } from './sources.ts';
export { words as meetingWords } from './words.ts';
