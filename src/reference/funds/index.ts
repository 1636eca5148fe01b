/** Which money may pay, by rule; the county adds, changes, dates and ends funds with two people. */
export { dollars, readCents } from './model/amount.ts';
export { approvalsFor, type Chosen, choicesOf, chosenFacts, type Facts, type Fund } from './model/fund.ts';
export { fundsFor, type Verdict } from './model/rule.ts';
export { purposeName } from './pages/fund-facts.tsx';
export { AnswerTag, Reasons } from './pages/verdict.tsx';
export { paths as fundPaths } from './paths.ts';
export { doors as fundDoors } from './routes.tsx';
export { purposeIds, purposes, shippedFunds } from './shipped.ts';
export { fundsNow, leftOf } from './store.ts';
export { words as fundWords } from './words.ts';
