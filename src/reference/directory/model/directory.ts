/** What an object says of itself, as HSDS names it; ids lead to others, and what belongs to it alone stands inside. */
export type Body = Readonly<Record<string, unknown>>;

/** The objects that stand for themselves, each after those that it needs. */
export const entityNames = [
  'taxonomy',
  'taxonomy_term',
  'organization',
  'location',
  'service',
  'service_at_location',
] as const;
export type EntityName = (typeof entityNames)[number];
export const isEntity = (name: string): name is EntityName => (entityNames as readonly string[]).includes(name);

export type Entity = {
  id: string;
  body: Body;
  modifiedAt: Date;
  /** Of a service: when somebody last said that it is right (YYYY-MM-DD). */
  checkedOn: string | null;
};

/** The objects of one county, each kind by id and in the order of their names. */
export type Directory = { readonly [name in EntityName]: ReadonlyMap<string, Entity> } & {
  /** The places of a service, and the services of a place. */
  placesOf: (serviceId: string) => readonly Entity[];
  servicesAt: (locationId: string) => readonly Entity[];
  servicesOf: (organizationId: string) => readonly Entity[];
  locationsOf: (organizationId: string) => readonly Entity[];
  /** Where the past is told as well: HSDS's `metadata` of an object, newest first. */
  historyOf?: (name: EntityName, id: string) => Record<string, unknown>[];
};

export type Rows = { readonly [name in EntityName]: readonly Entity[] };

export const text = (body: Body, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};
/** The objects that stand inside another under this name. */
export const inside = (body: Body, name: string): readonly Body[] => {
  const value = body[name];
  return Array.isArray(value) ? value.filter((each): each is Body => typeof each === 'object' && each !== null) : [];
};

/** The directory of these rows. What leads nowhere is not in it: an answer never names an id that does not resolve. */
export function directoryOf(rows: Rows): Directory {
  const organization = byId(rows.organization);
  const location = byId(rows.location);
  const service = byId(rows.service.filter(({ body }) => organization.has(text(body, 'organization_id'))));
  const service_at_location = byId(
    rows.service_at_location.filter(
      ({ body }) => service.has(text(body, 'service_id')) && location.has(text(body, 'location_id')),
    ),
  );
  const places = grouped(service_at_location, 'service_id');
  const visits = grouped(service_at_location, 'location_id');
  const services = grouped(service, 'organization_id');
  const locations = grouped(location, 'organization_id');
  return {
    organization,
    location,
    service,
    service_at_location,
    taxonomy: byId(rows.taxonomy),
    taxonomy_term: byId(rows.taxonomy_term),
    placesOf: (id) => places.get(id) ?? [],
    servicesAt: (id) => visits.get(id) ?? [],
    servicesOf: (id) => services.get(id) ?? [],
    locationsOf: (id) => locations.get(id) ?? [],
  };
}

/** The places of a service, as they are kept. */
export const locationsAt = (directory: Directory, serviceId: string): Body[] =>
  directory.placesOf(serviceId).flatMap(({ body }) => {
    const location = directory.location.get(text(body, 'location_id'));
    return location ? [location.body] : [];
  });

/** Whether where it is must not be known: the place says so, or a service that is there. */
export function isConfidential(directory: Directory, locationId: string): boolean {
  if (directory.location.get(locationId)?.body.confidential === true) return true;
  return directory
    .servicesAt(locationId)
    .some(({ body }) => directory.service.get(text(body, 'service_id'))?.body.confidential === true);
}

/** Whether of its past nothing is told: where it is must not be known, or something of it is at such a place. */
export function isPastHidden(directory: Directory, name: EntityName, { id, body }: Entity): boolean {
  if (name === 'location') return isConfidential(directory, id);
  if (name === 'service_at_location') return isConfidential(directory, text(body, 'location_id'));
  if (name !== 'service') return false;
  return (
    body.confidential === true ||
    directory.placesOf(id).some((visit) => isConfidential(directory, text(visit.body, 'location_id')))
  );
}

const byId = (rows: readonly Entity[]): ReadonlyMap<string, Entity> =>
  new Map(
    [...rows]
      .sort((a, b) => compare(text(a.body, 'name'), text(b.body, 'name')) || compare(a.id, b.id))
      .map((row) => [row.id, row]),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function grouped(rows: ReadonlyMap<string, Entity>, by: string): ReadonlyMap<string, Entity[]> {
  const groups = new Map<string, Entity[]>();
  for (const row of rows.values()) {
    const key = text(row.body, by);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
