import { locationIn, visitIn } from './compile.ts';
import { type Directory, inside, text } from './directory.ts';
import type { Offer, Schedule } from './offer.ts';
import { offersOf } from './offers.ts';

/** A location as one walks into it: open while one of its services is. */
export type OpenLocation = {
  id: string;
  name: string;
  organization: string;
  address: NonNullable<Offer['address']>;
  point: Offer['point'];
  region: string | null;
  phones: readonly string[];
  schedules: readonly Schedule[];
};

/** Every location with an active service and an address that is public. A confidential place has none, and is not among them. */
export function openLocationsOf(
  directory: Directory,
  regionOf: (postalCode: string) => string | null,
): ReadonlyMap<string, OpenLocation> {
  const found = new Map<string, OpenLocation>();
  for (const offer of offersOf(directory, regionOf)) {
    const { locationId, address } = offer;
    const place = locationId ? directory.location.get(locationId) : undefined;
    if (!locationId || !place || !address) continue;
    const before = found.get(locationId);
    found.set(locationId, {
      id: locationId,
      name: text(locationIn(directory, place), 'name') || offer.organization,
      organization: before?.organization ?? offer.organization,
      address,
      point: offer.point,
      region: offer.region,
      phones: [...new Set([...(before?.phones ?? []), ...phonesAt(directory, offer)])],
      schedules: [...(before?.schedules ?? []), ...offer.schedules],
    });
  }
  return found;
}

/** The numbers of the place itself, where it has any: those of a service may ring elsewhere. */
function phonesAt(directory: Directory, { id, locationId, phones }: Offer): string[] {
  const visit = directory.service_at_location.get(id);
  const place = directory.location.get(locationId ?? '');
  const near = [visit ? visitIn(directory, visit.body) : {}, place ? locationIn(directory, place) : {}];
  const own = near.flatMap((body) => inside(body, 'phones')).map((each) => text(each, 'number'));
  return own.length > 0 ? own : phones.map(({ number }) => number);
}
