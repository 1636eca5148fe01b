import { type Sealer, sealerFrom } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Response } from '#reference/instruments/index.ts';
import type { FormResult } from './model/thresholds.ts';

const TABLE = 'screening.screenings';

/** What was recorded before the questions: counsel, an agreement that answers are not used, what is known besides. */
export type Terms = {
  counselSpoken: boolean;
  /** Which lawyer or office, and which agreement on file: so that neither is a box ticked and forgotten. */
  counselWho?: string;
  nonUseAgreement: boolean;
  agreementWhich?: string;
  mayBeForeignNational: 'yes' | 'no' | 'unknown';
  missingNow: boolean;
};

export type Screening = {
  id: string;
  youthId: string;
  instrumentId: string;
  instrumentVersion: number;
  door: string;
  agencyId: string;
  byUser: string;
  startedAt: Date;
  savedAt: Date;
  finishedAt: Date | null;
  terms: Terms;
  answers: Response;
  result: Record<'cse' | 'lt' | 'ltfc', FormResult> | null;
  sealer: Sealer;
};

export type NewScreening = {
  id: string;
  youthId: string;
  instrumentId: string;
  instrumentVersion: number;
  door: string;
  terms: Terms;
  answers: Response;
};

export async function insertScreening(errand: Errand, sealer: Sealer, screening: NewScreening): Promise<void> {
  await errand.tx
    .insertInto('screening.screenings')
    .values({
      county_id: errand.actor.countyId,
      id: screening.id,
      youth_id: screening.youthId,
      instrument_id: screening.instrumentId,
      instrument_version: screening.instrumentVersion,
      door: screening.door,
      agency_id: errand.actor.agencyId,
      by_user: errand.actor.userId,
      terms: JSON.stringify(screening.terms),
      started_at: errand.now,
      answers: sealer.seal(TABLE, screening.id, 'answers', screening.answers as never),
    })
    .execute();
}

export async function findScreening(errand: Errand, id: string): Promise<Screening | null> {
  const row = await stored(errand).where('s.id', '=', id).executeTakeFirst();
  return row ? opened(errand, row) : null;
}

/** The youth's finished screenings, newest first. */
export async function finishedScreenings(errand: Errand, youthId: string): Promise<Screening[]> {
  const rows = await stored(errand)
    .where('s.youth_id', '=', youthId)
    .where('s.finished_at', 'is not', null)
    .orderBy('s.finished_at', 'desc')
    .limit(50)
    .execute();
  return rows.flatMap((row) => opened(errand, row) ?? []);
}

const stored = ({ tx, actor }: Errand) =>
  tx
    .selectFrom('screening.screenings as s')
    .innerJoin('youth.keys as k', (join) =>
      join.onRef('k.county_id', '=', 's.county_id').onRef('k.youth_id', '=', 's.youth_id'),
    )
    .selectAll('s')
    .select('k.wrapped')
    .where('s.county_id', '=', actor.countyId);

type Row = Awaited<ReturnType<ReturnType<typeof stored>['execute']>>[number];

/** Null where the youth's key was destroyed. */
function opened(errand: Errand, row: Row): Screening | null {
  if (!row.wrapped) return null;
  const sealer = sealerFrom(errand, row.youth_id, row.wrapped);
  return {
    id: row.id,
    youthId: row.youth_id,
    instrumentId: row.instrument_id,
    instrumentVersion: row.instrument_version,
    door: row.door,
    agencyId: row.agency_id,
    byUser: row.by_user,
    startedAt: row.started_at,
    savedAt: row.saved_at,
    finishedAt: row.finished_at,
    terms: row.terms as unknown as Terms,
    answers: sealer.open(TABLE, row.id, 'answers', row.answers) as unknown as Response,
    result: row.result as unknown as Screening['result'],
    sealer,
  };
}

export type UnfinishedScreening = { id: string; youthId: string; door: string; startedAt: Date };

const A_DAY_MS = 86_400_000;

/** What this person began within a day and has not finished, newest first. */
export async function unfinishedScreenings(errand: Errand): Promise<UnfinishedScreening[]> {
  const rows = await errand.tx
    .selectFrom('screening.screenings')
    .select(['id', 'youth_id', 'door', 'started_at'])
    .where('county_id', '=', errand.actor.countyId)
    .where('agency_id', '=', errand.actor.agencyId)
    .where('by_user', '=', errand.actor.userId)
    .where('finished_at', 'is', null)
    .where('started_at', '>', new Date(errand.now.getTime() - A_DAY_MS))
    .orderBy('started_at', 'desc')
    .limit(5)
    .execute();
  return rows.map((row) => ({ id: row.id, youthId: row.youth_id, door: row.door, startedAt: row.started_at }));
}

/** What protects the youth has changed while the screening is open. False once it is finished. */
export async function saveTerms(errand: Errand, screening: Screening, terms: Terms): Promise<boolean> {
  const saved = await errand.tx
    .updateTable('screening.screenings')
    .set({ terms: JSON.stringify(terms), saved_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', screening.id)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

export async function saveAnswers(
  errand: Errand,
  screening: Screening,
  answers: Response,
  done: { result: Screening['result'] } | null,
): Promise<boolean> {
  const saved = await errand.tx
    .updateTable('screening.screenings')
    .set({
      answers: screening.sealer.seal(TABLE, screening.id, 'answers', answers as never),
      saved_at: errand.now,
      ...(done ? { finished_at: errand.now, result: JSON.stringify(done.result) } : {}),
    })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', screening.id)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}
