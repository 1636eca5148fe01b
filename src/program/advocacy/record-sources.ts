import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** That a program was asked, took the youth, and that its time ended. `offset 0`: from the youth to theirs, never from all of the county's. */
export const advocacySource: RecordSource = {
  source: 'advocacy',
  room: 'advocacy',
  rows: (county, youth, limit) => sql`(select 'advocacy' as source, t.id, o.youth_id, t.at, t.by_user, r.agency_id,
      'coordination' as category, jsonb_build_object('agency', a.name, 'accepted', t.accepted_at, 'until', case when t.until <= now() then t.until end) as detail,
      null::bytea as sealed
    from advocacy.of_youth o
    cross join lateral (select * from advocacy.referrals x where x.county_id = o.county_id and x.id = o.referral_id offset 0) r
    join advocacy.turns t on t.county_id = o.county_id and t.referral_id = o.referral_id
    join people.agencies a on a.county_id = t.county_id and a.id = t.agency_id
    where o.county_id = ${county} and o.youth_id = any (${youth}::uuid[]) order by coalesce(t.until, t.accepted_at, t.at) desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const text = String(row.detail.agency ?? '');
    const href = paths.ofYouth(row.youth_id);
    const at = (value: unknown) => (typeof value === 'string' ? new Date(value) : null);
    const [accepted, until] = [at(row.detail.accepted), at(row.detail.until)];
    return [
      { at: row.at, heading: t('tellAsked'), text, href },
      ...(accepted ? [{ at: accepted, heading: t('tellTaken'), text, href }] : []),
      ...(until ? [{ at: until, heading: t('tellEnded'), text, href }] : []),
    ];
  },
};
