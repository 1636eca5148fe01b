/** A sealed copy of the embedded database while it runs, and the way back. A county's own server has pgBackRest. */
export { backUp, restore } from './backup.ts';
