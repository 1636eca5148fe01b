import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { list } from './list.ts';
import type { State } from './model/adulthood.ts';
import { paths } from './paths.ts';
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

export const transitionSources: readonly RecordSource[] = [factSource, outcomeSource];
