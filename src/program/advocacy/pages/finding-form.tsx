import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ComplianceView } from '../actions/compliance.ts';
import { type Finding, type Requirement, verdicts } from '../check-store.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { ComplianceProps } from './compliance.tsx';
import { home } from './contract.tsx';

type Props = ComplianceProps & { requirement: Requirement; found: Finding | null };

/** A way to the page where one requirement is looked at: a page of its own, so that the list stays a list. */
export function FindingForm({ requirement, found, view, frame }: Props) {
  const t = words(frame.lang);
  if (!view.open && (found?.verdict !== 'not-met' || found.doneOn)) return null;
  return (
    <ButtonLink href={paths.finding(view.contract.id, requirement.id)} look="outline">
      {t(view.open?.firstAt || !view.open ? 'markPutRight' : found ? 'lookAgain' : 'writeFinding')}
    </ButtonLink>
  );
}

export type FindingView = ComplianceView & { requirement: Requirement; found: Finding | null };

export function FindingPage({ view, frame }: { view: FindingView; frame: Frame }) {
  const t = words(frame.lang);
  const { requirement, found, contract } = view;
  const { value, error, isBack } = typed(frame.again);
  const of = (name: string, known: string | null | undefined) => (isBack ? value(name) : (known ?? ''));
  const signed = !view.open || view.open.firstAt !== null;
  return (
    <StaffPage
      frame={frame}
      title={t('writeFinding')}
      width="form"
      crumbs={[...home(frame), { href: paths.compliance(contract.id), label: t('compliance') }]}
    >
      <h1>{requirement.text}</h1>
      {signed && <p>{t('signedOnlyRight')}</p>}
      <Form action={paths.finding(contract.id, requirement.id)} label={t('writeFinding')} requiredNote>
        <Radios
          name="verdict"
          label={t('verdict')}
          value={of('verdict', found?.verdict)}
          error={error('verdict')}
          choices={verdicts.map((verdict) => ({ value: verdict, label: t(`verdict-${verdict}`) }))}
          required
        />
        <DateField name="seenOn" label={t('seenOn')} value={of('seenOn', found?.seenOn)} error={error('seenOn')} />
        <TextArea
          name="evidence"
          label={t('evidence')}
          rows={3}
          value={of('evidence', found?.words.evidence)}
          error={error('evidence')}
        />
        <TextField name="file" label={t('file')} value={of('file', found?.words.file)} error={error('file')} />
        <Disclosure summary={t('toPutRight')} open={isBack || found?.verdict === 'not-met'}>
          <TextArea
            name="action"
            label={t('action')}
            rows={3}
            value={of('action', found?.words.action)}
            error={error('action')}
          />
          <TextField name="owner" label={t('owner')} value={of('owner', found?.words.owner)} error={error('owner')} />
          <DateField name="dueOn" label={t('dueOn')} value={of('dueOn', found?.dueOn)} error={error('dueOn')} />
          <DateField name="doneOn" label={t('doneOnDay')} value={of('doneOn', found?.doneOn)} error={error('doneOn')} />
        </Disclosure>
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </StaffPage>
  );
}
