import { columnsOf, isPlain, type Kind, type ObjectName, objectNames, objects } from './hsds.ts';
import { profileSchemas } from './profile-shape.ts';

/** JSON Schema (2020-12) of every answer, made from the table of facts; each names the others under `#/components/schemas/`. */
export type Schema = Record<string, unknown>;

export const refTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** What can be asked for has two forms: with everything inside, and as it stands in a list. */
export function answerSchemas(): Record<string, Schema> {
  const own = profileSchemas();
  const wholes = Object.fromEntries(
    objectNames.map((name) => [name, wholeOf(name, name === 'service' || name === 'location' ? own[name] : {})]),
  );
  return {
    ...wholes,
    service_list: listedOf('service', own.service, {
      organization: refTo('organization_list'),
      program: plainOf('program'),
    }),
    organization_list: listedOf('organization', {}, {}),
    service_at_location_list: listedOf(
      'service_at_location',
      {},
      { location: plainOf('location', own.location), service: refTo('service_list') },
    ),
    taxonomy_list: listedOf('taxonomy', {}, {}),
    taxonomy_term_list: listedOf('taxonomy_term', {}, { taxonomy_detail: refTo('taxonomy_list') }),
    Page: page,
  };
}

const wholeOf = (name: ObjectName, added: Schema): Schema => {
  const { properties, required } = objects[name];
  const own = Object.entries(properties).map(([property, kind]) => [property, schemaOf(kind)] as const);
  return { type: 'object', required, properties: { ...Object.fromEntries(own), ...added, ...joined[name] } };
};

/** What the whole form of an answer holds besides: the standard names it in its examples. */
const joined: Partial<Record<ObjectName, Schema>> = {
  organization: { services: { type: 'array', items: refTo('service') } },
  service_at_location: { service: refTo('service') },
};

function schemaOf(kind: Kind): Schema {
  if (!isPlain(kind)) return 'one' in kind ? refTo(kind.one) : { type: 'array', items: refTo(kind.many) };
  if (typeof kind !== 'string') return { type: 'string', enum: kind };
  if (kind === 'number') return { type: 'number' };
  const formats: Partial<Record<typeof kind, string>> = {
    uuid: 'uuid',
    uri: 'uri',
    email: 'email',
    instant: 'date-time',
    day: 'date',
  };
  const format = formats[kind];
  return format ? { type: 'string', format } : { type: 'string' };
}

const plainOf = (name: ObjectName, added: Schema = {}): Schema => ({
  type: 'object',
  required: objects[name].required,
  properties: {
    ...Object.fromEntries(
      columnsOf(name).map((property) => [property, schemaOf(objects[name].properties[property] ?? 'text')]),
    ),
    ...added,
  },
  additionalProperties: false,
});

function listedOf(name: ObjectName, added: Schema, inside: Schema): Schema {
  const { properties, ...rest } = plainOf(name, added);
  return { ...rest, properties: { ...(properties as Schema), ...inside } };
}

const whole = { type: 'integer', minimum: 0 };
const flag = { type: 'boolean' };
const page: Schema = {
  type: 'object',
  required: ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'],
  properties: {
    total_items: whole,
    total_pages: whole,
    page_number: { type: 'integer', minimum: 1 },
    size: whole,
    first_page: flag,
    last_page: flag,
    empty: flag,
    contents: { type: 'array' },
  },
};
