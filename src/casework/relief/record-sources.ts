import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** That a charge was written down, without a word of it: whoever may open it reads it there. */
const chargeSource: RecordSource = {
  source: 'charge',
  room: 'relief',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'charge' as source, c.id, c.youth_id, c.recorded_at as at, c.by_user, c.agency_id,
      'juvenile_court' as category, '{}'::jsonb as detail, null::bytea as sealed
    from relief.charges c where c.county_id = ${county} and c.youth_id = any (${youth}::uuid[]) and c.withdrawn_at is null
    order by c.recorded_at desc limit ${limit})`,
  say: (row, { lang }) => [
    { at: row.at, heading: words(lang)('momentCharge'), href: paths.charge(row.youth_id, row.id) },
  ],
};

const driverSource: RecordSource = {
  source: 'driver',
  room: 'relief',
  rows: (county, youth, limit) => sql`(select 'driver' as source, d.id, d.youth_id, d.at, d.by_user, d.agency_id,
      'juvenile_court' as category, jsonb_build_object('kind', d.kind, 'answered', d.answered_at) as detail, null::bytea as sealed
    from relief.drivers d where d.county_id = ${county} and d.youth_id = any (${youth}::uuid[]) order by d.at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const { kind, answered } = row.detail as { kind: 'other'; answered: string | null };
    const [text, href] = [t(`driver-${kind}`), paths.relief(row.youth_id)];
    return [
      { at: row.at, heading: t('momentDriver'), text, href },
      ...(answered ? [{ at: new Date(answered), heading: t('momentDriverAnswered'), text, href }] : []),
    ];
  },
};

/** What the team may know of a record; a lawyer's own work stands in no timeline. */
export const reliefSources: readonly RecordSource[] = [chargeSource, driverSource];
