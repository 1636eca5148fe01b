import { type Allegation, formsAlleged } from './allegations.ts';

/** What a report alleges, as the duty to report asks it. */
export type Alleged = 'cse' | 'lt' | 'ltfc' | 'other-abuse';

const generalNeglect = 2178;
const siblingAtRisk = 5001;

export const allegedOf = (allegations: readonly Allegation[]): Alleged[] => [
  ...formsAlleged(allegations),
  ...(allegations.some((one) => one.subCategory === null) ? (['other-abuse'] as const) : []),
];

/**
 * Whether child welfare tells police of it (Pen. Code 11166(j), from memory): known or suspected abuse, but not general
 * neglect or a sibling's risk alone. Labor trafficking alone hangs on the county's setting; null: the county has not decided.
 */
export function crossReportOwed(allegations: readonly Allegation[], laborAlone: boolean | null): boolean | null {
  const abuse = allegations.some(
    (one) => one.subCategory === null && one.category !== generalNeglect && one.category !== siblingAtRisk,
  );
  const forms = formsAlleged(allegations);
  if (abuse || forms.includes('cse')) return true;
  return forms.length > 0 ? laborAlone : false;
}
