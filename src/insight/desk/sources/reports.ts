import { sql } from 'kysely';
import { reportPaths } from '#casework/reports/index.ts';
import type { RecordSource } from '#casework/youth/index.ts';
import { words } from '../words.ts';

/** Hotline reports as the joined record shows them: when, and what came of it. Never who reported. */
export const reportSource: RecordSource = {
  source: 'report',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'report' as source, r.id, r.youth_id, r.received_at as at, null::uuid, null::uuid,
      'child_welfare' as category, jsonb_build_object('disposition', r.disposition, 'disposed', r.disposed_at) as detail, null::bytea as sealed
    from reports.reports r where r.county_id = ${county} and r.youth_id = any (${youth}::uuid[])
    order by r.received_at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const { disposition } = row.detail as { disposition: string | null };
    const disposed = typeof row.detail.disposed === 'string' ? new Date(row.detail.disposed) : null;
    const href = reportPaths.report(row.id);
    const said = disposition ? t(`disposition-${disposition}` as Parameters<typeof t>[0]) : t('notDisposed');
    return [
      { at: row.at, heading: t('report'), text: said, href },
      ...(disposed ? [{ at: disposed, heading: t('reportDisposed'), text: said, href }] : []),
    ];
  },
};
