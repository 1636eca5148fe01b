/**
 * What HSDS 3.0 says of each object, as facts: which properties, of what kind, which of them must be there. Validation, the columns
 * of the tabular form and the OpenAPI answer all follow from this one table. Source: openreferral/specification, tag v3.0.
 */
import { type Kind, many, marked, metadata, type ObjectFacts, type ObjectName, object, of, one } from './hsds-kinds.ts';
import { parts } from './hsds-parts.ts';

export type { Kind, ObjectName } from './hsds-kinds.ts';
export { objectNames } from './hsds-kinds.ts';

export const VERSION = '3.0';

const places = ['physical', 'postal', 'virtual'] as const;
const statuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;

export const objects: Readonly<Record<ObjectName, ObjectFacts>> = {
  ...parts,
  organization: object(
    'organizations',
    {
      ...of('text', 'name', 'alternate_name', 'description'),
      email: 'email',
      website: 'uri',
      ...of('text', 'tax_status', 'tax_id'),
      year_incorporated: 'number',
      ...of('text', 'legal_status', 'logo'),
      uri: 'uri',
      parent_organization_id: 'uuid',
      funding: many('funding'),
      contacts: many('contact'),
      phones: many('phone'),
      locations: many('location'),
      programs: many('program'),
      organization_identifiers: many('organization_identifier'),
      ...marked,
    },
    ['name', 'description'],
  ),
  program: object(
    'programs',
    { organization_id: 'uuid', ...of('text', 'name', 'alternate_name', 'description'), ...marked },
    ['name', 'description'],
    ['organization_id'],
  ),
  service: object(
    'services',
    {
      ...of('uuid', 'organization_id', 'program_id'),
      ...of('text', 'name', 'alternate_name', 'description'),
      url: 'uri',
      email: 'email',
      status: statuses,
      ...of('text', 'interpretation_services', 'application_process', 'fees_description', 'wait_time', 'fees'),
      ...of('text', 'accreditations', 'eligibility_description'),
      ...of('number', 'minimum_age', 'maximum_age'),
      assured_date: 'day',
      assurer_email: 'email',
      ...of('text', 'licenses', 'alert'),
      last_modified: 'instant',
      phones: many('phone'),
      schedules: many('schedule'),
      service_areas: many('service_area'),
      service_at_locations: many('service_at_location'),
      languages: many('language'),
      organization: one('organization'),
      funding: many('funding'),
      cost_options: many('cost_option'),
      program: one('program'),
      required_documents: many('required_document'),
      contacts: many('contact'),
      ...marked,
    },
    ['name', 'status'],
    ['organization_id'],
  ),
  service_at_location: object(
    'service_at_location',
    {
      ...of('uuid', 'service_id', 'location_id'),
      description: 'text',
      contacts: many('contact'),
      phones: many('phone'),
      schedules: many('schedule'),
      location: one('location'),
      ...marked,
    },
    [],
    ['service_id', 'location_id'],
  ),
  location: object(
    'locations',
    {
      location_type: places,
      url: 'uri',
      organization_id: 'uuid',
      ...of('text', 'name', 'alternate_name', 'description', 'transportation'),
      ...of('number', 'latitude', 'longitude'),
      ...of('text', 'external_identifier', 'external_identifier_type'),
      languages: many('language'),
      addresses: many('address'),
      contacts: many('contact'),
      accessibility: many('accessibility'),
      phones: many('phone'),
      schedules: many('schedule'),
      ...marked,
    },
    ['location_type'],
  ),
  taxonomy: object('taxonomies', { ...of('text', 'name', 'description'), uri: 'uri', version: 'text', metadata }, [
    'name',
    'description',
  ]),
  taxonomy_term: object(
    'taxonomy_terms',
    {
      ...of('text', 'code', 'name', 'description'),
      parent_id: 'uuid',
      taxonomy: 'text',
      taxonomy_detail: one('taxonomy'),
      language: 'text',
      taxonomy_id: 'uuid',
      term_uri: 'uri',
      metadata,
    },
    ['name', 'description'],
  ),
};

type Part = { property: string; of: ObjectName; many: boolean };

/** The objects inside an object, under which name. */
export const partsOf = (name: ObjectName): readonly Part[] => parted[name];

/** The names of its plain values, in the standard's order: the columns of its table. */
export const columnsOf = (name: ObjectName): readonly string[] => plainColumns[name];

export const isPlain = (kind: Kind): kind is Exclude<Kind, { one: ObjectName } | { many: ObjectName }> =>
  typeof kind === 'string' || Array.isArray(kind);

/** Worked out once: an import asks for them a million times. */
const ofEach = <T>(make: (facts: ObjectFacts) => T): Readonly<Record<ObjectName, T>> =>
  Object.fromEntries(Object.entries(objects).map(([name, facts]) => [name, make(facts)])) as Record<ObjectName, T>;
const parted = ofEach(({ properties }) =>
  Object.entries(properties).flatMap(([property, kind]): Part[] =>
    isPlain(kind) ? [] : [{ property, of: 'one' in kind ? kind.one : kind.many, many: 'many' in kind }],
  ),
);
const plainColumns = ofEach(({ properties }) =>
  Object.entries(properties).flatMap(([property, kind]) => (isPlain(kind) ? [property] : [])),
);
