/** The county's directory of help: open to everyone as HSDS 3.0, kept by administrators and liaisons. */
export type { Offer, Phone, Schedule } from './model/offer.ts';
export type { Landmark } from './model/places.ts';
export { type Need, needs, type ProfileOfService, type Served } from './model/profile.ts';
export { offers } from './offers.ts';
export { paths as directoryPaths } from './paths.ts';
export { places, regionLabel } from './places.ts';
export { doors as directoryDoors } from './routes.tsx';
export { words as directoryWords } from './words.ts';
