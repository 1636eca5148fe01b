import { dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { type OpenLocation, openLocations } from '#reference/directory/index.ts';
import { regionsNow } from '#reference/regions/index.ts';
import { type Application, applicationsOf } from './application-store.ts';
import type { ZoneStanding } from './model/standing.ts';
import { type StoredPlace, storedPlaces } from './place-store.ts';
import { rulesFrom } from './rules.ts';
import { type Site, siteOf, standingOf } from './zones.ts';

/** A place with where it is and where it stands today. */
export type PlaceToday = { place: StoredPlace; site: Site | null; standing: ZoneStanding };
export type ZonesToday = {
  day: string;
  rules: ReturnType<typeof rulesFrom>;
  places: PlaceToday[];
  locations: ReadonlyMap<string, OpenLocation>;
};

export const todayOf = ({ now, actor }: Errand): string => dayOf(now, actor.timeZone);

const nameOf = ({ place, site }: Pick<PlaceToday, 'place' | 'site'>): string => `${place.agency} ${site?.name ?? ''}`;

/** Every place that this person may see, as it stands today. */
export async function zonesToday(errand: Errand): Promise<ZonesToday> {
  const { tx, actor } = errand;
  const [stored, locations, regions] = await Promise.all([
    storedPlaces(tx, actor.countyId),
    openLocations(tx, actor.countyId),
    regionsNow(tx, actor.countyId),
  ]);
  const rules = rulesFrom(stored.rules);
  const day = todayOf(errand);
  const places = stored.places.map((place) => {
    const site = siteOf(place, locations, regions);
    return { place, site, standing: standingOf(place, site, rules, day) };
  });
  places.sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return { day, rules, places, locations };
}

/** One place that runs, with its application; null where there is none, or it is not this person's to see. */
export async function findPlace(
  errand: Errand,
  placeId: string,
): Promise<(PlaceToday & { today: ZonesToday; application: Application }) | null> {
  const today = await zonesToday(errand);
  const found = today.places.find(({ place }) => place.id === placeId);
  const [application] = found ? await applicationsOf(errand, found.place.applicationId) : [];
  return found && application ? { ...found, today, application } : null;
}
