import { planPaths, planWords, type Task } from '#casework/plan/index.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField, DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords, exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { paths } from '../paths.ts';
import type { StaffItem } from '../staff-store.ts';
import { words } from '../words.ts';
import type { OneProps } from './caregiver.tsx';

/** What stands on one caregiver's page, as they read it, and what is to be added. */
export function Items({ view, frame }: OneProps) {
  const t = words(frame.lang);
  const { line } = view;
  return (
    <section aria-label={t('itemsOf', { name: line.name })}>
      <h3>{t('itemsOf', { name: line.name })}</h3>
      {line.items.length + line.tasks.length === 0 && <p>{t('noItems')}</p>}
      <Tasks view={view} frame={frame} />
      {line.items.map((item) => (
        <Item item={item} view={view} frame={frame} />
      ))}
      {view.mayAdd && <WriteForm view={view} frame={frame} />}
    </section>
  );
}

/** What the plan gives them to do: ended and handed on there. */
function Tasks({ view: { line, record }, frame }: OneProps) {
  const t = words(frame.lang);
  const said = ({ dueOn, title }: Task) =>
    dueOn ? t('itemTaskBy', { at: dayWords(dueOn, frame.lang), text: title }) : t('itemTask', { text: title });
  return (
    <>
      {line.tasks.map((task) => (
        <p>
          {task.closedAt ? said(task) : <a href={planPaths.task(record.id, task.id)}>{said(task)}</a>}
          {task.closedAt &&
            ` (${task.closedBy ? planWords(frame.lang)(task.outcome === 'done' ? 'outcome-done' : 'outcome-not-needed') : t('itemDone')})`}
        </p>
      ))}
    </>
  );
}

function Item({ item, view, frame }: OneProps & { item: StaffItem }) {
  const t = words(frame.lang);
  const said = saidOf(item, frame);
  const { line } = view;
  return (
    <div>
      <p>
        {said}
        {item.doneAt && ` (${t('itemDone')})`}
      </p>
      {view.mayAdd && (
        <Form action={paths.itemEnd(view.record.id, line.partId, item.id)} label={`${t('takeOff')}: ${said}`}>
          <SubmitButton look="plain">
            {t('takeOff')}
            <span class="usa-sr-only">{`: ${said}`}</span>
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}

function saidOf({ kind, hearingId, at, dueOn, text }: StaffItem, frame: OneProps['frame']): string {
  const t = words(frame.lang);
  const said = text ?? '';
  if (hearingId) return t('itemHearing');
  if (kind === 'bring' && at)
    return t('itemBring', {
      at: exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC'),
      text: said,
    });
  if (kind === 'paper') return t('itemPaper', { text: said });
  return dueOn ? t('itemTaskBy', { at: dayWords(dueOn, frame.lang), text: said }) : t('itemTask', { text: said });
}

function WriteForm({ view, frame }: OneProps) {
  const t = words(frame.lang);
  const { line } = view;
  const here = paths.items(view.record.id, line.partId);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  const when = (at: Date) => exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <Disclosure summary={t('writeFor', { name: line.name })} open={isBack}>
      <Form action={here} label={t('writeFor', { name: line.name })}>
        <Radios
          name="kind"
          label={t('item')}
          value={value('kind')}
          error={error('kind')}
          choices={(['bring', 'task', 'paper'] as const).map((each) => ({ value: each, label: t(`item-${each}`) }))}
        />
        {view.hearings.length > 0 && (
          <Select
            name="hearing"
            label={t('hearing')}
            value={value('hearing')}
            error={error('hearing')}
            emptyLabel={t('noHearing')}
            choices={view.hearings.map(({ id, at }) => ({ value: id, label: when(at) }))}
          />
        )}
        <DateTimeField name="at" label={t('at')} value={value('at')} error={error('at')} />
        <DateField name="due" label={t('due')} value={value('due')} error={error('due')} />
        <TextField
          name="text"
          label={t('text')}
          hint={t('textHint')}
          value={value('text')}
          error={error('text')}
          maxlength={300}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
