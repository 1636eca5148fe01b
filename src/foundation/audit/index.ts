export { writeEntry } from './entry.ts';
