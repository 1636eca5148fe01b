import type { Child } from 'hono/jsx';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { NumberField, TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { PoliceAgencyView } from '../actions/police.ts';
import { agreementStates, type PoliceFact } from '../model/police.ts';
import { paths } from '../paths.ts';
import { policeWords } from '../words-police.ts';
import { AgreementWords, ContactWords, trainingWords } from './police.tsx';

type Props = { view: PoliceAgencyView; frame: Frame };

/** One police agency: how it stands, three short forms, and everything recorded before. */
export function PoliceAgencyPage({ view, frame }: Props) {
  const t = policeWords(frame.lang);
  const { agency } = view;
  return (
    <StaffPage frame={frame} title={t('police')} width="form" crumbs={[{ href: paths.police, label: t('police') }]}>
      <h1>{agency.name}</h1>
      <SummaryList
        rows={[
          { label: t('agreement'), value: <AgreementWords row={agency} frame={frame} /> },
          {
            label: t('training'),
            value: agency.standing.trainings.map((each) => trainingWords(each, frame)).join('; ') || t('none'),
          },
          { label: t('contact'), value: <ContactWords row={agency} frame={frame} /> },
        ]}
      />
      <ContactForm view={view} frame={frame} />
      <TrainingForm view={view} frame={frame} />
      <AgreementForm view={view} frame={frame} />
      <h2>{t('history')}</h2>
      {agency.facts.length === 0 ? (
        <p>{t('historyNone')}</p>
      ) : (
        <SummaryList rows={agency.facts.map((fact) => historyRow(fact, frame))} />
      )}
    </StaffPage>
  );
}

function historyRow(fact: PoliceFact, frame: Frame): SummaryRow {
  const t = policeWords(frame.lang);
  const day = (value: string) => dayWords(value, frame.lang);
  const said =
    fact.kind === 'agreement'
      ? [
          t('entryAgreement', { state: t(`state-${fact.state}`) }),
          fact.version && t('version', { v: fact.version }),
          fact.until && t('until', { day: day(fact.until) }),
          fact.note,
        ]
      : fact.kind === 'training'
        ? [t('entryTraining', { shift: fact.shift }), fact.people && String(fact.people), fact.note]
        : [t('entryContact'), fact.note];
  return { label: day(fact.day), value: said.filter(Boolean).join(' · ') };
}

type FormProps = { view: PoliceAgencyView; kind: PoliceFact['kind']; summary: string; frame: Frame; children: Child };

function FactForm({ view, kind, summary, frame, children }: FormProps) {
  const t = policeWords(frame.lang);
  const { value, isBack } = typed(frame.again);
  return (
    <Disclosure summary={summary} open={isBack && value('kind') === kind}>
      <Form action={paths.policeAgency(view.agency.id)} label={summary}>
        <input type="hidden" name="kind" value={kind} />
        {children}
        <TextField
          name={`${kind}.note`}
          label={t('note')}
          value={value(`${kind}.note`)}
          error={typed(frame.again).error(`${kind}.note`)}
          maxlength={500}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function ContactForm({ view, frame }: Props) {
  const t = policeWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <FactForm view={view} kind="contact" summary={t('addContact')} frame={frame}>
      <DateField name="contact.day" label={t('day')} value={value('contact.day')} error={error('contact.day')} />
    </FactForm>
  );
}

function TrainingForm({ view, frame }: Props) {
  const t = policeWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <FactForm view={view} kind="training" summary={t('addTraining')} frame={frame}>
      <DateField name="training.day" label={t('day')} value={value('training.day')} error={error('training.day')} />
      <TextField
        name="training.shift"
        label={t('shiftAsked')}
        value={value('training.shift')}
        error={error('training.shift')}
        maxlength={60}
      />
      <NumberField
        name="training.people"
        label={t('peopleAsked')}
        value={value('training.people')}
        error={error('training.people')}
      />
    </FactForm>
  );
}

function AgreementForm({ view, frame }: Props) {
  const t = policeWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <FactForm view={view} kind="agreement" summary={t('addAgreement')} frame={frame}>
      <Radios
        name="agreement.state"
        label={t('stateAsked')}
        value={value('agreement.state')}
        error={error('agreement.state')}
        choices={agreementStates.map((state) => ({ value: state, label: t(`state-${state}`) }))}
      />
      <DateField
        name="agreement.day"
        label={t('signedOn')}
        value={value('agreement.day')}
        error={error('agreement.day')}
      />
      <DateField
        name="agreement.until"
        label={t('lastDay')}
        value={value('agreement.until')}
        error={error('agreement.until')}
      />
      <TextField
        name="agreement.version"
        label={t('versionAsked')}
        value={value('agreement.version')}
        error={error('agreement.version')}
        maxlength={60}
      />
    </FactForm>
  );
}
