import { dayOf, timeOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { notNeededReasons, type Step, stopReasons } from '#reference/protocols/index.ts';
import { Radios } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ResponseView } from '../actions/see.ts';
import { momentField } from '../evidence.ts';
import type { Doing } from '../model/order.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { EvidenceFieldInput } from './evidence-field.tsx';

type Props = { view: ResponseView; doing: Doing; frame: Frame };

/** The forms that settle one step. Only one step's forms stand on a page, so that what is due is not lost among them. */
export function StepForms({ view, doing, frame }: Props) {
  const t = words(frame.lang);
  const id = view.response.id;
  const { step } = doing;
  const otherIsBack = frame.path === paths.waiver(id, step.id) || frame.path === paths.pause(id, step.id);
  return (
    <div class="tl-screen-only">
      {view.owners.get(step.id)?.canTake && (
        <Form action={paths.taking(id, step.id)} label={`${t('takeIt')}: ${step.title[frame.lang]}`}>
          <SubmitButton look="outline">{t('takeIt')}</SubmitButton>
        </Form>
      )}
      <RecordForm view={view} step={step} frame={frame} />
      <Disclosure summary={step.duty.kind === 'must' ? t('otherWaysLaw') : t('otherWays')} open={otherIsBack}>
        <WaiverForm id={id} step={step} frame={frame} />
        {step.duty.kind === 'must' ? (
          <p class="usa-hint">{t('legalClock')}</p>
        ) : (
          <PauseForms id={id} doing={doing} frame={frame} />
        )}
      </Disclosure>
    </div>
  );
}

function RecordForm({ view, step, frame }: { view: ResponseView; step: Step; frame: Frame }) {
  const t = words(frame.lang);
  const id = view.response.id;
  const back = frame.path === paths.completion(id, step.id) ? frame.again : null;
  const { value, error, isBack } = typed(back);
  const moment = momentField(step);
  const required = step.evidence.filter((field) => field.required);
  const more = step.evidence.filter((field) => !field.required);
  const now = nowTyped(frame);
  const input = (field: Step['evidence'][number]) => (
    <EvidenceFieldInput
      field={field}
      frame={frame}
      back={back}
      {...(isBack ? {} : { preset: field === moment ? now : knownAlready(field, view) })}
    />
  );
  return (
    <Form action={paths.completion(id, step.id)} label={`${t('record')}: ${step.title[frame.lang]}`}>
      {required.map(input)}
      {more.map(input)}
      {moment ? null : (
        <Disclosure summary={t('whenEarlier')} open={Boolean(error('at'))}>
          <DateTimeField name="at" label={t('when')} hint={t('whenHint')} value={value('at')} error={error('at')} />
        </Disclosure>
      )}
      <Actions>
        <SubmitButton>{t('markDone')}</SubmitButton>
      </Actions>
    </Form>
  );
}

/** What is known is not asked again: it stands there, to be corrected. */
function knownAlready(field: Step['evidence'][number], { state }: ResponseView): string {
  const known = field.sets ? state.facts[field.sets] : null;
  return typeof known === 'boolean' ? (known ? 'yes' : 'no') : typeof known === 'string' ? known : '';
}

/** This minute as a form's field has it, in the county's time: right at the press of the button most of the time. */
const nowTyped = (frame: Frame): string => {
  const zone = frame.actor?.timeZone ?? 'UTC';
  return `${dayOf(frame.now, zone)}T${timeOf(frame.now, zone)}`;
};

function WaiverForm({ id, step, frame }: { id: string; step: Step; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.path === paths.waiver(id, step.id) ? frame.again : null);
  return (
    <Form action={paths.waiver(id, step.id)} label={`${t('setAside')}: ${step.title[frame.lang]}`}>
      <Radios
        name="reason"
        label={t('whyNotNeeded')}
        value={value('reason')}
        error={error('reason')}
        choices={Object.entries(notNeededReasons)
          .filter(([, reason]) => step.duty.kind !== 'must' || reason.legal)
          .map(([key, reason]) => ({ value: key, label: reason[frame.lang] }))}
      />
      <TextField name="note" label={t('note')} value={value('note')} error={error('note')} maxlength={2000} />
      <Actions>
        <SubmitButton look="outline">{t('setAside')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function PauseForms({ id, doing, frame }: { id: string; doing: Doing; frame: Frame }) {
  const t = words(frame.lang);
  const { step, state } = doing;
  const { value, error } = typed(frame.path === paths.pause(id, step.id) ? frame.again : null);
  if (state.due.kind !== 'at' || state.due.fixed) return null;
  if (state.stopped)
    return (
      <Form action={paths.resumption(id, step.id)} label={`${t('resumeClock')}: ${step.title[frame.lang]}`}>
        <SubmitButton look="outline">{t('resumeClock')}</SubmitButton>
      </Form>
    );
  return (
    <Form action={paths.pause(id, step.id)} label={`${t('stopClock')}: ${step.title[frame.lang]}`}>
      <Radios
        name="stopReason"
        label={t('whyStop')}
        value={value('stopReason')}
        error={error('stopReason')}
        choices={Object.entries(stopReasons).map(([key, reason]) => ({ value: key, label: reason[frame.lang] }))}
      />
      <TextField
        name="stopNote"
        label={t('note')}
        value={value('stopNote')}
        error={error('stopNote')}
        maxlength={2000}
      />
      <Actions>
        <SubmitButton look="outline">{t('stopClock')}</SubmitButton>
      </Actions>
    </Form>
  );
}
