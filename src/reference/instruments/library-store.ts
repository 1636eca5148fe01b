import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { InstrumentFacts } from './model/facts.ts';
import type { Questionnaire } from './model/fhir.ts';
import type { VersionDates } from './model/standing.ts';

/** One version as the library shows it, without its questions. */
export type VersionRow = VersionDates & {
  id: string;
  version: number;
  title: string;
  titles: Pick<Questionnaire, 'title' | '_title' | 'extension'>;
  url: string | null;
  facts: InstrumentFacts | null;
  createdAt: Date;
  createdBy: string | null;
  createdByName: string | null;
  approvedBy: string | null;
  approvedByName: string | null;
};

/** Every version of every tool of the county, newest first within a tool; of one tool when `id` is given. */
export async function versionsOf(errand: Errand, id?: string): Promise<VersionRow[]> {
  const rows = await errand.tx
    .selectFrom('instruments.instruments as i')
    .leftJoin('people.users as c', (join) =>
      join.onRef('c.county_id', '=', 'i.county_id').onRef('c.id', '=', 'i.created_by'),
    )
    .leftJoin('people.users as a', (join) =>
      join.onRef('a.county_id', '=', 'i.county_id').onRef('a.id', '=', 'i.approved_by'),
    )
    .select([
      'i.id',
      'i.version',
      'i.facts',
      'i.created_at',
      'i.created_by',
      'i.approved_at',
      'i.approved_by',
      'i.in_use_since',
      'i.retired_at',
      'c.name as created_by_name',
      'a.name as approved_by_name',
      sql<string | null>`i.questionnaire->>'title'`.as('title'),
      sql<string | null>`i.questionnaire->>'url'`.as('url'),
      sql<Questionnaire['_title'] | null>`i.questionnaire->'_title'`.as('title_element'),
      sql<Questionnaire['extension'] | null>`i.questionnaire->'extension'`.as('extension'),
    ])
    .where('i.county_id', '=', errand.actor.countyId)
    .$if(id !== undefined, (query) => query.where('i.id', '=', id ?? ''))
    .orderBy('i.id')
    .orderBy('i.version', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    title: row.title ?? row.id,
    titles: {
      title: row.title ?? row.id,
      ...(row.title_element ? { _title: row.title_element } : {}),
      ...(row.extension ? { extension: row.extension } : {}),
    },
    url: row.url,
    facts: row.facts as InstrumentFacts | null,
    createdAt: row.created_at,
    createdBy: row.created_by,
    createdByName: row.created_by_name,
    approvedAt: row.approved_at,
    approvedBy: row.approved_by,
    approvedByName: row.approved_by_name,
    inUseSince: row.in_use_since,
    retiredAt: row.retired_at,
  }));
}

/** Stores a draft as the next version of a tool. */
export async function insertDraft(
  errand: Errand,
  id: string,
  questionnaire: Questionnaire,
  facts: InstrumentFacts,
): Promise<number> {
  const { version } = await errand.tx
    .insertInto('instruments.instruments')
    .values((from) => ({
      county_id: errand.actor.countyId,
      id,
      version: from
        .selectFrom('instruments.instruments')
        .where('county_id', '=', errand.actor.countyId)
        .where('id', '=', id)
        .select(sql<number>`coalesce(max(version), 0) + 1`.as('next')),
      questionnaire: JSON.stringify(questionnaire),
      facts: JSON.stringify(facts),
      created_at: errand.now,
      created_by: errand.actor.userId,
    }))
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

type Version = { id: string; version: number };

const one = (errand: Errand, { id, version }: Version) =>
  errand.tx
    .updateTable('instruments.instruments')
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('retired_at', 'is', null);

/** False when it was no draft of somebody else any more. */
export async function approve(errand: Errand, of: Version): Promise<boolean> {
  const done = await one(errand, of)
    .set({ approved_at: errand.now, approved_by: errand.actor.userId })
    .where('approved_at', 'is', null)
    .where('created_by', '<>', errand.actor.userId)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Puts an approved version in use, and retires the one that it follows at the same moment. */
export async function putInUse(errand: Errand, of: Version): Promise<boolean> {
  const done = await one(errand, of)
    .set({ in_use_since: errand.now, used_by: errand.actor.userId })
    .where('approved_at', 'is not', null)
    .where('in_use_since', 'is', null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) return false;
  await errand.tx
    .updateTable('instruments.instruments')
    .set({ retired_at: errand.now, retired_by: errand.actor.userId })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', of.id)
    .where('version', '<>', of.version)
    .where('in_use_since', 'is not', null)
    .where('retired_at', 'is', null)
    .execute();
  return true;
}

export async function retire(errand: Errand, of: Version): Promise<boolean> {
  const done = await one(errand, of)
    .set({ retired_at: errand.now, retired_by: errand.actor.userId })
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
