/** Asks other servers on the county's behalf, and no others than public ones. */
export { askOutside, type OutsideAnswer, type OutsideFault } from './ask.ts';
