import { screeningPaths } from '#casework/screening/index.ts';

/** Links of this module. `reporting` and `call` are doors of the reports module. */
export const paths = {
  here: screeningPaths.here,
  arrival: '/here/arrival',
  arrivalOf: screeningPaths.ownSteps,
  notHome: '/here/not-home',
  /** Public: nothing in it says what the page is about. */
  tonight: '/families/tonight',
  /** Parents' classes: public, of a module on a floor above. */
  classes: '/classes',
  reporting: '/reports/new',
  call: '/reports/call',
} as const;
