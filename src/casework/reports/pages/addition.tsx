import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ReportView } from '../actions/see.ts';
import { additionWords } from '../addition-words.ts';
import { allegationChoices, allegationsFrom } from '../codes.ts';
import { relations } from '../model/account.ts';
import { additionKinds, newAllegations } from '../model/addition.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Danger } from './account-fields.tsx';
import { toReport } from './tool-field.tsx';

/** What came to the hotline after the report was made. */
export function AdditionPage({ view, frame }: { view: ReportView; frame: Frame }) {
  const t = additionWords(frame.lang);
  const { report, youth } = view;
  const { value, error } = typed(frame.again);
  return (
    <StaffPage frame={frame} title={t('addTo')} width="form" crumbs={toReport(report.id, frame)}>
      <h1>{t('addTo')}</h1>
      <p>{pageWords(frame.lang)('aboutWho', { who: calledBy(youth.card, youth.number, frame.lang) })}</p>
      <p class="usa-intro">{t('addIntro')}</p>
      <p>
        {t('otherCaller')} <a href={paths.callAbout(youth.id)}>{t('takeOther')}</a>
      </p>
      <Form action={paths.addition(report.id)} requiredNote>
        <Danger called frame={frame} />
        <Radios
          name="kind"
          label={t('kindAsk')}
          required
          value={value('kind')}
          error={error('kind')}
          choices={additionKinds.map((each) => ({ value: each, label: t(`kind-${each}`) }))}
        />
        <TextArea
          name="words"
          label={t('addWords')}
          hint={t('addWordsHint')}
          required
          value={value('words')}
          error={error('words')}
          rows={6}
          maxlength={20_000}
        />
        {report.disposition === null ? <AlsoAlleged view={view} frame={frame} /> : <p>{t('closedHint')}</p>}
        <DateTimeField name="cameAt" label={t('cameAt')} value={value('cameAt')} error={error('cameAt')} />
        <Actions>
          <SubmitButton>{t('add')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}

function AlsoAlleged({ view, frame }: { view: ReportView; frame: Frame }) {
  const t = additionWords(frame.lang);
  const { value, values, error } = typed(frame.again);
  const choices = allegationChoices(frame.lang).filter(
    (choice) => newAllegations(view.report.allegations, allegationsFrom([choice.value], null) ?? []).length > 0,
  );
  if (choices.length === 0) return null;
  return (
    <>
      <Checkboxes
        name="allegation"
        label={t('alsoAlleged')}
        hint={t('alsoAllegedHint')}
        values={values('allegation')}
        error={error('allegation')}
        choices={choices.map(({ value: id, label }) => ({ value: id, label }))}
      />
      <Select
        name="suspectedRelation"
        label={pageWords(frame.lang)('suspectedRelation')}
        value={value('suspectedRelation') || 'not-known'}
        error={error('suspectedRelation')}
        choices={relations.map((each) => ({ value: each, label: words(frame.lang)(`relation-${each}`) }))}
      />
    </>
  );
}
