export { voiceSettings } from './county.ts';
export { mountOwnPage, ownPageGateways } from './gateway.tsx';
export { ownPageTask } from './jobs.ts';
export { paths as voicePaths } from './paths.ts';
export { ownPageSources, youthsOwn } from './record-sources.ts';
export { doors as voiceDoors } from './routes.tsx';
export { words as voiceWords } from './words.ts';
export { youthDoors } from './youth-doors.tsx';
