import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Checkboxes } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { PhasesView } from '../actions/phases.ts';
import { zoneKinds } from '../model/phases.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { formWords } from '../words-forms.ts';
import { dayIn, kindWords } from './parts.tsx';

type Props = { view: PhasesView; frame: Frame };

/** Which agencies may apply, and since when: the county's own data. */
export function PhasesPage({ view, frame }: Props) {
  const t = formWords(frame.lang);
  const title = words(frame.lang)('phases');
  return (
    <StaffPage
      frame={frame}
      title={title}
      width="form"
      crumbs={[{ href: paths.list, label: words(frame.lang)('zones') }]}
    >
      <h1>{title}</h1>
      <p class="usa-intro">{t('phasesIntro')}</p>
      {view.phases.length === 0 && (
        <EmptyState heading={t('noPhases')}>
          <p>{t('noPhaseAtAll')}</p>
        </EmptyState>
      )}
      {view.phases.map((phase) => (
        <Card
          heading={phase.name}
          actions={
            view.mayChange && (
              <Form action={paths.phaseRemoved(phase.id)} label={`${t('removePhase')}: ${phase.name}`}>
                <SubmitButton look="plain">{t('removePhase')}</SubmitButton>
              </Form>
            )
          }
        >
          <p>{t('sinceDay', { day: dayIn(phase.since, frame) })}</p>
          <p>{phase.kinds.map((kind) => kindWords(kind, frame)).join(', ')}</p>
          {phase.source !== '' && <p class="usa-hint">{phase.source}</p>}
        </Card>
      ))}
      {view.mayChange && <PhaseForm frame={frame} />}
    </StaffPage>
  );
}

function PhaseForm({ frame }: { frame: Frame }) {
  const t = formWords(frame.lang);
  const { value, values, error } = typed(frame.again);
  return (
    <Form action={paths.phases}>
      <h2>{t('writePhase')}</h2>
      <TextField
        name="name"
        label={t('phaseName')}
        hint={t('phaseNameHint')}
        value={value('name')}
        error={error('name')}
        maxlength={80}
        required
      />
      <DateField name="since" label={t('since')} value={value('since')} error={error('since')} required />
      <Checkboxes
        name="kinds"
        label={t('kinds')}
        values={values('kinds')}
        error={error('kinds')}
        choices={zoneKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
        required
      />
      <TextField name="source" label={t('source')} value={value('source')} error={error('source')} maxlength={300} />
      <Actions>
        <SubmitButton>{t('save')}</SubmitButton>
      </Actions>
    </Form>
  );
}
