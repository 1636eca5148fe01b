import { sql } from 'kysely';
import { dayOf } from '#kernel/calendar.ts';
import type { Tx } from '#platform/database/connect.ts';
import { openLocations } from '#reference/directory/index.ts';
import { regionsNow } from '#reference/regions/index.ts';
import { phasesIn } from './model/phases.ts';
import { publicPlaces } from './place-store.ts';
import { rulesFrom } from './rules.ts';
import { siteOf, standingOf } from './zones.ts';

/** A place that is to be a zone, for counting: where it belongs, and whether it counts on the day it was asked for. */
export type PlaceSum = { placeId: string; phase: string; agency: string; region: string | null; isZone: boolean };

/** Every place of the county that this program is run for; of another, none. */
export async function placeSums(tx: Tx, now: Date, countyId: string): Promise<PlaceSum[]> {
  const stored = await publicPlaces(tx, countyId);
  if (!stored) return [];
  const rules = rulesFrom(stored.rules);
  const names = new Map(phasesIn(stored.rules.settings).map(({ id, name }) => [id, name]));
  const [locations, regions] = await Promise.all([openLocations(tx, null), regionsNow(tx, null)]);
  const day = dayOf(now, stored.rules.timeZone);
  return stored.places.map((place) => {
    const site = siteOf(place, locations, regions);
    return {
      placeId: place.id,
      phase: names.get(place.phase) ?? place.phase,
      agency: place.agency,
      region: site?.region ?? null,
      isZone: site !== null && standingOf(place, site, rules, day).isZone,
    };
  });
}

export type VisitSum = { placeId: string; month: number; kind: string; n: number };

/** Visits of a year through a month, of the county of the one who asks. For `insight/disclosure`. */
export async function visitSums(tx: Tx, year: number, through: number): Promise<VisitSum[]> {
  const { rows } = await sql<VisitSum>`select place_id as "placeId", month, kind, n
    from zones.visit_sums(${year}::int, ${through}::int)`.execute(tx);
  return rows;
}
