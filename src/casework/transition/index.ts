/** The way to adulthood: what is had and lacking, and how a youth fares afterwards. */
export {
  type DueSupport,
  dueSupports,
  type FirstSupports as SupportsFirst,
  noSupportsKnown,
  supportsFirst,
} from './actions/supports.ts';
export { transitionSettings } from './county.ts';
export { labelOf as adulthoodLabel, supportList, supportOf } from './list.ts';
export { type OwnStep, ownSteps, type SupportStep } from './model/supports.ts';
export { FirstSupports } from './pages/first-supports.tsx';
export { paths as transitionPaths } from './paths.ts';
export { transitionSources } from './record-sources.ts';
export { doors as transitionDoors } from './routes.tsx';
export { exitSums } from './sums-store.ts';
export { supportSums } from './support-store.ts';
export { supportWords } from './support-words.ts';
export { words as transitionWords } from './words.ts';
