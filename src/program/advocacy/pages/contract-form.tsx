import { languageName, languageTags } from '#foundation/consent/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { NumberField, TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { units } from '../actions/contract.ts';
import type { Ground } from '../actions/ground.ts';
import { saidSpan } from '../model/spans.ts';
import { forms, type Step, type Terms } from '../model/terms.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = {
  ground: Ground;
  terms: Terms | null;
  contractId: string | null;
  programs: readonly { id: string; name: string }[];
  frame: Frame;
};

/** What a contract says. The three times may stay empty: then no clock runs, and every page says so. */
export function ContractForm({ ground, terms, contractId, programs, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <Form
      action={contractId ? paths.terms(contractId) : paths.newContract}
      label={t(contractId ? 'changeContract' : 'newContract')}
      requiredNote
    >
      {!contractId && (
        <Select
          name="agency"
          label={t('program')}
          choices={programs.map(({ id, name }) => ({ value: id, label: name }))}
          value={value('agency')}
          error={error('agency')}
          emptyLabel={t('choose')}
          areNames
          required
        />
      )}
      <Whom ground={ground} terms={terms} frame={frame} />
      <Times terms={terms} frame={frame} />
      <SubmitButton>{t('saveContract')}</SubmitButton>
    </Form>
  );
}

type PartProps = Pick<Props, 'ground' | 'terms' | 'frame'>;

/** What was typed, else what the contract says. */
function known({ frame }: Pick<Props, 'frame'>) {
  const { value, values, error, isBack } = typed(frame.again);
  return {
    error,
    of: (name: string, said: string | number | null | undefined) => (isBack ? value(name) : String(said ?? '')),
    all: (name: string, said: readonly string[] = []) => (isBack ? values(name) : [...said]),
  };
}

/** From when until when, and whom it serves. */
function Whom({ ground, terms, frame }: PartProps) {
  const t = words(frame.lang);
  const { of, all, error } = known({ frame });
  return (
    <>
      <DateField
        name="startsOn"
        label={t('startsOn')}
        value={of('startsOn', terms?.startsOn)}
        error={error('startsOn')}
        required
      />
      <DateField
        name="endsOn"
        label={t('endsOn')}
        hint={t('endsOnHint')}
        value={of('endsOn', terms?.endsOn)}
        error={error('endsOn')}
      />
      <NumberField
        name="ageFrom"
        label={t('ageFrom')}
        value={of('ageFrom', terms?.ageFrom)}
        error={error('ageFrom')}
        required
      />
      <NumberField name="ageTo" label={t('ageTo')} value={of('ageTo', terms?.ageTo)} error={error('ageTo')} required />
      <Checkboxes
        name="forms"
        label={t('forms')}
        values={all('forms', terms?.forms)}
        error={error('forms')}
        choices={forms.map((form) => ({ value: form, label: t(`form-${form}`) }))}
      />
      <NumberField
        name="capacity"
        label={t('capacity')}
        value={of('capacity', terms?.capacity)}
        error={error('capacity')}
        required
      />
      <Checkboxes
        name="regions"
        label={t('regions')}
        hint={t('regionsHint')}
        values={all('regions', terms?.regions)}
        choices={ground.regions.regions.map(({ id, name }) => ({ value: id, label: name, isName: true }))}
      />
      <Checkboxes
        name="languages"
        label={t('languages')}
        hint={t('languagesHint')}
        values={all('languages', terms?.languages)}
        choices={languageTags.map((tag) => ({ value: tag, label: languageName(tag, frame.lang) }))}
      />
      <TextArea
        name="subcontractors"
        label={t('subcontractors')}
        hint={t('oneALine')}
        rows={3}
        value={of('subcontractors', terms?.subcontractors.join('\n'))}
        error={error('subcontractors')}
      />
    </>
  );
}

/** How long each step may take. */
function Times({ terms, frame }: Omit<PartProps, 'ground'>) {
  const t = words(frame.lang);
  const { of, error } = known({ frame });
  return (
    <>
      <h2>{t('times')}</h2>
      <p>{t('timesText')}</p>
      <Span step="first-contact" field="contact" terms={terms} frame={frame} />
      <Span step="consent" field="consent" terms={terms} frame={frame} />
      <Span step="plan" field="plan" terms={terms} frame={frame} />
      <TextArea name="note" label={t('note')} rows={2} value={of('note', terms?.note)} error={error('note')} />
    </>
  );
}

function Span({ step, field, terms, frame }: { step: Step; field: string; terms: Terms | null; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const said = saidSpan(terms?.spans[step] ?? null);
  return (
    <>
      <NumberField
        name={`${field}N`}
        label={t(`time-${step}`)}
        value={isBack ? value(`${field}N`) : (said?.n ?? '')}
        error={error(`${field}N`)}
      />
      <Select
        name={`${field}Unit`}
        label={t('unitOf', { what: t(`time-${step}`) })}
        value={(isBack ? value(`${field}Unit`) : said?.unit) || 'business-days'}
        choices={units.map((unit) => ({ value: unit, label: t(`unit-${unit}`) }))}
      />
    </>
  );
}
