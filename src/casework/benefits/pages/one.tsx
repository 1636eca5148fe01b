import { AlreadyTold } from '#casework/story/index.ts';
import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { OneView } from '../actions/benefits.ts';
import { reasons, steps } from '../model/standing.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { agesOf, Told } from './benefits.tsx';

/** One benefit: what was written of it, and what happened next. */
export function BenefitPage({ view, frame }: { view: OneView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, line } = view;
  const { benefit, facts } = line;
  const last = facts.at(-1);
  return (
    <StaffPage
      frame={frame}
      title={t('title')}
      width="form"
      crumbs={[...toRecord(record, frame), { href: paths.ofYouth(record.id), label: t('title') }]}
    >
      <YouthHeading youth={record} frame={frame} />
      <h2>{benefit.label[frame.lang]}</h2>
      <p>
        {[t('who', { who: benefit.who[frame.lang] }), agesOf(line, frame), line.fits === false && t('fitsNot')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Told facts={facts} frame={frame} />
      {last?.step === 'refused' && <p>{t('appeal')}</p>}
      <AlreadyTold told={view.told} form="benefit" frame={frame} />
      <Next view={view} frame={frame} />
      <p class="usa-hint">
        {t('source', { source: benefit.source })}.{' '}
        {benefit.checkedOn ? dayWords(benefit.checkedOn, frame.lang) : t('notChecked')}.
      </p>
    </StaffPage>
  );
}

function Next({ view, frame }: { view: OneView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, line, owners } = view;
  const { value, error } = typed(frame.again);
  const owner = line.facts.at(-1)?.ownerId;
  const known = owners.some(({ userId }) => userId === owner) ? owner : frame.actor?.userId;
  return (
    <Form action={paths.one(record.id, line.benefit.id)} label={t('write')}>
      <Radios
        name="step"
        label={t('step')}
        value={value('step')}
        error={error('step')}
        choices={steps.map((each) => ({ value: each, label: t(`step-${each}`) }))}
      />
      <DateField name="onDay" label={t('onDay')} value={value('onDay') || view.today} error={error('onDay')} />
      <DateField name="dueOn" label={t('dueOn')} hint={t('dueHint')} value={value('dueOn')} error={error('dueOn')} />
      <Select
        name="reason"
        label={t('reason')}
        value={value('reason')}
        error={error('reason')}
        choices={reasons.map((each) => ({ value: each, label: t(`reason-${each}`) }))}
      />
      <TextField name="words" label={t('missing')} value={value('words')} error={error('words')} maxlength={600} />
      <Select
        name="owner"
        label={t('ownerField')}
        value={value('owner') || known}
        error={error('owner')}
        choices={owners.map(({ userId, name }) => ({ value: userId, label: name }))}
        areNames
      />
      <Actions>
        <SubmitButton>{t('save')}</SubmitButton>
      </Actions>
    </Form>
  );
}
