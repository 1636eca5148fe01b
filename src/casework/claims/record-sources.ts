import { sql } from 'kysely';
import type { RecordSource, VoiceSource } from '#casework/youth/index.ts';
import { instantAt } from '#kernel/calendar.ts';
import { type Kind, kinds, type Step, steps } from './model/claim.ts';
import { paths } from './paths.ts';
import { ruleOf } from './rules.ts';
import { words } from './words.ts';

const kindOf = (said: unknown): Kind => kinds.find((each) => each === said) ?? 'compensation';
const stepOf = (said: unknown): Step => steps.find((each) => each === said) ?? 'noted';

/** What happened to one claim. A lead or a declaration stands in no timeline, not even its own lawyer's. */
export const claimSource: RecordSource = {
  source: 'claim',
  rows: (county, youth, limit) => sql`(select 'claim' as source, s.id, s.youth_id, s.at, s.by_user, s.agency_id,
      s.category::text as category, jsonb_build_object('kind', s.kind, 'step', s.step, 'claim', s.claim_id) as detail, null::bytea as sealed
    from claims.steps s where s.county_id = ${county} and s.youth_id = any (${youth}::uuid[]) and s.undone_at is null
      and s.category <> 'immigration' order by s.at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const kind = ruleOf(kindOf(row.detail.kind)).label[lang];
    const heading = t('moment', { kind, step: t(`step-${stepOf(row.detail.step)}`) });
    return [{ at: row.at, heading, href: paths.one(row.youth_id, String(row.detail.claim)) }];
  },
};

const SAID: Partial<Record<Step, 'nextAsked' | 'nextPapers' | 'nextGranted' | 'nextTalk'>> = {
  noted: 'nextTalk',
  asked: 'nextAsked',
  'papers-asked': 'nextPapers',
  granted: 'nextGranted',
  partly: 'nextGranted',
};

/** On the youth's own page: what is waited for. Never a court's matter, and never a status. */
export const claimVoice: VoiceSource = {
  source: 'claim',
  next: async (tx, { lang, timeZone }) => {
    const { rows } = await sql<{ kind: string; step: string; dueOn: string | null }>`
      select kind, step, due_on as "dueOn" from voice.my_claims()`.execute(tx);
    return rows.flatMap(({ kind: said, step, dueOn }) => {
      const kind = ruleOf(kindOf(said)).public?.[lang];
      const key = SAID[stepOf(step)];
      const at = step === 'papers-asked' && dueOn ? instantAt(dueOn, '12:00', timeZone) : null;
      return kind && key ? [{ at, text: words(lang)(key, { kind }) }] : [];
    });
  },
};
