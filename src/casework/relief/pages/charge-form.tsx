import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { californiaCodes, offenseKinds } from '#reference/laws/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkbox, Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { NumberField, TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ChangeView, NewChargeView } from '../actions/charges.ts';
import { type Charge, grades, whats } from '../model/charge.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { chargeName, Lists, outcomeLine } from './facts.tsx';
import { placeChoices } from './places.ts';

type NewProps = { view: NewChargeView; frame: Frame };

/** A quick form for a charge: several in a row, what was entered stays in sight. */
export function NewChargePage({ view, frame: asked }: NewProps) {
  const frame = view.typed ? { ...asked, again: { values: view.typed, errors: {}, notice: null } } : asked;
  const t = words(frame.lang);
  const { record, charges, found } = view;
  return (
    <StaffPage frame={frame} title={t('addCharge')} width="form" crumbs={crumbs(view, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('addCharge')}</h2>
      {charges.length > 0 && (
        <>
          <p>{t('soFar', { n: charges.length })}</p>
          <ul>
            {charges.map((charge) => (
              <li>
                {chargeName(charge, frame)}, {outcomeLine(charge, frame)}
              </li>
            ))}
          </ul>
        </>
      )}
      {found && <Found view={view} frame={frame} />}
      <Form action={paths.charges(record.id)} label={t('addCharge')}>
        <Fields charge={null} frame={frame} lookUp={paths.lookingUp(record.id)} />
        <Actions>
          <SubmitButton>{t('saveNext')}</SubmitButton>
          <ButtonLink look="outline" href={paths.relief(record.id)}>
            {t('done')}
          </ButtonLink>
        </Actions>
      </Form>
    </StaffPage>
  );
}

const crumbs = ({ record }: NewChargeView, frame: Frame) => [
  ...toRecord(record, frame),
  { href: paths.relief(record.id), label: words(frame.lang)('title') },
];

/** What a typed code is called: shown, so that a person sees it before they keep it. */
function Found({ view: { found }, frame }: NewProps) {
  const t = words(frame.lang);
  if (!found) return null;
  const kind = found.grades.map((grade) => t(`grade-${grade}`)).join(', ');
  return (
    <Alert kind="info">
      <p>
        {found.code}: {found.title[frame.lang]}
        {kind && ` (${kind})`}
      </p>
      <Lists code={found} frame={frame} />
      {found.checkedOn === null && <p class="usa-hint">{t('namesUnchecked')}</p>}
    </Alert>
  );
}

/** The same fields for a charge that is said anew; what it said before is kept. */
export function ChangeChargePage({ view, frame }: { view: ChangeView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, charge } = view;
  const here = paths.changing(record.id, charge.id);
  return (
    <StaffPage
      frame={frame}
      title={t('change')}
      width="form"
      crumbs={[...crumbs(view, frame), { href: paths.charge(record.id, charge.id), label: t('charge') }]}
    >
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('change')}</h2>
      <p>{t('changeKept')}</p>
      <Form action={here} label={t('change')}>
        <input type="hidden" name="readAt" value={charge.editedAt.toISOString()} />
        <Fields charge={charge} frame={frame} lookUp={null} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}

type FieldsProps = { charge: Charge | null; frame: Frame; lookUp: string | null };

function Fields({ charge, frame, lookUp }: FieldsProps) {
  const t = words(frame.lang);
  const { lang } = frame;
  const { value, values, error, isBack } = typed(frame.again);
  const of = (name: string, stored: string | null | undefined) => ({
    name,
    value: isBack ? value(name) : (stored ?? ''),
    error: error(name),
  });
  const w = charge?.words;
  const place = of('jurisdiction', charge?.jurisdiction ?? 'us-ca');
  return (
    <>
      <TextField
        {...of('code', charge?.code)}
        label={t('code')}
        hint={t('codeHint')}
        maxlength={60}
        size="medium"
        suggestions={californiaCodes.map(({ code, title }) => ({ value: code, label: title[lang] }))}
      />
      {lookUp && (
        <SubmitButton look="outline" formAction={lookUp}>
          {t('lookUp')}
        </SubmitButton>
      )}
      <TextField
        {...of('description', w?.description)}
        label={t('description')}
        hint={t('descriptionHint')}
        maxlength={400}
      />
      <Select
        {...of('what', charge?.what)}
        label={t('what')}
        choices={whats.map((each) => ({ value: each, label: t(`what-${each}`) }))}
      />
      <DateField {...of('happenedOn', charge?.happenedOn)} label={t('happenedOn')} />
      <DateField {...of('offenseOn', charge?.offenseOn)} label={t('offenseOn')} hint={t('offenseOnHint')} />
      <DateField {...of('arrestedOn', charge?.arrestedOn)} label={t('arrestedOn')} />
      <Disclosure summary={t('moreOfCharge')} open={charge !== null || isBack}>
        <Radios
          {...of('grade', charge?.grade)}
          label={t('grade')}
          inline
          choices={[
            ...grades.map((each) => ({ value: each, label: t(`grade-${each}`) })),
            { value: '', label: t('notKnown') },
          ]}
        />
        <TextField {...of('degree', charge?.degree)} label={t('degree')} maxlength={40} size="short" />
        <Checkboxes
          name="kinds"
          label={t('kinds')}
          hint={t('kindsHint')}
          values={isBack ? values('kinds') : (charge?.kinds ?? [])}
          error={error('kinds')}
          choices={offenseKinds.map(({ id, label }) => ({ value: id, label: label[lang] }))}
        />
        <TextField {...of('agency', w?.agency)} label={t('agency')} maxlength={160} />
        <TextField {...of('court', w?.court)} label={t('court')} maxlength={160} />
        <TextField {...of('caseNumber', w?.caseNumber)} label={t('caseNumber')} maxlength={160} size="medium" />
        <Select {...place} label={t('jurisdiction')} choices={placeChoices(place.value, lang)} />
        <After
          charge={charge}
          of={of}
          frame={frame}
          stayed={isBack ? value('fineStayed') === 'yes' : charge?.fineStayed}
        />
      </Disclosure>
    </>
  );
}

type Of = (
  name: string,
  stored: string | null | undefined,
) => { name: string; value: string; error: string | undefined };

/** What came after: the sentence, whether it is done, fines and registration. */
function After({
  charge,
  of,
  frame,
  stayed,
}: {
  charge: Charge | null;
  of: Of;
  frame: Frame;
  stayed: boolean | undefined;
}) {
  const t = words(frame.lang);
  const dollars = (cents: number | null | undefined) => (cents == null ? '' : (cents / 100).toFixed(2));
  const yesNo = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
    { value: '', label: t('notKnown') },
  ];
  return (
    <>
      <TextArea {...of('sentence', charge?.words.sentence)} label={t('sentence')} rows={2} maxlength={1000} />
      <Radios {...of('completed', charge?.completed)} label={t('completed')} inline choices={yesNo} />
      <DateField {...of('completedOn', charge?.completedOn)} label={t('completedOn')} />
      <DateField {...of('jurisdictionEndedOn', charge?.jurisdictionEndedOn)} label={t('jurisdictionEndedOn')} />
      <NumberField {...of('fine', dollars(charge?.fineCents))} label={t('fine')} hint={t('sumHint')} decimals />
      <NumberField {...of('finePaid', dollars(charge?.finePaidCents))} label={t('finePaid')} decimals />
      <Checkbox name="fineStayed" label={t('fineStayed')} checked={stayed} />
      <Radios {...of('registration', charge?.registration)} label={t('registration')} inline choices={yesNo} />
    </>
  );
}
