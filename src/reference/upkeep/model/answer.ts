import { z } from 'zod';
import {
  askedOn,
  type Body,
  type Entry,
  hoursHome,
  inside,
  type Of,
  type Patches,
  type Typed,
  typedOn,
} from '#reference/directory/index.ts';

/** What a provider says is otherwise at one service: what its entry should say, that it closed for good, and a word beside. */
export type Mend = { patches: Patches; placeOf: { of: Of; id: string } | null; note: string };
/** A provider's answer about one service. Room counts at once; a mend waits for a keeper. */
export type Said = { serviceId: string; isRight: boolean; capacity: Body | null; mend: Mend | null };

const objects = ['service', 'organization', 'location', 'service_at_location'] as const;
export const mendShape = z.object({
  patches: z.partialRecord(z.enum(objects), z.record(z.string(), z.unknown())),
  placeOf: z.object({ of: z.enum(objects), id: z.string() }).nullable(),
  note: z.string(),
});

const LONGEST_NOTE = 2000;

/** What the form asks of a service: its hours where they stand, its phones, what it will not take. Room stands beside. */
export function fieldsFor(entry: Entry) {
  const home = hoursHome(entry.service, entry.places);
  const hours = askedOn('hours', []).map((field) => ({ ...field, of: home.of }));
  const phones = askedOn('reach', []).filter(({ property }) => property === 'phones');
  return {
    home,
    fields: [...hours, ...phones, ...askedOn('limits', []), ...askedOn('translations', [])],
    space: askedOn('space', []),
  };
}

/** The bodies that those fields are of. */
export function bodiesFor(entry: Entry): Partial<Record<Of, Body>> {
  const { home } = fieldsFor(entry);
  const place =
    entry.places.find(({ visit, location }) => [visit.id, location.id].includes(home.id)) ?? entry.places[0];
  return {
    service: entry.service,
    organization: entry.organization,
    ...(place ? { location: place.location, service_at_location: place.visit } : {}),
  };
}

/** Reads one service's part of the form. What was left as it is counts as right. */
export function readSaid(
  serviceId: string,
  entry: Entry,
  typed: Typed,
  making: { freshId: () => string; today: string },
): { said: Said } | { errors: Record<string, string> } {
  const { home, fields, space } = fieldsFor(entry);
  const bodies = bodiesFor(entry);
  const read = typedOn(fields, bodies, typed, making);
  const room = typedOn(space, bodies, typed, making);
  const note = typed.one('note');
  const errors = { ...read.errors, ...room.errors, ...(note.length > LONGEST_NOTE ? { note: 'tooLong' } : {}) };
  if (read.errors || room.errors || Object.keys(errors).length > 0) return { errors };
  const patches = differing(read.patches, bodies);
  if (typed.one('closed') === 'yes') patches.service = { ...patches.service, status: 'defunct' };
  const isMended = Object.keys(patches).length > 0 || note !== '';
  return {
    said: {
      serviceId,
      isRight: !isMended,
      capacity: newRoom(room.patches.service?.capacity, entry.service.capacity),
      mend: isMended ? { patches, placeOf: home.of === 'service' ? null : home, note } : null,
    },
  };
}

/** Only what differs from what stands there. */
function differing(patches: Patches, bodies: Partial<Record<Of, Body>>): Patches {
  const all: Patches = {};
  for (const of of objects) {
    const changed = Object.entries(patches[of] ?? {}).filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(name in (bodies[of] ?? {}) ? bodies[of]?.[name] : emptyLike(value)),
    );
    if (changed.length > 0) all[of] = Object.fromEntries(changed);
  }
  return all;
}
const emptyLike = (value: unknown): unknown => (Array.isArray(value) ? [] : null);

/** Room as it was said just now: one that says what stood there on another day is still news. */
function newRoom(said: unknown, before: unknown): Body | null {
  if (typeof said !== 'object' || said === null) return null;
  return JSON.stringify(said) === JSON.stringify(before) ? null : (said as Body);
}

/** Minutes between opening and sending, at least one; a page left open over night counts as a short while. */
export function minutesBetween(opened: string, now: Date): number {
  const at = Date.parse(opened);
  if (Number.isNaN(at)) return 1;
  return Math.min(LONGEST_MINUTES, Math.max(1, Math.ceil((now.getTime() - at) / 60_000)));
}
const LONGEST_MINUTES = 30;

/** How many rows of numbers and limits the form has. */
export const countsOf = (entry: Entry) => ({
  phones: inside(entry.service, 'phones').length,
  exclusions: inside(entry.service, 'exclusions').length,
});
