import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

type Key = Parameters<ReturnType<typeof words>>[0];
const at = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);

/** A caregiver's page: a card was made, the page ended, by whom it was. */
const keySource: RecordSource = {
  source: 'caregiver-key',
  room: 'caregivers',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'caregiver-key' as source, k.id, k.youth_id, k.made_at as at, k.made_by as by_user, k.agency_id,
      'coordination' as category, jsonb_build_object('ended', k.ended_at, 'how', k.ended_how) as detail, null::bytea as sealed
    from caregivers.keys k where k.county_id = ${county} and k.youth_id = any (${youth}::uuid[]) order by k.made_at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const href = paths.ofYouth(row.youth_id);
    const ended = row.detail.how === 'renewed' ? null : at(row.detail.ended);
    return [
      { at: row.at, heading: t('toldKey'), href },
      ...(ended ? [{ at: ended, heading: t(`toldEnd-${row.detail.how}` as Key), href }] : []),
    ];
  },
};

/** What a caregiver asked, and whether anyone answered; what was wrong is in no record. */
const askSource: RecordSource = {
  source: 'caregiver-ask',
  room: 'caregivers',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'caregiver-ask' as source, a.id, a.youth_id, a.asked_at as at, null::uuid as by_user, null::uuid as agency_id,
      'coordination' as category, jsonb_build_object('kind', a.kind, 'answered', a.answered_at, 'back', a.taken_back_at) as detail, null::bytea as sealed
    from caregivers.asks a where a.county_id = ${county} and a.youth_id = any (${youth}::uuid[]) order by a.asked_at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const what = t(`ask-${row.detail.kind}` as Key);
    const [answered, back] = [at(row.detail.answered), at(row.detail.back)];
    const href = paths.ofYouth(row.youth_id);
    return [
      { at: row.at, heading: t(answered || back ? 'toldAsk' : 'toldAskOpen', { what }), href },
      ...(answered ? [{ at: answered, heading: t('toldAnswered', { what }), href }] : []),
    ];
  },
};

export const caregiverSources: readonly RecordSource[] = [keySource, askSource];
