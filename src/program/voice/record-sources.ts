import { sql } from 'kysely';
import type { RecordRow, RecordSource } from '#casework/youth/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

type Key = Parameters<ReturnType<typeof words>>[0];
const at = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);

/** What the youth wrote on their own page: a goal, or words; for one person alone where they said so. */
const wordsSource: RecordSource = {
  source: 'own-words',
  room: 'voice',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'own-words' as source, w.id, w.youth_id, w.at, null::uuid as by_user, null::uuid as agency_id,
      'coordination' as category, jsonb_build_object('kind', w.kind, 'alone', w.to_user is not null, 'ended', w.ended_at) as detail, w.body as sealed
    from voice.words w where w.county_id = ${county} and w.youth_id = any (${youth}::uuid[]) and w.ended_at is null order by w.at desc limit ${limit})`,
  say: (row, { lang, sealer }) => {
    const t = words(lang);
    const heading = t(row.detail.alone ? 'toldWordsAlone' : (`told-${row.detail.kind}` as Key));
    return [
      { at: row.at, heading, text: row.sealed ? sealer.openText('voice.words', row.id, 'body', row.sealed) : '' },
    ];
  },
};

/** A change that the youth asked for: that they did, whether anyone answered, and whether they left before. */
const requestSource: RecordSource = {
  source: 'own-request',
  room: 'voice',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'own-request' as source, r.id, r.youth_id, r.asked_at as at, null::uuid as by_user, null::uuid as agency_id,
      'coordination' as category, jsonb_build_object('kind', r.kind, 'answered', r.answered_at, 'back', r.taken_back_at,
        'left', voice.left_unanswered(r.id)) as detail, null::bytea as sealed
    from voice.requests r where r.county_id = ${county} and r.youth_id = any (${youth}::uuid[]) order by r.asked_at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const what = t(`ask-${row.detail.kind}` as Key);
    const [answered, back, left] = [at(row.detail.answered), at(row.detail.back), at(row.detail.left)];
    return [
      { at: row.at, heading: t(answered || back ? 'toldAsked' : 'toldAskedOpen', { what }) },
      ...(left ? [{ at: left, heading: t('toldLeft', { what }) }] : []),
      ...(answered ? [{ at: answered, heading: t('toldAnswered', { what }) }] : []),
    ];
  },
};

/** Their own page: a card was made, the page was ended, by whom it was. */
const keySource: RecordSource = {
  source: 'own-key',
  room: 'voice',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'own-key' as source, k.id, k.youth_id, k.made_at as at, k.made_by as by_user, k.agency_id,
      'coordination' as category, jsonb_build_object('ended', k.ended_at, 'how', k.ended_how) as detail, null::bytea as sealed
    from voice.keys k where k.county_id = ${county} and k.youth_id = any (${youth}::uuid[]) order by k.made_at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const href = paths.ofYouth(row.youth_id);
    const ended = row.detail.how === 'renewed' ? null : at(row.detail.ended);
    return [
      { at: row.at, heading: t('toldKey'), href },
      ...(ended ? [{ at: ended, heading: t(row.detail.how === 'youth' ? 'toldOff' : 'toldEnded'), href }] : []),
    ];
  },
};

/** Which papers there are: that the list changed, and what of. */
const paperSource: RecordSource = {
  source: 'own-paper',
  room: 'voice',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'own-paper' as source, p.id, p.youth_id, p.at, p.by_user, null::uuid as agency_id,
      'identity' as category, jsonb_build_object('kind', p.kind, 'state', p.state) as detail, null::bytea as sealed
    from voice.papers p where p.county_id = ${county} and p.youth_id = any (${youth}::uuid[]) and p.ended_at is null order by p.at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    return [
      {
        at: row.at,
        heading: t('toldPaper', {
          paper: t(`paper-${row.detail.kind}` as Key),
          state: t(`paperState-${row.detail.state}` as Key),
        }),
        href: paths.ofYouth(row.youth_id),
      },
    ];
  },
};

export const ownPageSources: readonly RecordSource[] = [wordsSource, requestSource, keySource, paperSource];

/** A change that the youth asked for, and that nobody has answered. */
const waits = ({ source, detail }: RecordRow): boolean =>
  source === 'own-request' && typeof detail.answered !== 'string' && typeof detail.back !== 'string';
/** Words of the youth for one person alone. */
const isForOne = ({ source, detail }: RecordRow): boolean => source === 'own-words' && detail.alone === true;

/** What the youth wrote in words of their own, for the one who takes over. */
export const ownWordsAbove = { ownWords: wordsSource, isForOne };

/** What the youth wrote, for those who build an agenda of it. */
export const youthsOwn = { sources: ownPageSources, waits, isForOne };
