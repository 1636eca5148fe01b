import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Checkboxes } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { AgreementsView } from '../actions/agreements.ts';
import { type Agreement, standsOn } from '../model/agreement.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: AgreementsView; frame: Frame };

/** The papers that protect what a youth says. */
export function AgreementsPage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('title')} width="form">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {view.agreements.length === 0 && (
        <EmptyState heading={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      {view.agreements.map((agreement) => (
        <One agreement={agreement} view={view} frame={frame} />
      ))}
      {view.mayKeep && <NewForm view={view} frame={frame} />}
    </StaffPage>
  );
}

function One({ agreement, view, frame }: Props & { agreement: Agreement }) {
  const t = words(frame.lang);
  const { lang } = frame;
  const stands = standsOn(agreement, view.today);
  const rows = [
    { label: t('covers'), value: agreement.agencyNames.join(', ') },
    { label: t('parties'), value: agreement.parties },
    { label: t('scope'), value: agreement.scope },
    { label: t('from'), value: dayWords(agreement.fromOn, lang) },
    ...(agreement.untilOn ? [{ label: t('until'), value: dayWords(agreement.untilOn, lang) }] : []),
    { label: t('paper'), value: agreement.paper },
  ];
  return (
    <Card heading={agreement.title} aside={<Tag tone={stands ? 'good' : 'plain'}>{t(stands ? 'stands' : 'over')}</Tag>}>
      <SummaryList rows={rows} />
      {agreement.endedOn && (
        <p>{t('endedOn', { day: dayWords(agreement.endedOn, lang), why: agreement.endWords ?? '' })}</p>
      )}
      {view.mayKeep && !agreement.endedOn && <EndForm agreement={agreement} frame={frame} />}
    </Card>
  );
}

function EndForm({ agreement, frame }: { agreement: Agreement; frame: Frame }) {
  const t = words(frame.lang);
  const here = paths.ending(agreement.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('end')} open={isBack}>
      <Form action={here} label={t('endOf', { title: agreement.title })}>
        <DateField name="on" label={t('on')} value={value('on')} error={error('on')} />
        <TextField name="why" label={t('why')} value={value('why')} error={error('why')} maxlength={2000} />
        <Actions>
          <SubmitButton look="outline">{t('end')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function NewForm({ view, frame }: Props) {
  const t = words(frame.lang);
  const { value, values, error, isBack } = typed(frame.path === paths.list ? frame.again : null);
  const of = (name: string) => ({ name, value: value(name), error: error(name) });
  return (
    <Disclosure summary={t('add')} open={isBack}>
      <Form action={paths.list} label={t('add')}>
        <TextField {...of('title')} label={t('name')} maxlength={160} />
        <Checkboxes
          name="agencies"
          label={t('agencies')}
          values={values('agencies')}
          error={error('agencies')}
          choices={view.agencies.map(({ id, name }) => ({ value: id, label: name, isName: true }))}
        />
        <TextField {...of('parties')} label={t('parties')} maxlength={600} />
        <TextArea {...of('scope')} label={t('scope')} rows={3} maxlength={2000} />
        <DateField {...of('fromOn')} label={t('from')} />
        <DateField {...of('untilOn')} label={t('until')} hint={t('untilHint')} />
        <TextField {...of('paper')} label={t('paper')} maxlength={400} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
