import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import { closedTasks, openTasks, type Task } from '../model/tasks.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { PlanProps } from './props.ts';

/** What is to be done, the first due first; one tap says that it is. */
export function Tasks({ view, frame }: PlanProps) {
  const t = words(frame.lang);
  const open = openTasks(view.tasks);
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{t('tasks')}</h2>
      {open.length === 0 ? (
        <p>{t('noTasks')}</p>
      ) : (
        <ul class="tl-plain-list tl-cards">
          {open.map((task) => (
            <li class="tl-card">
              <p>
                <strong>{task.title}</strong> <Due task={task} frame={frame} />
              </p>
              <TaskFacts task={task} frame={frame} />
              {view.mayAdd && <TaskActions task={task} view={view} frame={frame} />}
            </li>
          ))}
        </ul>
      )}
      {view.mayAdd && (
        <p class="tl-screen-only">
          <a href={paths.tasks(view.record.id)}>{t('addTask')}</a>
        </p>
      )}
      <Closed view={view} frame={frame} />
    </section>
  );
}

/** Who does it, by which day, and where it was decided. */
export function TaskFacts({ task, frame }: { task: Task; frame: Frame }) {
  const t = words(frame.lang);
  const name = task.ownerName ?? t('theYouth');
  return (
    <p>
      {task.ownerHere ? name : t('noOwner', { name })}
      {' · '}
      {task.dueOn ? t('dueOn', { day: dayWords(task.dueOn, frame.lang) }) : t('noDay')}
      {task.from.kind !== 'plan' && <> · {t(`from-${task.from.kind}`)}</>}
    </p>
  );
}

function Due({ task, frame }: { task: Task; frame: Frame }) {
  const t = words(frame.lang);
  const today = dayOf(frame.now, frame.actor?.timeZone ?? 'UTC');
  if (!task.dueOn || task.dueOn > today) return null;
  return <Tag tone="care">{t(task.dueOn < today ? 'late' : 'today')}</Tag>;
}

function TaskActions({ task, view, frame }: PlanProps & { task: Task }) {
  const t = words(frame.lang);
  return (
    <Form action={paths.closing(view.record.id, task.id)} label={t('finish', { title: task.title })}>
      <input type="hidden" name="outcome" value="done" />
      <Actions>
        <SubmitButton look="outline">
          {t('outcome-done')}
          <span class="usa-sr-only">{`: ${task.title}`}</span>
        </SubmitButton>
        <a href={paths.task(view.record.id, task.id)}>
          {t('more')}
          <span class="usa-sr-only">{`: ${task.title}`}</span>
        </a>
      </Actions>
    </Form>
  );
}

function Closed({ view, frame }: PlanProps) {
  const t = words(frame.lang);
  const closed = closedTasks(view.tasks);
  if (closed.length === 0) return null;
  return (
    <Disclosure summary={t('doneTasks', { n: closed.length })}>
      <ul>
        {closed.map((task) => (
          <li>
            {task.title} <ClosedLine task={task} frame={frame} />
            {task.closeWords && <p class="tl-prose">{task.closeWords}</p>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function ClosedLine({ task, frame }: { task: Task; frame: Frame }) {
  const t = words(frame.lang);
  if (!task.closedAt || (task.outcome !== 'done' && task.outcome !== 'not-needed')) return null;
  const day = dayWords(dayOf(task.closedAt, frame.actor?.timeZone ?? 'UTC'), frame.lang);
  const outcome = t(`outcome-${task.outcome}`);
  return (
    <span class="usa-hint">
      {t('closedLine', { outcome, name: task.closedBy ?? task.ownerName ?? t('theYouth'), day })}
    </span>
  );
}
