import { type Draft, newWord, ownChance } from './directory-draft.ts';
import { libraryHours } from './directory-hours.ts';
import { newLocation } from './directory-houses.ts';
import { addService, schedulesOf } from './directory-service.ts';
import type { Kind } from './directory-shapes.ts';

/** 85 in all, as many as the county's library has taken up the Safe Youth Zone at (county report, Safe Youth Zone, phase III). */
const IN_REGIONS = [8, 13, 16, 5, 6, 12, 15, 10] as const;

const common = {
  family: 'school',
  hours: ['unsaid'],
  ages: [[null, null]],
  serves: { boys: 1, undocumented: 0.9, lgbtq: 0.9, 'with-disabilities': 0.9 },
  referredBy: [['anyone']],
} as const satisfies Partial<Kind>;

const haven: Kind = {
  ...common,
  id: 'library-haven',
  names: ['Safe place at the library'],
  description: 'A youth who feels unsafe can come in and ask. Staff stay near and call whom the youth wants.',
  needs: ['talk'],
  flags: { open_without_case: 1, no_id_needed: 1, walk_in: 1, trained_in_trafficking: 1 },
  comes: [
    [
      'Tell anyone at a desk that you need a safe place. They sit with you.',
      'Di en el mostrador que necesitas un lugar seguro. Se quedan contigo.',
    ],
  ],
};
const homework: Kind = {
  ...common,
  id: 'library-homework',
  names: ['Homework help and free computers'],
  description: 'Help with school work in the afternoon, and computers to use.',
  needs: ['school'],
  flags: { open_without_case: 1, no_id_needed: 1, walk_in: 1 },
  comes: [
    ['You find a seat and ask the person at the desk for help.', 'Buscas un lugar y pides ayuda en el mostrador.'],
  ],
};

/** One organization with two services at its many branches: each branch has its own hours and number. */
export function addLibraries(draft: Draft): void {
  const id = draft.ids('organization', 'library');
  const name = 'County Library (sample)';
  draft.out.organizations.push({ id, name, body: { id, name, description: 'Invented for the sample county.' } });
  const services = [haven, homework].map((kind) => ({
    kind,
    serviceId: addService(draft, ownChance(draft, kind.id), {
      key: kind.id,
      kind,
      organizationId: id,
      region: null,
      phone: draft.phone(null),
      hours: [],
    }),
  }));
  draft.given.regions.forEach(({ id: region }, at) => {
    for (let n = 0; n < (IN_REGIONS[at] ?? 0); n++) addBranch(draft, id, region, n, services);
  });
}

function addBranch(
  draft: Draft,
  organizationId: string,
  region: string,
  n: number,
  services: readonly { kind: Kind; serviceId: string }[],
): void {
  const key = `library-${region}-${n}`;
  const own = ownChance(draft, key);
  const name = `${newWord(draft, own)} Library`;
  const locationId = newLocation(draft, own, { key, region, organizationId, name });
  const phone = { id: draft.ids('phone', key), number: draft.phone(region), type: 'voice' };
  const hours = own.pick(libraryHours);
  for (const { kind, serviceId } of services) {
    if (kind.id === homework.id && own.yes(0.5)) continue;
    const id = draft.ids('service-at-location', key, kind.id);
    draft.out.servicesAtLocations.push({
      id,
      serviceId,
      locationId,
      body: {
        id,
        service_id: serviceId,
        location_id: locationId,
        phones: [phone],
        schedules: schedulesOf(draft, `${key}-${kind.id}`, hours),
      },
    });
  }
}
