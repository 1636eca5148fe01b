import { many, marked, metadata, type ObjectFacts, object, of, one } from './hsds-kinds.ts';

const places = ['physical', 'postal', 'virtual'] as const;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The objects that stand inside others. */
export const parts = {
  attribute: object(
    'attributes',
    {
      ...of('uuid', 'link_id', 'taxonomy_term_id'),
      ...of('text', 'link_type', 'link_entity', 'value'),
      taxonomy_term: one('taxonomy_term'),
      metadata,
    },
    [],
    ['link_id', 'taxonomy_term_id', 'link_entity'],
  ),
  phone: object(
    'phones',
    {
      ...of('uuid', 'location_id', 'service_id', 'organization_id', 'contact_id', 'service_at_location_id'),
      number: 'text',
      extension: 'number',
      ...of('text', 'type', 'description'),
      languages: many('language'),
      ...marked,
    },
    ['number'],
  ),
  contact: object('contacts', {
    ...of('uuid', 'organization_id', 'service_id', 'service_at_location_id', 'location_id'),
    ...of('text', 'name', 'title', 'department'),
    email: 'email',
    phones: many('phone'),
    ...marked,
  }),
  address: object(
    'addresses',
    {
      location_id: 'uuid',
      ...of(
        'text',
        'attention',
        'address_1',
        'address_2',
        'city',
        'region',
        'state_province',
        'postal_code',
        'country',
      ),
      address_type: places,
      ...marked,
    },
    ['address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
  ),
  schedule: object('schedules', {
    ...of('uuid', 'service_id', 'location_id', 'service_at_location_id'),
    ...of('day', 'valid_from', 'valid_to', 'dtstart'),
    timezone: 'number',
    until: 'day',
    count: 'number',
    wkst: weekdays,
    freq: ['WEEKLY', 'MONTHLY'],
    interval: 'number',
    ...of('text', 'byday', 'byweekno', 'bymonthday', 'byyearday', 'description'),
    ...of('time', 'opens_at', 'closes_at'),
    schedule_link: 'uri',
    ...of('text', 'attending_type', 'notes'),
    ...marked,
  }),
  funding: object('funding', { ...of('uuid', 'organization_id', 'service_id'), source: 'text', ...marked }),
  service_area: object('service_areas', {
    service_id: 'uuid',
    ...of('text', 'name', 'description', 'extent', 'extent_type', 'uri'),
    ...marked,
  }),
  required_document: object('required_documents', { service_id: 'uuid', document: 'text', uri: 'uri', ...marked }),
  language: object('languages', {
    ...of('uuid', 'service_id', 'location_id', 'phone_id'),
    ...of('text', 'name', 'code', 'note'),
    ...marked,
  }),
  accessibility: object('accessibility', {
    location_id: 'uuid',
    ...of('text', 'description', 'details'),
    url: 'uri',
    ...marked,
  }),
  metadata: object(
    'metadata',
    {
      resource_id: 'uuid',
      resource_type: 'text',
      last_action_date: 'day',
      ...of('text', 'last_action_type', 'field_name', 'previous_value', 'replacement_value', 'updated_by'),
    },
    ['last_action_date', 'last_action_type', 'field_name', 'previous_value', 'replacement_value', 'updated_by'],
    ['resource_id', 'resource_type'],
  ),
  meta_table_description: object('meta_table_descriptions', {
    ...of('text', 'name', 'language', 'character_set'),
    ...marked,
  }),
  cost_option: object(
    'cost_options',
    {
      service_id: 'uuid',
      ...of('day', 'valid_from', 'valid_to'),
      ...of('text', 'option', 'currency'),
      amount: 'number',
      amount_description: 'text',
      ...marked,
    },
    [],
    ['service_id'],
  ),
  organization_identifier: object(
    'organization_identifiers',
    { organization_id: 'uuid', ...of('text', 'identifier_scheme', 'identifier_type', 'identifier'), ...marked },
    ['identifier_type', 'identifier'],
    ['organization_id'],
  ),
} as const satisfies Record<string, ObjectFacts>;
