import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { PlanView } from '../actions/see.ts';
import type { TaskView } from '../actions/tasks.ts';
import { type Doer, doerKey } from '../model/tasks.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { PlanForm } from './frame.tsx';
import type { PlanProps } from './props.ts';
import type { Back } from './said.tsx';
import { TaskFacts } from './tasks.tsx';

/** Something new to be done. */
export function AddTaskPage({ view, frame }: PlanProps) {
  const t = words(frame.lang);
  const back = typed(frame.again);
  return (
    <PlanForm record={view.record} frame={frame} heading={t('addTask')}>
      <Form action={paths.tasks(view.record.id)} label={t('addTask')}>
        <TextField
          name="title"
          label={t('title')}
          hint={t('titleHint')}
          value={back.value('title')}
          error={back.error('title')}
          maxlength={300}
        />
        <OwnerField owners={view.owners} frame={frame} back={back} />
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
    </PlanForm>
  );
}

/** One task that is open: it ends with a word, or somebody else does it. */
export function TaskPage({ view, frame }: { view: TaskView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, task, owners } = view;
  const ending = typed(frame.path === paths.closing(record.id, task.id) ? frame.again : null);
  const giving = typed(frame.path === paths.handingOn(record.id, task.id) ? frame.again : null);
  return (
    <PlanForm record={record} frame={frame} heading={task.title}>
      <TaskFacts task={task} frame={frame} />
      {task.closedAt ? (
        <p>{t('closedBefore')}</p>
      ) : (
        <>
          <Form action={paths.closing(record.id, task.id)} label={t('finishShort')}>
            <h3>{t('finishShort')}</h3>
            <TextArea
              name="words"
              label={t('closeWords')}
              value={ending.value('words')}
              error={ending.error('words')}
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
          <Form action={paths.handingOn(record.id, task.id)} label={t('handOn')}>
            <h3>{t('handOn')}</h3>
            <OwnerField owners={owners} frame={frame} back={giving} except={task} />
            <Actions>
              <SubmitButton look="outline">{t('handOnDo')}</SubmitButton>
            </Actions>
          </Form>
        </>
      )}
    </PlanForm>
  );
}

type OwnerProps = { owners: PlanView['owners']; frame: Frame; back: Back; except?: Doer };

/** The youth, somebody who works with them now, or who cares for them. */
function OwnerField({ owners, frame, back, except }: OwnerProps) {
  const t = words(frame.lang);
  const others = [
    ...owners.map((owner) => ({
      value: doerKey(owner),
      label: owner.partId ? t('cares', { name: owner.name }) : owner.name,
    })),
    { value: 'youth', label: t('theYouth') },
  ];
  const now = except && doerKey(except);
  return (
    <Select
      name="ownerId"
      label={t('owner')}
      value={back.value('ownerId')}
      error={back.error('ownerId')}
      areNames
      hint={owners.some(({ partId }) => partId !== null) ? t('caresHint') : undefined}
      choices={others.filter(({ value }) => value !== now)}
    />
  );
}
