/** Written agreements that what a youth says in a screening is not used against them. */
export { agreementsHere } from './actions/agreements.ts';
export type { Agreement } from './model/agreement.ts';
export { AgreementHere } from './pages/here.tsx';
export { paths as agreementPaths } from './paths.ts';
export { doors as agreementDoors } from './routes.tsx';
export { words as agreementWords } from './words.ts';
