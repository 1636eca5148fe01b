import { type Allegation, formsAlleged } from './allegations.ts';

/** The steps of the protocol `hotline-report` that are owed anew for what comes later. */
const again = {
  danger: ['send-help'],
  police: ['cross-report-phone', 'cross-report-written'],
  mandated: ['mandated-written'],
} as const;

/**
 * Which steps news makes owed once more where they were done before it: police were told of the first concern, not of this one
 * (Pen. Code 11166(j), (k), from memory); each mandated reporter writes (11166(a)); danger now is not the danger of last week.
 */
export const owedAgain = (news: { danger: boolean; police: boolean | null; mandated: boolean }): string[] => [
  ...(news.danger ? again.danger : []),
  ...(news.police ? again.police : []),
  ...(news.mandated ? again.mandated : []),
];

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
