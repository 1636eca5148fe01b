export { answersOf } from './answers.ts';
export { indicatorById, indicators } from './indicators.ts';
export { type Door as MeetingDoor, doorOf } from './model/doors.ts';
export type { Answer } from './model/result.ts';
export { type ScreeningResult, screen, strongest } from './model/result.ts';
export { paths as screeningPaths } from './paths.ts';
export { doors as screeningDoors } from './routes.tsx';
export { finishedScreenings, type Screening } from './store.ts';
