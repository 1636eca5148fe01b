/** The county's directory of help: open to everyone as HSDS 3.0, kept by administrators and liaisons. */
export { type ServiceChanges, serviceChanges } from './changes.ts';
export type { Offer, Phone, Schedule } from './model/offer.ts';
export { isNeed, type Need, needs, type ProfileOfService, type Served } from './model/profile.ts';
export { offers } from './offers.ts';
export { type Named, organizations } from './organizations.ts';
export { paths as directoryPaths } from './paths.ts';
export { places } from './places.ts';
export { doors as directoryDoors } from './routes.tsx';
export { words as directoryWords } from './words.ts';
