import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** Decisions on what exploitation this is, as the joined record shows them. Always all: the newest of each form is the answer. */
export const identificationSource: RecordSource = {
  source: 'identification',
  rows: (
    county,
    youth,
  ) => sql`(select 'identification' as source, i.id, i.youth_id, i.decided_at as at, i.decided_by, i.agency_id,
      'screening' as category, jsonb_build_object('form', i.form, 'standing', i.standing, 'review', i.review_on, 'withdrawn', i.withdrawn_at) as detail,
      null::bytea as sealed
    from identification.identifications i where i.county_id = ${county} and i.youth_id = any (${youth}::uuid[])
    order by i.decided_at desc limit 200)`,
  say: (row, { lang }) => {
    const t = words(lang);
    const { form, standing, withdrawn } = row.detail as {
      form: 'cse' | 'lt' | 'ltfc';
      standing: 'at-risk' | 'suspected';
      withdrawn: string | null;
    };
    const href = paths.identification(row.youth_id);
    return [
      {
        at: row.at,
        heading: t(`form-${form}`),
        text: t(`standing-${standing}`),
        href,
      },
      ...(withdrawn
        ? [{ at: new Date(withdrawn), heading: t(`form-${form}`), text: t('decisionWithdrawn'), href }]
        : []),
    ];
  },
};
