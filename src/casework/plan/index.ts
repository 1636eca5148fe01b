/** The youth's plan: goals in their own words, needs, tasks, the safety plan, and what was agreed. */
export { addTask, type TaskAsked } from './actions/tasks.ts';
export { planSettings } from './county.ts';
export { leftAloneTask } from './jobs.ts';
export { readLines } from './line-store.ts';
export { doneTasks, openTasksOf, type TaskLine } from './many-store.ts';
export { changesBetween, type Line, standing } from './model/lines.ts';
export type { Origin, Task } from './model/tasks.ts';
export { openForPart, sealForPart } from './part-pen.ts';
export { paths as planPaths } from './paths.ts';
export { planSources } from './record-sources.ts';
export { doors as planDoors } from './routes.tsx';
export { type OwnTask, ownTasks, readTasks } from './task-store.ts';
export { words as planWords } from './words.ts';
