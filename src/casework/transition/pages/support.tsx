import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkbox, Radios, Select } from '#ui/choice-field.tsx';
import { Cite } from '#ui/cite.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { SupportView } from '../actions/supports.ts';
import { refusals, supportSteps } from '../model/supports.ts';
import { paths } from '../paths.ts';
import { supportWords } from '../support-words.ts';
import { SupportTold } from './supports.tsx';

type Props = { view: SupportView; frame: Frame };

/** One support: what was written of it, and what happened next. */
export function SupportPage({ view, frame }: Props) {
  const t = supportWords(frame.lang);
  const { record, line } = view;
  const { support } = line;
  const crumbs = [...toRecord(record, frame), { href: paths.supports(record.id), label: t('supports') }];
  return (
    <StaffPage frame={frame} title={t('supports')} width="form" crumbs={crumbs}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{support.label[frame.lang]}</h2>
      <SupportTold facts={line.facts} frame={frame} />
      <Next view={view} frame={frame} />
      <p class="usa-hint">
        {t('source')}: <Cite text={support.source} />.{' '}
        {support.checkedOn ? dayWords(support.checkedOn, frame.lang) : t('notChecked')}.
      </p>
    </StaffPage>
  );
}

function Next({ view, frame }: Props) {
  const t = supportWords(frame.lang);
  const { record, line, owners } = view;
  const { value, error } = typed(frame.again);
  const owner = line.facts.at(-1)?.ownerId;
  const seesTo = owners.some(({ userId }) => userId === owner) ? owner : frame.actor?.userId;
  return (
    <Form action={paths.support(record.id, line.support.id)} label={t('write')}>
      <Radios
        name="step"
        label={t('step')}
        value={value('step')}
        error={error('step')}
        choices={supportSteps.map((each) => ({ value: each, label: t(`step-${each}`) }))}
      />
      <DateField name="onDay" label={t('onDay')} value={value('onDay') || view.today} error={error('onDay')} />
      <Select
        name="reason"
        label={t('reason')}
        value={value('reason')}
        error={error('reason')}
        choices={refusals.map((each) => ({ value: each, label: t(`reason-${each}`) }))}
      />
      <DateField
        name="againOn"
        label={t('againOn')}
        hint={t('againHint')}
        value={value('againOn')}
        error={error('againOn')}
      />
      <TextField name="words" label={t('words')} value={value('words')} error={error('words')} maxlength={600} />
      <Select
        name="owner"
        label={t('owner')}
        value={value('owner') || (seesTo ?? '')}
        error={error('owner')}
        choices={owners.map(({ userId, name }) => ({ value: userId, label: name }))}
        areNames
      />
      {view.first && (
        <Checkbox
          name="agrees"
          label={t('agrees')}
          hint={t('agreesHint')}
          checked={value('agrees') === 'yes'}
          error={error('agrees')}
        />
      )}
      <Actions>
        <SubmitButton>{t('save')}</SubmitButton>
      </Actions>
    </Form>
  );
}
