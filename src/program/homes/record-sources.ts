import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { dayWords } from '#ui/time-words.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';
import { youthWords } from './words-youth.ts';

type Key = Parameters<ReturnType<typeof youthWords>>[0];

/** Where the youth lives and lived: the home by its number alone. */
const placementSource: RecordSource = {
  source: 'placement',
  room: 'homes',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'placement' as source, p.id, p.youth_id, p.placed_at as at, p.by_user, p.agency_id,
      'contact_location' as category, jsonb_build_object('number', h.number, 'ended', p.ended_at, 'reason', p.end_reason) as detail,
      null::bytea as sealed
    from homes.placements p left join homes.homes h on h.county_id = p.county_id and h.id = p.home_id
    where p.county_id = ${county} and p.youth_id = any (${youth}::uuid[]) order by coalesce(p.ended_at, p.placed_at) desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = youthWords(lang);
    const home = row.detail.number === null ? t('title') : words(lang)('home', { n: Number(row.detail.number) });
    const href = paths.youth(row.youth_id);
    const ended = typeof row.detail.ended === 'string' ? new Date(row.detail.ended) : null;
    const why = row.detail.reason ? t(`end-${row.detail.reason}` as Key) : '';
    return [
      { at: row.at, heading: t('told', { home }), href },
      ...(ended ? [{ at: ended, heading: t('toldEnded', { home, why }), href }] : []),
    ];
  },
};

export const moveOutSource: RecordSource = {
  source: 'move-out',
  room: 'homes',
  rows: (county, youth, limit) => sql`(select 'move-out' as source, e.id, e.youth_id, e.at, e.by_user, e.agency_id,
      'contact_location' as category, jsonb_build_object('by', e.leave_by, 'done', e.done_at, 'outcome', e.outcome) as detail, null::bytea as sealed
    from homes.evictions e where e.county_id = ${county} and e.youth_id = any (${youth}::uuid[])
    order by coalesce(e.done_at, e.at) desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = youthWords(lang);
    const href = paths.youth(row.youth_id);
    const done = typeof row.detail.done === 'string' ? new Date(row.detail.done) : null;
    const outcome = row.detail.outcome ? t(`outcome-${row.detail.outcome}` as Key) : '';
    return [
      { at: row.at, heading: t('toldMoveOut', { day: dayWords(String(row.detail.by), lang) }), href },
      ...(done ? [{ at: done, heading: t('toldMoveOutEnd', { outcome }), href }] : []),
    ];
  },
};

export const homeSources: readonly RecordSource[] = [placementSource, moveOutSource];
