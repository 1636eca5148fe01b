import { type Fault, isBody, isNothing } from './check.ts';
import { type Body, type EntityName, entityNames, isEntity } from './directory.ts';
import { columnsOf, type ObjectName, objects, partsOf } from './hsds.ts';
import { shapeOf } from './profile-shape.ts';

/**
 * One object that stands for itself, as a file brought it: with what belongs to it inside, and ids for the rest. `faults` are those of
 * the file; whether the object is whole is seen when it is laid over what is there.
 */
export type Incoming = {
  name: EntityName;
  body: Body;
  source: string;
  faults: Fault[];
  /** What stands where neither the file nor the directory says anything. */
  stead?: Body;
  /** Lists that say more of what is there and not all of it: what they do not name stays. */
  adds?: readonly 'translations'[];
  /** How many notes of another's history (`metadata`) came with it. They are not kept, and who brings them is told so. */
  past?: number;
};

/** The objects in a file of full services or organizations: a list, a page of a list, one alone, or lists under their names. */
export function incomingFrom(value: unknown, source: string): Incoming[] {
  const brought: Incoming[] = [];
  for (const { name, body, at } of rootsIn(value, source))
    if (name && isBody(body)) take(brought, name, body, at, {});
    else brought.push({ name: 'service', body: {}, source: at, faults: [{ at: '', key: 'faultUnread' }] });
  return merged(brought);
}

type Root = { name: EntityName | null; body: unknown; at: string };

function rootsIn(value: unknown, source: string): Root[] {
  if (Array.isArray(value)) return value.map((body, n) => ({ name: nameOf(body), body, at: `${source} [${n + 1}]` }));
  if (!isBody(value)) return [{ name: null, body: value, at: source }];
  if (Array.isArray(value.contents)) return rootsIn(value.contents, source);
  const lists = entityNames.flatMap((name) => {
    const list = value[listName(name)];
    return Array.isArray(list) && isNothing(value.id)
      ? list.map((body, n): Root => ({ name, body, at: `${source} ${listName(name)}[${n + 1}]` }))
      : [];
  });
  return lists.length > 0 ? lists : [{ name: nameOf(value), body: value, at: source }];
}

const listName = (name: EntityName): string =>
  ({ taxonomy: 'taxonomies', service_at_location: 'service_at_locations' })[name as string] ?? `${name}s`;

/** Objects do not say what they are; their properties do. */
function nameOf(body: unknown): EntityName | null {
  if (!isBody(body)) return null;
  const has = (...names: string[]) => names.some((name) => body[name] !== undefined);
  if (has('status', 'service_at_locations', 'eligibility_description')) return 'service';
  if (has('location_type', 'addresses')) return 'location';
  if (has('service_id', 'location_id', 'location', 'service')) return 'service_at_location';
  if (has('taxonomy_detail', 'taxonomy_id', 'taxonomy', 'parent_id', 'term_uri')) return 'taxonomy_term';
  return has('name') ? 'organization' : null;
}

/** Takes an object apart: what stands for itself goes into the list, and an id stays in its place. */
function take(to: Incoming[], name: EntityName, raw: Body, source: string, known: Body): string {
  const id = idOf(raw);
  const whole: Body = { ...raw, ...known };
  const body = { ...ownOf(name, whole), ...apart(to, name, whole, id, source) };
  const past = pastIn(name, whole);
  to.push({ name, body, source, faults: [], ...(past > 0 ? { past } : {}) });
  return id;
}

/** The notes of history in an object and in the parts that are its alone. */
function pastIn(name: ObjectName, body: Body): number {
  const own = Array.isArray(body.metadata) ? body.metadata.length : 0;
  return partsOf(name).reduce((sum, { property, of }) => {
    if (of === 'metadata' || isEntity(of) || body[property] === undefined) return sum;
    return [body[property]].flat().reduce<number>((all, part) => (isBody(part) ? all + pastIn(of, part) : all), sum);
  }, own);
}

const idOf = ({ id }: Body): string => (typeof id === 'string' ? id.toLowerCase() : '');

/** Plain values and the profile's; ids in one way of writing. `last_modified` is ours to say. */
function ownOf(name: ObjectName, body: Body): Body {
  const own: Record<string, unknown> = {};
  const kinds = objects[name].properties;
  for (const [property, value] of Object.entries(body)) {
    if (value === undefined || !isOwn(name, property)) continue;
    own[property] = typeof value !== 'string' ? value : kinds[property] === 'uuid' ? value.toLowerCase() : value.trim();
  }
  return own;
}

const ownNames = new Map<ObjectName, ReadonlySet<string>>();

function isOwn(name: ObjectName, property: string): boolean {
  let names = ownNames.get(name);
  if (!names) {
    names = new Set([...columnsOf(name), ...Object.keys(shapeOf(name))].filter((each) => each !== 'last_modified'));
    ownNames.set(name, names);
  }
  return names.has(property);
}

function apart(to: Incoming[], name: ObjectName, body: Body, id: string, source: string): Body {
  const left: Record<string, unknown> = {};
  for (const { property, of, many } of [...partsOf(name), ...(joined[name] ?? [])]) {
    const value = body[property];
    if (value === undefined || of === 'metadata') continue;
    const all = many ? value : [value];
    if (!Array.isArray(all) || !all.every(isBody)) {
      if (value !== null) left[property] = value;
      else left[property] = many ? [] : undefined;
      continue;
    }
    if (isEntity(of)) {
      const [first] = all.map((each) => take(to, of, each, source, pointing(name, of, id)));
      if (!many && first) left[referenceTo[of] ?? `${of}_id`] = first;
    } else if (of === 'program' && !many) {
      const [program] = all as Body[];
      if (program) left.program_id = idOf(program);
      const organization = isBody(body.organization) ? idOf(body.organization) : String(body.organization_id ?? '');
      if (program && organization) to.push(programOf(organization, program, source));
    } else left[property] = all.map((each) => partOf(to, of, each, source));
  }
  return left;
}

/** What the full form of an answer holds besides what the schemas say. */
const joined: Partial<Record<ObjectName, { property: string; of: ObjectName; many: boolean }[]>> = {
  organization: [{ property: 'services', of: 'service', many: true }],
  service_at_location: [{ property: 'service', of: 'service', many: false }],
};
const referenceTo: Partial<Record<ObjectName, string>> = { taxonomy: 'taxonomy_id' };

/** What a thing's place inside another says of it. */
function pointing(outer: ObjectName, inner: EntityName, id: string): Body {
  if (outer === 'organization' && (inner === 'service' || inner === 'location')) return { organization_id: id };
  return outer === 'service' && inner === 'service_at_location' ? { service_id: id } : {};
}

/** A part keeps what it says of itself; whose it is, its place says. */
function partOf(to: Incoming[], of: ObjectName, body: Body, source: string): Body {
  const kinds = objects[of].properties;
  const part: Record<string, unknown> = {};
  const keep = (property: string, value: unknown) => {
    if (!isNothing(value) && !isEmpty(value)) part[property] = value;
  };
  const own = ownOf(of, body);
  for (const property of Object.keys(own)) {
    const isOwnId = property === 'id' || property === 'taxonomy_term_id' || kinds[property] !== 'uuid';
    if (isOwnId && property !== 'link_entity') keep(property, own[property]);
  }
  const inner = apart(to, of, body, idOf(body), source);
  for (const property of Object.keys(inner)) {
    delete part[property];
    if (property !== 'metadata') keep(property, inner[property]);
  }
  return part;
}
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const programOf = (organization: string, program: Body, source: string): Incoming => ({
  name: 'organization',
  body: { id: organization, programs: [partOf([], 'program', program, source)] },
  source,
  faults: [],
});

/** The same object in several places of a file is one: what one place does not say, another may. */
export function merged(all: readonly Incoming[]): Incoming[] {
  const byId = new Map<string, Incoming>();
  for (const each of all) {
    const id = typeof each.body.id === 'string' && each.body.id !== '' ? each.body.id : `${each.source} ${byId.size}`;
    const key = `${each.name} ${id}`;
    const before = byId.get(key);
    byId.set(key, before ? asOne(before, each) : each);
  }
  return [...byId.values()];
}

function asOne(before: Incoming, each: Incoming): Incoming {
  const past = (before.past ?? 0) + (each.past ?? 0);
  return {
    ...before,
    body: both(before.body, each.body),
    faults: [...before.faults, ...each.faults],
    ...(past > 0 ? { past } : {}),
  };
}

function both(before: Body, after: Body): Body {
  const joinedUp: Record<string, unknown> = { ...before };
  for (const [property, value] of Object.entries(after)) {
    const there = joinedUp[property];
    if (isNothing(there)) joinedUp[property] = value;
    else if (property === 'programs' && Array.isArray(there) && Array.isArray(value)) {
      const ids = new Set(there.map((each: Body) => each.id));
      joinedUp[property] = [...there, ...value.filter((each: Body) => !ids.has(each.id))];
    }
  }
  return joinedUp;
}
