/** The county's regions: which there are, which postal code lies in which, and their picture. */
export type { CountyRegions } from './model/county.ts';
export type { Landmark, Place } from './model/places.ts';
export { labelOf, type Region, regionLabel, regionMeant } from './model/region.ts';
export { type Mark, RegionMap } from './pages/region-map.tsx';
export { paths as regionPaths } from './paths.ts';
export { doors as regionDoors } from './routes.tsx';
export { regionChoices, saidRegion, shippedPlaces, shippedRegions } from './shipped.ts';
export { regionsAt, regionsNow } from './store.ts';
export { words as regionWords } from './words.ts';
