import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Questionnaire } from './model/fhir.ts';

/** A version of an instrument as it stands in this county. */
export type Instrument = { id: string; version: number; questionnaire: Questionnaire };

/** The version in use now, or null when the county uses none under this id. */
export async function instrumentInUse(errand: Errand, id: string): Promise<Instrument | null> {
  const row = await errand.tx
    .selectFrom('instruments.instruments')
    .select(['id', 'version', stamp])
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('in_use_since', '<=', errand.now)
    .where((is) => is.or([is('retired_at', 'is', null), is('retired_at', '>', errand.now)]))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? withQuestionnaire(errand, row) : null;
}

/** One version, in use or not: an answer stays with the version that it was given to. */
export async function instrumentVersion(errand: Errand, id: string, version: number): Promise<Instrument | null> {
  const row = await errand.tx
    .selectFrom('instruments.instruments')
    .select(['id', 'version', stamp])
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? withQuestionnaire(errand, row) : null;
}

/** Those in use, by id, for a choice. */
export async function instrumentsInUse(errand: Errand): Promise<Instrument[]> {
  const rows = await errand.tx
    .selectFrom('instruments.instruments')
    .distinctOn('id')
    .select(['id', 'version', stamp])
    .where('county_id', '=', errand.actor.countyId)
    .where('in_use_since', '<=', errand.now)
    .where((is) => is.or([is('retired_at', 'is', null), is('retired_at', '>', errand.now)]))
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  const found: Instrument[] = [];
  for (const row of rows) found.push(await withQuestionnaire(errand, row));
  return found;
}

/** Changes whenever the row does, drafts too, so that a kept questionnaire is never an older one. */
const stamp = sql<string>`xmin::text`.as('stamp');
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
