import type { Frame } from '#platform/http/door.ts';
import {
  factLabel,
  notNeededReasons,
  ownerWords,
  type Step,
  type StepState,
  sourceWords,
  stepTitle,
  stopReasons,
} from '#reference/protocols/index.ts';
import { Card } from '#ui/card.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Clock } from '#ui/clock.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ResponseView } from '../actions/see.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { EvidenceFieldInput } from './evidence-field.tsx';

type Props = { view: ResponseView; state: StepState; frame: Frame };

/** One step: what it asks, who acts, its clock, and the forms that settle it. */
export function StepCard({ view, state, frame }: Props) {
  const t = words(frame.lang);
  const step = view.response.definition.steps.find((each) => each.id === state.step);
  if (!step) return null;
  const zone = frame.actor?.timeZone ?? 'UTC';
  const clock =
    state.due.kind === 'at' && (state.status === 'open' || state.status === 'waiting') ? (
      <Clock dueAt={state.due.at} now={frame.now} timeZone={zone} />
    ) : null;
  return (
    <div id={`step-${step.id}`}>
      <Card heading={step.title[frame.lang]} headingLevel={3} aside={clock}>
        <p>{step.sentence[frame.lang]}</p>
        <p class="usa-hint">
          {t('owner', { who: ownerWords(step.owner, frame.lang) })}
          {step.duty.kind === 'must' && (
            <>
              {' '}
              <Tag tone="calm">{t('law')}</Tag> {sourceWords(step.duty.source, frame.lang)}
            </>
          )}
        </p>
        <StateLines view={view} state={state} frame={frame} />
        {(state.status === 'open' || state.status === 'waiting') && (
          <StepForms view={view} step={step} state={state} frame={frame} />
        )}
      </Card>
    </div>
  );
}

function StateLines({ view, state, frame }: Props) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const { definition } = view.response;
  const lines: string[] = [];
  if (state.stopped) lines.push(t('clockStopped'));
  if (state.due.kind === 'unset')
    lines.push(
      t('clockUnset', {
        list: state.due.unset
          .map((id) => definition.settings.find((each) => each.id === id)?.label[frame.lang] ?? id)
          .join(', '),
      }),
    );
  if (state.due.kind === 'ask')
    lines.push(t('clockAsk', { list: state.due.ask.map((fact) => factLabel(fact)[frame.lang]).join(', ') }));
  if (state.waitingFor.length > 0 && state.status === 'waiting')
    lines.push(
      t('waitsFor', { steps: state.waitingFor.map((id) => stepTitle(definition, id, frame.lang)).join(', ') }),
    );
  if (state.status === 'ask')
    lines.push(t('clockAsk', { list: state.askFacts.map((fact) => factLabel(fact)[frame.lang]).join(', ') }));
  if (state.doneAt) lines.push(t('doneOn', { at: exactTime(state.doneAt, frame.now, frame.lang, zone) }));
  if (state.notNeeded)
    lines.push(t('notNeededBecause', { reason: notNeededReasons[state.notNeeded.reason][frame.lang] }));
  if (state.status === 'closed') lines.push(t('closedByEnd'));
  if (state.status === 'off') lines.push(t('off'));
  if (state.status === 'not-applicable') lines.push(t('doesNotApply'));
  return (
    <>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}

function StepForms({ view, step, state, frame }: Props & { step: Step }) {
  const t = words(frame.lang);
  const id = view.response.id;
  const mine =
    frame.path === paths.completion(id, step.id) ||
    frame.path === paths.waiver(id, step.id) ||
    frame.path === paths.pause(id, step.id);
  const { value, error } = typed(mine ? frame.again : null);
  return (
    <>
      <Disclosure summary={t('record')} open={mine && frame.path === paths.completion(id, step.id)}>
        <Form action={paths.completion(id, step.id)} label={`${t('record')}: ${step.title[frame.lang]}`}>
          {step.evidence.map((field) => (
            <EvidenceFieldInput field={field} frame={frame} back={mine ? frame.again : null} step={step.id} />
          ))}
          <DateTimeField name="at" label={t('when')} hint={t('whenHint')} value={value('at')} error={error('at')} />
          <SubmitButton>{t('markDone')}</SubmitButton>
        </Form>
      </Disclosure>
      <Disclosure summary={t('otherWays')} open={mine && frame.path !== paths.completion(id, step.id)}>
        <Form action={paths.waiver(id, step.id)} label={`${t('setAside')}: ${step.title[frame.lang]}`}>
          <Radios
            name="reason"
            label={t('reason')}
            value={value('reason')}
            error={error('reason')}
            choices={Object.entries(notNeededReasons)
              .filter(([, reason]) => step.duty.kind !== 'must' || reason.legal)
              .map(([key, reason]) => ({ value: key, label: reason[frame.lang] }))}
          />
          <TextField name="note" label={t('note')} value={value('note')} error={error('note')} maxlength={2000} />
          <SubmitButton look="outline">{t('setAside')}</SubmitButton>
        </Form>
        {step.duty.kind === 'must' ? (
          <p class="usa-hint">{t('legalClock')}</p>
        ) : (
          <PauseForms id={id} step={step} state={state} frame={frame} />
        )}
      </Disclosure>
    </>
  );
}

function PauseForms({ id, step, state, frame }: { id: string; step: Step; state: StepState; frame: Frame }) {
  const t = words(frame.lang);
  if (state.due.kind !== 'at') return null;
  if (state.stopped)
    return (
      <Form action={paths.resumption(id, step.id)}>
        <SubmitButton look="outline">{t('resumeClock')}</SubmitButton>
      </Form>
    );
  return (
    <Form action={paths.pause(id, step.id)} label={`${t('stopClock')}: ${step.title[frame.lang]}`}>
      <Radios
        name="reason"
        label={t('reason')}
        choices={Object.entries(stopReasons).map(([key, reason]) => ({ value: key, label: reason[frame.lang] }))}
      />
      <SubmitButton look="outline">{t('stopClock')}</SubmitButton>
    </Form>
  );
}
