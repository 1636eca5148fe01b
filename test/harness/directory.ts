import {
  type Entity,
  type EntityName,
  entityNames,
  type Rows,
  text,
} from '../../src/reference/directory/model/directory.ts';
import type { County } from './county.ts';

/** Puts a directory into the county's own tables, past every door, instead of the one before. */
export async function layDirectory(county: County, rows: Rows): Promise<void> {
  const [home] = await county.owner('select directory.home()::text as id');
  await county.owner(
    'truncate directory.services_at_locations, directory.services, directory.locations, directory.organizations, directory.taxonomy_terms, directory.taxonomies, directory.confidential_places, directory.import_rows, directory.imports, directory.sources cascade',
  );
  for (const name of entityNames)
    for (const entity of rows[name].filter((each) => leadsSomewhere(rows, name, each)))
      await county.owner(
        `insert into directory.${tables[name]} (county_id, id, body, modified_at${columns[name].map((each) => `, ${each}`).join('')})
          values ($1, $2, $3, $4${columns[name].map((_, at) => `, $${at + 5}`).join('')})`,
        [
          home?.id,
          entity.id,
          JSON.stringify(entity.body),
          entity.modifiedAt,
          ...columns[name].map((each) => (each === 'checked_on' ? entity.checkedOn : (entity.body[each] ?? null))),
        ],
      );
}

/** An import that is done, and what each of its rows was and became. `undone`: and taken back since. */
export async function layImport(
  county: County,
  {
    at,
    origin = 'hand',
    source = null,
    undone = false,
  }: { at: string; origin?: string; source?: string | null; undone?: boolean },
  rows: readonly { name: EntityName; id: string; was: object | null; becomes: object }[],
): Promise<string> {
  const [home] = await county.owner(
    'select c.county_id, u.id as by, gen_random_uuid()::text as id, gen_random_uuid()::text as source from people.users u join (select directory.home() as county_id) c using (county_id) limit 1',
  );
  const { county_id, by, id } = home as Record<string, string>;
  if (source)
    await county.owner(
      `insert into directory.sources (county_id, id, name, kind, made_by) values ($1, $2, $3, 'sheet', $4)`,
      [county_id, home?.source, source, by],
    );
  await county.owner(
    `insert into directory.imports (county_id, id, source, source_id, origin, made_at, made_by, read_at, do_asked_at, asked_by, applied_at, undone_at)
      values ($1, $2, 'a file', $3, $4, $5, $6, $5, $5, $6, $5, $7)`,
    [county_id, id, source ? home?.source : null, origin, at, by, undone ? at : null],
  );
  await county.owner(
    `insert into directory.import_rows (county_id, import_id, place, kind, entity_id, outcome, label, source, was, becomes)
      select $1, $2, x.place, x.name, x.id, case when x.was is null then 'added' else 'changed' end, '', '',
          case when x.was is not null then jsonb_build_object('body', x.was) end, jsonb_build_object('body', x.becomes)
        from jsonb_to_recordset($3::jsonb) x(place int, name text, id uuid, was jsonb, becomes jsonb)`,
    [county_id, id, JSON.stringify(rows.map((row, place) => ({ ...row, place })))],
  );
  return String(id);
}

/** The database itself holds no row whose organization, place or service is not there. */
function leadsSomewhere(rows: Rows, name: EntityName, { body }: Entity): boolean {
  const there = (of: EntityName, id: string) =>
    rows[of].some((each) => each.id === text(body, id) && leadsSomewhere(rows, of, each));
  if (name === 'service') return there('organization', 'organization_id');
  if (name === 'service_at_location') return there('service', 'service_id') && there('location', 'location_id');
  if (name === 'taxonomy_term') return body.taxonomy_id === undefined || there('taxonomy', 'taxonomy_id');
  return name !== 'location' || body.organization_id === undefined || there('organization', 'organization_id');
}

const tables = {
  taxonomy: 'taxonomies',
  taxonomy_term: 'taxonomy_terms',
  organization: 'organizations',
  location: 'locations',
  service: 'services',
  service_at_location: 'services_at_locations',
} as const;
const columns: Record<EntityName, readonly string[]> = {
  taxonomy: ['name'],
  taxonomy_term: ['name', 'taxonomy_id', 'parent_id'],
  organization: ['name'],
  location: ['organization_id'],
  service: ['name', 'organization_id', 'checked_on'],
  service_at_location: ['service_id', 'location_id'],
};
