/** The kinds of things that HSDS says of its objects, and how the table of facts is written. */

/** A plain value: `instant` is a date-time, `day` YYYY-MM-DD, `time` an hour of the day. The standard types the last two as text. */
export type Plain = 'text' | 'number' | 'uuid' | 'uri' | 'email' | 'instant' | 'day' | 'time';
export type Kind = Plain | readonly string[] | { one: ObjectName } | { many: ObjectName };

export type ObjectName = (typeof names)[number];
export type ObjectFacts = {
  /** The file of the tabular form, without its ending. */
  file: string;
  required: readonly string[];
  /** What must be there besides, where objects stand in tables and not inside each other. */
  tabular: readonly string[];
  properties: Readonly<Record<string, Kind>>;
};

const names = [
  'accessibility',
  'address',
  'attribute',
  'contact',
  'cost_option',
  'funding',
  'language',
  'location',
  'meta_table_description',
  'metadata',
  'organization',
  'organization_identifier',
  'phone',
  'program',
  'required_document',
  'schedule',
  'service',
  'service_area',
  'service_at_location',
  'taxonomy',
  'taxonomy_term',
] as const;
export const objectNames: readonly ObjectName[] = names;

export const many = (name: ObjectName) => ({ many: name });
export const one = (name: ObjectName) => ({ one: name });
export const metadata = many('metadata');
/** What nearly every object may carry. */
export const marked = { attributes: many('attribute'), metadata };

export const object = (
  file: string,
  properties: Record<string, Kind>,
  required: readonly string[] = [],
  tabular: readonly string[] = [],
): ObjectFacts => ({ file, required: ['id', ...required], tabular, properties: { id: 'uuid', ...properties } });

/** Each property's kind, by the names that share it: shorter to read than a line for each. */
export const of = (kind: Kind, ...properties: string[]): Record<string, Kind> =>
  Object.fromEntries(properties.map((name) => [name, kind]));
