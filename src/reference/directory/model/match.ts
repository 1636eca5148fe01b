import { isBody } from './check.ts';
import { type Body, type EntityName, entityNames, inside, text } from './directory.ts';
import type { Incoming } from './incoming.ts';
import { areAlike, evidenceOf, isOneSpot, marksOf } from './likeness.ts';
import { same } from './same.ts';

/** What is there already, withdrawn or not, by kind and id. */
export type Present = {
  body: Body;
  checkedOn: string | null;
  withdrawnAt: string | null;
};
export type Existing = Readonly<Record<EntityName, ReadonlyMap<string, Present>>>;

/**
 * Gives what is brought the id of what is there already, where they are the same thing: by id, then by what tells it from others,
 * then by likeness (`likeness.ts`). Ids that others name it by follow. Nothing is brought twice.
 */
export function matched(all: readonly Incoming[], existing: Existing): Incoming[] {
  const renamed = new Map<string, string>();
  const result: Incoming[] = [];
  for (const name of entityNames) {
    const known = existing[name];
    // Most of a file that comes again is known by its id, and nothing needs to be looked for.
    let find: ((body: Body) => string | undefined) | undefined;
    for (const each of all.filter((one) => one.name === name)) {
      const body = redirected(each.body, renamed);
      const id = text(body, 'id');
      if (known.size > 0 && !known.has(id)) find ??= finderIn(existing, name);
      const other = known.has(id) ? undefined : find?.(body);
      if (other) renamed.set(`${name} ${id}`, other);
      result.push({ ...each, body: other ? { ...asKnown(name, body, known.get(other)), id: other } : body });
    }
  }
  return result;
}

/** An address that is only written otherwise stays as it is: "Wy" takes no place of "Way". */
function asKnown(name: EntityName, body: Body, known: Present | undefined): Body {
  if (name !== 'location' || !known || !isOneSpot(body, known.body)) return body;
  const { addresses: _, ...rest } = body;
  return rest;
}

/**
 * A part that says nothing other than what is there already is that, whatever id it came with: a telephone is no other for it, and a
 * number that takes calls and texts stays both.
 */
export function withKnownParts(body: Body, was: Body): Body {
  const copy: Record<string, unknown> = { ...body };
  for (const [property, value] of Object.entries(body)) {
    const there = inside(was, property);
    if (there.length === 0 || !Array.isArray(value)) continue;
    const ids = new Set(there.map(({ id }) => id));
    const known = (part: unknown): unknown[] => {
      const twins = isBody(part) && !ids.has(part.id) ? there.filter((each) => saysAll(each, part)) : [];
      return twins.length > 0 ? twins : [part];
    };
    copy[property] = [...new Set(value.flatMap(known))];
  }
  return copy;
}

const saysAll = (there: Body, part: Body): boolean =>
  Object.entries(part).every(([property, value]) => property === 'id' || same(there[property], value));

/** Finds the one thing that is there and is the same; none where two could be. */
function finderIn(existing: Existing, name: EntityName): (body: Body) => string | undefined {
  const known = existing[name];
  const owners = name === 'location' ? ownersIn(existing) : undefined;
  const marks = new Map<string, string>();
  const twice = new Set<string>();
  const shared = new Map<string, string[]>();
  for (const [id, { body }] of known) {
    for (const mark of new Set(marksOf(name, body, [...(owners?.get(id) ?? []), ...ownerOf(body)]).carries)) {
      if (marks.has(mark)) twice.add(mark);
      marks.set(mark, id);
    }
    if (name === 'organization')
      for (const each of new Set(evidenceOf(body))) shared.set(each, [...(shared.get(each) ?? []), id]);
  }
  for (const mark of twice) marks.delete(mark);
  return (body) => {
    for (const mark of marksOf(name, body, ownerOf(body)).asks) {
      const found = marks.get(mark);
      if (found) return found;
    }
    const near = new Set(shared.size > 0 ? evidenceOf(body).flatMap((each) => shared.get(each) ?? []) : []);
    const alike = [...near].filter((id) => areAlike(body, known.get(id)?.body ?? {}));
    return alike.length === 1 ? alike[0] : undefined;
  };
}

const ownerOf = (body: Body): string[] => [text(body, 'organization_id')].filter((id) => id !== '');

/** Whose the places are, as the services there say it. */
function ownersIn({ service, service_at_location }: Existing): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { body } of service_at_location.values()) {
    const [owner] = ownerOf(service.get(text(body, 'service_id'))?.body ?? {});
    const place = text(body, 'location_id');
    if (owner) owners.set(place, (owners.get(place) ?? new Set()).add(owner));
  }
  return owners;
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
