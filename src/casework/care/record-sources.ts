import { sql } from 'kysely';
import type { RecordRow, RecordSource } from '#casework/youth/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

/** Tries to reach somebody; one that was taken back is not told. */
const effortSource: RecordSource = {
  source: 'effort',
  room: 'care',
  rows: (county, youth, limit) => sql`(select 'effort' as source, e.id, e.youth_id, e.at, e.by_user, e.agency_id,
      'coordination' as category, jsonb_build_object('whom', e.whom, 'outcome', e.how || case when e.reached then '-yes' else '-no' end) as detail,
      null::bytea as sealed from care.efforts e
    where e.county_id = ${county} and e.youth_id = any (${youth}::uuid[]) and e.taken_back_at is null order by e.at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const heading = t('toldOf', {
      whom: t(`whom-${row.detail.whom}` as Key),
      what: t(`outcome-${row.detail.outcome}` as Key),
    });
    return [{ at: row.at, heading, href: paths.efforts(row.youth_id) }];
  },
};

/** Of somebody whom the youth does not want: the team reads it in the record, and no agenda that is read out names them. */
export const isNotWanted = ({ source, detail }: RecordRow): boolean =>
  source === 'member' && detail.part === 'not-wanted';

/** Who came onto the team, in which part, and who is no longer. */
const memberSource: RecordSource = {
  source: 'member',
  room: 'care',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'member' as source, m.id, m.youth_id, m.since as at, m.by_user, m.agency_id,
      'coordination' as category, jsonb_build_object('part', m.part, 'name', u.name, 'ended', m.ended_at) as detail, m.who as sealed
    from care.members m left join people.users u on u.county_id = m.county_id and u.id = m.user_id
    where m.county_id = ${county} and m.youth_id = any (${youth}::uuid[]) order by coalesce(m.ended_at, m.since) desc limit ${limit})`,
  say: (row, { lang, sealer }) => {
    const t = words(lang);
    const part = t(`part-${row.detail.part}` as Key);
    const who = row.sealed ? (sealer.open('care.members', row.id, 'who', row.sealed) as { name: string }) : null;
    const href = paths.team(row.youth_id);
    const ended = typeof row.detail.ended === 'string' ? new Date(row.detail.ended) : null;
    const name = who?.name ?? String(row.detail.name ?? '');
    return [
      { at: row.at, heading: t('joined', { part, name }), href },
      ...(ended ? [{ at: ended, heading: t('partEnded', { part }), text: name, href }] : []),
    ];
  },
};

/** How sessions with the clinician go on after a move. */
const sessionSource: RecordSource = {
  source: 'session',
  room: 'care',
  rows: (county, youth, limit) => sql`(select 'session' as source, s.id, s.youth_id, s.at, s.by_user, s.agency_id,
      'coordination' as category, jsonb_build_object('how', s.how, 'name', u.name) as detail, s.words as sealed
    from care.sessions s left join people.users u on u.county_id = s.county_id and u.id = s.user_id
    where s.county_id = ${county} and s.youth_id = any (${youth}::uuid[]) order by s.at desc limit ${limit})`,
  say: (row, { lang, sealer }) => {
    const t = words(lang);
    const said = row.sealed ? (sealer.open('care.sessions', row.id, 'words', row.sealed) as { place: string }) : null;
    const heading = t('toldSessions', { name: String(row.detail.name ?? ''), how: t(`how-${row.detail.how}` as Key) });
    return [{ at: row.at, heading, text: said?.place ?? '', href: paths.team(row.youth_id) }];
  },
};

export const careSources: readonly RecordSource[] = [effortSource, memberSource, sessionSource];
