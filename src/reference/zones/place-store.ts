import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Tx } from '#platform/database/connect.ts';
import type { Schedule } from '#reference/directory/index.ts';

const day = z.string();
const hours = z.array(z.looseObject({ id: z.string() }));
const address = z.object({ line: z.string(), city: z.string(), postalCode: z.string() });
const row = z.object({
  id: z.string(),
  application_id: z.string(),
  agency_id: z.string().nullable(),
  agency: z.string(),
  agency_kind: z.string(),
  phase: z.string(),
  applied_on: day.nullable(),
  location_id: z.string().nullable(),
  name: z.string().nullable(),
  address: address.nullable(),
  hours,
  phones: z.array(z.string()),
  trainings: z.array(z.object({ on: day, left: day.nullable() })),
  approvals: z.array(
    z.object({ what: z.enum(['protocol', 'guide']), version: z.number(), on: day, left: day.nullable() }),
  ),
  signs: z.array(z.object({ kind: z.enum(['poster', 'placard']), on: day, left: day.nullable() })),
});
const rules = z.object({
  time_zone: z.string(),
  settings: z.record(z.string(), z.unknown()),
  versions: z.array(z.object({ version: z.number(), on: day })),
});

/** A place as it is stored, with the dated facts of it and of its agency. */
export type StoredPlace = {
  id: string;
  applicationId: string;
  agencyId: string | null;
  agency: string;
  agencyKind: string;
  phase: string;
  appliedOn: string | null;
  locationId: string | null;
  written: { name: string; address: z.infer<typeof address>; hours: Schedule[] } | null;
  phones: string[];
  trainings: z.infer<typeof row>['trainings'];
  approvals: z.infer<typeof row>['approvals'];
  signs: z.infer<typeof row>['signs'];
};
/** What the county's zones are judged by, as stored. */
export type StoredRules = {
  timeZone: string;
  settings: Record<string, unknown>;
  versions: { version: number; on: string }[];
};

const placeOf = (given: unknown): StoredPlace => {
  const read = row.parse(given);
  return {
    id: read.id,
    applicationId: read.application_id,
    agencyId: read.agency_id,
    agency: read.agency,
    agencyKind: read.agency_kind,
    phase: read.phase,
    appliedOn: read.applied_on,
    locationId: read.location_id,
    written:
      read.name && read.address ? { name: read.name, address: read.address, hours: read.hours as Schedule[] } : null,
    phones: read.phones,
    trainings: read.trainings,
    approvals: read.approvals,
    signs: read.signs,
  };
};
const rulesOf = (given: unknown): StoredRules => {
  const { time_zone, settings, versions } = rules.parse(given);
  return { timeZone: time_zone, settings, versions };
};

/** The places that whoever asks may see, and what they are judged by. */
export async function storedPlaces(
  db: Tx | Db,
  countyId: string,
): Promise<{ places: StoredPlace[]; rules: StoredRules }> {
  const [places, judged] = await Promise.all([
    sql<{ place: unknown }>`select to_jsonb(p) as place from zones.places_of(${countyId}::uuid) p`.execute(db),
    sql`select time_zone, settings, versions from zones.rules_of(${countyId}::uuid)`.execute(db),
  ]);
  return { places: places.rows.map(({ place }) => placeOf(place)), rules: rulesOf(judged.rows[0]) };
}

/**
 * Those of the county that the program is run for, for a visitor without an account. Null: no county is set up yet, or `countyId` names
 * another.
 */
export async function publicPlaces(
  tx: Tx,
  countyId: string | null,
): Promise<{ places: StoredPlace[]; rules: StoredRules } | null> {
  const { rows } = await sql<{ rules: unknown; places: unknown[] }>`select rules, places from zones.public_places()
    where ${countyId}::uuid is null or directory.home() = ${countyId}::uuid`.execute(tx);
  const [found] = rows;
  return found?.rules ? { places: found.places.map(placeOf), rules: rulesOf(found.rules) } : null;
}
