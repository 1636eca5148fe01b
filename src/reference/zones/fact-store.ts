import { newId } from '#kernel/ids.ts';
import type { Json } from '#platform/database/schema.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Schedule } from '#reference/directory/index.ts';
import type { Application } from './application-store.ts';

export type NewPlace =
  | { locationId: string }
  | {
      name: string;
      address: { line: string; city: string; postalCode: string };
      hours: readonly Schedule[];
      phones: string[];
    };

/** Null: a location of the directory that is somebody's place already. */
export async function insertPlace(
  errand: Errand,
  applicationId: string,
  given: NewPlace,
  day: string,
): Promise<string | null> {
  const written = 'locationId' in given ? null : given;
  const row = await errand.tx
    .insertInto('zones.places')
    .values({
      county_id: errand.actor.countyId,
      id: newId(),
      application_id: applicationId,
      location_id: 'locationId' in given ? given.locationId : null,
      name: written?.name ?? null,
      address: written ? JSON.stringify(written.address) : null,
      hours: jsonOf(written?.hours ?? []),
      phones: written?.phones ?? [],
      added_on: day,
      recorded_by: errand.actor.userId,
      recorded_at: errand.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

const jsonOf = (value: unknown): Json => JSON.stringify(value);

export async function changePlace(
  errand: Errand,
  id: string,
  to: { phones?: string[]; hours?: readonly Schedule[]; ended_on?: string },
): Promise<void> {
  const { hours, ...rest } = to;
  await errand.tx
    .updateTable('zones.places')
    .set({ ...rest, ...(hours ? { hours: jsonOf(hours) } : {}) })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .execute();
}

export type Training = { id: string; person: string; on: string; left: string | null };

/** Who was trained at a place, the latest first. */
export async function trainingsOf(errand: Errand, placeId: string, { sealer }: Application): Promise<Training[]> {
  const rows = await errand.tx
    .selectFrom('zones.trainings')
    .select(['id', 'person', 'trained_on', 'left_on'])
    .where('county_id', '=', errand.actor.countyId)
    .where('place_id', '=', placeId)
    .orderBy('trained_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    person: sealer.open('zones.trainings.person', row.id, row.person),
    on: row.trained_on,
    left: row.left_on,
  }));
}

export async function insertTraining(
  errand: Errand,
  placeId: string,
  { sealer }: Application,
  given: { person: string; on: string },
): Promise<string> {
  const id = newId();
  await errand.tx
    .insertInto('zones.trainings')
    .values({
      county_id: errand.actor.countyId,
      id,
      place_id: placeId,
      person: sealer.seal('zones.trainings.person', id, given.person),
      trained_on: given.on,
      recorded_by: errand.actor.userId,
      recorded_at: errand.now,
    })
    .execute();
  return id;
}

/** False: there is no such training at this place, or its person had left already. */
export async function markLeft(errand: Errand, placeId: string, trainingId: string, day: string): Promise<boolean> {
  const done = await errand.tx
    .updateTable('zones.trainings')
    .set({ left_on: day })
    .where('county_id', '=', errand.actor.countyId)
    .where('place_id', '=', placeId)
    .where('id', '=', trainingId)
    .where('left_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export type Sign = { id: string; kind: string; on: string; takenDown: string | null; hasPhoto: boolean };

/** The signs of a place, the latest first; their photos stay where they are. */
export async function signsOf(errand: Errand, placeId: string): Promise<Sign[]> {
  const rows = await errand.tx
    .selectFrom('zones.signs')
    .select(({ eb }) => ['id', 'kind', 'seen_on', 'taken_down_on', eb('photo', 'is not', null).as('has_photo')])
    .where('county_id', '=', errand.actor.countyId)
    .where('place_id', '=', placeId)
    .orderBy('seen_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    on: row.seen_on,
    takenDown: row.taken_down_on,
    hasPhoto: Boolean(row.has_photo),
  }));
}

export async function insertSign(
  errand: Errand,
  placeId: string,
  { sealer }: Application,
  given: { kind: 'poster' | 'placard'; on: string; media: string; bytes: Uint8Array },
): Promise<string> {
  const id = newId();
  await errand.tx
    .insertInto('zones.signs')
    .values({
      county_id: errand.actor.countyId,
      id,
      place_id: placeId,
      kind: given.kind,
      seen_on: given.on,
      media: given.media,
      photo: sealer.seal('zones.signs.photo', id, Buffer.from(given.bytes).toString('base64')),
      recorded_by: errand.actor.userId,
      recorded_at: errand.now,
    })
    .execute();
  return id;
}

export async function markTakenDown(errand: Errand, placeId: string, signId: string, day: string): Promise<boolean> {
  const done = await errand.tx
    .updateTable('zones.signs')
    .set({ taken_down_on: day })
    .where('county_id', '=', errand.actor.countyId)
    .where('place_id', '=', placeId)
    .where('id', '=', signId)
    .where('taken_down_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export type Photo = { media: string; bytes: Buffer<ArrayBuffer> };

export async function photoOf(
  errand: Errand,
  placeId: string,
  signId: string,
  { sealer }: Application,
): Promise<Photo | null> {
  const row = await errand.tx
    .selectFrom('zones.signs')
    .select(['media', 'photo'])
    .where('county_id', '=', errand.actor.countyId)
    .where('place_id', '=', placeId)
    .where('id', '=', signId)
    .executeTakeFirst();
  if (!row?.photo) return null;
  return { media: row.media, bytes: Buffer.from(sealer.open('zones.signs.photo', signId, row.photo), 'base64') };
}
