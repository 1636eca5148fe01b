import { type Fault, faultsIn, isNothing } from './check.ts';
import { withheldLocation, withheldVisit } from './confidential.ts';
import { type Body, type EntityName, entityNames, inside, text } from './directory.ts';
import { type Incoming, merged } from './incoming.ts';
import { type Existing, matched, type Present, withKnownParts } from './match.ts';
import { same } from './same.ts';
import { tellers } from './tellers.ts';
import { laidOver } from './translations.ts';

/** `missing`: of a source, what an earlier file of it named and this one does not; `withdrawn`: such a one that is to go. */
export type Outcome = 'added' | 'changed' | 'same' | 'broken' | 'missing' | 'withdrawn';

/** One row of an import: what would become of one object. Of a confidential place, only the public part stands here. */
export type PlannedRow = {
  kind: EntityName;
  id: string | null;
  outcome: Outcome;
  label: string;
  source: string;
  faults: Fault[];
  was: Present | null;
  becomes: Present | null;
};
/** What goes to the table of confidential places, and nowhere else. `was`: what was public of it until now. */
export type PlannedPlace = { kind: EntityName; id: string; body: Body; was: Body | null };
/** `past`: how many notes of another's history came along, which are not kept. */
export type Plan = { rows: PlannedRow[]; places: PlannedPlace[]; past?: number };

/** Where confidential places are, as far as it is known: by location, or by service at location. */
export type Places = ReadonlyMap<string, Body>;

type Draft = { name: EntityName; id: string; source: string; faults: Fault[]; was: Present | null; body: Body };

/** One object's part of a plan. `all`: how many there will be. A large plan is worked out portion by portion while another is written. */
export type Turn = { row: PlannedRow; place: PlannedPlace | null };
export type Turns = { all: number; past: number; turns: Iterable<Turn> };

/** What an import would do, whole: see `turnsIn`. */
export function planOf(brought: readonly Incoming[], existing: Existing, places: Places): Plan {
  const { past, turns } = turnsIn(brought, existing, places);
  const all = [...turns];
  return { rows: all.map(({ row }) => row), places: all.flatMap(({ place }) => place ?? []), past };
}

/** A plan that is there already, to be kept as one that is worked out in turn. */
export function turnsOf({ rows, places, past = 0 }: Plan): Turns {
  const left = new Map(places.map((place) => [`${place.kind} ${place.id}`, place]));
  const turns = rows.map((row) => ({ row, place: left.get(`${row.kind} ${row.id}`) ?? null }));
  return { all: rows.length, past, turns };
}

/**
 * What an import would do, object by object, each after those that it needs. What a file does not say of a thing stays as it was;
 * what it says is empty goes. What must be seen of all together is seen at once; the rest as its turn comes, and it comes once.
 */
export function turnsIn(brought: readonly Incoming[], existing: Existing, places: Places): Turns {
  const drafts = merged(matched(brought, existing)).map((each) => draftOf(each, existing));
  const hidden = hiddenIn(drafts, existing);
  drafts.push(...becomingHidden(drafts, hidden, existing));
  const sorted = entityNames.flatMap((name) => drafts.filter((each) => each.name === name));
  const told = tellers(sorted, hidden, existing, places);
  return {
    all: sorted.length,
    past: brought.reduce((sum, each) => sum + (each.past ?? 0), 0),
    turns: inTurn(sorted, { hidden, told, existing, places }),
  };
}

type Around = {
  hidden: ReadonlySet<string>;
  told: ReadonlyMap<Draft, readonly Fault[]>;
  existing: Existing;
  places: Places;
};

function* inTurn(sorted: readonly Draft[], { hidden, told, existing, places }: Around): Generator<Turn> {
  const good = new Map<string, Draft>();
  for (const draft of sorted) {
    // A row that no object could be made of has its file's fault and needs no other.
    if (draft.faults.length === 0) draft.faults.push(...faultsIn(draft.name, draft.body));
    draft.faults.push(...(told.get(draft) ?? []));
    relate(draft, good, existing);
    if (draft.faults.length === 0) good.set(`${draft.name} ${draft.id}`, draft);
    const isHidden = isHiddenDraft(draft, hidden);
    const place = isHidden ? placeOf(draft, places) : null;
    yield {
      row: rowOf(draft, labelOf(draft, isHidden, good, existing), isHidden, place !== null),
      place: draft.faults.length === 0 ? place : null,
    };
  }
}

function draftOf({ name, body: brought, source, faults, stead, adds = [] }: Incoming, existing: Existing): Draft {
  const id = text(brought, 'id');
  const was = existing[name].get(id) ?? null;
  const body = was && adds.includes('translations') ? { ...brought, ...laidOver(brought, was.body) } : brought;
  const joined: Record<string, unknown> = {};
  for (const each of [stead ?? {}, was?.body ?? {}, was ? withKnownParts(body, was.body) : body])
    for (const [property, value] of Object.entries(each)) if (value !== undefined) joined[property] = value;
  return { name, id, source, faults: [...faults], was, body: said(joined) };
}

/** What says nothing stands nowhere: an empty list is no list. */
const said = (body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).filter(([, value]) => !isNothing(value) && !(Array.isArray(value) && value.length === 0)),
  );

/** Which locations are confidential when the import is done: by their own mark or that of a service there. */
export function hiddenIn(drafts: readonly Draft[], existing: Existing): Set<string> {
  const after = (name: EntityName) => {
    const all = new Map(
      [...existing[name]].filter(([, { withdrawnAt }]) => !withdrawnAt).map(([id, { body }]) => [id, body]),
    );
    for (const draft of drafts) if (draft.name === name) all.set(draft.id, draft.body);
    return all;
  };
  const services = after('service');
  const hidden = new Set<string>();
  for (const [id, body] of after('location')) if (body.confidential === true) hidden.add(id);
  for (const body of after('service_at_location').values())
    if (services.get(text(body, 'service_id'))?.confidential === true) hidden.add(text(body, 'location_id'));
  return hidden;
}

/** What stands open today and must not after this import, though the file does not bring it. What is hidden already is no row of it. */
function becomingHidden(drafts: readonly Draft[], hidden: ReadonlySet<string>, existing: Existing): Draft[] {
  const there = new Set(drafts.map(({ name, id }) => `${name} ${id}`));
  const source = drafts.find(({ body }) => body.confidential === true)?.source ?? '';
  const add = (name: EntityName, id: string, was: Present): Draft[] =>
    there.has(`${name} ${id}`) || was.withdrawnAt || tellsNothing(name, was.body)
      ? []
      : [{ name, id, source, faults: [], was, body: was.body }];
  return [
    ...[...existing.location].flatMap(([id, was]) => (hidden.has(id) ? add('location', id, was) : [])),
    ...[...existing.service_at_location].flatMap(([id, was]) =>
      hidden.has(text(was.body, 'location_id')) ? add('service_at_location', id, was) : [],
    ),
  ];
}

/** Whether all that stands of it may be said of a confidential place; its own mark or not. */
const tellsNothing = (name: EntityName, body: Body): boolean =>
  Object.keys(body).every((property) => same(body[property], publicPart(name, body)[property]));

const isHiddenDraft = ({ name, id, body }: Draft, hidden: ReadonlySet<string>): boolean =>
  name === 'location' ? hidden.has(id) : name === 'service_at_location' && hidden.has(text(body, 'location_id'));

/** Whether what it needs is there or comes with it. What it may name but need not is left out where it leads nowhere. */
function relate(draft: Draft, good: ReadonlyMap<string, Draft>, existing: Existing): void {
  if (draft.id === '') return;
  const there = (name: EntityName, id: string) =>
    good.has(`${name} ${id}`) || existing[name].get(id)?.withdrawnAt === null;
  const { body } = draft;
  const leaveOut = (property: string) => {
    const { [property]: _, ...rest } = draft.body;
    draft.body = rest;
  };
  for (const [property, name] of needed[draft.name] ?? [])
    if (!there(name, text(body, property))) draft.faults.push({ at: property, key: 'faultNeeds' });
  for (const [property, name] of optional[draft.name] ?? [])
    if (text(body, property) !== '' && !there(name, text(body, property))) leaveOut(property);
  if (draft.name === 'service' && body.program_id !== undefined) {
    const id = text(body, 'organization_id');
    const organization = good.get(`organization ${id}`)?.body ?? existing.organization.get(id)?.body ?? {};
    if (!inside(organization, 'programs').some((each) => each.id === body.program_id)) leaveOut('program_id');
  }
}

type Needs = Partial<Record<EntityName, readonly (readonly [string, EntityName])[]>>;
const needed: Needs = {
  service: [['organization_id', 'organization']],
  service_at_location: [
    ['service_id', 'service'],
    ['location_id', 'location'],
  ],
};
const optional: Needs = {
  location: [['organization_id', 'organization']],
  taxonomy_term: [['taxonomy_id', 'taxonomy']],
};

/** The part that goes to the table of confidential places; null where that says it already, or where nothing is said. */
function placeOf({ name, id, body, was }: Draft, places: Places): PlannedPlace | null {
  const { confidential: _, ...whole }: Body = { ...(places.get(id) ?? {}), ...body };
  const open = publicPart(name, body);
  const secret = Object.keys(body).some((property) => text(open, property) === '' && open[property] === undefined);
  const stoodOpen = was && !same(publicPart(name, was.body), was.body) ? was.body : null;
  if (!secret && !stoodOpen) return null;
  return !stoodOpen && same(places.get(id) ?? null, whole) ? null : { kind: name, id, body: whole, was: stoodOpen };
}

const publicPart = (name: EntityName, body: Body): Body =>
  name === 'location' ? withheldLocation(body) : withheldVisit(body);

/** Of a confidential place not even its name is said: a name can be an address. A service at a place goes by its service's. */
function labelOf(
  { name, id, body }: Draft,
  hidden: boolean,
  good: ReadonlyMap<string, Draft>,
  existing: Existing,
): string {
  const service = text(body, 'service_id');
  const named =
    name === 'service_at_location'
      ? (good.get(`service ${service}`)?.body ?? existing.service.get(service)?.body ?? {})
      : hidden
        ? {}
        : body;
  return (text(named, 'name') || id).slice(0, 200);
}

function rowOf(
  { name, id, source, faults, was, body }: Draft,
  label: string,
  hidden: boolean,
  keepsPlace: boolean,
): PlannedRow {
  const open = hidden ? publicPart(name, body) : body;
  const { assured_date, ...rest } = open as Record<string, unknown>;
  const checkedOn = typeof assured_date === 'string' ? assured_date : (was?.checkedOn ?? null);
  const becomes: Present = { body: rest, checkedOn, withdrawnAt: null };
  const before = was && hidden ? { ...was, body: publicPart(name, was.body) } : was;
  if (faults.length > 0)
    return { kind: name, id: id || null, outcome: 'broken', label, source, faults, was: null, becomes: null };
  const { assured_date: _, ...stood } = said(was?.body ?? {});
  const unchanged = was && !was.withdrawnAt && same(stood, rest) && was.checkedOn === checkedOn && !keepsPlace;
  const outcome = was === null || was.withdrawnAt ? 'added' : unchanged ? 'same' : 'changed';
  return { kind: name, id, outcome, label, source, faults, was: before, becomes };
}
