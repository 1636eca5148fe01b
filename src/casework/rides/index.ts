/** A safe ride for a youth: asked, driven by a provider of the county's list, told, arrived, rated. */
export { type RideInput, readRide, rideFields } from './actions/ask.ts';
export { rideSettings } from './county.ts';
export { paths as ridePaths } from './paths.ts';
export { rideSource } from './record-sources.ts';
export { ridesOn } from './ring-store.ts';
export { doors as rideDoors } from './routes.tsx';
export { type Driver, newPen as ridePen, openDriver, openVendor } from './sealed-store.ts';
export { sealRide } from './store.ts';
export { words as rideWords } from './words.ts';
