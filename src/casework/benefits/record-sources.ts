import { sql } from 'kysely';
import type { RecordSource, VoiceSource } from '#casework/youth/index.ts';
import { instantAt } from '#kernel/calendar.ts';
import { benefitOf } from './list.ts';
import { type Step, steps } from './model/standing.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

const stepOf = (said: unknown): Step => steps.find((each) => each === said) ?? 'thought';

/** What happened to one benefit. */
export const benefitSource: RecordSource = {
  source: 'benefit',
  room: 'benefits',
  rows: (county, youth, limit) => sql`(select 'benefit' as source, f.id, f.youth_id, f.at, f.by_user, f.agency_id,
      'coordination' as category, jsonb_build_object('benefit', f.benefit, 'step', f.step) as detail, null::bytea as sealed
    from benefits.facts f where f.county_id = ${county} and f.youth_id = any (${youth}::uuid[]) order by f.at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const benefit = benefitOf(String(row.detail.benefit))?.label[lang] ?? t('title');
    const heading = t('moment', { benefit, step: t(`step-${stepOf(row.detail.step)}`) });
    return [{ at: row.at, heading, href: paths.ofYouth(row.youth_id) }];
  },
};

const SAID: Partial<Record<Step, 'nextRenewal' | 'nextPapers' | 'nextAnswer'>> = {
  enrolled: 'nextRenewal',
  'papers-asked': 'nextPapers',
  applied: 'nextAnswer',
};

/** On the youth's own page: what is waited for, what papers are asked for, and when something is to be renewed. */
export const benefitVoice: VoiceSource = {
  source: 'benefit',
  next: async (tx, { lang, timeZone }) => {
    const { rows } = await sql<{ benefit: string; step: string; dueOn: string | null }>`
      select benefit, step, due_on as "dueOn" from voice.my_benefits()`.execute(tx);
    return rows.flatMap(({ benefit, step, dueOn }) => {
      const known = benefitOf(benefit);
      const key = SAID[stepOf(step)];
      if (!known || !key || (key === 'nextRenewal' && !dueOn)) return [];
      const text = words(lang)(key, { benefit: known.label[lang] });
      return [{ at: dueOn ? instantAt(dueOn, '12:00:00', timeZone) : null, text }];
    });
  },
};
