export type { Offer, Phone, Schedule } from './model/offer.ts';
export { type Need, needs, PROFILE, type ProfileOfService, type Served, served } from './model/profile.ts';
export { places } from './places.ts';
