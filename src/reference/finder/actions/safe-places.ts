import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import { databaseIsAway } from '#platform/database/away.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Need } from '#reference/directory/index.ts';
import { type Zone, zonesNow } from '#reference/zones/index.ts';
import { shelfNow } from '../kept-offers.ts';
import { kilometresBetween, type Point } from '../model/nearby.ts';
import { type Opening, openingAt } from '../model/opening.ts';
import type { Question } from '../model/question.ts';
import { whereIs } from '../model/where.ts';

/** A place to walk into, with whether it is open and how far it is. */
export type SafePlace = { zone: Zone; opening: Opening; kilometres: number | null };

type Held = {
  zones: Zone[];
  askedAt: number;
  asking: boolean;
  openings: Map<string, { opening: Opening; at: number }>;
};
const held = new WeakMap<object, Held>();
const HELD_MS = 1_000;
/** Whether a door is open is worked out again after a minute, or when it opens or closes. */
const OPENING_MS = 60_000;

/** Today's zones as this process has them; a change shows within a second, and one question asks for all. */
async function zonesHeld(errand: Errand): Promise<Held> {
  const now = errand.now.getTime();
  const known = held.get(errand.vault);
  if (known && (known.asking || Math.abs(now - known.askedAt) < HELD_MS)) return known;
  if (known) known.asking = true;
  try {
    const zones = await zonesNow(errand.tx, errand.now);
    const fresh = { zones, askedAt: now, asking: false, openings: known?.openings ?? new Map() };
    held.set(errand.vault, fresh);
    return fresh;
  } catch (error) {
    if (!databaseIsAway(error)) throw error;
    // What was a place to walk into a moment ago still is; where none is known, the rest of the page stands.
    const last = { zones: [], openings: new Map(), ...known, askedAt: now, asking: false };
    held.set(errand.vault, last);
    return last;
  } finally {
    if (known) known.asking = false;
  }
}

function openingOf({ openings }: Held, { placeId, hours }: Zone, now: Date, timeZone: string): Opening {
  const known = openings.get(placeId);
  if (known && Math.abs(now.getTime() - known.at) < OPENING_MS && holdsAt(known.opening, now)) return known.opening;
  const opening = openingAt(hours, now, timeZone);
  openings.set(placeId, { opening, at: now.getTime() });
  return opening;
}

const holdsAt = (opening: Opening, now: Date): boolean => {
  if (opening.state === 'unknown') return true;
  const until = opening.state === 'open' ? opening.until : opening.opens;
  return until === null || now < until;
};

/** The places to walk into: open ones first, then the nearest. */
export async function safePlaces(errand: Errand, from: Point | null, timeZone: string): Promise<SafePlace[]> {
  const known = await zonesHeld(errand);
  const all = known.zones.map((zone) => ({
    zone,
    opening: openingOf(known, zone, errand.now, timeZone),
    kilometres: from && zone.point ? kilometresBetween(from, zone.point) : null,
  }));
  const far = ({ kilometres }: SafePlace) => kilometres ?? Number.POSITIVE_INFINITY;
  return all.sort(
    (a, b) => shut(a) - shut(b) || (far(a) === far(b) ? 0 : far(a) - far(b)) || (a.zone.name < b.zone.name ? -1 : 1),
  );
}

const shut = ({ opening }: SafePlace): number => ({ open: 0, unknown: 1, closed: 2 })[opening.state];

/** Within reach on foot or by bus. */
const NEAR_KM = 25;
const MOST = 2;

/** What somebody needs who may need a door to walk through right now; for other needs, a link is enough. */
const NOW: readonly Need[] = ['place-tonight', 'talk', 'get-out', 'ride', 'food'];

/** Of an answer: the open places that are nearest to where somebody is; nothing where they have not said it. */
export async function safePlacesNear(
  errand: Errand,
  { need, from }: Pick<Question, 'need' | 'from'>,
  timeZone: string,
): Promise<SafePlace[]> {
  if (!from || !NOW.includes(need)) return [];
  const all = await safePlaces(errand, from, timeZone);
  return all.filter((each) => shut(each) === 0 && (each.kilometres ?? NEAR_KM) < NEAR_KM).slice(0, MOST);
}

const MOST_LISTED = 30;
/** The form sends where, filled in or empty: what sends nothing of it is no question. */
export const placesInput = z.looseObject({
  where: z.string('whereUnknown').trim().max(80, 'whereUnknown'),
  region: z.string().max(20).catch('').default(''),
});
export type PlacesView = {
  found: SafePlace[];
  /** How many more there are. */
  more: number;
  /** The regions in which there is one. */
  regions: { id: string; name: string }[];
  timeZone: string;
  asked: { where: string; region: string };
  problem: 'whereUnknown' | null;
};

/** Places to walk into, by region or near a postal code or city. What was asked is written nowhere. */
export async function listPlaces(errand: Errand, input: z.infer<typeof placesInput>): Promise<Result<PlacesView>> {
  const shelf = await shelfNow(errand);
  const timeZone = shelf?.timeZone ?? 'UTC';
  const place = input.where === '' ? null : whereIs(shelf?.places ?? [], input.where);
  const all = await safePlaces(errand, place?.point ?? null, timeZone);
  const there = new Set(all.map((each) => each.zone.region));
  const regions = (shelf?.regions ?? []).filter(({ id }) => there.has(id)).map(({ id, name }) => ({ id, name }));
  const region = regions.some(({ id }) => id === input.region) ? input.region : '';
  const found = all.filter((each) => region === '' || each.zone.region === region);
  return ok({
    found: found.slice(0, MOST_LISTED),
    more: Math.max(0, found.length - MOST_LISTED),
    regions,
    timeZone,
    asked: { where: input.where, region },
    problem: input.where !== '' && !place ? 'whereUnknown' : null,
  });
}
