import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

type TaskDetail = { owner: string | null; closedAt: string | null; outcome: string | null };

/** What was to be done, and that it was. A task that was handed on is told by the one that followed it. */
const taskSource: RecordSource = {
  source: 'plan-task',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'plan-task' as source, t.id, t.youth_id, t.at, t.by_user, t.agency_id, 'coordination' as category,
      jsonb_build_object('owner', o.name, 'closedAt', t.closed_at, 'outcome', t.outcome) as detail, t.title as sealed
    from plan.tasks t left join people.users o on o.county_id = t.county_id and o.id = t.owner_id
    where t.county_id = ${county} and t.youth_id = any (${youth}::uuid[]) and t.outcome is distinct from 'handed-on'
    order by coalesce(t.closed_at, t.at) desc limit ${limit})`,
  say: (row, { lang, sealer }) => {
    const t = words(lang);
    const { owner, closedAt, outcome } = row.detail as TaskDetail;
    const text = row.sealed ? sealer.openText('plan.tasks', row.id, 'title', row.sealed) : '';
    const href = paths.plan(row.youth_id);
    const began = { at: row.at, heading: t('told-task', { owner: owner ?? t('theYouth') }), text, href };
    if (!closedAt || (outcome !== 'done' && outcome !== 'not-needed')) return [began];
    return [began, { at: new Date(closedAt), heading: t(`told-task-${outcome}`), text, href }];
  },
};

export const planSources: readonly RecordSource[] = [taskSource];
