import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { dollars, purposeName } from '#reference/funds/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** What was asked for a youth, when. */
export const moneySource: RecordSource = {
  source: 'money',
  room: 'money',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'money' as source, o.ask_id as id, o.youth_id, o.at, o.by_user, o.agency_id,
      'coordination' as category, jsonb_build_object('purpose', a.purpose, 'cents', a.cents) as detail, null::bytea as sealed
    from money.of_youth o join money.asks a on a.county_id = o.county_id and a.id = o.ask_id
    where o.county_id = ${county} and o.youth_id = any (${youth}::uuid[]) order by o.at desc limit ${limit})`,
  say: (row, { lang }) => [
    {
      at: row.at,
      heading: words(lang)('toldAsked', {
        purpose: purposeName(String(row.detail.purpose), lang),
        amount: dollars(Number(row.detail.cents), lang),
      }),
      href: paths.one(row.id),
    },
  ],
};
