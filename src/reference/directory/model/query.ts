import { isDay } from '#kernel/calendar.ts';

/** What can be asked of each list, as the standard's table of parameters has it. */
export const asked = {
  services: [
    'search',
    'page',
    'per_page',
    'format',
    'taxonomy_term_id',
    'taxonomy_id',
    'organization_id',
    'modified_after',
    'minimal',
    'full',
  ],
  taxonomies: ['search', 'page', 'per_page', 'format'],
  taxonomy_terms: ['search', 'page', 'per_page', 'format', 'taxonomy_id', 'top_only', 'parent_id'],
  organizations: ['search', 'full_service', 'full', 'page', 'per_page', 'format'],
  service_at_locations: [
    'search',
    'taxonomy_term_id',
    'taxonomy_id',
    'organization_id',
    'modified_after',
    'full',
    'page',
    'per_page',
    'format',
    'postcode',
    'proximity',
  ],
} as const satisfies Record<string, readonly (keyof Query)[]>;
export type Resource = keyof typeof asked;
export const resources = Object.keys(asked) as Resource[];

export type Query = {
  search: string | null;
  page: number;
  per_page: number;
  format: 'json' | 'ndjson';
  taxonomy_term_id: string | null;
  taxonomy_id: string | null;
  organization_id: string | null;
  parent_id: string | null;
  modified_after: Date | null;
  minimal: boolean;
  full: boolean;
  full_service: boolean;
  top_only: boolean;
  postcode: string | null;
  /** In metres. */
  proximity: number | null;
};
type Name = keyof Query;

export const PER_PAGE = { usual: 25, most: 200 } as const;
/** A list of ids and dates is meant to come in one piece. */
const MINIMAL_MOST = 100_000;

/** A parameter as JSON Schema, and what it does: for the OpenAPI answer and the page that people read. */
export const parameters: Readonly<Record<Name, { schema: Record<string, unknown>; about: string }>> = {
  search: { schema: { type: 'string', maxLength: 200 }, about: 'Every word of it stands in what is found.' },
  page: { schema: { type: 'integer', minimum: 1, default: 1 }, about: 'Which page of the list.' },
  per_page: {
    schema: { type: 'integer', minimum: 1, maximum: PER_PAGE.most, default: PER_PAGE.usual },
    about: 'How many things stand on a page.',
  },
  format: {
    schema: { type: 'string', enum: ['json', 'ndjson'], default: 'json' },
    about: 'With ndjson, everything that is found comes without pages, one thing a line.',
  },
  taxonomy_term_id: id('Only what carries this term.'),
  taxonomy_id: id('Only what carries a term of this taxonomy, or the terms of it.'),
  organization_id: id('Only what this organization offers.'),
  parent_id: id('Only the terms right below this one.'),
  modified_after: {
    schema: { type: 'string', format: 'date-time' },
    about: 'Only what changed at or after this moment; a day counts from its beginning in UTC.',
  },
  minimal: flag('Only the id of each thing and when it changed, all on one page.'),
  full: flag('Each thing with everything that belongs to it inside.'),
  full_service: flag('The services of an organization with everything that belongs to them.'),
  top_only: flag('Only terms that have no term above them.'),
  postcode: {
    schema: { type: 'string', pattern: '^\\d{5}(-\\d{4})?$' },
    about: 'Only places with this postal code; with proximity, only places near the middle of it.',
  },
  proximity: {
    schema: { type: 'integer', minimum: 1, maximum: 200_000 },
    about: 'In metres, from the middle of the postal code given in postcode.',
  },
};

function id(about: string) {
  return { schema: { type: 'string', format: 'uuid' }, about };
}
function flag(about: string) {
  return { schema: { type: 'boolean', default: false }, about };
}

export type Asked = { ok: true; query: Query } | { ok: false; because: string };

/** Reads the parameters of a list. What is not right is said in one sentence that names it, and never passed over. */
export function readQuery(resource: Resource, raw: Readonly<Record<string, unknown>>): Asked {
  const known: readonly string[] = asked[resource];
  const query: Query = { ...nothing };
  for (const [name, given] of Object.entries(raw)) {
    if (!known.includes(name))
      return no(`“${name.slice(0, 40)}” is not a parameter of this list. It knows: ${known.join(', ')}.`);
    if (Array.isArray(given)) return no(`“${name}” is given more than once; one value is needed.`);
    if (typeof given === 'object' && given !== null) return no(`“${name}” is one plain value.`);
    const text = typeof given === 'string' ? given.trim() : given === null ? '' : String(given);
    if (text === '') continue;
    const fault = read(query, name as Name, text);
    if (fault) return no(`“${name}” ${fault}`);
  }
  if (query.proximity !== null && query.postcode === null)
    return no('“proximity” is measured from the middle of a postal code: “postcode” is needed with it.');
  if (query.minimal && raw.per_page === undefined) query.per_page = MINIMAL_MOST;
  return { ok: true, query };
}

const nothing: Query = {
  search: null,
  page: 1,
  per_page: PER_PAGE.usual,
  format: 'json',
  taxonomy_term_id: null,
  taxonomy_id: null,
  organization_id: null,
  parent_id: null,
  modified_after: null,
  minimal: false,
  full: false,
  full_service: false,
  top_only: false,
  postcode: null,
  proximity: null,
};

const no = (because: string): Asked => ({ ok: false, because });

/** Takes one value up; or says what is wrong with it. */
function read(query: Query, name: Name, text: string): string | null {
  switch (name) {
    case 'search':
      if (text.length > 200) return 'is longer than 200 characters.';
      query.search = text;
      return null;
    case 'page':
      return whole(text, 10_000_000, (n) => {
        query.page = n;
      });
    case 'per_page':
      return whole(text, PER_PAGE.most, (n) => {
        query.per_page = n;
      });
    case 'proximity':
      return whole(text, 200_000, (n) => {
        query.proximity = n;
      });
    case 'format':
      if (text !== 'json' && text !== 'ndjson') return 'is json or ndjson.';
      query.format = text;
      return null;
    case 'modified_after': {
      const at = momentIn(text);
      if (!at) return 'is a moment such as 2026-03-01T08:00:00Z, or a day such as 2026-03-01.';
      query.modified_after = at;
      return null;
    }
    case 'postcode':
      if (!/^\d{5}(-\d{4})?$/.test(text)) return 'is a postal code of five digits.';
      query.postcode = text.slice(0, 5);
      return null;
    case 'minimal':
    case 'full':
    case 'full_service':
    case 'top_only':
      if (text !== 'true' && text !== 'false') return 'is true or false.';
      query[name] = text === 'true';
      return null;
    default:
      if (!isId(text)) return 'is an id, a UUID.';
      query[name] = text.toLowerCase();
      return null;
  }
}

export const isId = (text: string): boolean => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);

function whole(text: string, most: number, take: (n: number) => void): string | null {
  const n = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (n < 1 || n > most) return `is a whole number from 1 to ${most}.`;
  take(n);
  return null;
}

/** A sign between a moment and its offset arrives as a space where an address was not encoded. */
function momentIn(text: string): Date | null {
  if (isDay(text)) return new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+ -]\d{2}:?\d{2})?$/i.test(text)) return null;
  const [, day = '', time = '', offset = 'Z'] = /^(.{10}).(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(.*)$/.exec(text) ?? [];
  const at = new Date(`${day}T${time}${(offset || 'Z').replace(' ', '+')}`);
  return isDay(day) && !Number.isNaN(at.getTime()) ? at : null;
}
