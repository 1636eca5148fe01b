/** Petitions to clear a record, their papers, the days that run, and who still holds a record. */
export { type PetitionDay, petitionDays } from './desk-store.ts';
export { petitionDaysTask } from './jobs.ts';
export { doors as petitionDoors } from './routes.tsx';
export { words as petitionWords } from './words.ts';
