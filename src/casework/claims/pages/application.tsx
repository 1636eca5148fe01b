import { TellingOnce } from '#casework/story/index.ts';
import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ApplicationView } from '../actions/packet.ts';
import { applicationWords } from '../application-words.ts';
import { attesters, losses, noApplication } from '../model/application.ts';
import { paths } from '../paths.ts';
import { compensationRule, ruleOf } from '../rules.ts';
import { words } from '../words.ts';

type Props = { view: ApplicationView; frame: Frame };

/** Every blank of the packet, its files, and the form by which what is known is written. */
export function ApplicationPage({ view, frame }: Props) {
  const t = applicationWords(frame.lang);
  const { record, claim } = view;
  const file = (set: string) => paths.file(record.id, claim.id, set);
  const { application } = compensationRule;
  return (
    <StaffPage
      frame={frame}
      title={t('title')}
      width="form"
      crumbs={[
        ...toRecord(record, frame),
        { href: paths.ofYouth(record.id), label: words(frame.lang)('title') },
        { href: paths.one(record.id, claim.id), label: ruleOf(claim.kind).label[frame.lang] },
      ]}
    >
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      <p>{t('inEnglish')}</p>
      <h3>{t('blanks')}</h3>
      {view.blanks.length === 0 && <p>{t('noBlanks')}</p>}
      {view.blanks.map(({ paper, blanks }) => (
        <>
          <h4 lang="en">{paper}</h4>
          <ul lang="en">
            {blanks.map((blank) => (
              <li>{blank}</li>
            ))}
          </ul>
        </>
      ))}
      <h3>{t('holds')}</h3>
      <ol lang="en">
        {view.papers.map((title) => (
          <li>{title}</li>
        ))}
      </ol>
      <Actions>
        <ButtonLink href={file('application.pdf')}>{t('pdf')}</ButtonLink>
        <ButtonLink look="outline" href={file('application.docx')}>
          {t('word')}
        </ButtonLink>
      </Actions>
      <DescriptionOfRule citation={application.source} checkedOn={application.checkedOn} />
      <h3>{t('fillIn')}</h3>
      <Known view={view} frame={frame} />
      <PrintButton />
    </StaffPage>
  );
}

const reach = ['address', 'phone', 'signer', 'helper', 'helperAddress'] as const;
const harm = ['place', 'reportedTo', 'reportNumber'] as const;
const pay = ['hours', 'promised', 'got'] as const;
const others = ['otherMoney', 'suit'] as const;

function Known({ view, frame }: Props) {
  const t = applicationWords(frame.lang);
  const here = paths.application(view.record.id, view.claim.id);
  const { value, values, error, isBack } = typed(frame.path === here ? frame.again : null);
  const kept = view.claim.application ?? noApplication;
  const lines = (names: readonly (typeof reach | typeof harm | typeof pay | typeof others)[number][]) =>
    names.map((name) => (
      <TextField
        name={name}
        label={t(name)}
        value={isBack ? value(name) : kept[name]}
        error={error(name)}
        maxlength={300}
      />
    ));
  const dayField = (name: 'workFrom' | 'workUntil' | 'attestedOn') => (
    <DateField name={name} label={t(name)} value={isBack ? value(name) : kept[name]} error={error(name)} />
  );
  return (
    <TellingOnce told={view.told} form="claim-application" frame={frame}>
      <Form action={here} label={t('fillIn')}>
        <input type="hidden" name="seen" value={view.claim.editedAt.toISOString()} />
        <h4>{t('reach')}</h4>
        {lines(reach)}
        <h4>{t('harm')}</h4>
        {lines(harm)}
        <TextArea
          name="what"
          label={t('what')}
          value={isBack ? value('what') : kept.what}
          error={error('what')}
          rows={5}
          maxlength={3000}
        />
        <h4>{t('lossesHeading')}</h4>
        <Checkboxes
          name="losses"
          label={t('losses')}
          values={isBack ? values('losses') : kept.losses}
          choices={losses.map((each) => ({ value: each, label: t(`loss-${each}`) }))}
        />
        <h4>{t('work')}</h4>
        <TextField
          name="workKind"
          label={t('workKind')}
          value={isBack ? value('workKind') : kept.workKind}
          error={error('workKind')}
          maxlength={300}
        />
        {dayField('workFrom')}
        {dayField('workUntil')}
        {lines(pay)}
        <h4>{t('others')}</h4>
        {lines(others)}
        <h4>{t('proof')}</h4>
        <Checkboxes
          name="statements"
          label={t('statements')}
          values={isBack ? values('statements') : kept.statements}
          choices={compensationRule.evidence.map(({ id, label }) => ({ value: id, label: label[frame.lang] }))}
        />
        <h4>{t('attest')}</h4>
        <p class="usa-hint">{t('attestHint')}</p>
        <Select
          name="attestedBy"
          label={t('attestedBy')}
          value={isBack ? value('attestedBy') : kept.attestedBy}
          error={error('attestedBy')}
          emptyLabel="–"
          choices={attesters.map((each) => ({ value: each, label: t(`by-${each}`) }))}
        />
        <TextField
          name="attestedName"
          label={t('attestedName')}
          value={isBack ? value('attestedName') : kept.attestedName}
          error={error('attestedName')}
          maxlength={300}
        />
        {dayField('attestedOn')}
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </TellingOnce>
  );
}
