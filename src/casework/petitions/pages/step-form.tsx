import { Radios } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { hows, type Step } from '../model/matter.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { MatterProps } from './matter.tsx';

/** What happened on which day: only what may follow is offered. That it was granted has a form of its own. */
export function StepForm({ view, frame, next }: MatterProps & { next: readonly Step[] }) {
  const t = words(frame.lang);
  const here = paths.steps(view.record.id, view.one.matter.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  const asksHow = next.includes('answered') || next.includes('denied');
  const offered = hows.filter((how) =>
    next.includes(how === 'opposed' || how === 'not-opposed' ? 'answered' : 'denied'),
  );
  return (
    <Disclosure summary={t('writeStep')} open={isBack}>
      <Form action={here} label={t('writeStep')}>
        <Radios
          name="step"
          label={t('whatHappened')}
          value={value('step') || next[0]}
          error={error('step')}
          choices={next.map((step) => ({ value: step, label: t(`step-${step}`) }))}
        />
        <DateField
          name="on"
          label={t('onDay')}
          hint={next.includes('hearing') ? t('hearingHint') : undefined}
          value={value('on')}
          error={error('on')}
        />
        {asksHow && (
          <Radios
            name="how"
            label={t('how')}
            value={value('how')}
            error={error('how')}
            choices={offered.map((how) => ({ value: how, label: t(`how-${how}`) }))}
          />
        )}
        {next.includes('denied') && (
          <DateField name="until" label={t('untilLabel')} value={value('until')} error={error('until')} />
        )}
        <TextArea
          name="words"
          label={t('more')}
          value={value('words')}
          error={error('words')}
          rows={2}
          maxlength={4000}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
