import { dayOf } from '#kernel/calendar.ts';
import type { Answer } from './compile.ts';
import { type Directory, type EntityName, entityNames, isEntity, text } from './directory.ts';
import { columnsOf, objects, partsOf } from './hsds.ts';
import { idFrom } from './ids.ts';
import { shapeOf } from './profile-shape.ts';

/** One field of one object that became another, as the gate tells it; of the past, only values of a closed kind come with it. */
export type Happened = {
  name: EntityName;
  id: string;
  changeId: string;
  at: Date;
  isNew: boolean;
  /** Through whom: see `Origin`. */
  origin: string;
  sourceName: string | null;
  field: string;
  was: unknown;
  becomes: unknown;
};

/** How many changes of each object are told: the last ones. */
export const MOST_CHANGES = 10;

/** What stands where a value is not told: the past of a text may hold a name, or tell where a hidden place is. */
export const NOT_TOLD = '(not told)';
/** And where the value is a list that stands in the answer itself. */
export const AS_IT_STANDS = '(as it stands now)';

/** Points are numbers, but an old one may be that of a place which is hidden now; a mark that hid one is nobody's business. */
const neverTold = ['latitude', 'longitude', 'confidential'];
const closed = ['needs', 'serves', 'capacity', 'answers_within_hours'];

/** The fields, as `service.status`, whose former values may be told: numbers, codes, yes and no. */
export const toldFields: readonly string[] = entityNames.flatMap((name) =>
  [
    ...columnsOf(name).filter((field) => {
      const kind = objects[name].properties[field];
      return kind === 'number' || Array.isArray(kind);
    }),
    ...Object.entries(shapeOf(name)).flatMap(([field, type]) =>
      type.def.type === 'boolean' || closed.includes(field) ? [field] : [],
    ),
  ]
    .filter((field) => !neverTold.includes(field))
    .map((field) => `${name}.${field}`),
);
const told = new Set(toldFields);

/** HSDS's `metadata` of each object, newest first. What each field says now is taken from the directory as anyone may see it. */
export function historyOf(
  directory: Directory,
  happened: readonly Happened[],
  zone: string,
): (name: EntityName, id: string) => Answer[] {
  const of = Map.groupBy(happened, ({ name, id }) => `${name} ${id}`);
  return (name, id) => {
    const seen = new Set<string>();
    return (of.get(`${name} ${id}`) ?? []).flatMap((each) => {
      if (!isPublic(name, each.field)) return [];
      const isLast = !seen.has(each.field);
      seen.add(each.field);
      return [answerOf(directory, each, isLast, zone)];
    });
  };
}

const isPublic = (name: EntityName, field: string): boolean =>
  !neverTold.includes(field) &&
  (columnsOf(name).includes(field) ||
    Object.hasOwn(shapeOf(name), field) ||
    partsOf(name).some(({ property, of, many }) => property === field && many && !isEntity(of) && of !== 'metadata'));

function answerOf(directory: Directory, each: Happened, isLast: boolean, zone: string): Answer {
  const { name, id, field, isNew } = each;
  const isTold = told.has(`${name}.${field}`);
  return {
    id: idFrom(each.changeId, name, id, field),
    resource_id: id,
    resource_type: name,
    last_action_date: dayOf(each.at, zone),
    last_action_type: isNew ? 'create' : 'update',
    field_name: field,
    previous_value: isNew ? '' : isTold ? worded(each.was) : NOT_TOLD,
    replacement_value: isTold ? worded(each.becomes) : isLast ? nowOf(directory, name, id, field) : NOT_TOLD,
    updated_by: authorOf(directory, each),
  };
}

/** What anyone sees there now; the last change of a field that holds is what put it there. */
function nowOf(directory: Directory, name: EntityName, id: string, field: string): string {
  const value = directory[name].get(id)?.body[field];
  return typeof value === 'object' && value !== null ? AS_IT_STANDS : worded(value);
}

const worded = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** A source by its name, a provider by that of the organization; whoever else keeps the directory does so for the county. Never a person. */
function authorOf(directory: Directory, { name, id, origin, sourceName }: Happened): string {
  if (sourceName) return sourceName;
  if (origin !== 'provider') return 'county directory';
  const body = directory[name].get(id)?.body ?? {};
  const service = directory.service.get(text(body, 'service_id'))?.body ?? body;
  const organization = directory.organization.get(name === 'organization' ? id : text(service, 'organization_id'));
  return organization ? text(organization.body, 'name') : 'the provider';
}
