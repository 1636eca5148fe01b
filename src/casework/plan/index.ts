/** The youth's plan: goals in their own words, needs, tasks, the safety plan, and what was agreed. */
export { addTask, type TaskAsked, tasksOf } from './actions/tasks.ts';
export { doneTasks, openTasksOf, type TaskLine } from './many-store.ts';
export { inOrder, type Origin, openTasks, type Task } from './model/tasks.ts';
export { paths as planPaths } from './paths.ts';
export { planSources } from './record-sources.ts';
export { doors as planDoors } from './routes.tsx';
export { type OwnTask, ownTasks } from './task-store.ts';
export { words as planWords } from './words.ts';
