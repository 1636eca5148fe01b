import { type Answer, listed, whole } from './compile.ts';
import type { Directory, Entity, EntityName } from './directory.ts';
import type { Query, Resource } from './query.ts';
import { found, type Point } from './search.ts';

/** Which objects a list is of. */
export const entityOf = {
  services: 'service',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
  organizations: 'organization',
  service_at_locations: 'service_at_location',
} as const satisfies Record<Resource, EntityName>;

export type Page = {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: Answer[];
};

export type Listed =
  | { kind: 'page'; page: Page }
  | { kind: 'lines'; lines: Answer[] }
  | { kind: 'not-right'; because: string };

/** A list as it is asked for. @param middle of the postal code that is asked for, where the county's table says it */
export function answerList(
  directory: Directory,
  resource: Resource,
  query: Query,
  middle: Point | null = null,
): Listed {
  const all = found(directory, resource, query, middle);
  if (!Array.isArray(all)) return { kind: 'not-right', because: all.because };
  const shown = (entities: readonly Entity[]) => entities.map((entity) => formOf(directory, resource, entity, query));
  if (query.format === 'ndjson') return { kind: 'lines', lines: shown(all) };
  const from = (query.page - 1) * query.per_page;
  const contents = all.slice(from, from + query.per_page);
  const pages = Math.ceil(all.length / query.per_page);
  return {
    kind: 'page',
    page: {
      total_items: all.length,
      total_pages: pages,
      page_number: query.page,
      size: contents.length,
      first_page: query.page === 1,
      last_page: query.page >= pages,
      empty: contents.length === 0,
      contents: shown(contents),
    },
  };
}

function formOf(directory: Directory, resource: Resource, entity: Entity, query: Query): Answer {
  if (query.minimal) return { id: entity.id, modified_date: entity.modifiedAt.toISOString() };
  const name = entityOf[resource];
  if (name === 'organization' && (query.full || query.full_service))
    return whole.organization(directory, entity, query.full_service);
  return query.full ? whole[name](directory, entity) : listed[name](directory, entity);
}

/** One thing with everything in it. Null: there is none. */
export function answerOne(directory: Directory, resource: Resource, id: string, fullService: boolean): Answer | null {
  const name = entityOf[resource];
  const entity = directory[name].get(id.toLowerCase());
  if (!entity) return null;
  return name === 'organization' ? whole.organization(directory, entity, fullService) : whole[name](directory, entity);
}
