import type { Day } from '#kernel/calendar.ts';
import type { Episode } from './csec-history.ts';

/**
 * AFCARS elements E106 to E111 (45 CFR 1355.44): sex trafficking before entering foster care and while in it, each
 * with whether and when law enforcement was told. Only a confirmed identification is reported; labor has no element.
 */
export type AfcarsFacts = {
  /** Days of cse, null when cse is not confirmed. */
  occurrence: Episode | null;
  /** The latest removal (E69) and what came of it; null when the youth is not in foster care. */
  currentFosterCare: Episode | null;
  /** Days on which the agency told law enforcement of it. */
  toldLawEnforcement: readonly Day[];
};

export type Afcars = {
  E106: 0 | 1;
  E107: 0 | 1 | null;
  E108: Day | null;
  E109: 0 | 1;
  E110: 0 | 1 | null;
  E111: Day | null;
};

/** Null when the youth is not in foster care: then there is no AFCARS record to fill. */
export function afcars({ occurrence, currentFosterCare, toldLawEnforcement }: AfcarsFacts): Afcars | null {
  if (!currentFosterCare) return null;
  const entered = currentFosterCare.from;
  const before = occurrence !== null && occurrence.from < entered;
  const during =
    occurrence !== null &&
    (occurrence.to === null || occurrence.to >= entered) &&
    (currentFosterCare.to === null || occurrence.from <= currentFosterCare.to);
  const told = [...toldLawEnforcement].sort();
  const first = told[0] ?? null;
  const sinceRemoval = told.find((day) => day >= entered) ?? null;
  return {
    E106: before ? 1 : 0,
    E107: before ? (first ? 1 : 0) : null,
    E108: before ? first : null,
    E109: during ? 1 : 0,
    E110: during ? (sinceRemoval ? 1 : 0) : null,
    E111: during ? sinceRemoval : null,
  };
}
