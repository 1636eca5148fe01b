/** Restorative justice: opened by the survivor alone, known to whom they chose and who facilitates, stopped whenever they like. */
export { type LeftRepair, leftRepairs } from './actions/left.ts';
export { type OpenRepair, openRepairs } from './actions/repair.ts';
export { isOpenHere as repairIsOpen, restorativeSettings } from './county.ts';
export { tellLeft as tellRepairsLeft } from './jobs.ts';
export { isOver, type RepairFact, type Standing, standingOf } from './model/repair.ts';
export { paths as restorativePaths } from './paths.ts';
export { doors as restorativeDoors } from './routes.tsx';
export { openWords as openRepairWords, sealWords as sealRepairWords } from './store.ts';
export { words as restorativeWords } from './words.ts';
