import { isNothing } from './check.ts';
import { type Body, type EntityName, entityNames, inside, text } from './directory.ts';
import type { Incoming } from './incoming.ts';
import { folded } from './search.ts';

/** What is there already, withdrawn or not, by kind and id. */
export type Present = {
  body: Body;
  checkedOn: string | null;
  withdrawnAt: string | null;
};
export type Existing = Readonly<Record<EntityName, ReadonlyMap<string, Present>>>;

/**
 * Gives what is brought the id of what is there already, where they are the same thing: by id, then by what tells it from others.
 * Ids that others name it by follow. Nothing is brought twice.
 */
export function matched(all: readonly Incoming[], existing: Existing): Incoming[] {
  const renamed = new Map<string, string>();
  const result: Incoming[] = [];
  for (const name of entityNames) {
    const marks = marksOf(existing, name);
    for (const each of all.filter((one) => one.name === name)) {
      const body = redirected(each.body, renamed);
      const id = text(body, 'id');
      const known = existing[name].has(id);
      const other = known
        ? undefined
        : tellingOf(name, body)
            .map((mark) => marks.get(mark))
            .find(Boolean);
      if (other) renamed.set(`${name} ${id}`, other);
      result.push({ ...each, body: other ? { ...body, id: other } : body });
    }
  }
  return result;
}

/** What tells one thing from every other of its kind, the surest first. */
function tellingOf(name: EntityName, body: Body): string[] {
  if (name === 'organization')
    return [
      ...inside(body, 'organization_identifiers').map(
        (each) => `id ${plainly(text(each, 'identifier_type'))} ${plainly(text(each, 'identifier'))}`,
      ),
      ...named(body, `${hostOf(text(body, 'website'))}`),
    ];
  if (name === 'service') return named(body, text(body, 'organization_id'));
  if (name === 'taxonomy') return named(body, '');
  if (name === 'taxonomy_term')
    return named(body, text(body, 'taxonomy_id') || plainly(text(body, 'taxonomy')) + text(body, 'parent_id'));
  if (name === 'service_at_location') return [`at ${text(body, 'service_id')} ${text(body, 'location_id')}`];
  const [address] = inside(body, 'addresses');
  if (!address) return [];
  return [
    `place ${plainly(text(body, 'name'))} ${plainly(text(address, 'address_1'))} ${plainly(text(address, 'address_2'))} ${text(address, 'postal_code').slice(0, 5)}`,
  ];
}

const named = (body: Body, within: string): string[] =>
  isNothing(body.name) ? [] : [`named ${organizationName(text(body, 'name'))} ${within}`];

/** An organization's name without what registers add to it. */
const organizationName = (name: string): string =>
  plainly(name)
    .replace(/\b(the|inc|incorporated|llc|corp|corporation|co|ltd|nonprofit)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const plainly = (words: string): string =>
  folded(words)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function hostOf(url: string): string {
  try {
    return new URL(url).host.replace(/^www\./, '');
  } catch {
    return '';
  }
}

/** Of an organization whose page nobody has said, the name alone tells; of two with different pages it does not. */
function marksOf(existing: Existing, name: EntityName): Map<string, string> {
  const marks = new Map<string, string>();
  const twice = new Set<string>();
  for (const [id, { body }] of existing[name]) {
    const own = tellingOf(name, body);
    const loose = name === 'organization' ? named(body, '') : [];
    for (const mark of new Set([...own, ...loose])) {
      if (marks.has(mark)) twice.add(mark);
      marks.set(mark, id);
    }
  }
  for (const mark of twice) marks.delete(mark);
  return marks;
}

const references: Readonly<Record<string, EntityName>> = {
  organization_id: 'organization',
  parent_organization_id: 'organization',
  service_id: 'service',
  location_id: 'location',
  taxonomy_id: 'taxonomy',
  parent_id: 'taxonomy_term',
  taxonomy_term_id: 'taxonomy_term',
};

/** The body with ids of what was found to be something else; the same where none stands in it, as in most of a large file. */
function redirected<B extends Body | readonly unknown[]>(body: B, renamed: ReadonlyMap<string, string>): B {
  if (renamed.size === 0) return body;
  let copy: Record<string, unknown> | unknown[] | null = null;
  for (const property of Object.keys(body)) {
    const value: unknown = Reflect.get(body, property);
    const other =
      typeof value === 'string'
        ? Object.hasOwn(references, property) && renamed.get(`${references[property]} ${value}`)
        : typeof value === 'object' && value !== null && redirected(value as Body, renamed);
    if (!other || other === value) continue;
    copy ??= Array.isArray(body) ? [...body] : { ...body };
    Reflect.set(copy, property, other);
  }
  return (copy as B | null) ?? body;
}
