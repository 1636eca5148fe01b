import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Addition, AdditionKind } from './model/addition.ts';
import type { Allegation } from './model/allegations.ts';
import { REPORTS, type StoredReport } from './store.ts';

const TABLE = 'reports.additions';

export type NewAddition = Omit<Addition, 'at' | 'by'>;

/** Writes what came later beside the report. Allegations join the report's own, which are counted; none goes. */
export async function insertAddition(errand: Errand, report: StoredReport, it: NewAddition): Promise<void> {
  await errand.tx
    .insertInto(TABLE)
    .values({
      county_id: errand.actor.countyId,
      id: it.id,
      report_id: report.id,
      youth_id: report.youthId,
      at: errand.now,
      came_at: it.cameAt,
      kind: it.kind,
      danger: it.danger,
      words: report.sealer.seal(TABLE, it.id, 'words', it.words),
      allegations: JSON.stringify(it.allegations),
      by_user: errand.actor.userId,
    })
    .execute();
  if (it.allegations.length === 0) return;
  await errand.tx
    .updateTable(REPORTS)
    .set({ allegations: sql`allegations || ${JSON.stringify(it.allegations)}::jsonb` })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', report.id)
    .execute();
}

/** What was added to a report, in the order in which it came. */
export async function additionsTo(errand: Errand, report: Pick<StoredReport, 'id' | 'sealer'>): Promise<Addition[]> {
  const rows = await errand.tx
    .selectFrom('reports.additions as a')
    .leftJoin('people.users as u', (join) =>
      join.onRef('u.county_id', '=', 'a.county_id').onRef('u.id', '=', 'a.by_user'),
    )
    .select(['a.id', 'a.at', 'a.came_at', 'a.kind', 'a.danger', 'a.words', 'a.allegations', 'u.name'])
    .where('a.county_id', '=', errand.actor.countyId)
    .where('a.report_id', '=', report.id)
    .orderBy('a.at')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    cameAt: row.came_at,
    kind: row.kind as AdditionKind,
    danger: row.danger as Addition['danger'],
    words: report.sealer.openText(TABLE, row.id, 'words', row.words),
    allegations: row.allegations as unknown as Allegation[],
    by: row.name,
  }));
}

/** Whether this person answers at the hotline that keeps this report's reporter. */
export async function isAtHotline(errand: Errand, reportId: string): Promise<boolean> {
  const { rows } = await sql<{ it: boolean }>`select reports.at_hotline(${reportId}) as it`.execute(errand.tx);
  return rows[0]?.it ?? false;
}

/** What the reports that one response runs for allege, as far as this person sees them. */
export async function allegedIn(errand: Errand, responseId: string): Promise<Allegation[]> {
  const rows = await errand.tx
    .selectFrom(REPORTS)
    .select('allegations')
    .where('county_id', '=', errand.actor.countyId)
    .where('response_id', '=', responseId)
    .execute();
  return rows.flatMap((row) => row.allegations as unknown as Allegation[]);
}
