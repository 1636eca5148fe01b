import { z } from 'zod';

/**
 * What a report to the hotline alleges. The category is the state's number; exploitation has a sub-category for each
 * form, and one report may carry several (the state's system took one: a reason why co-occurrence was not counted).
 */
export const subCategories = [
  'commercial-sexual-exploitation',
  'exploiting-childs-labor',
  'involving-child-in-criminal-behavior',
] as const;
export type SubCategory = (typeof subCategories)[number];

export const formOf = {
  'commercial-sexual-exploitation': 'cse',
  'exploiting-childs-labor': 'lt',
  'involving-child-in-criminal-behavior': 'ltfc',
} as const satisfies Record<SubCategory, 'cse' | 'lt' | 'ltfc'>;

const categoryOf = {
  siblingAtRisk: 5001,
  caretakerAbsence: 2169,
  emotional: 2176,
  exploitation: 2177,
  generalNeglect: 2178,
  physical: 2179,
  severeNeglect: 2180,
  sexual: 2181,
} as const;

export const allegationCategories = Object.values(categoryOf);
export const exploitation = categoryOf.exploitation;

export const allegationShape = z
  .strictObject({
    category: z.union(allegationCategories.map((code) => z.literal(code))),
    subCategory: z.enum(subCategories).nullable(),
    /** Who is said to have done it: the relation only, or null when not known. */
    by: z.string().max(60).nullable(),
  })
  .refine(({ category, subCategory }) => (category === exploitation) === (subCategory !== null), {
    path: ['subCategory'],
    message: 'allegation-sub-category',
  });

export type Allegation = z.infer<typeof allegationShape>;

/** Catalogue keys of what does not fit among a report's allegations. */
export function allegationProblems(allegations: readonly Allegation[]): string[] {
  const problems: string[] = [];
  if (allegations.length === 0) problems.push('allegation-none');
  const keys = allegations.map((one) => `${one.category} ${one.subCategory} ${one.by}`);
  if (new Set(keys).size < keys.length) problems.push('allegation-twice');
  // R-06511: "at risk, sibling abused" needs neglect, physical or sexual abuse beside it (2178 to 2181).
  const atRisk = allegations.some((one) => one.category === categoryOf.siblingAtRisk);
  if (atRisk && !allegations.some((one) => one.category >= 2178 && one.category <= 2181))
    problems.push('allegation-sibling-needs-another');
  return problems;
}

/** The forms of exploitation that a report alleges, each once. */
export const formsAlleged = (allegations: readonly Allegation[]): ('cse' | 'lt' | 'ltfc')[] => [
  ...new Set(allegations.flatMap((one) => (one.subCategory ? [formOf[one.subCategory]] : []))),
];
