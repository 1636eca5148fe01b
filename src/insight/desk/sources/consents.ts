import { sql } from 'kysely';
import { type RecordSource, youthWords } from '#casework/youth/index.ts';
import { words } from '../words.ts';

/** Consents: given to whom, for which kinds of facts; and withdrawn. */
export const consentSource: RecordSource = {
  source: 'consent',
  room: 'consent',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'consent' as source, c.id, c.youth_id, c.since as at, c.recorded_by, null::uuid,
      'coordination' as category, jsonb_build_object('categories', to_jsonb(c.categories::text[]), 'until', c.until, 'withdrawn', c.withdrawn_at,
        'to', coalesce((select a.name from people.agencies a where a.county_id = c.county_id and a.id = c.to_agency_id),
          (select u.name from people.users u where u.county_id = c.county_id and u.id = c.to_user_id))) as detail, null::bytea as sealed
    from consent.consents c where c.county_id = ${county} and c.youth_id = any (${youth}::uuid[]) order by c.since desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const call = youthWords(lang);
    const { categories, to } = row.detail as { categories: string[]; to: string | null };
    const text = categories.map((each) => call(`category-${each}` as Parameters<typeof call>[0])).join(', ');
    const withdrawn = typeof row.detail.withdrawn === 'string' ? new Date(row.detail.withdrawn) : null;
    return [
      { at: row.at, heading: t('consentGiven', { to: to ?? '' }), text },
      ...(withdrawn ? [{ at: withdrawn, heading: t('consentWithdrawn', { to: to ?? '' }), text }] : []),
    ];
  },
};
