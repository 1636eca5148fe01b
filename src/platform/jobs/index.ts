/** Work without a person: a table of tasks, each in a lane of its own, with a pulse that readiness and lateness read. */
export { alone } from './alone.ts';
export { type JobDesk, type Jobs, startJobs, type Task } from './loop.ts';
