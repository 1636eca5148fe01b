import { shippedPlaces } from '#reference/regions/index.ts';

/** The table of postal codes that comes with the program. What holds for a county, `regionsNow` of the regions says. */
export { shippedPlaces as places };
