import { maybeSame } from '#kernel/same-person.ts';

/** Who rides along, one name a line. */
export const namesIn = (typed: string): string[] =>
  typed
    .split(/[\n,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The names that may be those of somebody who takes no part until a worker decides otherwise, or whom the youth does not want. */
export const keptAwayAmong = (names: readonly string[], away: readonly string[]): string[] =>
  names.filter((name) => away.some((each) => maybeSame(each, name)));
