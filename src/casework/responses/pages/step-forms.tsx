import { screeningPaths } from '#casework/screening/index.ts';
import { dayOf, timeOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import {
  notNeededReasons,
  type ProtocolDefinition,
  type Step,
  stepTitle,
  stopReasons,
} from '#reference/protocols/index.ts';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ResponseView } from '../actions/see.ts';
import { kindOfField, momentField } from '../evidence.ts';
import type { Doing } from '../model/order.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { EvidenceFieldInput } from './evidence-field.tsx';
import { evidenceWords } from './evidence-words.ts';
import { ToldField } from './own-life.tsx';

type Props = { view: ResponseView; doing: Doing; frame: Frame };

/** The forms that settle one step. Only one step's forms stand on a page, so that what is due is not lost among them. */
export function StepForms({ view, doing, frame }: Props) {
  const t = words(frame.lang);
  const id = view.response.id;
  const { step } = doing;
  const place = view.places.get(step.id);
  const otherIsBack = frame.path === paths.waiver(id, step.id) || frame.path === paths.pause(id, step.id);
  return (
    <div class="tl-screen-only">
      {view.owners.get(step.id)?.canTake && (
        <Form action={paths.taking(id, step.id)} label={`${t('takeIt')}: ${step.title[frame.lang]}`}>
          <SubmitButton look="outline">{t('takeIt')}</SubmitButton>
        </Form>
      )}
      {place ? (
        <ButtonLink href={place.href}>{place.label(frame.lang)}</ButtonLink>
      ) : (
        <RecordForm view={view} doing={doing} frame={frame} />
      )}
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

function RecordForm({ view, doing, frame }: Props) {
  const t = words(frame.lang);
  const id = view.response.id;
  const { step, state } = doing;
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
      <WhatWasScreened view={view} step={step} frame={frame} />
      {required.map(input)}
      {more.map(input)}
      <ToldField view={view} doing={doing} frame={frame} />
      {asksWords(step) ? null : (
        <Disclosure summary={t('addWords')} open={isBack && (value('note') !== '' || Boolean(error('note')))}>
          <TextArea
            name="note"
            label={t('note')}
            hint={t('noteHint')}
            value={value('note')}
            error={error('note')}
            rows={2}
            maxlength={2000}
          />
        </Disclosure>
      )}
      {moment ? null : (
        <Disclosure summary={t('whenEarlier')} open={Boolean(error('at'))}>
          <DateTimeField name="at" label={t('when')} hint={t('whenHint')} value={value('at')} error={error('at')} />
        </Disclosure>
      )}
      {state.status === 'waiting' && (
        <Checkbox
          name="before"
          label={t('doneBefore', { steps: stepTitles(view.response.definition, state.waitingFor, frame) })}
          hint={t('doneBeforeHint')}
          checked={value('before') === 'yes'}
          error={error('before')}
        />
      )}
      <Actions>
        <SubmitButton>{t('markDone')}</SubmitButton>
      </Actions>
    </Form>
  );
}

/** Whether a step has a field of its own for words: then nothing else asks for any. */
const asksWords = (step: Step) => step.evidence.some((field) => kindOfField(field) === 'text');

/** A step that records what a screening showed says which one there is, and leads to a screening where there is none. */
function WhatWasScreened({ view, step, frame }: { view: ResponseView; step: Step; frame: Frame }) {
  const t = words(frame.lang);
  const { screened, response, youth } = view;
  const field = step.evidence.find((each) => each.sets === 'signs');
  if (!field || response.onlySteps) return null;
  if (!screened)
    return step.effect === 'offer' ? (
      <p>
        <a href={screeningPaths.askAbout(youth.id)}>{t('screenNow')}</a>
      </p>
    ) : null;
  const zone = frame.actor?.timeZone ?? 'UTC';
  return (
    <p>
      <a href={screeningPaths.result(screened.id)}>
        {t('screeningShowed', {
          at: exactTime(screened.at, frame.now, frame.lang, zone),
          signs: evidenceWords(field, 'choice', screened.signs, frame.lang, frame.now, zone),
        })}
      </a>
    </p>
  );
}

const stepTitles = (definition: ProtocolDefinition, ids: readonly string[], frame: Frame): string =>
  ids.map((id) => stepTitle(definition, id, frame.lang)).join(', ');

/** What is known is not asked again: it stands there, to be corrected. */
function knownAlready(field: Step['evidence'][number], { state, screened }: ResponseView): string {
  const known = (field.sets === 'signs' && screened?.signs) || (field.sets ? state.facts[field.sets] : null);
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
