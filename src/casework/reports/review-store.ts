import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Disposition, DispositionGiven, Followed } from './model/disposition.ts';
import type { Finding } from './model/findings.ts';
import type { Visit, VisitGiven } from './model/visit.ts';
import { REPORTS, type StoredReport } from './store.ts';

const DISPOSITIONS = 'reports.dispositions';
const REVIEWS = 'reports.reviews';

export type Decided = {
  id: string;
  disposition: Disposition;
  path: Followed;
  support: DispositionGiven['support'];
  words: string;
  /** How it was with the meeting, where the response did not say it; null: it did, or nobody needed to go. */
  visit: VisitGiven | null;
  at: Date;
  by: string | null;
  byId: string;
};

/** Writes a decision beside the earlier ones, and on the report. False: somebody decided first. */
export async function insertDisposition(
  errand: Errand,
  report: StoredReport,
  it: { id: string; given: DispositionGiven; visit: VisitGiven | null; drawn: boolean; responseTime: string | null },
): Promise<boolean> {
  const { given, visit } = it;
  const support = given.support === null ? null : JSON.stringify(given.support);
  const done = await errand.tx
    .updateTable(REPORTS)
    .set({
      disposition: given.disposition,
      path: given.followed,
      support,
      disposed_at: errand.now,
      disposed_by: errand.actor.userId,
      review_drawn: it.drawn,
      ...(it.responseTime ? { response_time: it.responseTime } : {}),
    })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', report.id)
    .where('disposition', 'is', null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) return false;
  await errand.tx
    .insertInto(DISPOSITIONS)
    .values({
      county_id: errand.actor.countyId,
      id: it.id,
      report_id: report.id,
      youth_id: report.youthId,
      disposition: given.disposition,
      path: given.followed,
      support,
      words: report.sealer.seal(DISPOSITIONS, it.id, 'words', given.reasons),
      visit: visit?.how ?? null,
      met_at: visit?.how === 'met' ? visit.at : null,
      visit_words:
        visit && visit.how !== 'met' ? report.sealer.seal(DISPOSITIONS, it.id, 'visit_words', visit.words) : null,
      decided_at: errand.now,
      decided_by: errand.actor.userId,
    })
    .execute();
  return true;
}

/** Every decision on a report, oldest first. */
export async function dispositionsOf(errand: Errand, report: StoredReport): Promise<Decided[]> {
  const rows = await errand.tx
    .selectFrom('reports.dispositions as d')
    .leftJoin('people.users as u', (join) =>
      join.onRef('u.county_id', '=', 'd.county_id').onRef('u.id', '=', 'd.decided_by'),
    )
    .selectAll('d')
    .select('u.name')
    .where('d.county_id', '=', errand.actor.countyId)
    .where('d.report_id', '=', report.id)
    .orderBy('d.decided_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    disposition: row.disposition as Disposition,
    path: row.path as Followed,
    support: row.support as unknown as DispositionGiven['support'],
    words: report.sealer.openText(DISPOSITIONS, row.id, 'words', row.words),
    visit: visitOf(report, row),
    at: row.decided_at,
    by: row.name,
    byId: row.decided_by,
  }));
}

type VisitRow = { id: string; visit: string | null; met_at: Date | null; visit_words: Uint8Array | null };

function visitOf({ sealer }: StoredReport, { id, visit, met_at, visit_words }: VisitRow): VisitGiven | null {
  if (met_at) return { how: 'met', at: met_at };
  if (!visit || !visit_words) return null;
  const words = sealer.openText(DISPOSITIONS, id, 'visit_words', visit_words);
  return { how: visit as Exclude<Visit, 'met'>, words };
}

export type Waiting = {
  report_id: string;
  disposition: Disposition;
  path: Followed;
  received_at: Date;
  disposed_at: Date;
  taken: boolean;
};

/** Reports drawn for a second pair of eyes, without the youth; empty for who may not review. */
export async function waitingForReview(errand: Errand): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`select * from reports.to_review()`.execute(errand.tx);
  return rows;
}

export async function takeForReview(errand: Errand, reportId: string, basisId: string): Promise<string | null> {
  const { rows } = await sql<{
    youth: string | null;
  }>`select reports.take_review(${reportId}, ${basisId}) as youth`.execute(errand.tx);
  return rows[0]?.youth ?? null;
}

export type Reviewed = { dispositionId: string; finding: Finding; words: string; at: Date; by: string | null };

/** Writes the outcome; `look-again` opens the report anew, its earlier decision kept. */
export async function insertReview(
  errand: Errand,
  report: StoredReport,
  it: { id: string; dispositionId: string; finding: Finding; words: string },
): Promise<void> {
  await errand.tx
    .insertInto(REVIEWS)
    .values({
      county_id: errand.actor.countyId,
      id: it.id,
      report_id: report.id,
      disposition_id: it.dispositionId,
      youth_id: report.youthId,
      by_user: errand.actor.userId,
      at: errand.now,
      finding: it.finding,
      words: report.sealer.seal(REVIEWS, it.id, 'words', it.words),
    })
    .execute();
  if (it.finding !== 'look-again') return;
  await errand.tx
    .updateTable(REPORTS)
    .set({
      disposition: null,
      path: null,
      support: null,
      disposed_at: null,
      disposed_by: null,
      review_drawn: false,
      response_time: null,
    })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', report.id)
    .execute();
}

export async function reviewsOf(errand: Errand, report: StoredReport): Promise<Reviewed[]> {
  const rows = await errand.tx
    .selectFrom('reports.reviews as v')
    .leftJoin('people.users as u', (join) =>
      join.onRef('u.county_id', '=', 'v.county_id').onRef('u.id', '=', 'v.by_user'),
    )
    .selectAll('v')
    .select('u.name')
    .where('v.county_id', '=', errand.actor.countyId)
    .where('v.report_id', '=', report.id)
    .orderBy('v.at')
    .execute();
  return rows.map((row) => ({
    dispositionId: row.disposition_id,
    finding: row.finding as Finding,
    words: report.sealer.openText(REVIEWS, row.id, 'words', row.words),
    at: row.at,
    by: row.name,
  }));
}
