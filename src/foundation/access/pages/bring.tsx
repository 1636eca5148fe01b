import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { type BringView, bringKinds } from '../actions/bring.ts';
import { openable } from '../model/categories.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { moment } from './parts.tsx';

/** First the agency, then its person and why. Works without script: the first form only asks. */
export function BringPage({ view, frame }: { view: BringView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <StaffPage frame={frame} title={t('bringTitle')} width="form" crumbs={crumbs(view, frame)}>
      <h1>{t('bringTitle')}</h1>
      <p class="usa-intro">{t('bringIntro')}</p>
      <AgencyForm view={view} frame={frame} action={paths.bring(view.youthId)} />
      {view.agency && (
        <Form action={paths.bring(view.youthId)} requiredNote>
          <PersonField view={view} frame={frame} />
          <Radios
            name="kind"
            label={t('bringAs')}
            required
            value={value('kind')}
            error={error('kind')}
            choices={bringKinds.map((kind) => ({ value: kind, label: t(`basis-${kind}`) }))}
          />
          {view.reports.length > 0 && (
            <Select
              name="report"
              label={t('report')}
              hint={t('investigationHint')}
              value={value('report')}
              error={error('report')}
              choices={view.reports.map((report) => ({
                value: report.id,
                label: t('reportOf', { date: moment(report.receivedAt, frame) }),
              }))}
            />
          )}
          <DateField name="until" label={t('bringUntil')} value={value('until')} error={error('until')} />
          <TextArea
            name="goodCause"
            label={t('goodCause')}
            rows={3}
            maxlength={2000}
            value={value('goodCause')}
            error={error('goodCause')}
          />
          <Actions>
            <SubmitButton>{t('bringNow')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </StaffPage>
  );
}

/** A court's order: one person of another agency, exactly what it names, until its day. */
export function OrderPage({ view, frame }: { view: BringView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, values, error } = typed(frame.again);
  return (
    <StaffPage frame={frame} title={t('orderTitle')} width="form" crumbs={crumbs(view, frame)}>
      <h1>{t('orderTitle')}</h1>
      <p class="usa-intro">{t('orderIntro')}</p>
      <AgencyForm view={view} frame={frame} action={paths.order(view.youthId)} />
      {view.agency && (
        <Form action={paths.order(view.youthId)} requiredNote>
          <PersonField view={view} frame={frame} />
          <Checkboxes
            name="categories"
            label={t('orderCategories')}
            required
            values={values('categories')}
            error={error('categories')}
            choices={openable.map((category) => ({ value: category, label: t(`category-${category}`) }))}
          />
          <TextArea
            name="words"
            label={t('orderWords')}
            required
            rows={3}
            maxlength={2000}
            value={value('words')}
            error={error('words')}
          />
          <DateField name="until" label={t('orderUntil')} required value={value('until')} error={error('until')} />
          <Actions>
            <SubmitButton>{t('orderNow')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </StaffPage>
  );
}

const crumbs = (view: BringView, frame: Frame) => {
  const t = words(frame.lang);
  return [
    { href: paths.youth(view.youthId), label: t('youth', { number: view.number }) },
    { href: paths.access(view.youthId), label: t('accessTitle') },
  ];
};

function AgencyForm({ view, frame, action }: { view: BringView; frame: Frame; action: string }) {
  const t = words(frame.lang);
  return (
    <Form action={action} method="get">
      <Select
        name="agency"
        label={t('agency')}
        value={view.agency}
        choices={view.agencies.map((agency) => ({ value: agency.id, label: agency.name }))}
      />
      <SubmitButton look="outline">{t('chooseAgency')}</SubmitButton>
    </Form>
  );
}

function PersonField({ view, frame }: { view: BringView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      <input type="hidden" name="agency" value={view.agency} />
      <Select
        areNames
        name="person"
        label={t('person')}
        required
        value={value('person')}
        error={error('person')}
        choices={view.people.map((person) => ({ value: person.id, label: person.name }))}
      />
    </>
  );
}
