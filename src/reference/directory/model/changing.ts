import { isNothing } from './check.ts';
import { type Body, type EntityName, entityNames, text } from './directory.ts';
import type { Incoming } from './incoming.ts';
import type { Existing } from './match.ts';
import type { PlannedRow } from './plan.ts';
import { same } from './same.ts';
import type { Bodies, Of, Patches } from './topics.ts';

/** A service with all that a person changes about it by hand. */
export type Entry = {
  service: Body;
  organization: Body;
  places: { visit: Body; location: Body }[];
};

/** What a change says will stand there, by kind and id: the public part. */
export type Said = Pick<PlannedRow, 'kind' | 'id' | 'outcome' | 'becomes'>;
export type Find = (name: EntityName, id: string) => Body | undefined;

/** What is there, with what an open change says laid over it. */
export function overlaid(find: Find, rows: readonly Said[]): Find {
  const said = new Map(
    rows.flatMap(({ kind, id, outcome, becomes }) =>
      becomes && (outcome === 'added' || outcome === 'changed') ? [[`${kind} ${id}`, becomes.body] as const] : [],
    ),
  );
  return (name, id) => said.get(`${name} ${id}`) ?? find(name, id);
}

/** @param visitIds of the service at its places, as they stand; those of the open change are added. */
export function entryOf(
  find: Find,
  serviceId: string,
  visitIds: readonly string[],
  rows: readonly Said[],
): Entry | null {
  const service = find('service', serviceId);
  if (!service) return null;
  const added = rows.flatMap(({ kind, id, becomes }) =>
    kind === 'service_at_location' && id && text(becomes?.body ?? {}, 'service_id') === serviceId ? [id] : [],
  );
  const places = [...new Set([...visitIds, ...added])].flatMap((id) => {
    const visit = find('service_at_location', id);
    const location = find('location', text(visit ?? {}, 'location_id'));
    return visit && location ? [{ visit, location }] : [];
  });
  return { service, organization: find('organization', text(service, 'organization_id')) ?? {}, places };
}

/** The objects that a page is about: of a place that is new, empty ones with the ids that they shall have. */
export function bodiesOf(entry: Entry, visitId: string | null, freshId: () => string): Bodies | null {
  const { service, organization } = entry;
  if (visitId === null) return { service, organization };
  const place = entry.places.find(({ visit }) => visit.id === visitId);
  if (place) return { service, organization, location: place.location, service_at_location: place.visit };
  if (visitId !== 'new') return null;
  const location = { id: freshId(), location_type: 'physical', organization_id: organization.id };
  return {
    service,
    organization,
    location,
    service_at_location: { id: freshId(), service_id: service.id, location_id: location.id },
  };
}

/**
 * What a change would bring: each object that was touched as it shall be, with what an open change said of others. What a property
 * held and shall not hold is said to be nothing, since what is not said stays.
 * @param secrets where the open change's confidential places are, by id.
 */
export function incomingOf(
  patches: Patches,
  bodies: Bodies,
  rows: readonly Said[],
  secrets: ReadonlyMap<string, Body>,
  existing: Existing,
): Incoming[] {
  const shall = new Map<string, { name: EntityName; body: Body }>();
  for (const { kind, id, outcome, becomes } of rows)
    if (id && becomes && (outcome === 'added' || outcome === 'changed'))
      shall.set(`${kind} ${id}`, { name: kind, body: { ...becomes.body, ...secrets.get(id) } });
  for (const name of objects) {
    const body = bodies[name];
    const patch = patches[name];
    if (!body || !patch || !differs(body, patch)) continue;
    const key = `${name} ${text(body, 'id')}`;
    shall.set(key, { name, body: { ...(shall.get(key)?.body ?? body), ...patch } });
  }
  // A place that is new has a visit though nothing but its ids was said of it.
  const { location, service_at_location: visit } = bodies;
  if (
    location &&
    visit &&
    shall.has(`location ${text(location, 'id')}`) &&
    !existing.service_at_location.has(text(visit, 'id'))
  )
    shall.set(`service_at_location ${text(visit, 'id')}`, {
      name: 'service_at_location',
      body: { ...visit, ...patches.service_at_location },
    });
  return entityNames.flatMap((name) =>
    [...shall.values()].filter((each) => each.name === name).map(({ body }) => brought(name, body, existing)),
  );
}

const objects: readonly Of[] = ['organization', 'service', 'location', 'service_at_location'];

const differs = (body: Body, patch: Body): boolean =>
  Object.entries(patch).some(([property, value]) => !same(plainly(value), plainly(body[property])));
const plainly = (value: unknown): unknown =>
  isNothing(value) || (Array.isArray(value) && value.length === 0) ? null : value;

function brought(name: EntityName, body: Body, existing: Existing): Incoming {
  const before = existing[name].get(text(body, 'id'))?.body ?? {};
  const gone = Object.fromEntries(
    Object.keys(before).flatMap((property) => (body[property] === undefined ? [[property, null]] : [])),
  );
  return { name, body: { ...gone, ...body }, source: '', faults: [] };
}

/** Whether a property says the same before and after. Nothing is nothing, however it is written; days of checking stand beside. */
export const isUnchanged = (name: string, was: Body, becomes: Body): boolean =>
  name === 'assured_date' || name === 'last_modified' || same(plainly(was[name]), plainly(becomes[name]));

/** Small enough for one pair of eyes, where the county says so: only whether there is room. */
export function isSmall(rows: readonly Pick<PlannedRow, 'kind' | 'outcome' | 'was' | 'becomes'>[]): boolean {
  const changed = rows.filter(({ outcome }) => outcome === 'added' || outcome === 'changed');
  return (
    changed.length > 0 &&
    changed.every(({ kind, was, becomes }) => {
      if (kind !== 'service' || !was || !becomes) return false;
      const names = new Set([...Object.keys(was.body), ...Object.keys(becomes.body)]);
      return [...names].every((name) => name === 'capacity' || isUnchanged(name, was.body, becomes.body));
    })
  );
}
