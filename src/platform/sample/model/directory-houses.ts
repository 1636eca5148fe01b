import { type Draft, type House, newWord, placeIn } from './directory-draft.ts';
import { addressAt } from './directory-parts.ts';
import type { Body, Family, Kind } from './directory-shapes.ts';
import { spanishOf } from './directory-spanish.ts';
import { inventWord } from './names.ts';
import type { Chance } from './random.ts';

const HOUSES: Readonly<Record<Family, readonly string[]>> = {
  stay: ['House', 'Harbor'],
  youth: ['Youth Project', 'Youth Alliance', 'Youth House'],
  food: ['Table', 'Kitchen', 'Food Project'],
  health: ['Health Center', 'Community Clinic'],
  law: ['Law Center', 'Legal Project'],
  school: ['Learning Project', 'School Partners'],
  work: ['Work Project', 'Training Center'],
  parents: ['Family Center', 'Family Project'],
};

/** The organization that gives a service: one of the region that gives something like it already, or a new one. */
export function houseFor(draft: Draft, own: Chance, kind: Kind, region: string | null): House {
  // Who keeps a place confidential shares neither an organization nor a number with anything that has an address.
  const near = draft.houses.filter(
    (house) =>
      region !== null &&
      house.region === region &&
      house.family === kind.family &&
      house.kinds.length < 3 &&
      !house.kinds.includes(kind.id),
  );
  const house = near.length > 0 && own.yes(0.5) ? own.pick(near) : newHouse(draft, own, kind, region);
  house.kinds.push(kind.id);
  return house;
}

function newHouse(draft: Draft, own: Chance, { family }: Kind, region: string | null): House {
  const word = newWord(draft, own);
  const id = draft.ids('organization', word);
  const phone = draft.phone(region);
  const name = `${word} ${own.pick(HOUSES[family])} (sample)`;
  const handle = word.toLowerCase();
  const body: Body = {
    id,
    name,
    description: 'Invented for the sample county.',
    ...(own.yes(0.7) ? { website: `https://throughline.example/sample/${handle}` } : {}),
    ...(own.yes(0.5) ? { email: `${handle}@throughline.example` } : {}),
    legal_status: own.yes(0.8) ? 'Nonprofit' : 'Public agency',
    phones: [{ id: draft.ids('organization-phone', word), number: phone, type: 'voice' }],
  };
  draft.out.organizations.push({ id, name, body });
  const house: House = { id, word, family, region, phone, locationId: null, kinds: [] };
  draft.houses.push(house);
  return house;
}

/** A location with an address in a region; `key` is its own in the directory. */
export function newLocation(
  draft: Draft,
  own: Chance,
  { key, region, organizationId, name }: { key: string; region: string; organizationId: string; name?: string },
): string {
  const id = draft.ids('location', key);
  const street = inventWord(own, own.yes(0.7) ? 'english' : 'spanish');
  const { address, point } = addressAt(own, draft.ids('address', key), placeIn(draft, own, region), street);
  const access = own.weigh({ ramp: 5, elevator: 2, steps: 1, unsaid: 4 });
  const body: Body = {
    id,
    location_type: 'physical',
    organization_id: organizationId,
    ...(name === undefined ? {} : { name }),
    ...point,
    addresses: [address],
    ...(own.yes(0.4) ? { transportation: own.pick(['A bus stops at the door', 'Ten minutes from the train']) } : {}),
    ...(access === 'unsaid'
      ? {}
      : { accessibility: [{ id: draft.ids('accessibility', key), description: ACCESS[access] }] }),
  };
  const translations = spanishOf(body);
  if (translations.length > 0) Object.assign(body, { translations });
  draft.out.locations.push({ id, organizationId, body });
  return id;
}

const ACCESS = {
  ramp: 'A ramp and wide doors',
  elevator: 'An elevator',
  steps: 'Three steps at the door, no ramp',
} as const;

/** A location of which the public learns nothing: where it is stands in a table of its own. */
export function newConfidentialLocation(draft: Draft, own: Chance, key: string, organizationId: string): string {
  const id = draft.ids('location', key);
  draft.out.locations.push({
    id,
    organizationId,
    body: { id, location_type: 'physical', organization_id: organizationId },
  });
  const region = own.pick(draft.given.regions).id;
  const street = inventWord(own, 'english');
  const { address, point } = addressAt(own, draft.ids('address', key), placeIn(draft, own, region), street);
  draft.out.confidential.push({ locationId: id, body: { addresses: [address], ...point, region } });
  return id;
}
