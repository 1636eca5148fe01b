export { joinTeam } from './actions/join-team.ts';
export { accessSettings } from './county.ts';
export { deriveWaiting, tellOfSteps } from './jobs.ts';
export {
  type AgencyKind,
  type BasisKind,
  type Category,
  categories,
  openable,
} from './model/categories.ts';
export { paths as accessPaths } from './paths.ts';
export { doors as accessDoors } from './routes.tsx';
export { type TextSealer, textSealerOf } from './sealed.ts';
export {
  agencies,
  holds,
  type Named,
  ownCases,
  type PersonHere,
  type PersonTerm,
  peopleHere,
  peopleOf,
  type ReportLine,
  reportsOf,
  standsBy,
  termsOf,
  worksTheCase,
  youthNumber,
} from './store.ts';
export { type Sight, sightsOf, type Turn, turnsSince } from './store-many.ts';
export { type Reader, readersOf } from './store-readers.ts';
export { words as accessWords } from './words.ts';
