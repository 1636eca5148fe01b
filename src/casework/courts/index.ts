/** Hearings: when they are and what they need for the whole team; which court, for those who may know. */
export { type AheadHearing, hearingsAhead } from './ahead-store.ts';
export { lateCourtTask } from './jobs.ts';
export {
  hearingsInFeed,
  type MyHearing,
  type MyNeed,
  type MyOrder,
  myHearings,
  myNeeds,
  myOrders,
  type NextHearing,
  nextHearings,
} from './mine-store.ts';
export { hearingMoment } from './model/moment.ts';
export { When as HearingTime } from './pages/when.tsx';
export { paths as courtPaths } from './paths.ts';
export { courtSources } from './record-sources.ts';
export { doors as courtDoors } from './routes.tsx';
export { words as courtPageWords } from './words.ts';
