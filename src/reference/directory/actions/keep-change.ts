import { invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { markReplaced, placesOfImport } from '../change-store.ts';
import { type BroughtRow, beginImport, existingIn, keepPlan, type Origin, placesIn } from '../import-store.ts';
import { incomingOf, isSmall } from '../model/changing.ts';
import type { Fault } from '../model/check.ts';
import { type EntityName, text } from '../model/directory.ts';
import { firstTranslation } from '../model/fields-translations.ts';
import type { Incoming } from '../model/incoming.ts';
import { type Existing, matched } from '../model/match.ts';
import { hiddenIn, type Plan, planOf, turnsOf } from '../model/plan.ts';
import type { Asked, Bodies, Patches } from '../model/topics.ts';

export type Wanted = {
  about: string;
  /** The change that this one goes on with. */
  open: { id: string; rows: BroughtRow[] } | null;
  patches: Patches;
  bodies: Bodies;
  fields: readonly Asked[];
  origin?: Origin;
};
export type Kept = { changeId: string | null; small: boolean; serviceId: string };

/**
 * Works out what was typed as an import would be, with every check of one: where a confidential place is goes to its own table, and a
 * text that tells of it is refused. Null: nothing differs from what stands there. Called within `alone`.
 */
export async function keepChange(errand: Errand, wanted: Wanted): Promise<Result<Kept>> {
  const { about, open, patches, bodies, fields } = wanted;
  const [existing, places, brought] = await Promise.all([
    existingIn(errand),
    placesIn(errand),
    open ? placesOfImport(errand, open.id) : new Map<string, never>(),
  ]);
  const secrets = new Map([...brought].map(([id, place]) => [id, place.body]));
  const incoming = incomingOf(patches, bodies, open?.rows ?? [], secrets, existing);
  const plan = aboutThis(planOf(incoming, existing, places), matched(incoming, existing), existing);
  const faults = plan.rows.flatMap((row) => row.faults);
  if (faults.length > 0) return invalid(fieldsOf(faults, fields));
  if (open) await markReplaced(errand, open.id);
  const serviceId = plan.rows.find(({ kind }) => kind === 'service')?.id ?? about;
  const doing = plan.rows.filter(({ outcome }) => outcome !== 'same');
  if (doing.length === 0) return ok({ changeId: null, small: false, serviceId });
  const changeId = await beginImport(errand, {
    source: '',
    sourceId: null,
    origin: wanted.origin ?? 'hand',
    about: serviceId,
  });
  await keepPlan(errand, changeId, turnsOf({ ...plan, rows: doing }));
  return ok({ changeId, small: isSmall(doing) && plan.places.length === 0, serviceId });
}

/** Of other confidential places a plan would tidy what is left of an older form: no part of what this person typed. */
function aboutThis(plan: Plan, incoming: readonly Incoming[], existing: Existing): Plan {
  const typed = new Set(incoming.map(({ body }) => text(body, 'id')));
  const hidden = hiddenIn([], existing);
  const isOther = (kind: EntityName, id: string | null): boolean => {
    const body = existing[kind].get(id ?? '')?.body;
    if (!body || typed.has(id ?? '')) return false;
    return hidden.has(kind === 'service_at_location' ? text(body, 'location_id') : (id ?? ''));
  };
  return {
    rows: plan.rows.filter(({ kind, id }) => !isOther(kind, id)),
    places: plan.places.filter(({ kind, id }) => !isOther(kind, id)),
  };
}

/** Each fault beside the field that it is of; what is of none, beside the first. */
function fieldsOf(faults: readonly Fault[], fields: readonly Asked[]): Record<string, string> {
  const [first] = fields;
  const all: Record<string, string> = {};
  for (const { at, key } of faults) {
    const [property = '', row = '0', part = ''] = /^(\w+)(?:\[(\d+)\])?\.?(\w*)/.exec(at)?.slice(1) ?? [];
    const field = fields.find((each) => each.property === property) ?? first;
    all[nameOf(field, row, part)] ??= key === 'faultToldBy' ? 'toldElsewhere' : key;
  }
  return all;
}

function nameOf(field: Asked | undefined, row = '0', part = ''): string {
  if (!field) return 'name';
  const { kind, property } = field;
  if (kind === 'phones') return `phones-${row}-${part || 'number'}`;
  if (kind === 'exclusions') return `exclusions-${row}-${part || 'what'}`;
  if (kind === 'where') return part || 'address_1';
  if (kind === 'space') return 'space';
  if (kind === 'when') return 'when-en';
  if (kind === 'translations') return firstTranslation;
  return kind === 'hours' ? 'hours-MO-0-opens' : property;
}
