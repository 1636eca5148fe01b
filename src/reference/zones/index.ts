/** Safe Youth Zones: who applied, which places count today, and the visits that are counted there. */
export { visitPlace } from './actions/visit.ts';
export { zonesTask } from './jobs.ts';
export { meetsZones } from './model/who.ts';
export { VisitTaps } from './pages/visit.tsx';
export { paths as zonePaths } from './paths.ts';
export { doors as zoneDoors } from './routes.tsx';
export { zoneSettings } from './rules.ts';
export { type PlaceSum, placeSums, type VisitSum, visitSums } from './sums.ts';
export { words as zoneWords } from './words.ts';
export { type Zone, zonesNow } from './zones.ts';
