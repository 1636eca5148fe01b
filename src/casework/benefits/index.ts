/** Each benefit of a youth, from the thought to enrolled, with its days and what is due. */
export { type BenefitAhead, benefitsUntil, countBefore, type DueBenefit, dueBenefits } from './actions/benefits.ts';
export { factsForAdulthood } from './adulthood.ts';
export { benefitSettings } from './county.ts';
export { paths as benefitPaths } from './paths.ts';
export { benefitSource, benefitVoice } from './record-sources.ts';
export { doors as benefitDoors } from './routes.tsx';
export { words as benefitWords } from './words.ts';
