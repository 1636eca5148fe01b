import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** A hand-over was written, and done. */
export const handoverSource: RecordSource = {
  source: 'handover',
  room: 'care',
  rows: (county, youth, limit) => sql`(select 'handover' as source, h.id, h.youth_id, h.at, h.by_user, h.agency_id,
      'coordination' as category, jsonb_build_object('from', f.name, 'to', t.name, 'met', h.met_at) as detail, null::bytea as sealed
    from care.handovers h
    join people.users f on f.county_id = h.county_id and f.id = h.from_user
    join people.users t on t.county_id = h.county_id and t.id = h.to_user
    where h.county_id = ${county} and h.youth_id = any (${youth}::uuid[]) and h.called_off_at is null order by h.at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const text = t('fromTo', { from: String(row.detail.from), to: String(row.detail.to) });
    const href = paths.handover(row.youth_id, row.id);
    const met = typeof row.detail.met === 'string' ? new Date(row.detail.met) : null;
    return [
      { at: row.at, heading: t('momentWritten'), text, href },
      ...(met ? [{ at: met, heading: t('momentDone'), text, href }] : []),
    ];
  },
};
