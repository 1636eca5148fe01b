import { dayOf } from '#kernel/calendar.ts';
import type { Tx } from '#platform/database/connect.ts';
import { type OpenLocation, openLocations, type Schedule } from '#reference/directory/index.ts';
import { type CountyRegions, regionsNow } from '#reference/regions/index.ts';
import { standingOn, type ZoneFacts, type ZoneStanding } from './model/standing.ts';
import { publicPlaces, type StoredPlace } from './place-store.ts';
import { rulesFrom } from './rules.ts';

/** Where a place is and how to reach it. */
export type Site = {
  name: string;
  address: string;
  city: string;
  postalCode: string;
  /** Of the county, by id, from its postal code as the county's own table has it. */
  region: string | null;
  point: { latitude: number; longitude: number } | null;
  phones: readonly string[];
  /** Opening hours as HSDS has them. Empty: nobody has said. */
  hours: readonly Schedule[];
};
/** A place that is a zone on the day it was asked for. */
export type Zone = Site & { placeId: string; locationId: string | null; agency: string };

/** Where a place is, as anyone may know; null where nobody may: its location is confidential, or is no longer in the directory. */
export function siteOf(
  place: StoredPlace,
  locations: ReadonlyMap<string, OpenLocation>,
  { places }: Pick<CountyRegions, 'places'>,
): Site | null {
  if (place.written) {
    const { name, address, hours } = place.written;
    const near = places.list.find((each) => each.postalCode === address.postalCode.slice(0, 5));
    return {
      name,
      address: address.line,
      city: address.city,
      postalCode: address.postalCode,
      region: places.regionOf(address.postalCode),
      point: near ? { latitude: near.latitude, longitude: near.longitude } : null,
      phones: place.phones,
      hours,
    };
  }
  const found = locations.get(place.locationId ?? '');
  if (!found) return null;
  const { address } = found;
  return {
    name: found.name,
    address: address.line,
    city: address.city,
    postalCode: address.postalCode,
    region: found.region,
    point: found.point,
    phones: place.phones.length > 0 ? place.phones : found.phones,
    hours: found.schedules,
  };
}

export const factsOf = (place: StoredPlace, hasOpenAddress: boolean): ZoneFacts => ({
  appliedOn: place.appliedOn,
  hasOpenAddress,
  trainings: place.trainings,
  approvals: place.approvals,
  signs: place.signs,
});

export const standingOf = (
  place: StoredPlace,
  site: Site | null,
  rules: ReturnType<typeof rulesFrom>,
  day: string,
): ZoneStanding => standingOn(factsOf(place, site !== null), rules, day);

/**
 * The places that are zones now, of the county that this program is run for: for anyone, signed in or not. Another county has none that
 * anyone may know.
 */
export async function zonesNow(tx: Tx, now: Date, countyId: string | null = null): Promise<Zone[]> {
  const stored = await publicPlaces(tx, countyId);
  if (!stored) return [];
  const rules = rulesFrom(stored.rules);
  const [locations, regions] = await Promise.all([openLocations(tx, null), regionsNow(tx, null)]);
  const day = dayOf(now, stored.rules.timeZone);
  return stored.places.flatMap((place) => {
    const site = siteOf(place, locations, regions);
    if (!site || !standingOf(place, site, rules, day).isZone) return [];
    return [{ ...site, placeId: place.id, locationId: place.locationId, agency: place.agency }];
  });
}
