import { begin, type DirectoryGiven, type Draft, ownChance } from './directory-draft.ts';
import { hoursOf } from './directory-hours.ts';
import { houseFor, newConfidentialLocation, newLocation } from './directory-houses.ts';
import { careKinds } from './directory-kinds-care.ts';
import { dayKinds } from './directory-kinds-day.ts';
import { stayKinds } from './directory-kinds-stay.ts';
import { youthKinds } from './directory-kinds-youth.ts';
import { addLibraries } from './directory-libraries.ts';
import { addService, schedulesOf } from './directory-service.ts';
import { type Kind, NEEDS, type SampleDirectory } from './directory-shapes.ts';

export type { DirectoryGiven } from './directory-draft.ts';

/** The sample county's directory of help: the same seed and day give the same one. */
export function directoryOf(given: DirectoryGiven): SampleDirectory {
  const draft = begin(given);
  addNeeds(draft);
  for (const kind of [...stayKinds, ...youthKinds, ...careKinds, ...dayKinds]) {
    for (let n = 0; n < (kind.countywide ?? 0); n++) addOne(draft, kind, null, n);
    given.regions.forEach(({ id }, at) => {
      for (let n = 0; n < (kind.inRegions?.[at] ?? 0); n++) addOne(draft, kind, id, n);
    });
  }
  addLibraries(draft);
  return draft.out;
}

/** The taxonomy "needs": what somebody may need right now, in the words in which the finder asks it. */
function addNeeds({ ids, given, terms, out }: Draft): void {
  const taxonomyId = ids('taxonomy', 'needs');
  const taxonomy = { id: taxonomyId, name: 'needs', description: 'What somebody needs right now.' };
  out.taxonomies.push({ id: taxonomyId, name: 'needs', body: taxonomy });
  for (const need of NEEDS) {
    const id = ids('term', need);
    const name = given.needs[need].en;
    terms.set(need, { id, name });
    out.terms.push({
      id,
      taxonomyId,
      name,
      body: { id, code: need, name, description: name, taxonomy: 'needs', taxonomy_id: taxonomyId, language: 'en' },
    });
  }
}

function addOne(draft: Draft, kind: Kind, region: string | null, n: number): void {
  const key = `${kind.id}-${region ?? 'county'}-${n}`;
  const own = ownChance(draft, key);
  const house = houseFor(draft, own, kind, region);
  const hours = hoursOf(own.yes(0.05) ? 'unsaid' : own.pick(kind.hours), draft.given.today);
  const twoPlaces = kind.at === 'two-places';
  const serviceId = addService(draft, own, {
    key,
    kind,
    organizationId: house.id,
    region,
    phone: house.kinds.length === 1 ? house.phone : draft.phone(region),
    hours: twoPlaces ? [] : hours,
  });
  if (kind.at === 'confidential') link(draft, key, serviceId, newConfidentialLocation(draft, own, key, house.id));
  if (region === null) return;
  house.locationId ??= newLocation(draft, own, { key, region, organizationId: house.id });
  link(draft, key, serviceId, house.locationId, twoPlaces ? hours : undefined);
  if (!twoPlaces) return;
  const second = newLocation(draft, own, { key: `${key}-second`, region, organizationId: house.id });
  link(draft, `${key}-second`, serviceId, second, hoursOf('third-saturday', draft.given.today));
}

/** One service at one place, with hours of its own where the places differ. */
function link(
  draft: Draft,
  key: string,
  serviceId: string,
  locationId: string,
  hours?: ReturnType<typeof hoursOf>,
): void {
  const id = draft.ids('service-at-location', key);
  const schedules = hours ? { schedules: schedulesOf(draft, `${key}-there`, hours) } : {};
  draft.out.servicesAtLocations.push({
    id,
    serviceId,
    locationId,
    body: { id, service_id: serviceId, location_id: locationId, ...schedules },
  });
}
