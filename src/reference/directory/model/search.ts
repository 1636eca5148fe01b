import { type Body, type Directory, type Entity, inside, isConfidential, text } from './directory.ts';
import { type Need, needs } from './profile.ts';
import type { Query, Resource } from './query.ts';

/**
 * What fits every parameter that was given: each narrows what the others leave.
 * @param middle where the postal code of the question has its middle, as the county's own table says; null: it does not.
 */
export function found(
  directory: Directory,
  resource: Resource,
  query: Query,
  middle: Point | null = null,
): Entity[] | { because: string } {
  const near = nearness(directory, query, middle);
  if ('because' in near) return near;
  const words = folded(query.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const of = directory[entityOf(resource)];
  return [...of.values()].filter(
    (entity) =>
      (words.length === 0 || holdsAll(textOf(directory, resource, entity), words)) &&
      (!query.modified_after || changedAt(directory, resource, entity) >= query.modified_after.getTime()) &&
      carries(directory, resource, entity, query) &&
      (query.organization_id === null || organizationOf(directory, resource, entity) === query.organization_id) &&
      (query.parent_id === null || text(entity.body, 'parent_id') === query.parent_id) &&
      (!query.top_only || text(entity.body, 'parent_id') === '') &&
      near.fits(entity),
  );
}

const entityOf = (resource: Resource) =>
  resource === 'taxonomies' ? 'taxonomy' : (resource.slice(0, -1) as 'service' | 'organization' | 'taxonomy_term');

/** Lower case without accents: "Línea" is found by "linea". */
export const folded = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const holdsAll = (haystack: string, words: readonly string[]): boolean =>
  words.every((word) => haystack.includes(word));

/** Worked out once for each thing: a directory that changes is made of new ones. */
const texts = new WeakMap<Directory, Map<string, string>>();

function textOf(directory: Directory, resource: Resource, entity: Entity): string {
  const known = texts.get(directory) ?? new Map<string, string>();
  texts.set(directory, known);
  const kept = known.get(entity.id);
  if (kept !== undefined) return kept;
  const made = folded(wordsOf(directory, resource, entity).join(' '));
  known.set(entity.id, made);
  return made;
}

function wordsOf(directory: Directory, resource: Resource, { body }: Entity): string[] {
  if (resource === 'service_at_locations') {
    const service = directory.service.get(text(body, 'service_id'));
    const location = directory.location.get(text(body, 'location_id'));
    const isOpen = !isConfidential(directory, text(body, 'location_id'));
    return [
      ...(service ? wordsOf(directory, 'services', service) : []),
      ...(isOpen && location
        ? [text(body, 'description'), text(location.body, 'name'), text(location.body, 'description')]
        : []),
    ];
  }
  const own = ['name', 'alternate_name', 'description', 'code'].map((name) => text(body, name));
  if (resource !== 'services') return own;
  const organization = directory.organization.get(text(body, 'organization_id'));
  return [
    ...own,
    text(body, 'eligibility_description'),
    ...inside(body, 'translations').map((each) => text(each, 'says')),
    organization ? text(organization.body, 'name') : '',
    ...termsOf(body).map((id) => text(directory.taxonomy_term.get(id)?.body ?? {}, 'name')),
    ...(Array.isArray(body.needs) ? body.needs : []).flatMap((need: Need) => {
      const said = needs[need];
      return said ? [said.en, said.es] : [];
    }),
  ];
}

const termsOf = (body: Body): string[] => inside(body, 'attributes').map((each) => text(each, 'taxonomy_term_id'));

/** By term or by taxonomy. A term is asked by the taxonomy that it is of. */
function carries(directory: Directory, resource: Resource, { body }: Entity, query: Query): boolean {
  if (query.taxonomy_id === null && query.taxonomy_term_id === null) return true;
  if (resource === 'taxonomy_terms') return text(body, 'taxonomy_id') === query.taxonomy_id;
  const service =
    resource === 'service_at_locations' ? directory.service.get(text(body, 'service_id'))?.body : undefined;
  const hidden = resource === 'service_at_locations' && isConfidential(directory, text(body, 'location_id'));
  const terms = [...(hidden ? [] : termsOf(body)), ...(service ? termsOf(service) : [])];
  const taxonomyOf = (id: string) => text(directory.taxonomy_term.get(id)?.body ?? {}, 'taxonomy_id');
  return (
    (query.taxonomy_term_id === null || terms.includes(query.taxonomy_term_id)) &&
    (query.taxonomy_id === null || terms.some((id) => taxonomyOf(id) === query.taxonomy_id))
  );
}

/** When what an answer shows of it changed: a service at a place changes with either. */
function changedAt(directory: Directory, resource: Resource, entity: Entity): number {
  if (resource !== 'service_at_locations') return entity.modifiedAt.getTime();
  const service = directory.service.get(text(entity.body, 'service_id'));
  const location = directory.location.get(text(entity.body, 'location_id'));
  return Math.max(...[entity, service, location].map((each) => each?.modifiedAt.getTime() ?? 0));
}

function organizationOf(directory: Directory, resource: Resource, { id, body }: Entity): string {
  if (resource === 'organizations') return id;
  if (resource !== 'service_at_locations') return text(body, 'organization_id');
  return text(directory.service.get(text(body, 'service_id'))?.body ?? {}, 'organization_id');
}

type Nearness = { fits: (entity: Entity) => boolean };
export type Point = { latitude: number; longitude: number };

/**
 * By postal code, or by how far from the middle of one: that of the county's table, else that of the open places that have it. A
 * confidential place has none of this, and is never found by where it is.
 */
function nearness(
  directory: Directory,
  { postcode, proximity }: Query,
  said: Point | null,
): Nearness | { because: string } {
  if (postcode === null) return { fits: () => true };
  const open = (entity: Entity) => {
    const id = text(entity.body, 'location_id');
    return isConfidential(directory, id) ? undefined : directory.location.get(id);
  };
  if (proximity === null)
    return {
      fits: (entity) => {
        const location = open(entity);
        return location !== undefined && hasCode(location, postcode);
      },
    };
  const middle = said ?? middleOf(directory, postcode);
  if (!middle)
    return { because: `Where the middle of postal code ${postcode} is, is not known here: ask without “proximity”.` };
  return {
    fits: (entity) => {
      const point = pointOf(open(entity)?.body ?? {});
      return point !== null && metresBetween(middle, point) <= proximity;
    },
  };
}

const hasCode = ({ body }: Entity, postcode: string): boolean =>
  inside(body, 'addresses').some((each) => text(each, 'postal_code').slice(0, 5) === postcode);

function middleOf(directory: Directory, postcode: string): Point | null {
  const points = [...directory.location.values()]
    .filter((location) => !isConfidential(directory, location.id) && hasCode(location, postcode))
    .flatMap(({ body }) => pointOf(body) ?? []);
  if (points.length === 0) return null;
  return {
    latitude: points.reduce((sum, point) => sum + point.latitude, 0) / points.length,
    longitude: points.reduce((sum, point) => sum + point.longitude, 0) / points.length,
  };
}

/** Where a place is; null where nothing or nothing possible is said. */
export function pointOf({ latitude, longitude }: Body): Point | null {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** Along the surface of a sphere of the Earth's mean radius (haversine): right to half a percent. */
export function metresBetween(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const half = (angle: number) => Math.sin((angle * rad) / 2) ** 2;
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * half(b.longitude - a.longitude);
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(h)));
}
