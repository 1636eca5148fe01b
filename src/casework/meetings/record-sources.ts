import { sql } from 'kysely';
import { z } from 'zod';
import type { RecordSource } from '#casework/youth/index.ts';
import { paths } from './paths.ts';
import { youthMeetingWords } from './words-youth.ts';

const decisionWords = z.object({ what: z.string() });

/** What was decided of the youth at a meeting. */
const decisionSource: RecordSource = {
  source: 'decision',
  room: 'meetings',
  rows: (county, youth, limit) => sql`(select 'decision' as source, d.id, d.youth_id, d.at, d.by_user, d.agency_id,
      'coordination' as category, jsonb_build_object('meeting', d.meeting_id) as detail, d.words as sealed
    from meetings.decisions d
    where d.county_id = ${county} and d.youth_id = any (${youth}::uuid[]) order by d.at desc limit ${limit})`,
  say: (row, { lang, sealer }) => {
    const y = youthMeetingWords(lang);
    const { what } = decisionWords.parse(
      row.sealed ? sealer.open('meetings.decisions', row.id, 'words', row.sealed) : { what: '' },
    );
    return [
      { at: row.at, heading: y('decidedFor'), text: what, href: paths.youth(String(row.detail.meeting), row.youth_id) },
    ];
  },
};

/** The youth was prepared for a meeting, or told what came of it. */
const talkSource: RecordSource = {
  source: 'talk',
  room: 'meetings',
  rows: (county, youth, limit) => sql`(select 'talk' as source, t.id, t.youth_id, t.at, t.by_user, t.agency_id,
      'coordination' as category, jsonb_build_object('meeting', t.meeting_id, 'kind', t.kind) as detail, null::bytea as sealed
    from meetings.talks t
    where t.county_id = ${county} and t.youth_id = any (${youth}::uuid[]) order by t.at desc limit ${limit})`,
  say: (row, { lang }) => {
    const y = youthMeetingWords(lang);
    const heading = y(row.detail.kind === 'told' ? 'toldFor' : 'preparedFor');
    return [{ at: row.at, heading, href: paths.youth(String(row.detail.meeting), row.youth_id) }];
  },
};

export const meetingSources: readonly RecordSource[] = [decisionSource, talkSource];
