import type { Day } from '#kernel/calendar.ts';
import { type Form, standingOn, type Terms } from './terms.ts';

/** What is known of the youth that a contract asks about; null: not known, which never shuts a door. */
export type Need = { age: number | null; forms: readonly Form[]; region: string | null; language: string | null };

export const checks = ['force', 'age', 'form', 'region', 'language', 'room'] as const;
export type Check = (typeof checks)[number];
/** `unknown`: it could not be asked, since something is not known. */
export type Fit = { check: Check; fits: 'yes' | 'no' | 'unknown' };

/** Why a contract fits a youth, or does not, point by point. `hasRoom`: for one more. */
export function fitOf(terms: Terms, need: Need, hasRoom: boolean, today: Day): Fit[] {
  const within = need.age === null ? 'unknown' : yes(need.age >= terms.ageFrom && need.age <= terms.ageTo);
  const form = need.forms.length === 0 ? 'unknown' : yes(need.forms.every((each) => terms.forms.includes(each)));
  const standing = standingOn(terms, today);
  return [
    { check: 'force', fits: yes(standing === 'in-force' || standing === 'closing') },
    { check: 'age', fits: within },
    { check: 'form', fits: form },
    { check: 'region', fits: listed(terms.regions, need.region) },
    { check: 'language', fits: listed(terms.languages, need.language) },
    { check: 'room', fits: yes(hasRoom) },
  ];
}

const yes = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no');
const listed = (list: readonly string[], wanted: string | null): Fit['fits'] =>
  list.length === 0 ? 'yes' : wanted === null || wanted === '' ? 'unknown' : yes(list.includes(wanted));

export const mayTake = (fits: readonly Fit[]): boolean => fits.every((each) => each.fits !== 'no');

/** Those that may take the youth first, the ones with the fewest unknowns before the others. */
export const byFit = (a: readonly Fit[], b: readonly Fit[]): number => score(a) - score(b);
const score = (fits: readonly Fit[]): number =>
  fits.reduce((sum, { fits: each }) => sum + (each === 'no' ? 100 : each === 'unknown' ? 1 : 0), 0);
