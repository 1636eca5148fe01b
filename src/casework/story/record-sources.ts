import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** That a part was written, for those who may read it; what it says stands on the story's own page. */
const textSource: RecordSource = {
  source: 'story',
  room: 'story',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'story' as source, t.id, t.youth_id, t.at, t.by_user, t.agency_id, 'coordination' as category, '{}'::jsonb as detail,
      null::bytea as sealed
    from story.texts t where t.county_id = ${county} and t.youth_id = any (${youth}::uuid[]) order by t.at desc limit ${limit})`,
  say: (row, { lang }) => [{ at: row.at, heading: words(lang)('told'), href: paths.story(row.youth_id) }],
};

export const storySources: readonly RecordSource[] = [textSource];
