import type { Errand } from '#platform/http/door.ts';
import type { Questionnaire } from './model/fhir.ts';

/** A version of an instrument as it stands in this county. */
export type Instrument = { id: string; version: number; questionnaire: Questionnaire };

/** The version in use now, or null when the county uses none under this id. */
export async function instrumentInUse(errand: Errand, id: string): Promise<Instrument | null> {
  const row = await errand.tx
    .selectFrom('instruments.instruments')
    .select(['id', 'version', 'questionnaire'])
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('in_use_since', '<=', errand.now)
    .where((is) => is.or([is('retired_at', 'is', null), is('retired_at', '>', errand.now)]))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row
    ? { id: row.id, version: row.version, questionnaire: row.questionnaire as unknown as Questionnaire }
    : null;
}

/** One version, in use or not: an answer stays with the version that it was given to. */
export async function instrumentVersion(errand: Errand, id: string, version: number): Promise<Instrument | null> {
  const row = await errand.tx
    .selectFrom('instruments.instruments')
    .select(['id', 'version', 'questionnaire'])
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row
    ? { id: row.id, version: row.version, questionnaire: row.questionnaire as unknown as Questionnaire }
    : null;
}

/** Those in use, by id, for a choice. */
export async function instrumentsInUse(errand: Errand): Promise<Instrument[]> {
  const rows = await errand.tx
    .selectFrom('instruments.instruments')
    .distinctOn('id')
    .select(['id', 'version', 'questionnaire'])
    .where('county_id', '=', errand.actor.countyId)
    .where('in_use_since', '<=', errand.now)
    .where((is) => is.or([is('retired_at', 'is', null), is('retired_at', '>', errand.now)]))
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    questionnaire: row.questionnaire as unknown as Questionnaire,
  }));
}
