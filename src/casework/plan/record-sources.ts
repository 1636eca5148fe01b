import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import type { Line, Need, NeedStand } from './model/lines.ts';
import type { Agreed } from './model/versions.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

type TaskDetail = {
  owner: string | null;
  cares: boolean;
  closedAt: string | null;
  outcome: string | null;
};

/** What was to be done, and that it was. A task that was handed on is told by the one that followed it. */
const taskSource: RecordSource = {
  source: 'plan-task',
  room: 'plan',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'plan-task' as source, t.id, t.youth_id, t.at, t.by_user, t.agency_id, 'coordination' as category,
      jsonb_build_object('owner', o.name, 'cares', t.part_id is not null, 'closedAt', t.closed_at, 'outcome', t.outcome) as detail, t.title as sealed
    from plan.tasks t left join people.users o on o.county_id = t.county_id and o.id = t.owner_id
    where t.county_id = ${county} and t.youth_id = any (${youth}::uuid[]) and t.outcome is distinct from 'handed-on'
    order by coalesce(t.closed_at, t.at) desc limit ${limit})`,
  say: (row, { lang, sealer }) => {
    const t = words(lang);
    const { owner, cares, closedAt, outcome } = row.detail as TaskDetail;
    const name = cares ? t('whoCares') : owner;
    const text = row.sealed ? sealer.openText('plan.tasks', row.id, 'title', row.sealed) : '';
    const href = paths.plan(row.youth_id);
    const began = { at: row.at, heading: t('told-task', { owner: name ?? t('theYouth') }), text, href };
    if (!closedAt || (outcome !== 'done' && outcome !== 'not-needed')) return [began];
    return [began, { at: new Date(closedAt), heading: t(`told-task-${outcome}`), text, href }];
  },
};

type LineDetail = { kind: Line['kind']; code: string; stand: Line['stand'] };

/** What was said of goals and needs, each in its own category; of the safety plan only that it was written. */
const lineSource: RecordSource = {
  source: 'plan-line',
  room: 'plan',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'plan-line' as source, l.id, l.youth_id, l.at, l.by_user, l.agency_id, l.category::text as category,
      jsonb_build_object('kind', l.kind, 'code', l.code, 'stand', l.stand) as detail,
      case when l.kind <> 'safety' then l.body end as sealed
    from plan.lines l where l.county_id = ${county} and l.youth_id = any (${youth}::uuid[]) order by l.at desc limit ${limit})`,
  say: (row, { lang, sealer }) => {
    const t = words(lang);
    const { kind, code, stand } = row.detail as LineDetail;
    const text = row.sealed ? sealer.openText('plan.lines', row.id, 'body', row.sealed) : '';
    const need = () => t('told-need', { need: t(`need-${code as Need}`), stand: t(`stand-${stand as NeedStand}`) });
    const heading = kind === 'need' ? need() : t(`told-${kind}`);
    return [{ at: row.at, heading, ...(text ? { text } : {}), href: paths.plan(row.youth_id) }];
  },
};

/** Days on which the plan was read with the youth. */
const versionSource: RecordSource = {
  source: 'plan-version',
  room: 'plan',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'plan-version' as source, v.id, v.youth_id, v.at, v.by_user, v.agency_id, 'coordination' as category,
      jsonb_build_object('agreed', v.agreed) as detail, null::bytea as sealed
    from plan.versions v where v.county_id = ${county} and v.youth_id = any (${youth}::uuid[]) order by v.at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const heading = t('told-version', { agreed: t(`agreed-${row.detail.agreed as Agreed}`) });
    return [{ at: row.at, heading, href: paths.version(row.youth_id, row.id) }];
  },
};

export const planSources: readonly RecordSource[] = [taskSource, lineSource, versionSource];
