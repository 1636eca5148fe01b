export { mountOwnPage, ownPageGateways } from './gateway.tsx';
export { paths as voicePaths } from './paths.ts';
export { doors as voiceDoors } from './routes.tsx';
export { words as voiceWords } from './words.ts';
export { youthDoors } from './youth-doors.tsx';
