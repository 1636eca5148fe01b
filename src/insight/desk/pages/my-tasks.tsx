import { type OwnTask, planPaths, planWords } from '#casework/plan/index.ts';
import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { WorkView } from '../actions/work.ts';
import { words } from '../words.ts';

/** What this person took on in youths' plans and meetings, the first due first. */
export function MyTasks({ view, frame }: { view: WorkView; frame: Frame }) {
  const t = words(frame.lang);
  const plan = planWords(frame.lang);
  if (view.tasks.length === 0) return null;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{plan('mine')}</h2>
      <Table
        caption={plan('mine')}
        captionHidden
        columns={[
          { label: t('due'), cell: (task: OwnTask) => <Due task={task} frame={frame} /> },
          {
            label: plan('title'),
            rowHeader: true,
            cell: (task: OwnTask) => <a href={`${planPaths.plan(task.youth.id)}#tasks`}>{task.title}</a>,
          },
          {
            label: t('youth'),
            cell: ({ youth }: OwnTask) => (
              <a href={youthPaths.youth(youth.id)}>{calledBy(youth.card, youth.number, frame.lang)}</a>
            ),
          },
        ]}
        rows={view.tasks}
      />
    </section>
  );
}

function Due({ task, frame }: { task: OwnTask; frame: Frame }) {
  const plan = planWords(frame.lang);
  const today = dayOf(frame.now, frame.actor?.timeZone ?? 'UTC');
  if (!task.dueOn) return <>{plan('noDay')}</>;
  return (
    <>
      {dayWords(task.dueOn, frame.lang)}{' '}
      {task.dueOn <= today && <Tag tone="care">{plan(task.dueOn < today ? 'late' : 'today')}</Tag>}
    </>
  );
}
