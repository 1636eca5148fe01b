/** The county's directory of help: open to everyone as HSDS 3.0, kept by administrators and liaisons. */
export { type WorkDesk, workOn } from './actions/work.ts';
export { directorySettings } from './county.ts';
export { importTask, type Runner } from './jobs.ts';
export type { Offer, Phone, Schedule } from './model/offer.ts';
export { type Need, needs, type ProfileOfService, type Served, served } from './model/profile.ts';
export { offers } from './offers.ts';
export { paths as directoryPaths } from './paths.ts';
export { places } from './places.ts';
export { doors as directoryDoors } from './routes.tsx';
export { words as directoryWords } from './words.ts';
export { forgetPreviews, type Work } from './work-store.ts';
