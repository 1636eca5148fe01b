/** Petitions to clear a record, their papers, the days that run, and who still holds a record. */
export { type PetitionDay, petitionDays } from './desk-store.ts';
export { petitionDaysTask } from './jobs.ts';
export { day as paperDay, initialsOf, letterOf, or } from './papers/known.ts';
export { kindName as exhibitKinds, meansNames, whomNames } from './papers/names.ts';
export { doors as petitionDoors } from './routes.tsx';
export { petitionSums } from './sums-store.ts';
export { words as petitionWords } from './words.ts';
