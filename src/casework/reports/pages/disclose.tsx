import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { Cite } from '#ui/cite.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { NumberField, TextArea, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { DiscloseView } from '../actions/disclosure.ts';
import { disclosureWords } from '../disclosure-words.ts';
import { paths } from '../paths.ts';
import { recipientBook } from '../recipients.ts';
import { toReport } from './tool-field.tsx';

type Props = { view: DiscloseView; frame: Frame };

/** Tells one recipient whom the law names who reported; below, to whom it was told. */
export function DisclosePage({ view, frame }: Props) {
  const t = disclosureWords(frame.lang);
  const { never, source } = recipientBook;
  return (
    <StaffPage frame={frame} title={t('tell')} width="form" crumbs={toReport(view.report.id, frame)}>
      <h1>{t('tell')}</h1>
      <p class="usa-intro">{t('tellIntro')}</p>
      <DescriptionOfRule citation={never.citation} checkedOn={never.checkedOn}>
        <p>{never.text[frame.lang]}</p>
        <p>{source.note[frame.lang]}</p>
      </DescriptionOfRule>
      <Form action={paths.disclose(view.report.id)} requiredNote>
        <Recipient view={view} frame={frame} />
        <Reasons frame={frame} />
        <Actions>
          <SubmitButton>{t('tellThem')}</SubmitButton>
        </Actions>
      </Form>
      {view.told.length > 0 && <ToldSoFar view={view} frame={frame} />}
    </StaffPage>
  );
}

function Recipient({ view, frame }: Props) {
  const t = disclosureWords(frame.lang);
  const { value, error } = typed(frame.again);
  const agencies = [...new Set(view.people.map((one) => one.agency))];
  const line = (name: 'name' | 'agency') => (
    <TextField name={name} label={t(name)} value={value(name)} error={error(name)} maxlength={200} />
  );
  return (
    <>
      <Radios
        name="recipient"
        label={t('recipient')}
        required
        value={value('recipient')}
        error={error('recipient')}
        choices={recipientBook.recipients.map((one) => ({
          value: one.id,
          label: one.label[frame.lang],
          hint: <Cite text={one.citation} />,
        }))}
      />
      <Select
        areNames
        name="person"
        label={t('person')}
        hint={t('personHint')}
        emptyLabel={t('outside')}
        value={value('person')}
        error={error('person')}
        groups={agencies.map((agency) => ({
          label: agency,
          choices: view.people
            .filter((one) => one.agency === agency)
            .map((one) => ({ value: one.id, label: one.name })),
        }))}
      />
      {line('name')}
      {line('agency')}
    </>
  );
}

function Reasons({ frame }: { frame: Frame }) {
  const t = disclosureWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  return (
    <>
      <TextArea
        name="purpose"
        label={t('purpose')}
        hint={t('purposeHint')}
        required
        value={value('purpose')}
        error={error('purpose')}
        rows={3}
        maxlength={2000}
      />
      <TextField
        name="ground"
        label={t('ground')}
        hint={t('groundHint')}
        value={value('ground')}
        error={error('ground')}
        maxlength={1000}
      />
      <NumberField
        name="days"
        label={t('days')}
        hint={t('daysHint')}
        value={isBack ? value('days') : '30'}
        error={error('days')}
      />
    </>
  );
}

function ToldSoFar({ view, frame }: Props) {
  const t = disclosureWords(frame.lang);
  const at = (when: Date) => exactTime(when, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <section aria-labelledby="told">
      <h2 id="told">{t('toldTo')}</h2>
      <ul>
        {view.told.map((one) => (
          <li>
            {t('toldLine', { name: one.name, agency: one.agency })} · {at(one.at)}
            {one.by && ` · ${one.by}`}
            <br />
            <a href={paths.disclosure(one.id)}>{t('openTold')}</a>
            {one.endedAt && ` · ${t('ended', { at: at(one.endedAt) })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
