import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** Hearings as the team knows them: set, moved, cancelled. Which court never stands here. */
const hearingSource: RecordSource = {
  source: 'hearing',
  room: 'courts',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'hearing' as source, h.id, h.youth_id, h.recorded_at as at, h.by_user, h.agency_id,
      'coordination' as category, jsonb_build_object('cancelled', h.cancelled_at, 'moves', coalesce((select jsonb_agg(m.moved_at order by m.moved_at)
        from courts.moves m where m.county_id = h.county_id and m.hearing_id = h.id), '[]')) as detail, null::bytea as sealed
    from courts.hearings h where h.county_id = ${county} and h.youth_id = any (${youth}::uuid[]) order by h.recorded_at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const href = paths.hearing(row.youth_id, row.id);
    const { cancelled, moves } = row.detail as { cancelled: string | null; moves: string[] };
    return [
      { at: row.at, heading: t('momentSet'), href },
      ...moves.map((at) => ({ at: new Date(at), heading: t('momentMoved'), href })),
      ...(cancelled ? [{ at: new Date(cancelled), heading: t('momentCancelled'), href }] : []),
    ];
  },
};

/** That the court's own facts were written down: for those who may see them, without their words. */
const factSource: RecordSource = {
  source: 'court-fact',
  room: 'courts',
  rows: (county, youth, limit) => sql`(select 'court-fact' as source, f.id, f.youth_id, f.at, f.by_user, f.agency_id,
      'juvenile_court' as category, jsonb_build_object('hearing', f.hearing_id) as detail, null::bytea as sealed
    from courts.court_facts f where f.county_id = ${county} and f.youth_id = any (${youth}::uuid[]) order by f.at desc limit ${limit})`,
  say: (row, { lang }) => {
    const { hearing } = row.detail as { hearing: string | null };
    const href = hearing ? paths.hearing(row.youth_id, hearing) : paths.hearings(row.youth_id);
    return [{ at: row.at, heading: words(lang)('momentCourt'), href }];
  },
};

export const courtSources: readonly RecordSource[] = [hearingSource, factSource];
