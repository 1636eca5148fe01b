import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { list, supportOf } from './list.ts';
import type { State } from './model/adulthood.ts';
import { type SupportStep, supportSteps } from './model/supports.ts';
import { paths } from './paths.ts';
import { supportWords } from './support-words.ts';
import { words } from './words.ts';

/** What was found of one thing of the list. */
const factSource: RecordSource = {
  source: 'adulthood',
  room: 'transition',
  rows: (county, youth, limit) => sql`(select 'adulthood' as source, f.id, f.youth_id, f.at, f.by_user, f.agency_id,
      'coordination' as category, jsonb_build_object('item', f.item, 'state', f.state) as detail, null::bytea as sealed
    from transition.facts f where f.county_id = ${county} and f.youth_id = any (${youth}::uuid[]) order by f.at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const item = list.items.find(({ id }) => id === row.detail.item);
    const state = row.detail.state as State;
    const kind = item?.group === 'papers' || item?.group === 'benefits' ? item.group : 'other';
    const said = state === 'not-wanted' ? t('notWanted') : t(`${kind}-${state}`);
    const text = [item?.label[lang], said].filter(Boolean).join(': ');
    return [{ at: row.at, heading: t('momentFact'), text, href: paths.adulthood(row.youth_id) }];
  },
};

/** That the youth was asked how they fare: the answers stand on the page. */
const outcomeSource: RecordSource = {
  source: 'outcome',
  room: 'transition',
  rows: (county, youth, limit) => sql`(select 'outcome' as source, o.id, o.youth_id, o.at, o.by_user, o.agency_id,
      'coordination' as category, jsonb_build_object('kind', o.kind) as detail, null::bytea as sealed
    from transition.outcomes o where o.county_id = ${county} and o.youth_id = any (${youth}::uuid[]) order by o.at desc limit ${limit})`,
  say: (row, { lang }) => [{ at: row.at, heading: words(lang)('momentOutcome'), href: paths.adulthood(row.youth_id) }],
};

/** What happened to one support of a young parent; of what the youth said on their own page nobody is named. */
const supportSource: RecordSource = {
  source: 'young-parent',
  room: 'transition',
  rows: (county, youth, limit) => sql`(select 'young-parent' as source, s.id, s.youth_id, s.at, s.by_user, s.agency_id,
      'coordination' as category, jsonb_build_object('support', s.support, 'step', s.step) as detail, null::bytea as sealed
    from transition.supports s where s.county_id = ${county} and s.youth_id = any (${youth}::uuid[]) order by s.at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = supportWords(lang);
    const support = supportOf(String(row.detail.support))?.label[lang] ?? t('supports');
    const step: SupportStep = supportSteps.find((each) => each === row.detail.step) ?? 'offered';
    return [
      {
        at: row.at,
        heading: t('moment', { support, step: t(`step-${step}`) }),
        href: paths.supports(row.youth_id),
      },
    ];
  },
};

export const transitionSources: readonly RecordSource[] = [factSource, outcomeSource, supportSource];
