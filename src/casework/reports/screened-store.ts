import type { Errand } from '#platform/http/door.ts';
import type { DecisionInputs } from './model/decision-inputs.ts';
import { REPORTS, type StoredReport } from './store.ts';

/** How soon a worker was to go, before that was decided anew: as it stood, until `replacedAt`. */
export type ScreenedBefore = {
  at: Date;
  by: string | null;
  replacedAt: Date;
  responseTime: string | null;
  tools: DecisionInputs | null;
  words: string | null;
  clockFollows: boolean | null;
};

/** The earlier decisions on one report, the newest first. The database keeps them: see `reports.keep_screening`. */
export async function screenedBefore(
  errand: Errand,
  report: Pick<StoredReport, 'id' | 'sealer'>,
): Promise<ScreenedBefore[]> {
  const rows = await errand.tx
    .selectFrom('reports.screened_before as b')
    .leftJoin('people.users as u', (join) =>
      join.onRef('u.county_id', '=', 'b.county_id').onRef('u.id', '=', 'b.screened_by'),
    )
    .select([
      'b.screened_at',
      'b.replaced_at',
      'b.response_time',
      'b.tools',
      'b.screening_words',
      'b.clock_follows',
      'u.name',
    ])
    .where('b.county_id', '=', errand.actor.countyId)
    .where('b.report_id', '=', report.id)
    .orderBy('b.replaced_at', 'desc')
    .orderBy('b.id')
    .execute();
  return rows.map((row) => ({
    at: row.screened_at,
    by: row.name,
    replacedAt: row.replaced_at,
    responseTime: row.response_time,
    tools: Object.keys(row.tools as object).length > 0 ? (row.tools as unknown as DecisionInputs) : null,
    words: row.screening_words
      ? report.sealer.openText(REPORTS, report.id, 'screening_words', row.screening_words)
      : null,
    clockFollows: row.clock_follows,
  }));
}
