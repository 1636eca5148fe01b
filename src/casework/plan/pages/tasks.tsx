import { dayOf } from '#kernel/calendar.ts';
import { Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { closedTasks, openTasks, type Task } from '../model/tasks.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { PlanProps } from './props.ts';

/** What is to be done, the first due first. */
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
            <OneTask task={task} view={view} frame={frame} />
          ))}
        </ul>
      )}
      {view.mayAdd && <AddTask view={view} frame={frame} />}
      <Closed view={view} frame={frame} />
    </section>
  );
}

function OneTask({ task, view, frame }: PlanProps & { task: Task }) {
  const t = words(frame.lang);
  const name = task.ownerName ?? t('theYouth');
  return (
    <li class="tl-card">
      <p>
        <strong>{task.title}</strong> <Due task={task} frame={frame} />
      </p>
      <p>
        {task.ownerHere ? name : t('noOwner', { name })}
        {' · '}
        {task.dueOn ? t('dueOn', { day: dayWords(task.dueOn, frame.lang) }) : t('noDay')}
        {task.from.kind !== 'plan' && <> · {t(`from-${task.from.kind}`)}</>}
      </p>
      {view.mayAdd && <CloseTask task={task} view={view} frame={frame} />}
      {view.mayAdd && <HandOn task={task} view={view} frame={frame} />}
    </li>
  );
}

function Due({ task, frame }: { task: Task; frame: PlanProps['frame'] }) {
  const t = words(frame.lang);
  const today = dayOf(frame.now, frame.actor?.timeZone ?? 'UTC');
  if (!task.dueOn || task.dueOn > today) return null;
  return <Tag tone="care">{t(task.dueOn < today ? 'late' : 'today')}</Tag>;
}

function CloseTask({ task, view, frame }: PlanProps & { task: Task }) {
  const t = words(frame.lang);
  const here = paths.closing(view.record.id, task.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('finishShort')} open={isBack}>
      <Form action={here} label={t('finish', { title: task.title })}>
        <TextArea
          name="words"
          label={t('closeWords')}
          value={value('words')}
          error={error('words')}
          rows={2}
          maxlength={1000}
        />
        <Actions>
          <SubmitButton name="outcome" value="done">
            {t('outcome-done')}
          </SubmitButton>
          <SubmitButton name="outcome" value="not-needed" look="outline">
            {t('outcome-not-needed')}
          </SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function HandOn({ task, view, frame }: PlanProps & { task: Task }) {
  const t = words(frame.lang);
  const here = paths.handingOn(view.record.id, task.id);
  const back = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('handOn')} open={back.isBack}>
      <Form action={here} label={t('handOnOf', { title: task.title })}>
        <OwnerField view={view} frame={frame} back={back} except={task.ownerId} />
        <Actions>
          <SubmitButton look="outline">{t('handOnDo')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

type Back = ReturnType<typeof typed>;

/** The youth, or somebody who works with them now. */
function OwnerField({ view, frame, back, except }: PlanProps & { back: Back; except?: string | null }) {
  const t = words(frame.lang);
  const people = view.owners.filter(({ id }) => id !== except);
  const youth = except === null ? [] : [{ value: 'youth', label: t('theYouth') }];
  return (
    <Select
      name="ownerId"
      label={t('owner')}
      value={back.value('ownerId')}
      error={back.error('ownerId')}
      emptyLabel={t('chooseOwner')}
      areNames
      choices={[...people.map(({ id, name }) => ({ value: id, label: name })), ...youth]}
    />
  );
}

function AddTask({ view, frame }: PlanProps) {
  const t = words(frame.lang);
  const here = paths.tasks(view.record.id);
  const back = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('addTask')} open={back.isBack}>
      <Form action={here} label={t('addTask')}>
        <TextField
          name="title"
          label={t('title')}
          hint={t('titleHint')}
          value={back.value('title')}
          error={back.error('title')}
          maxlength={300}
        />
        <OwnerField view={view} frame={frame} back={back} />
        <DateField
          name="dueOn"
          label={t('day')}
          hint={t('dayHint')}
          value={back.value('dueOn')}
          error={back.error('dueOn')}
        />
        <Actions>
          <SubmitButton>{t('add')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
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

function ClosedLine({ task, frame }: { task: Task; frame: PlanProps['frame'] }) {
  const t = words(frame.lang);
  if (!task.closedAt || (task.outcome !== 'done' && task.outcome !== 'not-needed')) return null;
  const day = dayWords(dayOf(task.closedAt, frame.actor?.timeZone ?? 'UTC'), frame.lang);
  const outcome = t(`outcome-${task.outcome}`);
  return <span class="usa-hint">{t('closedLine', { outcome, name: task.closedBy ?? '', day })}</span>;
}
