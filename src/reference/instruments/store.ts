import { sql } from 'kysely';
import { Kept } from '#kernel/kept.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Questionnaire } from './model/fhir.ts';

/** A version of an instrument as it stands in this county. */
export type Instrument = { id: string; version: number; questionnaire: Questionnaire };

/** The version in use now, or null when the county uses none under this id. */
export async function instrumentInUse(errand: Errand, id: string): Promise<Instrument | null> {
  const row = (await versionsInUse(errand)).find((each) => each.id === id);
  return row ? withQuestionnaire(errand, row) : null;
}

/** One version, in use or not: an answer stays with the version that it was given to. */
export async function instrumentVersion(errand: Errand, id: string, version: number): Promise<Instrument | null> {
  const row = (await versionsOf(errand)).find((each) => each.id === id && each.version === version);
  return row ? withQuestionnaire(errand, row) : null;
}

/** Those in use, by id, for a choice. */
export async function instrumentsInUse(errand: Errand): Promise<Instrument[]> {
  const rows = await versionsInUse(errand);
  const newest = rows.filter((row, at) => rows[at - 1]?.id !== row.id);
  return Promise.all(newest.map((row) => withQuestionnaire(errand, row)));
}

type Version = { id: string; version: number; stamp: string; inUseSince: Date | null; retiredAt: Date | null };
const listed = new Kept<readonly Version[]>();

/** Every version of the county's instruments, the newest of each first. `stamp` changes whenever the row does, drafts too. */
const versionsOf = (errand: Errand): Promise<readonly Version[]> =>
  listed.of(errand.actor.countyId, errand.actor.stamps.instruments, () =>
    errand.tx
      .selectFrom('instruments.instruments')
      .select([
        'id',
        'version',
        sql<string>`xmin::text`.as('stamp'),
        'in_use_since as inUseSince',
        'retired_at as retiredAt',
      ])
      .where('county_id', '=', errand.actor.countyId)
      .orderBy('id')
      .orderBy('version', 'desc')
      .execute(),
  );

const versionsInUse = async (errand: Errand): Promise<Version[]> =>
  (await versionsOf(errand)).filter(
    ({ inUseSince, retiredAt }) =>
      inUseSince !== null && inUseSince <= errand.now && (retiredAt === null || retiredAt > errand.now),
  );

const kept = new Map<string, Questionnaire>();
const MOST_KEPT = 300;

/**
 * The version with its questionnaire, read from the database once a process: the largest is 150 kB, and all that the
 * engine works out about a questionnaire it keeps by the object.
 */
async function withQuestionnaire(
  errand: Errand,
  { id, version, stamp }: { id: string; version: number; stamp: string },
): Promise<Instrument> {
  const { countyId } = errand.actor;
  const key = `${countyId} ${id} ${version} ${stamp}`;
  const known = kept.get(key);
  if (known) return { id, version, questionnaire: known };
  const row = await errand.tx
    .selectFrom('instruments.instruments')
    .select('questionnaire')
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const questionnaire = row.questionnaire as unknown as Questionnaire;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, questionnaire);
  return { id, version, questionnaire };
}
